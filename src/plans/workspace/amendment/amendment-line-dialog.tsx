import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { LineFields } from '../plan/line-fields.tsx'
import { changesOfLine, type LinePart, textsOfLine } from '../plan/line-texts.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'
import { useAmendmentDeed } from './amendment-calls.ts'

type Change = AmendmentView['changeList'][number]

export type LineAsked =
  | { act: 'edit'; lineId: string; change: Change | null }
  | { act: 'add'; change: Change | null }

const EMPTY = { content: '', leads: [], coordinating: [], outputs: [], timingText: '' }

/** A task as it shall be: only what differs from the plan becomes part of the amendment. */
export function AmendmentLineDialog(props: {
  amendment: AmendmentView
  plan: PlanView
  asked: LineAsked
  onClose: () => void
}) {
  const t = useT(en)
  const { amendment, plan, asked, onClose } = props
  const line = asked.act === 'edit' ? plan.lineList.find((one) => one.id === asked.lineId) : null
  const now = textsOfLine(line ?? EMPTY)
  const before = textsOfLine({ ...(line ?? EMPTY), ...given(asked.change?.typed ?? {}) })
  const name = asked.act === 'edit' ? asked.lineId : (asked.change?.id ?? 'new')
  const typed = useDraft<Partial<Record<LinePart, string>>>(`amend:${amendment.id}:${name}`, {})
  const form = { ...before, ...typed.value }
  const changed = Object.fromEntries(
    Object.entries(form).filter(([part, value]) => value !== now[part as LinePart]),
  )
  const save = useAmendmentDeed(amendment, {
    act: () =>
      plansClient.putAmendmentChange({
        params: { amendmentId: amendment.id },
        body: {
          version: amendment.version,
          change:
            asked.act === 'edit'
              ? { act: 'edit', lineId: asked.lineId, typed: changesOfLine(changed) }
              : {
                  act: 'add',
                  ...(asked.change === null ? {} : { changeId: asked.change.id }),
                  typed: changesOfLine(form),
                },
        },
      }),
    said: t('Đã ghi thay đổi'),
    done: () => {
      typed.acknowledged()
      onClose()
    },
  })
  useFocusRefused(save.error)
  const errors = problemFields(save.error)
  const control = (part: LinePart) => ({
    id: `amend-${part}`,
    value: form[part],
    error: errors[part] ?? errors[`change.typed.${part}`],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((was) => ({ ...was, [part]: value }))
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        line ? t('Sửa việc {n}', { n: line.label ?? line.ordinal }) : t('Thêm việc vào kế hoạch')
      }
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            disabled={Object.keys(changed).length === 0}
            onClick={() => {
              save.mutate()
            }}
          >
            {t('Ghi thay đổi')}
          </Button>
        </>
      }
    >
      <ProblemNotice error={save.error} />
      <LineFields control={control} timingText={form.timingText} plan={plan} />
    </Dialog>
  )
}

/** The parts that were typed earlier. */
function given(typed: Change['typed']): Partial<typeof EMPTY> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
}
