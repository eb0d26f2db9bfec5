import type { ReactNode } from 'react'
import { useT } from '../../ui/language.tsx'
import { BarDrawing } from '../../ui/bar-chart.tsx'
import { number } from '../../ui/format.ts'
import { GroupedTable } from '../../ui/table.tsx'
import { vietnamese } from '../../ui/translate.ts'
import type { ReportOutput } from '../output/output-contract.ts'
import { lineAt } from '../output/public-line.ts'
import { en } from './en.ts'

type Part = ReportOutput['parts'][number]
type Block = Part['blocks'][number]
type PublicTableData = Extract<Block, { kind: 'table' }>['table']

interface Placed<B = Block> {
  block: B
  /** `lineAt` of it. */
  line: string
}

interface Parts {
  parts: readonly Part[]
  /** Where a reader says something of a line: its place is added. Absent: nobody is asked. */
  remarkHref?: string | undefined
}

/** The parts of a report as anybody reads them, on a public page and on the screen of who decides. */
export function PublicParts({ parts, remarkHref }: Parts) {
  const t = useT(en)
  return parts.map((part, place) => (
    <section
      key={part.title ?? 'opening'}
      aria-labelledby={part.title ? `phan-${place}` : undefined}
    >
      {part.title === null ? null : (
        <h2 id={`phan-${place}`} {...vietnamese(t.language)}>
          {part.title}
        </h2>
      )}
      <PublicBlocks
        blocks={part.blocks.map((block, at) => ({ block, line: lineAt(place, at) }))}
        name={part.title}
        remarkHref={remarkHref}
      />
    </section>
  ))
}

function PublicBlocks(props: {
  blocks: readonly Placed[]
  name: string | null
  remarkHref: string | undefined
}) {
  const t = useT(en)
  const { remarkHref } = props
  return groupsOf(props.blocks).map((group) => {
    const [first] = group
    if (!first) return null
    const { block, line: key } = first
    if (block.kind === 'chart') {
      const { title } = block.chart
      return (
        <figure key={key} className="chart">
          <figcaption {...vietnamese(t.language)}>{title}</figcaption>
          <BarDrawing
            title={title}
            data={block.chart}
            format={(value) => number(value, t.language)}
          />
        </figure>
      )
    }
    if (block.kind === 'table') {
      const caption = props.name ?? t('Bảng số liệu')
      return (
        <PublicTable
          key={key}
          table={block.table}
          line={key}
          caption={caption}
          remarkHref={remarkHref}
        />
      )
    }
    if (block.kind === 'heading')
      return (
        <h3 key={key} {...vietnamese(t.language)}>
          {block.text}
        </h3>
      )
    const lines = group.map(({ block: said, line }) => ({
      line,
      words: (
        <>
          {'text' in said ? (
            <span {...vietnamese(t.language)}>
              <Words text={said.text} />
            </span>
          ) : null}
          <RemarkLink href={remarkHref} line={line} />
        </>
      ),
    }))
    return (
      <div className="article" key={key}>
        {block.kind === 'dash' ? (
          <ul>
            {lines.map(({ line, words }) => (
              <Line key={line} as="li" line={line} words={words} />
            ))}
          </ul>
        ) : (
          lines.map(({ line, words }) => <Line key={line} as="p" line={line} words={words} />)
        )}
      </div>
    )
  })
}

function Line(props: { as: 'li' | 'p'; line: string; words: ReactNode }) {
  const { as: Tag, line } = props
  return <Tag id={`dong-${line}`}>{props.words}</Tag>
}

/** Addresses of proofs can be opened, and broken wherever the line ends. */
function Words({ text }: { text: string }) {
  const found = /https?:\/\/[^\s<>"“”,;]+[^\s<>"“”,;.)]/u.exec(text)
  if (!found) return text
  const [address] = found
  return (
    <>
      {text.slice(0, found.index)}
      <a className="address" href={address} rel="external nofollow">
        {address}
      </a>
      <Words text={text.slice(found.index + address.length)} />
    </>
  )
}

/** Said to screen readers with the line it is about. */
function RemarkLink({ href, line }: { href: string | undefined; line: string }) {
  const t = useT(en)
  if (href === undefined) return null
  return (
    <>
      {' '}
      <a
        className="remark"
        href={`${href}&dong=${line}`}
        aria-label={t('Góp ý về dòng {n}', { n: line })}
      >
        {t('Góp ý')}
      </a>
    </>
  )
}

/** Paragraphs that follow each other stand together, and so do dashes. */
function groupsOf(blocks: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const placed of blocks) {
    const last = groups.at(-1)
    const { kind } = placed.block
    const joins = kind === 'text' || kind === 'dash'
    if (last && joins && last[0]?.block.kind === kind) last.push(placed)
    else groups.push([placed])
  }
  return groups
}

/** A row over the columns is the title of those below it, on a phone of their cards. */
function PublicTable(props: {
  table: PublicTableData
  line: string
  caption: string
  remarkHref: string | undefined
}) {
  const t = useT(en)
  const { table, remarkHref } = props
  const naming = table.columns.length > 1 ? 1 : 0
  return (
    <GroupedTable
      caption={props.caption}
      hideCaption
      groups={groupsOfRows(table.rows, props.line)}
      {...vietnamese(t.language)}
      rowKey={({ line }) => line}
      columns={[
        ...table.columns.map(({ header, align }, place) => ({
          header,
          numeric: align === 'right',
          heading: place === naming,
          render: ({ line, block: cells }: Placed<readonly string[]>) => (
            <CellWords
              id={place === naming ? `dong-${line}` : undefined}
              text={cells[place] ?? ''}
            />
          ),
        })),
        ...(remarkHref === undefined
          ? []
          : [
              {
                header: t('Góp ý'),
                plain: true,
                render: ({ line }: Placed<readonly string[]>) => (
                  <RemarkLink href={remarkHref} line={line} />
                ),
              },
            ]),
      ]}
    />
  )
}

/** One piece, also with several addresses; of an empty cell nothing, so that a card leaves it out. */
function CellWords({ id, text }: { id: string | undefined; text: string }) {
  const t = useT(en)
  if (text === '' && id === undefined) return null
  return (
    <span id={id} {...vietnamese(t.language)}>
      <Lines text={text.replace(/^- /u, '')} />
    </span>
  )
}

function Lines({ text }: { text: string }) {
  const end = text.indexOf('\n')
  if (end < 0) return <Words text={text} />
  return (
    <>
      <Words text={text.slice(0, end)} />
      <br />
      <Lines text={text.slice(end + 1)} />
    </>
  )
}

function groupsOfRows(rows: PublicTableData['rows'], line: string) {
  const groups: { title: string | null; rows: Placed<string[]>[] }[] = []
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'group') {
      groups.push({ title: [row.marker, row.text].filter(Boolean).join(' '), rows: [] })
      continue
    }
    if (groups.length === 0) groups.push({ title: null, rows: [] })
    groups.at(-1)?.rows.push({ block: row.cells, line: `${line}.${at + 1}` })
  }
  return groups
}
