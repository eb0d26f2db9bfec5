import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { evidenceOperations } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { queueEvidence } from './activity-sending.ts'
import { AttendanceAdd } from './attendance-add.tsx'
import { CitationAdd } from './citation-add.tsx'
import { EvidenceShows } from './evidence-change.tsx'
import { EvidenceWaiting } from './evidence-waiting.tsx'
import css from './evidence.module.css'

/** More evidence for an activity that the server already has; kept here until it is there. */
export function EvidenceAdd(props: { activity: ActivityView }) {
  const t = useT(en)
  const { activity } = props
  const [shows, setShows] = useState('')
  const [caption, setCaption] = useState('')
  const [link, setLink] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [problem, setProblem] = useState<Error>()
  const send = async (files: File[], links: string[]) => {
    setProblem(undefined)
    try {
      await queueEvidence(activity, files, links, {
        ...(shows ? { shows } : {}),
        ...(caption.trim() ? { caption: caption.trim() } : {}),
      })
      setCaption('')
      setLink('')
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return (
    <div className="stack">
      <EvidenceWaiting activityId={activity.id} />
      <ProblemNotice error={problem} />
      <div className={css['said']}>
        <EvidenceShows
          id="evidence-kind"
          value={shows}
          empty={t('Tự nhận biết')}
          onChange={setShows}
        />
        <TextInput
          id="evidence-said"
          label={t('Chú thích')}
          hint={t('Không bắt buộc; ghi trước khi chọn tệp.')}
          maxLength={500}
          value={caption}
          onChange={(event) => {
            setCaption(event.target.value)
          }}
        />
      </div>
      <FileDrop
        id="evidence-files"
        label={t('Thêm ảnh, tệp minh chứng')}
        hint={t('Gửi ngay khi chọn; mất mạng thì giữ trên máy')}
        accept="image/*,application/pdf,audio/*,video/*,.doc,.docx,.xls,.xlsx"
        multiple
        onFiles={(files) => {
          void send(files, [])
        }}
      />
      <form
        className={css['add']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const checked = evidenceOperations.addEvidenceLink.body.safeParse({ url: link.trim() })
          setWrong(checked.error?.issues[0]?.message)
          if (checked.success) void send([], [checked.data.url])
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
      <CitationAdd activityId={activity.id} />
      <AttendanceAdd activityId={activity.id} quantities={activity.quantities} />
    </div>
  )
}
