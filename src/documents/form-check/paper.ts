/**
 * A document as it stands on paper, whatever file it comes from: what the rules of Decree 30/2020 are judged on.
 * Lengths in mm, letters in points. What a file does not tell is null, and is not judged.
 */
export interface Paper {
  /** The document, then its appendices. */
  parts: PaperPart[]
}

export interface PaperPart {
  /** An appendix that begins in the middle of a section cannot have page numbers of its own. */
  ownSection: boolean
  pages: PaperPage[]
  numbering: PageNumbering | null
  /** Issuer and number on the left, quốc hiệu and date on the right. */
  head: Columns | null
  blocks: PaperBlock[]
  /** Recipients on the left, signature on the right. */
  foot: Columns | null
}

export interface Columns {
  left: PaperLine[]
  right: PaperLine[]
}

export interface PaperPage {
  /** "trang 3", or "phần 2" of a Word file. */
  name: string
  widthMm: number
  heightMm: number
  margins: Record<Side, Margin>
  hasTable: boolean
}

export type Side = 'top' | 'right' | 'bottom' | 'left'

/** Free space at a side; the margin may be smaller where no words reach it. */
export interface Margin {
  mm: number
  reached: boolean
}

export interface PageNumbering {
  line: PaperLine
  inTopMargin: boolean
  onFirstPage: boolean
  startsAnew: boolean
}

export type PaperBlock = PaperLine | PaperTable

/** A paragraph, or a line of a column. */
export interface PaperLine {
  kind: 'line'
  text: string
  page: string
  /** Of the letters in it, without repetition. */
  sizesPt: number[]
  fonts: string[]
  /** Null where only some of it is. */
  bold: boolean | null
  italic: boolean | null
  black: boolean
  align: 'left' | 'center' | 'right' | 'justify' | null
  /** Where its first line begins from the left end of the text area. */
  startMm: number | null
  /** Where its other lines begin; null when it has none, or they are centred. */
  leftMm: number | null
  /** Free space before it, beyond that between two of its lines. */
  gapPt: number | null
  /** Multiple of the font's single line. */
  spacing: number | null
  /** Of its longest line. */
  widthPt: number
  /** Length of the rule under it. */
  rulePt: number | null
  /** Height on the page, or number of the table row: lines of two columns that are level have the same. */
  level: number | null
}

export interface PaperTable {
  kind: 'table'
  page: string
  fonts: string[]
}

/** In which a form is not kept, and where the decree says so. */
export interface FormFinding {
  /** "margins", "motto-rule": stable, for programs. */
  rule: string
  /** "Phụ lục I, Phần I, Mục II, khoản 1, điểm a". */
  article: string
  where: string
  sentence: string
}

/** "II", 1, "a" of Part I of Annex I. */
export function article(section: 'I' | 'II' | 'III', clause: number, point?: string): string {
  const end = point === undefined ? '' : `, điểm ${point}`
  return `Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục ${section}, khoản ${clause}${end}`
}

export function linesOf(blocks: readonly PaperBlock[]): PaperLine[] {
  return blocks.filter((block) => block.kind === 'line')
}

/** A word in the two ways of placing the tone mark: "HOÀ" and "HÒA" are the same. */
export function sameWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('OÀ', 'ÒA')
    .replaceAll('oà', 'òa')
    .replaceAll('UỶ', 'ỦY')
    .replaceAll('Uỷ', 'Ủy')
    .replaceAll('uỷ', 'ủy')
}

export function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('vi')
}

export function isMotto(text: string): boolean {
  return /^độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc$/iu.test(text.trim())
}

/** "Phụ lục", "Phụ lục II", "PHỤ LỤC 1": the line over an appendix, in whatever form. */
export function isAppendixLabel(text: string): boolean {
  return /^phụ lục(?: (?:số )?[IVXLC\d]+)?[.:]?$/iu.test(text.trim())
}

/** Null where only some are. */
export function allOrNone(flags: readonly boolean[]): boolean | null {
  if (flags.length > 0 && flags.every(Boolean)) return true
  return flags.some(Boolean) ? null : false
}
