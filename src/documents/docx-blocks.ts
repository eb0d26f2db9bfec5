import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import { encodeQR } from 'qr'
import { decreeForm } from './decree-form.ts'
import type { Align } from './official-document.ts'
import type { ChartPicture } from './chart/draw-charts.ts'
import type { PrintedBlock, PrintedChart, PrintedCode } from './printed-document.ts'
import type { PrintedRow, PrintedTable } from './printed-table.ts'

export const twipsPerMm = 1440 / 25.4
const { paragraphGapPt, lineSpacing, firstLineMm } = decreeForm

/** `line` of 240ths with lineRule auto: with "exact", Word cuts the marks off capital letters. */
export const singleLine = { line: 240, lineRule: 'auto' as const, before: 0, after: 0 }
export const bodyLine = {
  line: Math.round(240 * lineSpacing),
  lineRule: 'auto' as const,
  before: 0,
  after: paragraphGapPt * 20,
}
export const firstLine = { firstLine: Math.round(firstLineMm * twipsPerMm) }

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** One run a line of the text; sizes in points. */
export function runs(
  text: string,
  options: Omit<IRunOptions, 'text' | 'size'> & { sizePt?: number } = {},
): TextRun[] {
  const { sizePt = decreeForm.sizePt.body, ...rest } = options
  return text
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ ...rest, size: sizePt * 2, text: line, ...(index > 0 ? { break: 1 } : {}) }),
    )
}

/** An empty line of almost no height, to part two tables or to carry a rule. */
export function thinParagraph(options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: singleLine, run: { size: 4 }, ...options })
}

/** Blocks of a body of this width (mm); the last paragraph can be held to what follows it. */
export function docxBlocks(
  blocks: readonly PrintedBlock[],
  widthMm: number,
  options: { keepLastWithNext: boolean; pictures: ReadonlyMap<string, ChartPicture> },
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    if (block.kind === 'table') return docxTable(block, widthMm)
    if (block.kind === 'chart') return docxChart(block, options.pictures.get(block.file))
    if (block.kind === 'code') return docxCode(block)
    const isLast = index === blocks.length - 1
    const followsTable = blocks[index - 1]?.kind === 'table'
    const paragraph = docxParagraph(block, {
      spacing: { ...bodyLine, before: followsTable ? paragraphGapPt * 20 : 0 },
      keepNext: block.kind !== 'paragraph' || (isLast && options.keepLastWithNext),
    })
    return [paragraph]
  })
}

function docxParagraph(
  block: Exclude<PrintedBlock, PrintedTable | PrintedChart | PrintedCode>,
  options: IParagraphOptions,
): Paragraph {
  if (block.kind === 'heading')
    return new Paragraph({
      ...options,
      heading: headingLevels[block.level],
      alignment: AlignmentType.JUSTIFIED,
      indent: firstLine,
      children: runs(block.text, { bold: block.level < 3 }),
    })
  if (block.kind === 'part')
    return new Paragraph({
      ...options,
      alignment: AlignmentType.CENTER,
      children: runs(`${block.marker}\n${block.title}`, { bold: true }),
    })
  const isIndented = block.align === 'justify' || block.align === 'left'
  return new Paragraph({
    ...options,
    alignment: alignments[block.align],
    ...(isIndented ? { indent: firstLine } : {}),
    children: block.runs.flatMap((run) => runs(run.text, { bold: run.bold, italics: run.italic })),
  })
}

function docxChart(chart: PrintedChart, picture: ChartPicture | undefined): Paragraph[] {
  if (!picture) return []
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: pixels(chart.widthMm), height: pixels(picture.heightMm) },
    altText: { name: chart.file, title: chart.caption, description: chart.caption },
  })
  const centred = { alignment: AlignmentType.CENTER, keepNext: true }
  const caption = runs(chart.caption, { sizePt: decreeForm.sizePt.caption })
  return [
    new Paragraph({ ...centred, spacing: { ...singleLine, before: 120 }, children: [image] }),
    new Paragraph({ ...centred, keepNext: false, spacing: bodyLine, children: caption }),
  ]
}

/** Word counts pictures in 1/96 inch. */
function pixels(mm: number): number {
  return Math.round((mm / 25.4) * 96)
}

function docxCode({ address, caption }: PrintedCode): Paragraph[] {
  const side = pixels(decreeForm.codeMm)
  const picture = new ImageRun({
    type: 'gif',
    data: encodeQR(address, 'gif', { scale: 6 }),
    transformation: { width: side, height: side },
    altText: { name: caption, title: caption, description: address },
  })
  const centred = { alignment: AlignmentType.CENTER, spacing: bodyLine }
  return [
    new Paragraph({ ...centred, keepNext: true, children: [picture] }),
    new Paragraph({ ...centred, children: runs(caption) }),
  ]
}

function docxTable(table: PrintedTable, widthMm: number): Table[] {
  const total = Math.round(widthMm * twipsPerMm)
  const widths = table.shares.map((share) => Math.round(share * total))
  const margins = { left: 90, right: 90, top: 60, bottom: 60, marginUnitType: WidthType.DXA }
  const head = table.head.map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map((cell) =>
          docxCell(cell.text, table.sizePt, 'center', { bold: true }, cell.columns, cell.rows),
        ),
      }),
  )
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: total, type: WidthType.DXA },
      columnWidths: widths,
      margins,
      rows: [...head, ...table.rows.map((row) => docxRow(row, table))],
    }),
  ]
}

function docxRow(row: PrintedRow, table: PrintedTable): TableRow {
  const columns = table.shares.length
  if (row.kind === 'row')
    return new TableRow({
      cantSplit: true,
      children: row.cells.map((cell, index) =>
        docxCell(cell, table.sizePt, table.aligns[index] ?? 'left', { bold: row.bold }),
      ),
    })
  const label = docxCell(
    row.text,
    table.sizePt,
    'left',
    { bold: true, keepNext: true },
    row.marker === null ? columns : columns - 1,
  )
  return new TableRow({
    cantSplit: true,
    children:
      row.marker === null
        ? [label]
        : [docxCell(row.marker, table.sizePt, 'center', { bold: true, keepNext: true }), label],
  })
}

function docxCell(
  text: string,
  sizePt: number,
  align: Align,
  { bold, keepNext = false }: { bold: boolean; keepNext?: boolean },
  columnSpan = 1,
  rowSpan = 1,
): TableCell {
  return new TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        spacing: singleLine,
        keepNext,
        alignment: alignments[align],
        children: runs(text, { bold, sizePt }),
      }),
    ],
  })
}
