import { useQuery } from '@tanstack/react-query'
import { BarChart } from '../../../ui/bar-chart.tsx'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import type { CellView } from '../../contract.ts'
import { en } from '../../en-indicator.ts'
import type { Measure } from '../../figure/measure.ts'
import { previewQuery } from './indicator-calls.ts'
import css from './indicator.module.css'

/** Real figures of this quarter and the one before, while the figure is being put together. */
export function MeasurePreview(props: {
  unitId: string
  measure: Measure | null
  unitWord: string
}) {
  const t = useT(en)
  const query = useQuery(previewQuery(props.unitId, props.measure))
  return (
    <section className={`card ${css['preview']}`} aria-label={t('Xem thử')} aria-live="polite">
      <h2>{t('Xem thử với số liệu thật')}</h2>
      {props.measure === null ? (
        <p className="soft">{t('Chọn tiếp để xem con số.')}</p>
      ) : (
        <Answer query={query} lines={5}>
          {({ words, periods }) => (
            <>
              <p>{words}</p>
              {periods.map(({ label, cells }) => (
                <Period
                  key={label}
                  label={label}
                  cells={cells}
                  unitWord={props.unitWord}
                  byRow={props.measure !== null && 'by' in props.measure}
                />
              ))}
            </>
          )}
        </Answer>
      )}
    </section>
  )
}

function Period(props: { label: string; cells: CellView[]; unitWord: string; byRow: boolean }) {
  const t = useT(en)
  const { label, cells, unitWord } = props
  if (props.byRow) {
    return cells.length === 0 ? (
      <p>
        {label}: <span className="soft">{t('chưa có bản ghi nào')}</span>
      </p>
    ) : (
      <BarChart
        caption={label}
        what={t('Dòng')}
        measure={unitWord}
        bars={cells.map((cell) => ({ label: cell.rowLabel ?? cell.row, value: cell.value }))}
      />
    )
  }
  const [cell] = cells
  return (
    <p className={css['value']}>
      <span>{label}</span>
      <strong className="number">{cell?.text ?? '0'}</strong>
      <span className="soft">
        {cell?.denominator === null ? unitWord : null}{' '}
        {t('từ {n} bản ghi', { n: cell?.records ?? 0 })}
      </span>
    </p>
  )
}
