import { z } from 'zod'
import {
  dash,
  documentKind,
  heading,
  officialDocument,
  officialDocumentSchema,
  paragraph,
  romanNumeral,
  type Block,
  type OfficialDocument,
  type OfficialDocumentInput,
} from '../../documents/index.ts'
import {
  lineRowSchema,
  type CellView,
  type LineRow,
  type Section,
} from '../report/content-contract.ts'
import { closingWords } from '../report/closing.ts'
import { filledText, paragraphsOf } from '../report/section.ts'
import { charts, figureTable, linesAppendix, unitsAppendix } from './report-blocks.ts'

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
    appendices: sections.flatMap((section) => {
      if (section.kind === 'lines') return [linesAppendix(lines)]
      return section.kind === 'units' ? [unitsAppendix(section, cells)] : []
    }),
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
  if (section.kind !== 'units' && section.figures.length > 0) {
    blocks.push(...charts(section.figures, cells), figureTable(section, cells))
  }
  return blocks
}

function prose(text: string, cells: readonly CellView[]): Block[] {
  return paragraphsOf(filledText(text, cells)).map((line) =>
    line.dash ? dash(line.text) : paragraph(line.text),
  )
}
