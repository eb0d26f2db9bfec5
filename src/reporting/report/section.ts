import type { CellView, Section } from './content-contract.ts'

const TOKEN = /\{fig:([a-z0-9_]+)(?::([a-z0-9_]+))?\}/g

/** The text with its figures in place; a token of an unknown figure stays visible as it is. */
export function filledText(text: string, cells: readonly CellView[]): string {
  return text.replace(TOKEN, (token, code: string, row: string | undefined) => {
    const cell = findCell(cells, code, row ?? '')
    if (cell) return cell.text
    return row === undefined ? token : '0'
  })
}

export function findCell(
  cells: readonly CellView[],
  code: string,
  row: string,
): CellView | undefined {
  return cells.find((cell) => cell.code === code && cell.row === row)
}

/** The codes of the figures a section shows, in its table or its words. */
export function figuresOf({ figures, text }: Section): string[] {
  return [...figures, ...Array.from(text.matchAll(TOKEN), ([, code]) => code ?? '')]
}

/** A section nobody has written anything in; tables fill themselves. */
export function isEmpty(section: Section): boolean {
  return (
    (section.kind === 'prose' || section.kind === 'embedded') &&
    section.text.replace(TOKEN, '').trim() === ''
  )
}

/** The section's text as paragraphs, each with whether it is a dash. */
export function paragraphsOf(text: string): { dash: boolean; text: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      /^[-–+]\s+/.test(line)
        ? { dash: true, text: line.replace(/^[-–+]\s+/, '') }
        : { dash: false, text: line },
    )
}

/**
 * What an edit may not do: lose a section, change its kind, name one twice, add other than prose or a part the
 * template has, or speak of a figure that is none of `figureCodes`. A sentence, or null.
 */
export function sectionsFault(
  before: readonly Section[],
  after: readonly Section[],
  figureCodes: readonly string[],
  template: readonly Section[] = [],
): string | null {
  const codes = after.map((section) => section.code)
  if (new Set(codes).size !== codes.length) return 'Hai phần của báo cáo trùng mã.'
  const kinds = new Map(before.map((section) => [section.code, section.kind]))
  for (const { code, kind } of after) {
    const was = kinds.get(code)
    if (was !== undefined && was !== kind) return 'Không đổi được loại của một phần trong báo cáo.'
    const known = kind === 'prose' || template.some((one) => one.code === code && one.kind === kind)
    if (was === undefined && !known) return 'Phần thêm mới chỉ gồm lời văn.'
  }
  for (const section of after) {
    const unknown = figuresOf(section).find((code) => !figureCodes.includes(code))
    if (unknown !== undefined)
      return `Phần "${section.title}" nêu số liệu không có trong báo cáo: ${unknown}.`
  }
  const lost = before.find((section) => section.kind !== 'prose' && !codes.includes(section.code))
  return lost ? `Không bỏ được phần "${lost.title}": phần này do số liệu lập nên.` : null
}
