import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-writing.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { LineFields } from '../plan/line-fields.tsx'
import { type LinePart, linesOf, textsOfLine } from '../plan/line-texts.ts'
import { planQuery, plansClient } from '../plan/plan-calls.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'

const EMPTY = textsOfLine({ content: '', leads: [], coordinating: [], outputs: [], timingText: '' })

/** A task at the end of the plan, in the group of the last one unless another is named. */
export function LineAdd(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const cache = useQueryClient()
  const typed = useDraft(`line-add:${plan.id}`, {
    ...EMPTY,
    groupTitle: plan.lineList.at(-1)?.groupTitle ?? '',
  })
  const form = typed.value
  const add = useMutation({
    mutationFn: () =>
      plansClient.addLine({
        params: { planId: plan.id },
        body: {
          content: form.content,
          groupTitle: form.groupTitle.trim() === '' ? null : form.groupTitle,
          leads: linesOf(form.leads),
          coordinating: linesOf(form.coordinating),
          outputs: linesOf(form.outputs),
          timingText: form.timingText,
        },
      }),
    onSuccess: async () => {
      typed.acknowledged()
      await cache.invalidateQueries({ queryKey: planQuery(plan.id).queryKey })
      toast(t('Đã thêm việc'))
      onClose()
    },
  })
  useFocusRefused(add.error)
  const errors = problemFields(add.error)
  const control = (part: LinePart | 'groupTitle') => ({
    id: `add-${part}`,
    value: form[part],
    error: errors[part],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((now) => ({ ...now, [part]: value }))
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Thêm việc')}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={add.isPending}
            onClick={() => {
              add.mutate()
            }}
          >
            {t('Thêm vào kế hoạch')}
          </Button>
        </>
      }
    >
      {Object.keys(errors).length === 0 ? <ProblemNotice error={add.error} /> : null}
      <TextInput {...control('groupTitle')} label={t('Thuộc nhóm')} />
      <LineFields control={control} timingText={form.timingText} plan={plan} />
    </Dialog>
  )
}
