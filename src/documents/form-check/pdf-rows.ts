import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inRows, lineOf, textOf, wordsOf } from '../reading/pdf-lines.ts'
import { drawingOf } from '../reading/pdf-operators.ts'
import type { Line, Rule, Word } from '../reading/pdf-page.ts'

/** Words on one height. Points from the page's upper left corner, as everything read from a PDF. */
export interface Row extends Line {
  text: string
  /** None of its letters is coloured. */
  black: boolean
}

export interface RowPage {
  name: string
  width: number
  height: number
  /** In the space for text, tables left out. */
  rows: Row[]
  /** The number in a margin. */
  number: Row | null
  rules: Rule[]
  /** Heights between which a table stands. */
  tables: { top: number; bottom: number }[]
}

export const ptPerMm = 72 / 25.4
/** What stands nearer to the edge of the sheet is in the margin. */
const marginPt = 19 * ptPerMm

export async function rowsOfPage(page: PDFPageProxy, position: number): Promise<RowPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { glyphs, rules } = await drawingOf(page)
  const seen = glyphs.filter((glyph) => !glyph.hidden)
  const coloured = seen.filter((glyph) => !glyph.black && glyph.text.trim() !== '')
  const tables = tablesOf(rules)
  const rows = inRows(wordsOf(seen, rules)).map((words) => {
    const isColoured = coloured.some((glyph) => Math.abs(glyph.y - (words[0]?.baseline ?? 0)) < 1)
    return rowOf(words, !isColoured)
  })
  const isNumber = ({ text, baseline }: Row) =>
    /^[-–\s]*\d{1,4}[-–\s]*$/u.test(text) && (baseline < marginPt || baseline > height - marginPt)
  return {
    name: `trang ${position}`,
    width,
    height,
    number: rows.find(isNumber) ?? null,
    // Small print in the lower margin is a trace of the program that printed it, not of the document.
    rows: rows.filter(
      (row) =>
        !isNumber(row) &&
        !(row.size < 10 && row.baseline > height - marginPt) &&
        !tables.some(({ top, bottom }) => row.baseline > top && row.baseline < bottom + 1),
    ),
    rules,
    tables,
  }
}

function rowOf(words: Word[], black: boolean): Row {
  return { ...lineOf(words), text: textOf(words), black }
}

/** A row in two columns → its parts. */
export function segments(row: Row): Row[] {
  const parts: Word[][] = []
  for (const [index, word] of row.words.entries()) {
    const last = row.words[index - 1]
    const part = parts.at(-1)
    if (part && last && word.left - last.right < word.size * widestBlank) part.push(word)
    else parts.push([word])
  }
  return parts.map((words) => rowOf(words, row.black))
}

/** In parts of the size: the gaps left for a number or a day are narrower. */
const widestBlank = 1.9

/** Where upright rules stand, there is a table. */
function tablesOf(rules: readonly Rule[]): RowPage['tables'] {
  const spans = rules
    .filter((rule) => rule.x1 === rule.x2 && rule.y2 - rule.y1 > 8)
    .map((rule) => ({ top: rule.y1, bottom: rule.y2 }))
    .toSorted((a, b) => a.top - b.top)
  const tables: RowPage['tables'] = []
  for (const span of spans) {
    const last = tables.at(-1)
    if (last && span.top < last.bottom + 2) last.bottom = Math.max(last.bottom, span.bottom)
    else tables.push({ ...span })
  }
  return tables
}

/** Length of the rule under a row. */
export function ruleUnder(page: RowPage, row: Row): number | null {
  const under = page.rules.find(
    (rule) =>
      rule.y1 === rule.y2 &&
      rule.y1 > row.baseline &&
      rule.y1 < row.baseline + row.size * 0.9 &&
      Math.abs((rule.x1 + rule.x2) / 2 - (row.left + row.right) / 2) < 4,
  )
  return under ? under.x2 - under.x1 : null
}
