import type { ReactNode } from 'react'
import { number } from './format.ts'
import { useT } from './language.tsx'
import { Table } from './table.tsx'

const ROW = 48
/** Per cent of the width for the longest bar; the rest is for its figure. */
const ROOM = 80

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
  return (
    <figure className="chart">
      <figcaption>{props.caption}</figcaption>
      <svg height={props.bars.length * ROW} aria-hidden="true">
        {props.bars.map((bar, index) => {
          const y = index * ROW
          const length = `${Math.max(0, (bar.value / most) * ROOM)}%`
          return (
            <g key={bar.label}>
              <text x="0" y={y + 16}>
                {bar.label}
              </text>
              <rect className="track" x="0" y={y + 23} width={`${ROOM}%`} height="14" rx="3" />
              <rect className="bar" x="0" y={y + 23} width={length} height="14" rx="3" />
              <text className="value" x={`${ROOM}%`} dx="10" y={y + 35}>
                {format(bar.value)}
              </text>
            </g>
          )
        })}
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
