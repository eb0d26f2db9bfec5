import type { ReactNode } from 'react'
import { ChartFrame, useFormat } from './chart-frame.tsx'
import { useChartTitle } from './chart-title.tsx'
import type { ChartData } from './chart.ts'

const ROW = 48
/** Per cent of the width for the longest bar; the rest is for its figure. */
const ROOM = 80

export interface Bar {
  label: string
  value: number
}

/** Lying bars of one series. */
export function BarChart(props: {
  caption: string
  /** Heading of the first column: "Xã", "Kênh". */
  what: string
  /** Heading of the second, with its unit: "Số tin, bài". */
  measure: string
  bars: readonly Bar[]
  format?: ((value: number) => string) | undefined
  note?: ReactNode
}) {
  const format = useFormat(props.format)
  const data = {
    what: props.what,
    series: [props.measure],
    points: props.bars.map(({ label, value }) => ({ label, values: [value] })),
  }
  return (
    <ChartFrame caption={props.caption} data={data} format={format} note={props.note}>
      <BarDrawing title={props.caption} data={data} format={format} />
    </ChartFrame>
  )
}

/** The drawing alone, as wide as there is room. */
export function BarDrawing(props: {
  title: string
  data: ChartData
  format: (value: number) => string
}) {
  const { title, data, format } = props
  const { attributes, title: words } = useChartTitle(title, data, format)
  const most = Math.max(1, ...data.points.map((point) => point.values[0] ?? 0))
  return (
    <svg height={data.points.length * ROW} {...attributes}>
      {words}
      {data.points.map(({ label, values: [value = null] }, index) => {
        const y = index * ROW
        const length = `${Math.max(0, ((value ?? 0) / most) * ROOM)}%`
        return (
          <g key={label}>
            <text x="0" y={y + 16}>
              {label}
            </text>
            <rect className="track" x="0" y={y + 23} width={`${ROOM}%`} height="14" rx="3" />
            <rect className="area s0" x="0" y={y + 23} width={length} height="14" rx="3" />
            <text className="value" x={`${ROOM}%`} dx="10" y={y + 35}>
              {value === null ? '–' : format(value)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
