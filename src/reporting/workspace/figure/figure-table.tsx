import { Fragment } from 'react'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { CellView, ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { estimateText } from '../../figure/figure-text.ts'
import { FigureLink, nameOf } from './figure-link.tsx'
import css from '../paper/paper-table.module.css'

interface Group {
  code: string
  label: string
  cells: CellView[]
  /** Null when its rows by channel stand under the indicator's name. */
  ordinal: number | null
}

/** The table of figures, each opening what it counted; overridden ones with their reasons below. */
export function FigureTable(props: { report: ReportView; figures: readonly string[] }) {
  const t = useT(en)
  const { report, figures } = props
  const groups = groupsOf(report.cells, figures)
  const notes = groups.flatMap(({ cells }) => cells).filter((cell) => cell.override !== null)
  return (
    <>
      <table className={css['table']}>
        <caption className="unseen">{t('Bảng số liệu')}</caption>
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">{t('Chỉ tiêu')}</th>
            <th scope="col">{t('Đơn vị tính')}</th>
            <th scope="col">{t('Kết quả')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.code}>
              {group.ordinal === null ? (
                <tr className={css['group']}>
                  <th scope="rowgroup" colSpan={4}>
                    {group.label}
                  </th>
                </tr>
              ) : null}
              {group.cells.map((cell) => (
                <tr key={cell.row}>
                  <td className={css['ordinal']}>{group.ordinal}</td>
                  <th scope="row">{cell.rowLabel === null ? cell.label : `- ${cell.rowLabel}`}</th>
                  <td className={css['unit']}>
                    {cell.denominator === null ? cell.unitWord : t('Tỷ lệ')}
                  </td>
                  <td className={css['result']}>
                    <FigureLink figure={cell} cells={report.cells} />
                    {cell.estimated > 0 && cell.override === null ? (
                      <span className={css['aside']}>{estimateText(cell)}</span>
                    ) : null}
                    <Late report={report} cell={cell} />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {notes.map((cell) => (
        <p key={`${cell.code} ${cell.row}`} className={css['note']}>
          {t('(*) {name}: số đếm từ hồ sơ là {counted}; lý do ghi khác: {reason}', {
            name: nameOf(cell),
            counted: number(cell.counted, t.language),
            reason: cell.override?.reason ?? '',
          })}
        </p>
      ))}
    </>
  )
}

function Late(props: { report: ReportView; cell: CellView }) {
  const t = useT(en)
  const { report, cell } = props
  const late = report.lateFigures.find((one) => one.code === cell.code && one.row === cell.row)
  return late ? (
    <span className={`${css['aside']} no-print`}>
      {t('nay đếm được {value}', { value: number(late.presentValue, t.language) })}
    </span>
  ) : null
}

function groupsOf(cells: readonly CellView[], figures: readonly string[]): Group[] {
  const groups: Group[] = []
  let last = 0
  for (const code of figures) {
    const own = cells.filter((cell) => cell.code === code)
    const first = own[0]
    if (!first) continue
    if (first.rowLabel === null) last += 1
    groups.push({
      code,
      label: first.label,
      cells: own,
      ordinal: first.rowLabel === null ? last : null,
    })
  }
  return groups
}
