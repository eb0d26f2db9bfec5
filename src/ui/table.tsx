import type { Key, ReactNode } from 'react'

export interface Column<Row> {
  /** Also the label of the cell when the table has become cards, so a plain text. */
  header: string
  render: (row: Row) => ReactNode
  /** Right-aligned, tabular figures. */
  numeric?: boolean | undefined
  /** The row's name: a row header, and the heading of its card. At most one. */
  heading?: boolean | undefined
  /** On a card without its label, as with a row of buttons. */
  plain?: boolean | undefined
  /** The last line, such as a sum. */
  foot?: ReactNode
}

/** Rows under a title of their own, of one table: the columns of all groups stand in line. */
interface RowGroup<Row> {
  title: string | null
  rows: readonly Row[]
}

interface TableProps<Row> {
  caption: ReactNode
  /** When a heading above already says it. */
  hideCaption?: boolean | undefined
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => Key
  rowClass?: ((row: Row) => string | undefined) | undefined
}

/** A table that becomes cards below 640 px. */
export function Table<Row>({
  rows,
  empty,
  ...props
}: TableProps<Row> & {
  rows: readonly Row[]
  /** What stands there instead of an empty table. */
  empty?: ReactNode
}) {
  if (rows.length === 0 && empty) return empty
  return <GroupedTable {...props} groups={[{ title: null, rows }]} />
}

export function GroupedTable<Row>(
  props: TableProps<Row> & {
    groups: readonly RowGroup<Row>[]
    /** Of the titles. */
    lang?: string | undefined
  },
) {
  const { columns, groups } = props
  return (
    <table className="table cards">
      <TableHead {...props} />
      {groups.map((group, place) => (
        <TableGroup key={`${String(place)} ${group.title}`} {...props} {...group} />
      ))}
      {columns.some((column) => column.foot !== undefined) ? (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <Cell key={column.header} column={column} content={column.foot} />
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

/** What a table begins with, for one that is put together from drawn pieces. */
export function TableHead<Row>(
  props: Pick<TableProps<Row>, 'caption' | 'hideCaption'> & {
    columns: readonly Pick<Column<Row>, 'header' | 'numeric'>[]
  },
) {
  return (
    <>
      <caption className={props.hideCaption ? 'unseen' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.header} scope="col" className={column.numeric ? 'number' : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

export function TableGroup<Row>(
  props: Pick<TableProps<Row>, 'columns' | 'rowKey' | 'rowClass'> &
    RowGroup<Row> & { lang?: string | undefined },
) {
  const { columns, title } = props
  return (
    <tbody>
      {title === null ? null : (
        <tr className="group">
          <th scope="rowgroup" colSpan={columns.length} lang={props.lang}>
            {title}
          </th>
        </tr>
      )}
      {props.rows.map((row) => (
        <tr key={props.rowKey(row)} className={props.rowClass?.(row)}>
          {columns.map((column) => (
            <Cell key={column.header} column={column} content={column.render(row)} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function Cell<Row>(props: { column: Column<Row>; content: ReactNode }) {
  const { column, content } = props
  if (column.heading) return <th scope="row">{content}</th>
  const names = [column.numeric && 'number', column.plain && 'plain'].filter(Boolean).join(' ')
  return (
    <td className={names || undefined} data-label={column.header}>
      {content}
    </td>
  )
}
