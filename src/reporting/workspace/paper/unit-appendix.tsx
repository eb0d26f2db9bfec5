import { useT } from '../../../ui/language.tsx'
import type { ReportView, Section } from '../../contract.ts'
import { en } from '../../en-figure.ts'
import { estimateText } from '../../figure/figure-text.ts'
import { unitTable } from '../../figure/unit-table.ts'
import { FigureCharts } from '../figure/figure-charts.tsx'
import { FigureLink } from '../figure/figure-link.tsx'
import paper from './paper.module.css'
import css from './paper-table.module.css'

/** What each unit below did, a unit a row; every figure opens its records. */
export function UnitAppendix(props: { report: ReportView; section: Section; numeral: string }) {
  const t = useT(en)
  const { report, section } = props
  const { columns, rows } = unitTable(section.figures, report.cells)
  return (
    <article
      id="phan-phu-luc-don-vi"
      className={`${paper['sheet']} ${paper['appendix']}`}
      aria-label={t('Phụ lục: kết quả theo đơn vị')}
    >
      <div className={paper['kind']}>
        <h2>
          {t('PHỤ LỤC')} {props.numeral}
        </h2>
        <p className={paper['title']}>{t('Kết quả theo đơn vị')}</p>
      </div>
      {rows.length === 0 ? (
        <p>{t('Trong kỳ chưa ghi nhận kết quả của đơn vị nào.')}</p>
      ) : (
        <>
          <FigureCharts figures={section.figures.slice(0, 1)} cells={report.cells} />
          <table className={`${css['table']} ${css['units']}`}>
            <caption className="unseen">{t('Kết quả theo đơn vị')}</caption>
            <thead>
              <tr>
                <th scope="col">TT</th>
                <th scope="col">{t('Đơn vị')}</th>
                {columns.map(({ code, header }) => (
                  <th key={code} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, name, cells }, index) => (
                <tr key={row}>
                  <td className={css['ordinal']}>{index + 1}</td>
                  <th scope="row">{name}</th>
                  {columns.map(({ code, header, nothing }, at) => {
                    const cell = cells[at]
                    return (
                      <td key={code} data-label={header} className={cell ? undefined : css['none']}>
                        {cell ? <FigureLink figure={cell} cells={report.cells} /> : nothing}
                        {cell && cell.estimated > 0 && cell.override === null ? (
                          <span className={css['aside']}>{estimateText(cell)}</span>
                        ) : null}
                      </td>
                    )
                  })}
                </tr>
              ))}
              {rows.length > 1 ? (
                <tr className={css['total']}>
                  <th scope="row" colSpan={2}>
                    {t('Cộng')}
                  </th>
                  {columns.map(({ code, header, total }) => (
                    <td key={code} data-label={header}>
                      {total}
                    </td>
                  ))}
                </tr>
              ) : null}
            </tbody>
          </table>
        </>
      )}
    </article>
  )
}
