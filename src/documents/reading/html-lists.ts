import { listNumber } from './docx-list-number.ts'
import type { ListMark } from './docx-numbering.ts'
import { bulletText, isPictureFont } from './docx-symbols.ts'
import type { HtmlAttributes } from './html-elements.ts'
import type { HtmlStyles } from './html-styles.ts'

interface OpenList {
  ordered: boolean
  format: string | null
  next: number
}

/** The lists of a page and the marks of their items. */
export class HtmlLists {
  readonly #styles: HtmlStyles
  readonly #open: OpenList[] = []

  constructor(styles: HtmlStyles) {
    this.#styles = styles
  }

  open(name: 'ol' | 'ul', attributes: HtmlAttributes): void {
    this.#open.push({
      ordered: name === 'ol',
      format: formatOf(name, attributes),
      next: Number.parseInt(attributes['start'] ?? '', 10) || 1,
    })
  }

  close(): void {
    this.#open.pop()
  }

  item(attributes: HtmlAttributes): ListMark | null {
    const list = this.#open.at(-1)
    const style = attributes['style'] ?? ''
    if (!list || list.format === null || /list-style(?:-type)?\s*:\s*none/iu.test(style))
      return null
    if (!list.ordered) {
      const deep = this.#open.filter(({ ordered }) => !ordered).length > 1
      return { text: deep || list.format === 'circle' ? '+ ' : '- ', bullet: true, font: undefined }
    }
    const value = Number.parseInt(attributes['value'] ?? '', 10) || list.next
    list.next = value + 1
    const number = this.#styles.listItem(style, value) ?? `${listNumber(value, list.format)}.`
    return { text: `${number} `, bullet: false, font: undefined }
  }
}

/** The mark Word writes into the page as text, "·" in the font Symbol or "1." */
export function writtenMark(text: string, font: string): ListMark | null {
  const sign = text.trim()
  if (sign === '') return null
  const drawn = isPictureFont(font) || (sign === 'o' && /^courier/iu.test(font))
  const bullet = drawn || /^[^\p{L}\p{N}]$/u.test(sign)
  return { text: `${bullet ? bulletText(sign) : sign} `, bullet, font: undefined }
}

function formatOf(name: 'ol' | 'ul', attributes: HtmlAttributes): string | null {
  const named = /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(attributes['style'] ?? '')?.[1]
  if (named?.toLowerCase() === 'none') return null
  const type = attributes['type'] ?? ''
  if (name === 'ul') return named === 'circle' || /circle/iu.test(type) ? 'circle' : 'disc'
  return cssFormats.get(named?.toLowerCase() ?? '') ?? typeFormats.get(type) ?? 'decimal'
}

const cssFormats = new Map([
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['decimal-leading-zero', 'decimalZero'],
])

const typeFormats = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
])
