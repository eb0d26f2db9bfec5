import type { ReactNode } from 'react'
import type { ChartData } from './chart.ts'
import { number } from './format.ts'
import { useT } from './language.tsx'
import { Table } from './table.tsx'

/** A drawing with its caption; the same figures always follow as a table. */
export function ChartFrame(props: {
  caption: string
  data: ChartData
  /** Heading of the column of a single series, with its unit: "Số tin, bài". */
  measure?: string | undefined
  format: (value: number) => string
  note?: ReactNode
  children: ReactNode
}) {
  const t = useT()
  const { data, format } = props
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? t('không có') : format(value)
  return (
    <figure className="chart">
      <figcaption>{props.caption}</figcaption>
      {props.children}
      {props.note}
      <details>
        <summary>{t('Xem số liệu dạng bảng')}</summary>
        <Table
          caption={props.caption}
          hideCaption
          rows={data.points}
          rowKey={(point) => point.label}
          columns={[
            { header: data.what, render: (point) => point.label, heading: true },
            ...data.series.map((name, index) => ({
              header: props.measure ?? name,
              render: (point: ChartData['points'][number]) => shown(point.values[index]),
              numeric: true,
            })),
          ]}
        />
      </details>
    </figure>
  )
}

export interface ChartProps {
  caption: string
  data: ChartData
  format?: ((value: number) => string) | undefined
  note?: ReactNode
}

export function useFormat(format: ChartProps['format']): (value: number) => string {
  const t = useT()
  return format ?? ((value: number) => number(value, t.language))
}
