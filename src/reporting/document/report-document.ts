import { z } from 'zod'
import {
  dash,
  documentKind,
  groupRow,
  heading,
  officialDocument,
  officialDocumentSchema,
  paragraph,
  romanNumeral,
  row,
  table,
  type Block,
  type OfficialDocument,
  type OfficialDocumentInput,
  type TableRow,
} from '../../documents/index.ts'
import {
  lineRowSchema,
  type CellView,
  type LineRow,
  type Section,
} from '../report/content-contract.ts'
import { estimateText } from '../figure/figure-text.ts'
import { closingWords } from '../report/closing.ts'
import { filledText, paragraphsOf } from '../report/section.ts'

/** Kept with the report from its submission on; the approved bytes are made from it and from nothing else. */
export const storedContentSchema = z.object({
  document: officialDocumentSchema,
  lines: z.array(lineRowSchema),
})
export type StoredContent = z.output<typeof storedContentSchema>

export interface Letterhead {
  issuer: string
  superior: string | null
  symbol: string
  place: string
  addressees: string[]
  recipients: string[]
  archive: string
}

export interface PaperContent {
  title: string
  sections: readonly Section[]
  cells: readonly CellView[]
  lines: readonly LineRow[]
}

/** The report as an official document; not yet signed, numbered or dated. */
export function reportDocument(content: PaperContent, head: Letterhead): OfficialDocument {
  const { title, sections, cells, lines } = content
  const opening = sections.filter((section) => section.code === 'basis')
  const parts = sections.filter((section) => section.code !== 'basis')
  const document: OfficialDocumentInput = {
    issuer: head.issuer,
    superior: head.superior,
    symbol: head.symbol,
    place: head.place,
    kind: documentKind('BC'),
    subject: title,
    addressees: head.addressees,
    body: [
      ...opening.flatMap((section) => prose(section.text, cells)),
      ...parts.flatMap((section, index) => part(section, index, cells)),
      paragraph(closingWords(title, head.issuer)),
    ],
    signature: { authority: [], position: '', name: null },
    recipients: head.recipients,
    archive: head.archive,
    appendices: sections.some((section) => section.kind === 'lines') ? [linesAppendix(lines)] : [],
  }
  return officialDocument(document)
}

/** Prints "DỰ THẢO BÁO CÁO" and says so on the last page. */
export function asDraft(document: OfficialDocument, contentHash: string | null): OfficialDocument {
  return {
    ...document,
    kind: { code: document.kind.code, name: 'Dự thảo báo cáo' },
    seal: {
      note: 'DỰ THẢO, chưa được phê duyệt.',
      contentHash:
        contentHash === null ? '' : `Mã băm SHA-256 của nội dung đang trình: ${contentHash}`,
    },
  }
}

export function asApproved(
  document: OfficialDocument,
  contentHash: string,
  signature: OfficialDocument['signature'],
): OfficialDocument {
  return {
    ...document,
    signature,
    seal: { note: 'Mã băm SHA-256 của nội dung đã duyệt:', contentHash },
  }
}

function part(section: Section, index: number, cells: readonly CellView[]): Block[] {
  const blocks = [heading(1, `${romanNumeral(index + 1)}.`, section.title)]
  blocks.push(...prose(section.text, cells))
  if (section.figures.length > 0) blocks.push(figureTable(section, cells))
  return blocks
}

function prose(text: string, cells: readonly CellView[]): Block[] {
  return paragraphsOf(filledText(text, cells)).map((line) =>
    line.dash ? dash(line.text) : paragraph(line.text),
  )
}

function figureTable({ figures }: Section, cells: readonly CellView[]): Block {
  const rows: TableRow[] = []
  let ordinal = 0
  for (const code of figures) {
    const own = cells.filter((cell) => cell.code === code)
    const first = own[0]
    if (!first) continue
    if (first.rowLabel !== null) {
      rows.push(groupRow(null, first.label))
      rows.push(...own.map((cell) => row('', `- ${cell.rowLabel}`, cell.unitWord, marked(cell))))
      continue
    }
    ordinal += 1
    rows.push(row(String(ordinal), first.label, unitWordOf(first), marked(first)))
  }
  const notes = cells.filter((cell) => cell.override !== null && figures.includes(cell.code))
  rows.push(...notes.map((cell) => groupRow(null, overrideNote(cell))))
  return table(
    [
      { header: 'TT', share: 1, align: 'center' },
      { header: 'Chỉ tiêu', share: 6 },
      { header: 'Đơn vị tính', share: 2, align: 'center' },
      { header: 'Kết quả', share: 2.5, align: 'right' },
    ],
    rows,
  )
}

/** An overridden figure carries a star, explained below the table: no figure is without its source or its reason. */
function marked(cell: CellView): string {
  if (cell.override !== null) return `${cell.text} (*)`
  return cell.estimated > 0 ? `${cell.text} (${estimateText(cell)})` : cell.text
}

function unitWordOf(cell: CellView): string {
  return cell.denominator === null ? cell.unitWord : 'Tỷ lệ'
}

function overrideNote(cell: CellView): string {
  const name = cell.rowLabel ?? cell.label
  return `(*) ${name}: số đếm từ hồ sơ là ${cell.counted.toLocaleString('vi-VN')}; lý do ghi khác: ${cell.override?.reason ?? ''}`
}

function linesAppendix(lines: readonly LineRow[]): OfficialDocument['appendices'][number] {
  const plans = new Set(lines.map((line) => line.planId))
  let plan = ''
  let group: string | null = null
  const rows = lines.flatMap((line, index): TableRow[] => {
    const heads: TableRow[] = []
    if (plans.size > 1 && line.planId !== plan) heads.push(groupRow(null, line.planTitle))
    if (line.group !== null && (line.group !== group || line.planId !== plan)) {
      heads.push(groupRow(null, line.group))
    }
    plan = line.planId
    group = line.group
    return [
      ...heads,
      row(
        String(index + 1),
        line.content,
        line.leads.join('; '),
        line.coordinating.join('; '),
        line.timing,
        line.note ?? line.result,
        line.evidence,
      ),
    ]
  })
  return {
    title: 'Kết quả thực hiện nhiệm vụ của kế hoạch',
    reference: null,
    landscape: true,
    body: [
      table(
        [
          { header: 'TT', share: 0.8, align: 'center' },
          { header: 'Nội dung', share: 5 },
          { header: 'Đơn vị thực hiện', share: 2.2 },
          { header: 'Đơn vị phối hợp', share: 2.2 },
          { header: 'Thời gian', share: 1.8 },
          { header: 'Kết quả', share: 3.2 },
          { header: 'Minh chứng', share: 2.8 },
        ],
        rows,
      ),
    ],
  }
}
