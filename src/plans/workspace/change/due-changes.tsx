import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { OccurrenceView } from '../../due/occurrence-contract.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en-change.ts'
import { useUndoChange } from './use-undo-change.ts'

/** What was changed about a date by hand, and why. */
export function DueChanges(props: { occurrence: OccurrenceView }) {
  const t = useT(en)
  const { changes, may } = props.occurrence
  if (changes.length === 0) return null
  const date = (iso: string) => shortDate(iso, t.language)
  return (
    <section className="section">
      <h3>{t('Đã đổi hạn')}</h3>
      <ul className="rows">
        {changes.map(({ kind, on, by, dueBefore, dueAfter, reason, undoneBy, batch }, index) => (
          <li key={`${kind} ${on} ${dueBefore} ${dueAfter} ${reason} ${undoneBy}`}>
            <strong>
              {kind === 'move'
                ? t('Dời từ {from} sang {to}', {
                    from: date(dueBefore),
                    to: date(dueAfter ?? dueBefore),
                  })
                : kind === 'pause'
                  ? t('Tạm dừng tính hạn')
                  : t('Thôi không phải làm')}
            </strong>
            <span>{t('Lý do: {reason}', { reason })}</span>
            <span className="soft small">
              {date(on)} · {by}
              {undoneBy === null ? null : ` · ${t('{name} đã hoàn tác', { name: undoneBy })}`}
            </span>
            {index === 0 && batch !== null && may.pause ? <Undo batch={batch} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As long as nothing else has happened to the dates. */
function Undo(props: { batch: { id: string; dates: number } }) {
  const t = useT(en)
  const { id, dates } = props.batch
  const [asking, setAsking] = useState(false)
  const close = () => {
    setAsking(false)
  }
  const undo = useUndoChange(close)
  return (
    <div className="cluster">
      <Button
        kind="quiet"
        icon="undo"
        onClick={() => {
          setAsking(true)
        }}
      >
        {t('Hoàn tác')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('Hoàn tác lần đổi này?')}
        act={t('Hoàn tác')}
        busy={undo.isPending}
        onClose={close}
        onAct={() => {
          undo.mutate(id)
        }}
      >
        <p>
          {dates > 1
            ? t(
                'Trở lại như trước ở cả {n} việc đã đổi cùng lần; việc đã có thay đổi khác thì giữ nguyên.',
                {
                  n: number(dates, t.language),
                },
              )
            : t('Trở lại như trước, trừ khi việc đã có thay đổi khác.')}
        </p>
        <ProblemNotice error={undo.error} />
      </ConfirmDialog>
    </div>
  )
}
