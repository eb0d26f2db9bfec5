import { Fragment } from 'react'
import { ChartFrame, useFormat, type ChartProps } from './chart-frame.tsx'
import { Area, Legend, legendLine, usePatterns } from './chart-marks.tsx'
import { useChartTitle } from './chart-title.tsx'
import { sumOf, type ChartData } from './chart.ts'

const ROW = 52
/** Per cent of the width for the longest bar; the rest is for its sum. */
const ROOM = 82
/** Per cent of the width above which a part has room for its own figure. */
const FITS = 7

/** Lying bars whose parts make up a whole: each point with its sum. */
export function StackedChart({ caption, data, format: given, note }: ChartProps) {
  const format = useFormat(given)
  return (
    <ChartFrame caption={caption} data={data} format={format} note={note}>
      <StackedDrawing title={caption} data={data} format={format} />
    </ChartFrame>
  )
}

export function StackedDrawing(props: {
  title: string
  data: ChartData
  format: (value: number) => string
}) {
  const { title, data, format } = props
  const { attributes, title: words } = useChartTitle(title, data, format)
  const { fillOf, patterns } = usePatterns()
  const most = Math.max(1, ...data.points.map((point) => sumOf(point.values)))
  const top = data.series.length * legendLine + 4
  return (
    <svg height={top + data.points.length * ROW} {...attributes}>
      {words}
      {patterns}
      <Legend names={data.series} kind="area" y={0} fillOf={fillOf} />
      {data.points.map(({ label, values }, index) => {
        const y = top + index * ROW
        const parts = partsOf(values, most)
        return (
          <g key={label}>
            <text x="0" y={y + 17}>
              {label}
            </text>
            {parts.map(({ series, value, from, length }) => (
              <Fragment key={series}>
                <Area
                  series={series}
                  fill={fillOf(series)}
                  x={`${from}%`}
                  y={y + 24}
                  width={`${length}%`}
                  height={20}
                />
                {length > FITS ? (
                  <>
                    <rect
                      className="plate"
                      x={`${from + length / 2}%`}
                      y={y + 26}
                      width={plateWidth(format(value))}
                      height="16"
                      rx="3"
                      transform={`translate(${-plateWidth(format(value)) / 2} 0)`}
                    />
                    <text className="part" x={`${from + length / 2}%`} y={y + 38.5}>
                      {format(value)}
                    </text>
                  </>
                ) : null}
              </Fragment>
            ))}
            <text className="value" x={`${(sumOf(values) / most) * ROOM}%`} dx="8" y={y + 39}>
              {format(sumOf(values))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function plateWidth(text: string): number {
  return text.length * 8 + 8
}

/** The parts of a bar in per cent of the drawing's width; what is nothing has no part. */
function partsOf(values: readonly (number | null)[], most: number) {
  let from = 0
  return values.flatMap((value, series) => {
    const length = ((value ?? 0) / most) * ROOM
    const part = { series, value: value ?? 0, from, length }
    from += length
    return length > 0 ? [part] : []
  })
}
