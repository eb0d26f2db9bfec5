import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import css from './activity.module.css'
import { shorten } from '../due/due-words.ts'

/** Says which due work opens again before it asks for the reason. */
export function ActivityVoid(props: {
  activity: ActivityView
  open: boolean
  /** Proposed: "Ghi nhầm" when one comes from "Hoàn tác". */
  reason: string
  onClose: () => void
  onVoided: (next: ActivityView) => Promise<void>
}) {
  const t = useT(en)
  const { activity, open, onClose, onVoided } = props
  const [reason, setReason] = useState(props.reason)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      plans.voidActivity({
        params: { activityId: activity.id },
        body: { version: activity.version, reason },
      }),
    onSuccess: async (next) => {
      onClose()
      toast(t('Đã hủy “{title}”', { title: shorten(activity.title, 60) }))
      await onVoided(next)
    },
  })
  const fields = problemFields(error)
  const reopened = activity.occurrences.filter((one) => one.achieved - 1 < one.target)
  return (
    <ConfirmDialog
      open={open}
      title={t('Hủy việc đã ghi?')}
      act={t('Hủy việc này')}
      danger
      busy={isPending}
      onClose={onClose}
      onAct={() => {
        mutate()
      }}
    >
      {error && !fields['reason'] ? <ProblemNotice error={error} /> : null}
      <p>
        {t(
          'Việc và minh chứng vẫn được giữ để tra cứu, nhưng không còn tính vào báo cáo. Không lấy lại được: muốn tính phải ghi lại.',
        )}
      </p>
      {reopened.length > 0 ? (
        <>
          <p>{t('Những việc sau có thể trở lại chưa xong:')}</p>
          <ul className={css['listed']}>
            {reopened.map((one) => (
              <li key={one.id}>
                {one.label}: {one.content}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <TextArea
        id="void-reason"
        label={t('Lý do hủy')}
        required
        rows={2}
        maxLength={1000}
        error={fields['reason']}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}
