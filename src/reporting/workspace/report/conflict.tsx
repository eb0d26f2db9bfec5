import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { filledText } from '../../report/section.ts'
import { differencesOf, merge, type Difference } from './paper-merge.ts'
import type { Editing } from './report-editing.ts'
import css from './report.module.css'

/** Two people wrote at once: nothing is lost; a bar in sight leads to both versions side by side. */
export function Conflict(props: { report: ReportView; editing: Editing }) {
  const t = useT(en)
  const { report, editing } = props
  const [open, setOpen] = useState(false)
  if (editing.saving.state !== 'conflict' || !report.may.edit) return null
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
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const differences = differencesOf(editing.paper, report)
  const keep = new Set(differences.map(({ key }) => key).filter((key) => !theirs.has(key)))
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
              editing.settle(merge(editing.paper, report, keep))
              onClose()
            }}
          >
            {t('Lưu theo lựa chọn này')}
          </Button>
        </>
      }
    >
      {differences.length === 0 ? (
        <p>{t('Hai bản không khác nhau về lời văn; chỉ cần lưu lại.')}</p>
      ) : null}
      {differences.map((difference) => (
        <Choice
          key={difference.key}
          difference={difference}
          report={report}
          mine={!theirs.has(difference.key)}
          onChoose={(mine) => {
            setTheirs((now) => {
              const next = new Set(now)
              if (mine) next.delete(difference.key)
              else next.add(difference.key)
              return next
            })
          }}
        />
      ))}
    </Dialog>
  )
}

function Choice(props: {
  difference: Difference
  report: ReportView
  mine: boolean
  onChoose: (mine: boolean) => void
}) {
  const t = useT(en)
  const { difference, report } = props
  const name = `conflict-${difference.key}`
  const versions = [
    [true, t('Bản của anh chị'), difference.mine],
    [false, t('Bản của {name}', { name: report.changedByName }), difference.theirs],
  ] as const
  return (
    <fieldset className={css['choice']}>
      <legend>{difference.name}</legend>
      {versions.map(([mine, label, text]) => (
        <div key={label} className="card">
          <label className="check">
            <input
              type="radio"
              name={name}
              checked={props.mine === mine}
              onChange={() => {
                props.onChoose(mine)
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
