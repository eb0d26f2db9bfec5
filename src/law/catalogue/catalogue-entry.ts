import type { LocalDate } from '../calendar/local-date.ts'

/** A coded word of the field. Codes never change meaning: a new meaning is a new code. */
export type CatalogueEntry = {
  code: string
  label: string
  labelEn: string
  /** How plans write it, in lower case; the reader of plan documents looks for these. */
  words: readonly string[]
  validFrom: LocalDate
  /** First day it may no longer be chosen; old records keep it. */
  validTo: LocalDate | null
  successor: string | null
  order: number
}

/** What may be chosen for something dated `date`, in display order. */
export function entriesOn<T extends CatalogueEntry>(entries: readonly T[], date: LocalDate): T[] {
  return entries.filter(
    (entry) => entry.validFrom <= date && (entry.validTo === null || date < entry.validTo),
  )
}

export function findEntry<T extends CatalogueEntry>(
  entries: readonly T[],
  code: string,
): T | undefined {
  return entries.find((entry) => entry.code === code)
}

/** The entries a text names, in the order of the text; of two words in one place the longer counts. */
export function entriesNamedIn<T extends CatalogueEntry>(entries: readonly T[], text: string): T[] {
  const words = entries
    .flatMap((entry) => entry.words.map((word) => ({ entry, word: foldWord(word) })))
    .sort((a, b) => b.word.length - a.word.length)
  let rest = ` ${foldWord(text)} `
  const found = new Map<T, number>()
  for (const { entry, word } of words) {
    // Words are runs of letters with one blank around them after folding, so no "báo" in "thông báo".
    for (let at = rest.indexOf(` ${word} `); at >= 0; at = rest.indexOf(` ${word} `)) {
      found.set(entry, Math.min(at, found.get(entry) ?? at))
      rest = `${rest.slice(0, at + 1)}${'_'.repeat(word.length)}${rest.slice(at + 1 + word.length)}`
    }
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([entry]) => entry)
}

/**
 * Reads a table of rows `code | label | label in English | words, … | extra …`. A label ending in
 * `[from..to>successor]` is bounded in time; each part may be missing. `complete` adds what the
 * extra cells say.
 */
export function readEntries<T extends CatalogueEntry>(
  table: string,
  complete: (entry: CatalogueEntry, extras: string[]) => T,
): T[] {
  return table
    .trim()
    .split('\n')
    .map((row, index) => {
      const cells = row.split('|').map((cell) => cell.trim())
      const [code = '', dated = '', labelEn = '', words = '', ...extras] = cells
      const bounds = /^(.*?)(?:\s*\[([\d-]*)\.\.([\d-]*)(?:>(\w+))?\])?$/.exec(dated) ?? []
      const [, label = '', from, to, successor] = bounds
      const entry: CatalogueEntry = {
        code,
        label,
        labelEn,
        words: words === '' ? [] : words.split(',').map((word) => word.trim()),
        validFrom: from || '2000-01-01',
        validTo: to || null,
        successor: successor ?? null,
        order: code === 'other' ? 9999 : (index + 1) * 10,
      }
      return complete(entry, extras)
    })
}

/** Lower case, one blank between words, no punctuation, one place for the tone mark (hoà = hòa). */
export function foldWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(ABBREVIATED, (word) => spelledOut[word] ?? word)
    .replaceAll(/oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ/g, moveTone)
}

/** What plans shorten everywhere; words and texts are compared spelled out. */
const spelledOut: Record<string, string> = {
  tthc: 'thủ tục hành chính',
  kstthc: 'kiểm soát thủ tục hành chính',
  cchc: 'cải cách hành chính',
  cntt: 'công nghệ thông tin',
  dvc: 'dịch vụ công',
  dvctt: 'dịch vụ công trực tuyến',
  pakn: 'phản ánh kiến nghị',
  cbcc: 'cán bộ công chức',
  ccvc: 'công chức viên chức',
  cbccvc: 'cán bộ công chức viên chức',
  cqđt: 'chính quyền điện tử',
  pvhcc: 'phục vụ hành chính công',
  bcci: 'bưu chính công ích',
  'tn tkq': 'tiếp nhận và trả kết quả',
  ttđt: 'thông tin điện tử',
}

const ABBREVIATED = new RegExp(`(?<=^| )(?:${Object.keys(spelledOut).join('|')})(?= |$)`, 'gu')

function moveTone(pair: string): string {
  const tone = pair.normalize('NFD').slice(2)
  return `${pair.slice(0, 1)}${tone}${pair.normalize('NFD').slice(1, 2)}`.normalize('NFC')
}
