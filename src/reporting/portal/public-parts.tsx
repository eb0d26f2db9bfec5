import { useT } from '../../ui/language.tsx'
import { Table } from '../../ui/table.tsx'
import type { ReportOutput } from '../output/output-contract.ts'
import { en } from './en.ts'

type Part = ReportOutput['parts'][number]
type Block = Part['blocks'][number]
type PublicTableData = Extract<Block, { kind: 'table' }>['table']

/** The parts of a report as anybody reads them, on a public page and on the screen of who decides. */
export function PublicParts(props: { parts: readonly Part[] }) {
  return props.parts.map((part, place) => (
    <section
      key={part.title ?? 'opening'}
      aria-labelledby={part.title ? `phan-${place}` : undefined}
    >
      {part.title === null ? null : <h2 id={`phan-${place}`}>{part.title}</h2>}
      <PublicBlocks blocks={part.blocks} name={part.title} />
    </section>
  ))
}

function PublicBlocks(props: { blocks: readonly Block[]; name: string | null }) {
  const t = useT(en)
  return groupsOf(props.blocks).map((group) => {
    const [first] = group
    if (!first) return null
    const key = first.kind === 'table' ? 'table' : first.text
    if (first.kind === 'table') {
      return <PublicTable key={key} table={first.table} caption={props.name ?? t('Bảng số liệu')} />
    }
    if (first.kind === 'heading') return <h3 key={key}>{first.text}</h3>
    const lines = group.map((block) => (block.kind === 'table' ? '' : block.text))
    return (
      <div className="article" key={key}>
        {first.kind === 'dash' ? (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          lines.map((line) => <p key={line}>{line}</p>)
        )}
      </div>
    )
  })
}

/** Paragraphs that follow each other stand together, and so do dashes. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const joins = block.kind === 'text' || block.kind === 'dash'
    if (last && joins && last[0]?.kind === block.kind) last.push(block)
    else groups.push([block])
  }
  return groups
}

/** A row over the columns is a heading of its own, so that on a phone every card stands below what it belongs to. */
function PublicTable(props: { table: PublicTableData; caption: string }) {
  const { table, caption } = props
  return segmentsOf(table.rows).map(({ title, rows }) =>
    rows.length === 0 ? (
      <p key={title} className="soft">
        {title}
      </p>
    ) : (
      <div key={title ?? ''}>
        {title === null ? null : <h3>{title}</h3>}
        <Table
          caption={title ?? caption}
          hideCaption
          rows={rows}
          rowKey={(cells) => cells.slice(0, 2).join(' ')}
          columns={table.columns.map(({ header, align }, place) => ({
            header,
            numeric: align === 'right',
            heading: place === (table.columns.length > 1 ? 1 : 0),
            render: (cells: readonly string[]) => cells[place] ?? '',
          }))}
        />
      </div>
    ),
  )
}

function segmentsOf(rows: PublicTableData['rows']): { title: string | null; rows: string[][] }[] {
  const segments: { title: string | null; rows: string[][] }[] = []
  for (const row of rows) {
    if (row.kind === 'group') {
      segments.push({ title: [row.marker, row.text].filter(Boolean).join(' '), rows: [] })
      continue
    }
    if (segments.length === 0) segments.push({ title: null, rows: [] })
    segments.at(-1)?.rows.push(row.cells)
  }
  return segments
}
