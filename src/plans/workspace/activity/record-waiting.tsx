import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { discardSending, flushOutbox, followersOf, useOutbox } from '../../../workspace/outbox.ts'
import { Section } from '../../../workspace/screen.tsx'
import { UploadProgress } from '../../../workspace/upload-progress.tsx'
import { en } from '../../en-activity.ts'
import { type PendingActivity, useActivitySendings } from './activity-sending.ts'
import { linksOf } from './record-form.ts'
import { Thumbnails } from './record-photos.tsx'

/** Records that are kept on this device until there is a network, with their photos. */
export function RecordWaiting(props: { except: string | undefined }) {
  const t = useT(en)
  const { pendings } = useActivitySendings()
  const shown = pendings.filter(({ id }) => id !== props.except)
  if (shown.length === 0) return null
  return (
    <Section
      title={t('Đang giữ trên máy này, chờ gửi')}
      actions={<Button onClick={() => void flushOutbox()}>{t('Gửi lại')}</Button>}
    >
      <ul className="rows">
        {shown.map((pending) => (
          <WaitingRow key={pending.id} pending={pending} />
        ))}
      </ul>
    </Section>
  )
}

function WaitingRow(props: { pending: PendingActivity }) {
  const t = useT(en)
  const { pending } = props
  const outbox = useOutbox()
  const sending = outbox.find(({ id }) => id === pending.id)
  const uploads = followersOf(outbox, pending.id).flatMap(({ waitsFor }) => waitsFor ?? [])
  const links = linksOf(pending.form)
  return (
    <li>
      <div className="cluster">
        <strong>{pending.body.title}</strong>
        {sending?.state === 'refused' ? (
          <StateBadge state="returned" word={t('Máy chủ chưa nhận')} />
        ) : (
          <StateBadge state="waiting" word={t('Chờ gửi')} />
        )}
      </div>
      <p className="soft">
        {shortDate(pending.body.happenedOn, t.language)}
        {links.length > 0 ? ` · ${t('{n} đường dẫn', { n: links.length })}` : null}
      </p>
      <Thumbnails files={pending.form.photos} />
      {uploads.map((id) => (
        <UploadProgress key={id} id={id} />
      ))}
      {sending?.problem ? <p>{sending.problem}</p> : null}
      {sending?.state === 'refused' ? <Refused pending={pending} /> : null}
    </li>
  )
}

function Refused(props: { pending: PendingActivity }) {
  const t = useT(en)
  const [asking, setAsking] = useState(false)
  const { id } = props.pending
  return (
    <div className="cluster">
      <ButtonLink href={href(`/ghi-nhan?sua=${id}`)}>{t('Sửa lại')}</ButtonLink>
      <Button
        kind="danger"
        onClick={() => {
          setAsking(true)
        }}
      >
        {t('Bỏ việc này')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('Bỏ việc chưa gửi được này?')}
        act={t('Bỏ việc này')}
        danger
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          setAsking(false)
          void discardSending(id)
        }}
      >
        <p>{t('Ảnh và những gì đã ghi của việc này trên máy sẽ mất.')}</p>
      </ConfirmDialog>
    </div>
  )
}
