import type { ReactNode } from 'react'
import { number } from './format.ts'
import { useT } from './language.tsx'
import { Table } from './table.tsx'

const WIDTH = 560
const ROW = 34
const NAMES = 190

export interface Bar {
  label: string
  value: number
}

/** Lying bars, drawn for the eye; the same figures always follow as a table. */
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
  const t = useT()
  const format = props.format ?? ((value: number) => number(value, t.language))
  const most = Math.max(1, ...props.bars.map((bar) => bar.value))
  const room = WIDTH - NAMES - 80
  const height = props.bars.length * ROW
  return (
    <figure className="chart">
      <figcaption>{props.caption}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        {props.bars.map((bar, index) => {
          const y = index * ROW
          const length = Math.max(0, (bar.value / most) * room)
          return (
            <g key={bar.label}>
              <text x={NAMES - 12} y={y + 22} textAnchor="end">
                {shorten(bar.label)}
              </text>
              <rect className="bar" x={NAMES} y={y + 7} width={length} height={ROW - 14} rx="3" />
              <text className="value" x={NAMES + length + 8} y={y + 22}>
                {format(bar.value)}
              </text>
            </g>
          )
        })}
        <path className="axis" d={`M${NAMES} 0V${height}`} />
      </svg>
      {props.note}
      <details>
        <summary>{t('Xem số liệu dạng bảng')}</summary>
        <Table
          caption={props.caption}
          hideCaption
          rows={props.bars}
          rowKey={(bar) => bar.label}
          columns={[
            { header: props.what, render: (bar) => bar.label, heading: true },
            { header: props.measure, render: (bar) => format(bar.value), numeric: true },
          ]}
        />
      </details>
    </figure>
  )
}

function shorten(label: string): string {
  return label.length > 24 ? `${label.slice(0, 23).trimEnd()}…` : label
}
