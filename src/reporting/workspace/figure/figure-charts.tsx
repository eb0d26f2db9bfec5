import { BarDrawing } from '../../../ui/bar-chart.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { CellView } from '../../contract.ts'
import { en } from '../../en.ts'
import { chartsOf } from '../../figure/figure-chart.ts'

/** The pictures of the paper; the table with the same figures, each a link, stands below them. */
export function FigureCharts(props: { figures: readonly string[]; cells: readonly CellView[] }) {
  const t = useT(en)
  return chartsOf(props.figures, props.cells).map((chart) => (
    <figure key={chart.code} className="chart">
      <figcaption>{chart.title}</figcaption>
      <BarDrawing title={chart.title} data={chart} format={(value) => number(value, t.language)} />
    </figure>
  ))
}
