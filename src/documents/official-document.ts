import { z } from 'zod'

/**
 * An official document as data, before any typesetting. Names stand in normal writing ("Ủy ban nhân dân
 * xã Nguyên Giáp"); capitals, punctuation and numerals of the form are added when it is printed.
 */
const textLine = z.string()
const runSchema = z.object({
  text: z.string(),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
})
const runsSchema = z.array(runSchema)
const alignSchema = z.enum(['left', 'center', 'right', 'justify'])

const partSchema = z.object({
  kind: z.literal('part'),
  /** "Phần I", "Chương II", "Mục 1": a line of its own over the title. */
  marker: textLine,
  title: textLine,
})

const headingSchema = z.object({
  kind: z.literal('heading'),
  /** 1 = `I.` capitals bold, 2 = `1.` bold, 3 = `a)` upright. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  marker: textLine.nullable().default(null),
  text: textLine,
})

const paragraphSchema = z.object({
  kind: z.literal('paragraph'),
  runs: runsSchema,
  align: alignSchema.default('justify'),
})

const dashSchema = z.object({
  kind: z.literal('dash'),
  sign: z.enum(['-', '+']).default('-'),
  runs: runsSchema,
})

const columnSchema = z.object({
  header: textLine,
  /** Neighbouring columns with the same group share a head cell above their own. */
  group: textLine.nullable().default(null),
  /** Share of the table's width, relative to the other columns. */
  share: z.number().positive(),
  align: alignSchema.default('left'),
})

const rowSchema = z.discriminatedUnion('kind', [
  /** A line break in a cell (`\n`) is kept. */
  z.object({
    kind: z.literal('row'),
    cells: z.array(z.string()),
    bold: z.boolean().default(false),
  }),
  /** A bold row over the columns: the marker in the first one, the text over all others. */
  z.object({
    kind: z.literal('group'),
    marker: textLine.nullable().default(null),
    text: textLine,
  }),
])

const tableSchema = z
  .object({
    kind: z.literal('table'),
    columns: z.array(columnSchema).min(1).max(30),
    rows: z.array(rowSchema),
  })
  .superRefine((table, context) => {
    for (const [index, row] of table.rows.entries())
      if (row.kind === 'row' && row.cells.length !== table.columns.length)
        context.addIssue({
          code: 'custom',
          path: ['rows', index, 'cells'],
          message: `Dòng ${index + 1} của bảng có ${row.cells.length} ô, bảng có ${table.columns.length} cột`,
        })
  })

/** Drawn from its figures when it is printed; a table with the same figures is the writer's to add. */
const chartSchema = z.object({
  kind: z.literal('chart'),
  form: z.enum(['bars', 'stacked', 'periods']),
  /** Printed under it, after "Biểu đồ 1.". */
  title: textLine,
  what: textLine,
  series: z.array(textLine).min(1).max(4),
  points: z
    .array(z.object({ label: textLine, values: z.array(z.number().nullable()) }))
    .min(1)
    .max(40),
  percent: z.boolean().default(false),
})

/** A square of dots that a phone reads as an address, with a line under it. */
const codeSchema = z.object({ kind: z.literal('code'), address: z.url(), caption: textLine })

const blockSchema = z.discriminatedUnion('kind', [
  partSchema,
  headingSchema,
  paragraphSchema,
  dashSchema,
  tableSchema,
  chartSchema,
  codeSchema,
])

const appendixSchema = z.object({
  title: textLine.nullable().default(null),
  /** Null: made from the document's own number, date and issuer. */
  reference: textLine.nullable().default(null),
  landscape: z.boolean().default(false),
  body: z.array(blockSchema),
})

export const officialDocumentSchema = z.object({
  /** The directly superior agency; a People's Committee writes none. */
  superior: textLine.nullable().default(null),
  /** A line break in it is kept; without one, "Ủy ban nhân dân" gets a line of its own. */
  issuer: z.string().regex(/\p{L}/u, 'Chưa có tên cơ quan ban hành'),
  number: z.number().int().positive().nullable().default(null),
  /** Without number and slash: "BC-UBND", for a letter "UBND-VX". */
  symbol: textLine,
  place: textLine,
  date: z.iso.date().nullable().default(null),
  /** A name of null is a letter (công văn): its subject stands as "V/v …" under the number. */
  kind: z.object({ code: textLine, name: textLine.nullable() }),
  subject: textLine,
  /** Decisions and resolutions: who decides ("Chủ tịch Ủy ban nhân dân tỉnh …"), above the bases. */
  authority: textLine.nullable().default(null),
  addressees: z.array(textLine).default([]),
  bases: z.array(textLine).default([]),
  body: z.array(blockSchema),
  closing: textLine.nullable().default('./.'),
  signature: z.object({
    authority: z.array(textLine).default([]),
    position: textLine,
    name: textLine.nullable().default(null),
  }),
  /** Who wrote the minutes signs beside who led the meeting; the recipients then stand below both. */
  recorder: z.object({ position: textLine, name: textLine.nullable() }).nullable().default(null),
  recipients: z.array(textLine).default([]),
  /** What follows "Lưu:", for example "VT, VP". */
  archive: textLine.nullable().default(null),
  appendices: z.array(appendixSchema).default([]),
  /** A small line on the last page that ties the print to the approved content. */
  seal: z.object({ contentHash: textLine, note: textLine }).nullable().default(null),
})

export type OfficialDocument = z.output<typeof officialDocumentSchema>
export type OfficialDocumentInput = z.input<typeof officialDocumentSchema>
export type Block = z.output<typeof blockSchema>
export type Run = z.output<typeof runSchema>
export type Table = z.output<typeof tableSchema>
export type Chart = z.output<typeof chartSchema>
export type TableRow = z.output<typeof rowSchema>
export type Align = z.output<typeof alignSchema>

/** Fills in what was left out; throws a ZodError on a document that cannot be printed. */
export function officialDocument(input: OfficialDocumentInput): OfficialDocument {
  return officialDocumentSchema.parse(input)
}

export function paragraph(...runs: (string | Run)[]): Block {
  return { kind: 'paragraph', runs: runs.map(asRun), align: 'justify' }
}

export function dash(...runs: (string | Run)[]): Block {
  return { kind: 'dash', sign: '-', runs: runs.map(asRun) }
}

export function heading(level: 1 | 2 | 3, marker: string | null, text: string): Block {
  return { kind: 'heading', level, marker, text }
}

export function bold(text: string): Run {
  return { text, bold: true, italic: false }
}

export function italic(text: string): Run {
  return { text, bold: false, italic: true }
}

export function table(columns: z.input<typeof columnSchema>[], rows: TableRow[]): Block {
  return tableSchema.parse({ kind: 'table', columns, rows })
}

export function chart(input: Omit<z.input<typeof chartSchema>, 'kind'>): Block {
  return chartSchema.parse({ ...input, kind: 'chart' })
}

export function row(...cells: string[]): TableRow {
  return { kind: 'row', cells, bold: false }
}

export function groupRow(marker: string | null, text: string): TableRow {
  return { kind: 'group', marker, text }
}

function asRun(run: string | Run): Run {
  return typeof run === 'string' ? { text: run, bold: false, italic: false } : run
}
