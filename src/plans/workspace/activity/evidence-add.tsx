import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { discardSending, flushOutbox, type Sending, useOutbox } from '../../../workspace/outbox.ts'
import { UploadProgress } from '../../../workspace/upload-progress.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { evidenceOperations } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { evidenceIn, queueEvidence } from './activity-sending.ts'
import css from './evidence.module.css'
import { Thumbnails } from './record-photos.tsx'

/** More evidence for an activity that the server already has; kept here until it is there. */
export function EvidenceAdd(props: { activity: ActivityView }) {
  const t = useT(en)
  const { activity } = props
  const [link, setLink] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [problem, setProblem] = useState<Error>()
  const send = (files: File[], links: string[]) => {
    setProblem(undefined)
    queueEvidence(activity, files, links).catch((error: unknown) => {
      setProblem(error instanceof Error ? error : new Error(String(error)))
    })
  }
  return (
    <div className="stack">
      <Waiting activityId={activity.id} />
      <ProblemNotice error={problem} />
      <FileDrop
        id="evidence-files"
        label={t('Thêm ảnh, tệp minh chứng')}
        hint={t('Gửi ngay khi chọn; mất mạng thì giữ trên máy')}
        accept="image/*,application/pdf,audio/*,video/*,.doc,.docx,.xls,.xlsx"
        multiple
        onFiles={(files) => {
          send(files, [])
        }}
      />
      <form
        className={css['add']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const checked = evidenceOperations.addEvidenceLink.body.safeParse({ url: link.trim() })
          setWrong(checked.error?.issues[0]?.message)
          if (!checked.success) return
          send([], [checked.data.url])
          setLink('')
        }}
      >
        <TextInput
          id="evidence-link"
          label={t('Đường dẫn bài đã đăng')}
          inputMode="url"
          placeholder="https://"
          error={wrong}
          value={link}
          onChange={(event) => {
            setLink(event.target.value)
          }}
        />
        <Button type="submit">{t('Thêm đường dẫn')}</Button>
      </form>
    </div>
  )
}

function Waiting(props: { activityId: string }) {
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
