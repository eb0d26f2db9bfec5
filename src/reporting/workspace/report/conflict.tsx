import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en-writing.ts'
import { filledText } from '../../report/section.ts'
import { conflictsOf, merge, type Choice, type Difference } from './paper-merge.ts'
import type { Editing } from './report-editing.ts'
import css from './report.module.css'

/** Two people wrote at once: nothing is lost; a bar in sight leads to both versions side by side. */
export function Conflict(props: { report: ReportView; editing: Editing }) {
  const t = useT(en)
  const { report, editing } = props
  const [open, setOpen] = useState(false)
  if (editing.saving.state !== 'conflict' || editing.stranded || !report.may.edit) return null
  return (
    <div className={css['conflict']}>
      <Notice
        kind="warning"
        live
        title={t('{name} vừa lưu báo cáo này lúc {time}', {
          name: report.changedByName,
          time: dateTime(report.changedAt, t.language),
        })}
        action={
          <Button
            kind="primary"
            onClick={() => {
              setOpen(true)
            }}
          >
            {t('Xem hai bản')}
          </Button>
        }
      >
        <p>{t('Chữ anh chị gõ còn nguyên nhưng chưa lưu được.')}</p>
      </Notice>
      {open ? (
        <Versions
          report={report}
          editing={editing}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </div>
  )
}

/** One choice a part in which the two differ. */
function Versions(props: { report: ReportView; editing: Editing; onClose: () => void }) {
  const t = useT(en)
  const { report, editing, onClose } = props
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map())
  const conflicts = conflictsOf(editing.paper, report)
  const choiceOf = ({ key, both }: Difference) =>
    chosen.get(key) ?? (both === null ? 'mine' : 'both')
  return (
    <Dialog
      open
      title={t('Chọn bản dùng cho từng phần')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            onClick={() => {
              const choices = new Map(conflicts.map((one) => [one.key, choiceOf(one)]))
              editing.settle(merge(editing.paper, report, choices))
              onClose()
            }}
          >
            {t('Lưu theo lựa chọn này')}
          </Button>
        </>
      }
    >
      {conflicts.length === 0 ? (
        <p>{t('Hai bản không khác nhau về lời văn; chỉ cần lưu lại.')}</p>
      ) : (
        <p className="soft">{t('Những phần chỉ một người sửa đã được ghép sẵn.')}</p>
      )}
      {conflicts.map((difference) => (
        <OneChoice
          key={difference.key}
          difference={difference}
          report={report}
          choice={choiceOf(difference)}
          onChoose={(choice) => {
            setChosen((now) => new Map(now).set(difference.key, choice))
          }}
        />
      ))}
    </Dialog>
  )
}

function OneChoice(props: {
  difference: Difference
  report: ReportView
  choice: Choice
  onChoose: (choice: Choice) => void
}) {
  const t = useT(en)
  const { difference, report, choice, onChoose } = props
  const { key, name, lineId, mine, theirs, both } = difference
  const line = report.lines.find((one) => one.lineId === lineId)
  const versions: [Choice, string, string][] = [
    ['mine', t('Bản của anh chị'), mine],
    ['theirs', t('Bản của {name}', { name: report.changedByName }), theirs],
  ]
  if (both !== null) versions.push(['both', t('Giữ chữ của cả hai'), both])
  return (
    <fieldset className={css['choice']}>
      <legend>{line ? `${name}: ${line.content}` : name}</legend>
      {versions.map(([value, label, text]) => (
        <div key={value} className="card">
          <label className="check">
            <input
              type="radio"
              name={`conflict-${key}`}
              checked={choice === value}
              onChange={() => {
                onChoose(value)
              }}
            />
            <strong>{label}</strong>
          </label>
          <p className={css['version']}>{filledText(text, report.cells) || t('(để trống)')}</p>
        </div>
      ))}
    </fieldset>
  )
}
