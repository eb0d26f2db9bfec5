import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { decreeForm } from './decree-form.ts'
import { firstLine, runs, singleLine, thinParagraph, twipsPerMm } from './docx-blocks.ts'
import type { PrintedDocument } from './printed-document.ts'
import { widthPt } from './text-width.ts'

const { sizePt, ruleShare, gutterMm } = decreeForm

/** Issuer and number on the left, quốc hiệu and date on the right: a table without borders. */
export function letterhead(document: PrintedDocument, widthMm: number): Table {
  const left = widthMm * document.issuerShare
  const right = widthMm - left
  const issuer = document.issuer.join('\n')
  const lastLine = document.issuer.at(-1) ?? ''
  return borderless(
    [left, right],
    [
      [
        [
          ...(document.superior === null
            ? []
            : [centred(document.superior, { sizePt: sizePt.superior })]),
          centred(issuer, { sizePt: sizePt.issuer, bold: true }),
          rule(widthPt(lastLine, sizePt.issuer, true), left - 2 * gutterMm, ruleShare),
        ],
        [
          centred(document.nation, { sizePt: sizePt.nation, bold: true }),
          centred(document.motto, { sizePt: sizePt.motto, bold: true }),
          rule(widthPt(document.motto, sizePt.motto, true), right - 2 * gutterMm, 1),
        ],
      ],
      [
        [
          centred(document.number, { sizePt: sizePt.number, beforePt: 6 }),
          ...(document.letterSubject === null
            ? []
            : [centred(document.letterSubject, { sizePt: sizePt.letterSubject, beforePt: 6 })]),
        ],
        [centred(document.date, { sizePt: sizePt.date, italics: true, beforePt: 6 })],
      ],
    ],
    gutterMm,
  )
}

export function titleLines(document: PrintedDocument, widthMm: number): Paragraph[] {
  const lines: Paragraph[] = []
  if (document.title !== null && document.subject !== null)
    lines.push(
      centred(document.title, { bold: true, beforePt: 20 }),
      ...balancedWithRule(document.subject, widthMm),
    )
  lines.push(thinParagraph({ spacing: { ...singleLine, before: 200 } }))
  if (document.addressees.length === 1)
    lines.push(centred(`Kính gửi: ${document.addressees.join('')}`, { afterPt: 12 }))
  if (document.addressees.length > 1)
    lines.push(
      indented('Kính gửi:', 22, 0),
      ...document.addressees.map((name, index) =>
        // The dashes stand under the colon.
        indented(name, 40, index === document.addressees.length - 1 ? 12 : 0),
      ),
    )
  if (document.authority !== null)
    lines.push(centred(document.authority, { bold: true, afterPt: 10 }))
  for (const base of document.bases)
    lines.push(
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: firstLine,
        children: runs(base, { italics: true }),
      }),
    )
  return lines
}

/** Recipients and signature beside each other, on one page; minutes have two who sign, above the recipients. */
export function signatureTable(document: PrintedDocument, widthMm: number): Table {
  const { signature, recorder } = document
  const recipients = recipientLines(document.recipients)
  const half = widthMm / 2
  return borderless(
    [half, half],
    recorder === null
      ? [[recipients, signed(signature)]]
      : [
          [signed(recorder), signed(signature)],
          [
            [thinParagraph({ spacing: { ...singleLine, before: 200 } }), ...recipients],
            [thinParagraph()],
          ],
        ],
  )
}

function recipientLines(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [thinParagraph()]
  const head = runs('Nơi nhận:', { sizePt: sizePt.recipientsHead, bold: true, italics: true })
  const lines = recipients.map((line) => runs(line, { sizePt: sizePt.recipients }))
  return [head, ...lines].map((children) => new Paragraph({ spacing: singleLine, children }))
}

function signed({ lines, name }: PrintedDocument['signature']): Paragraph[] {
  return [
    ...lines.map((line) => centred(line, { sizePt: sizePt.signature, bold: true })),
    // Room for the hand-written or digital signature.
    centred(name, { sizePt: sizePt.signature, bold: true, beforePt: 68 }),
  ]
}

export function centred(
  text: string,
  options: {
    sizePt?: number
    bold?: boolean
    italics?: boolean
    beforePt?: number
    afterPt?: number
    sideMm?: number
  } = {},
): Paragraph {
  const { beforePt = 0, afterPt = 0, sideMm = 0, ...run } = options
  const side = Math.round(sideMm * twipsPerMm)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...singleLine, before: beforePt * 20, after: afterPt * 20 },
    indent: { left: side, right: side },
    children: runs(text, run),
  })
}

function indented(text: string, leftMm: number, afterPt: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { ...singleLine, after: afterPt * 20 },
    indent: { left: Math.round(leftMm * twipsPerMm) },
    children: runs(text),
  })
}

/** Indents give a subject lines of about one length, instead of a last word alone. */
function balancedWithRule(subject: string, widthMm: number): Paragraph[] {
  const subjectMm = (widthPt(subject, sizePt.title, true) * 25.4) / 72
  const lines = Math.ceil(subjectMm / widthMm)
  // One long word of slack a line, so that no further line comes of it.
  const lineMm = lines < 2 ? subjectMm : Math.min(widthMm, subjectMm / lines + longWordMm)
  return [
    centred(subject, { bold: true, sideMm: lines < 2 ? 0 : (widthMm - lineMm) / 2 }),
    rule((lineMm * 72) / 25.4, widthMm, ruleShare),
  ]
}

const longWordMm = 16

/** A rule of a share of the text's width, centred in a column. */
function rule(textPt: number, columnMm: number, share: number): Paragraph {
  const column = columnMm * twipsPerMm
  const length = Math.min(textPt * 20, column) * share
  const side = Math.round((column - length) / 2)
  return thinParagraph({
    indent: { left: side, right: side },
    spacing: { ...singleLine, before: 50 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  })
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder }

function borderless(widthsMm: number[], rows: Paragraph[][][], gutterMm = 0): Table {
  const gutter = Math.round(gutterMm * twipsPerMm)
  const widths = widthsMm.map((width) => Math.round(width * twipsPerMm))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: gutter, right: gutter, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children) => new TableCell({ borders: noBorders, children })),
        }),
    ),
  })
}
