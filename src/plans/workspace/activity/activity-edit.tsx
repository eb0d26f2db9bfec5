import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import { RecordFields } from './record-fields.tsx'
import { focusFirstError } from './record-focus.ts'
import { checkRecord, type RecordForm, recordOf } from './record-form.ts'
import { useProposal } from './record-proposal.ts'
import css from './record.module.css'

/** Corrects what was recorded; evidence is added and withdrawn by itself. */
export function ActivityEdit(props: {
  activity: ActivityView
  onSaved: (next: ActivityView) => Promise<void>
  onCancel: () => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { activity, onSaved, onCancel } = props
  const cache = useQueryClient()
  const draft = useDraft<RecordForm>(
    `activity-edit:${activity.id}:${activity.version}`,
    recordOf(activity),
  )
  const form = draft.value
  const proposal = useProposal(activity.unit.id, form, undefined)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Error>()
  const [busy, setBusy] = useState(false)

  const { title, serves } = proposal
  const checked = checkRecord(form, { title, occurrenceIds: serves }, today, t)
  const said = problemFields(problem)
  const errors = { ...said, ...(tried && 'errors' in checked ? checked.errors : {}) }

  const save = async () => {
    setTried(true)
    if ('errors' in checked) {
      focusFirstError()
      return
    }
    setBusy(true)
    setProblem(undefined)
    try {
      const next = await plans.editActivity({
        params: { activityId: activity.id },
        body: { version: activity.version, ...checked.body },
      })
      draft.acknowledged()
      toast(t('Đã lưu thay đổi'))
      await onSaved(next)
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
      focusFirstError()
      setBusy(false)
    }
  }

  const moved = problem instanceof ApiProblem && problem.status === 409
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void save()
      }}
    >
      <RecordFields
        form={form}
        proposal={proposal}
        errors={errors}
        today={today}
        served={activity.occurrences}
        of={activity}
        onChange={(change) => {
          draft.set((now) => ({ ...now, ...change }))
        }}
      />
      {moved ? (
        <Notice
          kind="warning"
          live
          title={t('Có người vừa sửa việc này')}
          action={
            <Button
              onClick={() => {
                draft.reset()
                onCancel()
                void cache.invalidateQueries({ queryKey: ['activities', 'one', activity.id] })
              }}
            >
              {t('Xem bản mới')}
            </Button>
          }
        >
          <p>{t('Những gì anh chị gõ chưa được lưu. Hãy xem bản mới rồi sửa lại nếu còn cần.')}</p>
        </Notice>
      ) : null}
      {problem && !moved ? <ProblemNotice error={problem} /> : null}
      <div className="cluster">
        <Button type="submit" kind="primary" icon="check" busy={busy}>
          {t('Lưu thay đổi')}
        </Button>
        <Button
          onClick={() => {
            draft.reset()
            onCancel()
          }}
        >
          {t('Không sửa nữa')}
        </Button>
      </div>
    </form>
  )
}
