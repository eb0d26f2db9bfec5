import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from './plan-calls.ts'
import { usePlanDeed } from './plan-deed.ts'

/** The end of a plan: shows what is still open, asks for the note that says what became of it. */
export function CloseDialog(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const note = useDraft(`plan-close:${plan.id}`, '')
  const close = usePlanDeed(plan.id, {
    act: () =>
      plansClient.closePlan({
        params: { planId: plan.id },
        body: { version: plan.version, note: note.value },
      }),
    said: t('Đã kết thúc kế hoạch'),
    done: () => {
      note.acknowledged()
      onClose()
    },
  })
  const fields = problemFields(close.error)
  const n = (value: number) => number(value, t.language)
  const { open, overdue } = plan.progress
  const late = plan.lineList.filter((line) => line.progress.overdue > 0)
  return (
    <Dialog
      open
      title={t('Kết thúc kế hoạch?')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="danger"
            busy={close.isPending}
            onClick={() => {
              close.mutate()
            }}
          >
            {t('Kết thúc kế hoạch')}
          </Button>
        </>
      }
    >
      <Notice kind={open > 0 ? 'warning' : 'info'} title={t('Sau khi kết thúc, không mở lại được')}>
        <ul>
          {open - overdue > 0 ? (
            <li>{t('{n} lần chưa tới hạn thôi không tính nữa.', { n: n(open - overdue) })}</li>
          ) : null}
          {overdue > 0 ? (
            <li>
              {t('{n} lần quá hạn ở {lines} việc vẫn là quá hạn trong mọi báo cáo.', {
                n: n(overdue),
                lines: n(late.length),
              })}
            </li>
          ) : null}
          {open === 0 ? <li>{t('Mọi lần đến hạn đều đã xong.')}</li> : null}
        </ul>
      </Notice>
      {late.length > 0 ? (
        <ul aria-label={t('Việc còn quá hạn')}>
          {late.slice(0, 5).map((line) => (
            <li key={line.id}>
              {shortened(line.content)} ({n(line.progress.overdue)})
            </li>
          ))}
          {late.length > 5 ? <li>{t('và {n} việc nữa', { n: n(late.length - 5) })}</li> : null}
        </ul>
      ) : null}
      <TextArea
        id="closing-note"
        label={t('Kết quả, việc còn lại chuyển đi đâu')}
        hint={t('Hiện trên kế hoạch; kế hoạch năm sau lấy lại làm phần khắc phục tồn tại.')}
        required
        maxLength={4000}
        value={note.value}
        error={fields['note']}
        onChange={(event) => {
          note.set(event.target.value)
        }}
      />
      {close.error && Object.keys(fields).length === 0 ? (
        <ProblemNotice error={close.error} />
      ) : null}
    </Dialog>
  )
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 87).trimEnd()}…`
}
