import { ChartFrame, useFormat, type ChartProps } from './chart-frame.tsx'
import { Legend, legendLine, Mark, strokes } from './chart-marks.tsx'
import { useChartTitle } from './chart-title.tsx'
import { axisTop, labelStep, type ChartData } from './chart.ts'

const HEIGHT = 190
/** Per cent of the width left of the first period, where the figures of the axis stand on its lines. */
const MARGIN = 12
/** As many periods have room for their names on a phone. */
const NAMES = 6

/** Lines over periods, for what rises and falls: at most four, each with its own stroke and mark. */
export function PeriodChart({ caption, data, format: given, note }: ChartProps) {
  const format = useFormat(given)
  return (
    <ChartFrame caption={caption} data={data} format={format} note={note}>
      <PeriodDrawing title={caption} data={data} format={format} />
    </ChartFrame>
  )
}

export function PeriodDrawing(props: {
  title: string
  data: ChartData
  format: (value: number) => string
}) {
  const { title, data, format } = props
  const { attributes, title: words } = useChartTitle(title, data, format)
  const most = axisTop(data.points.flatMap((point) => point.values))
  const legend = data.series.length > 1 ? data.series.length * legendLine : 0
  const top = legend + 16
  const xOf = (at: number) => MARGIN + ((at + 0.5) / data.points.length) * (100 - MARGIN)
  const yOf = (value: number) => top + HEIGHT * (1 - value / most)
  const step = labelStep(data.points.length, NAMES)
  return (
    <svg height={top + HEIGHT + 30} {...attributes}>
      {words}
      {legend > 0 ? (
        <Legend names={data.series} kind="line" y={0} fillOf={() => undefined} />
      ) : null}
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="grid" x1="0" y1={yOf(most * share)} x2="100%" y2={yOf(most * share)} />
          <text className="axis" x="0" y={yOf(most * share) - 5}>
            {format(most * share)}
          </text>
        </g>
      ))}
      {data.points.map((point, at) =>
        at % step === 0 ? (
          <text key={point.label} className="under" x={`${xOf(at)}%`} y={top + HEIGHT + 22}>
            {point.label}
          </text>
        ) : null,
      )}
      {data.series.map((name, series) => (
        <g key={name}>
          {data.points.map((point, at) => {
            const [before, now] = [data.points[at - 1]?.values[series], point.values[series]]
            if (typeof before !== 'number' || typeof now !== 'number') return null
            return (
              <line
                key={point.label}
                className={`line s${series}`}
                strokeDasharray={strokes[series]}
                x1={`${xOf(at - 1)}%`}
                y1={yOf(before)}
                x2={`${xOf(at)}%`}
                y2={yOf(now)}
              />
            )
          })}
          {data.points.map(({ label, values }, at) => {
            const value = values[series]
            if (typeof value !== 'number') return null
            return <Mark key={label} series={series} x={`${xOf(at)}%`} y={yOf(value)} />
          })}
        </g>
      ))}
      {data.series.length === 1
        ? data.points.map(({ label, values: [value] }, at) =>
            at % step === 0 && typeof value === 'number' ? (
              <text
                key={label}
                className="under value"
                x={`${xOf(at)}%`}
                y={yOf(value) + (isLow(data, at) ? 24 : -11)}
              >
                {format(value)}
              </text>
            ) : null,
          )
        : null}
    </svg>
  )
}

/** The figure of a low point stands under it, where no line passes. */
function isLow({ points }: ChartData, at: number): boolean {
  const valueOf = (of: number) => points[of]?.values[0] ?? 0
  return at > 0 && at < points.length - 1 && valueOf(at) * 2 < valueOf(at - 1) + valueOf(at + 1)
}
