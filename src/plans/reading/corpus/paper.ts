import type { KnownCell, KnownTable } from '../table-grid.ts'

/** Collects a document's lines and the places of its tables. */
export class Paper {
  readonly tables: KnownTable[] = []
  #text = ''
  readonly #width: number

  constructor(width: number) {
    this.#width = width
  }

  line(text: string): void {
    this.raw(this.#width > 0 ? wrapped(text, this.#width).join('\n') : text)
  }

  raw(text: string): void {
    this.#text += `${text}\n`
  }

  gap(lines = 1): void {
    this.#text += '\n'.repeat(lines)
  }

  text(): string {
    return this.#text
  }

  /** Rows as cells, one paragraph a cell; `merged` joins equal cells one under the other. */
  grid(rows: readonly (readonly string[] | string)[], merged: boolean): void {
    const width = Math.max(...rows.map((row) => row.length).filter((length) => length < 12))
    const start = this.#text.length
    const placed: KnownCell[][] = []
    let above: { text: string; cell: KnownCell }[] = []
    for (const row of rows) {
      const cells: KnownCell[] = []
      const here: typeof above = []
      for (const [at, text] of (typeof row === 'string' ? [row] : row).entries()) {
        const former = above[at]
        if (merged && at > 1 && former?.text === text) {
          former.cell.rowSpan++
          here.push(former)
          continue
        }
        const from = this.#text.length
        this.raw(text.replaceAll('; ', '\n- ').replace(/^(?=.*\n- )/su, '- '))
        const cell = {
          at: { start: from, end: this.#text.length - 1 },
          columnSpan: typeof row === 'string' ? width : 1,
          rowSpan: 1,
        }
        cells.push(cell)
        here.push({ text, cell })
      }
      above = typeof row === 'string' ? [] : here
      placed.push(cells)
    }
    this.tables.push({ at: { start, end: this.#text.length - 1 }, rows: placed })
  }
}

export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width)
      lines.push(`${lines.pop()} ${word}`)
    else lines.push(word)
  }
  return lines
}
