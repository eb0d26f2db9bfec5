import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { discardSending, flushOutbox, type Sending, useOutbox } from '../../../workspace/outbox.ts'
import { UploadProgress } from '../../../workspace/upload-progress.tsx'
import { en } from '../../en-activity.ts'
import { evidenceIn } from './activity-sending.ts'
import { Thumbnails } from './record-photos.tsx'

/** What is kept on this device until the server has it. */
export function EvidenceWaiting(props: { activityId: string }) {
  const t = useT(en)
  const sendings = evidenceIn(useOutbox(), props.activityId)
  if (sendings.length === 0) return null
  return (
    <section className="section" aria-label={t('Minh chứng chờ gửi')}>
      <ul className="rows">
        {sendings.map((sending) => (
          <li key={sending.id}>
            <div className="cluster">
              <span>{sending.label}</span>
              {sending.state === 'refused' ? (
                <StateBadge state="returned" word={t('Máy chủ chưa nhận')} />
              ) : (
                <StateBadge state="waiting" word={t('Chờ gửi')} />
              )}
            </div>
            <Thumbnails files={filesOf(sending)} />
            {sending.waitsFor ? <UploadProgress id={sending.waitsFor} /> : null}
            {sending.problem ? <p>{sending.problem}</p> : null}
            {sending.state === 'refused' ? (
              <div>
                <Button onClick={() => void discardSending(sending.id)}>
                  {t('Bỏ minh chứng này')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => void flushOutbox()}>{t('Gửi lại')}</Button>
      </div>
    </section>
  )
}

function filesOf(sending: Sending): { id: string; file: File }[] {
  const files = (sending.input.files ?? []) as { file: Blob; name: string }[]
  return files.flatMap(({ file, name }) =>
    file instanceof File ? [{ id: `${sending.id} ${name}`, file }] : [],
  )
}
