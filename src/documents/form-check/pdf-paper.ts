import { openPdf } from '../reading/pdf-source.ts'
import { Unreadable } from '../reading/unreadable.ts'
import {
  isAppendixLabel,
  isMotto,
  sameWords,
  type Columns,
  type Margin,
  type Paper,
  type PaperLine,
  type PaperPage,
  type PaperPart,
} from './paper.ts'
import {
  acrossPages,
  blocksOfPage,
  isCentred,
  paragraphLine,
  usualSpacing,
  type TextArea,
} from './pdf-lines-of-paper.ts'
import { ptPerMm, rowsOfPage, segments, type Row, type RowPage } from './pdf-rows.ts'

/** A PDF as paper: what was set, measured. Throws Unreadable. */
export async function pdfPaper(bytes: Uint8Array): Promise<Paper> {
  const pdf = await openPdf(bytes)
  try {
    const pages: RowPage[] = []
    for (let position = 1; position <= pdf.numPages; position += 1)
      pages.push(await rowsOfPage(await pdf.getPage(position), position))
    if (pages.every((page) => page.rows.length === 0))
      throw new Unreadable('Tệp PDF không có chữ (có lẽ là bản chụp), nên không xét được thể thức.')
    return { parts: inParts(pages).map(partOf) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** An appendix begins on a page of its own. */
function inParts(pages: readonly RowPage[]): RowPage[][] {
  const parts: RowPage[][] = []
  for (const page of pages) {
    const part = parts.at(-1)
    const [first] = page.rows
    if (part && !(first && isAppendixLabel(first.text))) part.push(page)
    else parts.push([page])
  }
  return parts
}

function partOf(pages: RowPage[], position: number): PaperPart {
  const area = textArea(pages)
  const sheets = pages.map((page) => pageOf(page, area))
  const head = position === 0 ? takeHead(pages[0], area) : null
  const foot = position === 0 ? takeFoot(pages, area) : null
  const spacing = usualSpacing(pages, area)
  return {
    ownSection: true,
    pages: sheets,
    numbering: numberingOf(pages, area),
    head,
    blocks: acrossPages(
      pages.map((page) => blocksOfPage(page, page.rows, area, spacing)),
      area,
    ),
    foot,
  }
}

function textArea(pages: readonly RowPage[]): TextArea {
  const width = pages[0]?.width ?? 0
  const rows = pages.flatMap((page) => page.rows)
  const level = pages.flatMap((page) => page.rules).filter((rule) => rule.y1 === rule.y2)
  const starts = [...rows.map((row) => row.left), ...level.map((rule) => rule.x1)]
  // A word that runs over the edge is not the end of the lines.
  const ends = [...rows.map((row) => row.right), ...level.map((rule) => rule.x2)]
  const within = ends.filter((end) => end < width - 14 * ptPerMm)
  const right = Math.max(...(within.length > 0 ? within : ends))
  const isExact = ends.filter((end) => Math.abs(end - right) < 0.6).length > 2
  // Where only the middle of the sheet holds words, its ends are taken for those of the decree.
  return {
    left: Math.min(...starts, 35 * ptPerMm),
    right: isExact ? right : Math.max(right, width - 17.5 * ptPerMm),
    centreSlack: isExact ? 2 : 9,
  }
}

function pageOf(page: RowPage, area: TextArea): PaperPage {
  const rows = [...page.rows]
  const rules = page.rules.filter((rule) => rule.y1 === rule.y2 || page.tables.length > 0)
  const left = Math.min(...rows.map((row) => row.left), ...rules.map((rule) => rule.x1))
  const right = Math.max(...rows.map((row) => row.right), ...rules.map((rule) => rule.x2))
  const top = Math.min(
    ...rows.map((row) => row.baseline - row.size * 0.891),
    ...page.tables.map((table) => table.top),
  )
  const bottom = Math.max(
    ...rows.map((row) => row.baseline + row.size * 0.216),
    ...page.tables.map((table) => table.bottom),
  )
  const hasTable = page.tables.length > 0
  return {
    name: page.name,
    widthMm: page.width / ptPerMm,
    heightMm: page.height / ptPerMm,
    margins: {
      left: margin(
        left,
        hasTable ||
          rows.some((row, at) => row.left - left < 1 && continues(row, rows[at - 1], area)),
      ),
      right: margin(page.width - right, hasTable),
      top: margin(top, true),
      bottom: margin(page.height - bottom, false),
    },
    hasTable,
  }
}

function margin(pt: number, reached: boolean): Margin {
  return { mm: pt / ptPerMm, reached }
}

/** The second line of a paragraph shows where the text area begins. */
function continues(row: Row, above: Row | undefined, area: TextArea): boolean {
  return (
    above !== undefined &&
    above.left - row.left > 5 * ptPerMm &&
    area.right - above.right < 20 * ptPerMm &&
    segments(above).length === 1 &&
    !isCentred(above, area)
  )
}

function numberingOf(pages: readonly RowPage[], area: TextArea): PaperPart['numbering'] {
  const numbered = pages.find((page) => page.number !== null)
  if (!numbered?.number) return null
  const line = paragraphLine(numbered, [numbered.number], area)
  const first = pages.indexOf(numbered)
  return {
    line,
    inTopMargin: pages.every(({ number, height }) => !number || number.baseline < height / 2),
    onFirstPage: first === 0,
    startsAnew: pages.every(
      ({ number }, index) =>
        (index === 0 && !number) || Number(number?.text.replace(/\D/gu, '')) === index + 1,
    ),
  }
}

/** Takes the rows of the head off the first page. */
function takeHead(page: RowPage | undefined, area: TextArea): Columns | null {
  const nationAt =
    page?.rows.findIndex((row) => /CỘNG HÒA XÃ HỘI/iu.test(sameWords(row.text))) ?? -1
  if (!page || nationAt < 0 || nationAt > 3) return null
  const nation = segments(page.rows[nationAt] as Row).at(-1)
  const middle = (nation?.left ?? 0) - 2
  const columns: Columns = { left: [], right: [] }
  let taken = 0
  let number: Row | null = null
  for (const row of page.rows) {
    const parts = segments(row)
    if (number && !parts.every((part) => isUnder(part, number))) break
    for (const part of parts) {
      const side = centreOf(part) < middle ? 'left' : 'right'
      columns[side].push(columnLine(page, part, area))
    }
    taken += 1
    number ??= parts.find((part) => /^Số\s*:/u.test(part.text)) ?? null
  }
  page.rows.splice(0, taken)
  return columns.right.some((line) => isMotto(line.text)) ? columns : null
}

/** Takes recipients and signature off the last pages. */
function takeFoot(pages: readonly RowPage[], area: TextArea): Columns | null {
  const at = pages.findLastIndex((page) => page.rows.some(isRecipientsHead))
  const page = pages[at]
  if (!page) return null
  let begin = page.rows.findLastIndex(isRecipientsHead)
  // Two who sign minutes stand above the recipients.
  while (begin > 0 && isSignatures(page.rows[begin - 1], area)) begin -= 1
  const columns: Columns = { left: [], right: [] }
  const middle = (area.left + area.right) / 2
  for (const [index, one] of pages.slice(at).entries())
    for (const row of one.rows.splice(index === 0 ? begin : 0))
      for (const part of segments(row)) {
        const side = centreOf(part) < middle ? 'left' : 'right'
        columns[side].push(columnLine(one, part, area))
      }
  return columns
}

/** "V/v …" on some lines; "Kính gửi:" may come to stand there too. */
function isUnder(part: Row, number: Row | null): boolean {
  return Math.abs(centreOf(part) - centreOf(number ?? part)) < 8 && !/^Kính gửi/iu.test(part.text)
}

function centreOf(row: Row): number {
  return (row.left + row.right) / 2
}

function isRecipientsHead(row: Row): boolean {
  return /^Nơi nhận\s*:/u.test(row.text)
}

function isSignatures(row: Row | undefined, area: TextArea): boolean {
  if (!row?.words.every((word) => word.bold)) return false
  return segments(row).length === 2 || !(isCentred(row, area) || row.left - area.left < 1)
}

function columnLine(page: RowPage, part: Row, area: TextArea): PaperLine {
  const line = paragraphLine(page, [part], area)
  return { ...line, align: null, level: Math.round(part.baseline) }
}
