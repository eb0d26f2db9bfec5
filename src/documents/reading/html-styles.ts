import { listNumber } from './docx-list-number.ts'
import type { HtmlAttributes } from './html-elements.ts'

/** What the style sheets inside a page say of fonts, and how Word's lists number. */
export class HtmlStyles {
  readonly #fonts = new Map<string, string>()
  readonly #lists = new Map<string, { format: string; text: string }>()

  static read(html: string): HtmlStyles {
    const styles = new HtmlStyles()
    for (const sheet of between(html, '<style', '</style>')) {
      const rules = sheet.slice(sheet.indexOf('>') + 1)
      styles.#add(outside(rules, '/*', '*/'))
    }
    return styles
  }

  /** The font an element asks for; undefined when it takes its parent's. */
  fontOf(name: string, attributes: HtmlAttributes): string | undefined {
    const own = fontIn(attributes['style'] ?? '') ?? attributes['face']
    if (own !== undefined) return own
    for (const word of (attributes['class'] ?? '').split(/\s+/u)) {
      const font = this.#fonts.get(`${name}.${word}`) ?? this.#fonts.get(`.${word}`)
      if (font !== undefined) return font
    }
    return this.#fonts.get(name)
  }

  /** The number of a list item as Word defined it ("mso-list:l0 level1 lfo1"); null without a definition. */
  listItem(style: string, value: number): string | null {
    const [, list = '', level = ''] = /mso-list\s*:\s*(l\d+)\s+level(\d)/iu.exec(style) ?? []
    const definition = this.#lists.get(`${list}:level${level}`)
    if (!definition || definition.format === 'bullet') return null
    return definition.text.replaceAll(`%${level}`, listNumber(value, definition.format))
  }

  #add(sheet: string): void {
    for (const rule of sheet.split('}')) {
      const brace = rule.lastIndexOf('{')
      if (brace < 0) continue
      const selectors = rule.slice(0, brace)
      const body = rule.slice(brace + 1)
      const list = /@list\s+(l\d+:level\d)\s*$/iu.exec(selectors)?.[1]
      if (list !== undefined) {
        this.#lists.set(list, { format: listFormat(body), text: listText(body) })
        continue
      }
      const font = fontIn(body)
      if (font === undefined) continue
      for (const selector of selectors.split(',')) {
        const [name] = /^[\w.-]+$/u.exec(selector.trim()) ?? []
        if (name !== undefined) this.#fonts.set(name, font)
      }
    }
  }
}

/** What stands between two marks, without the marks, any number of times. */
export function between(text: string, from: string, to: string): string[] {
  const found: string[] = []
  // Searching by index: a lazy pattern takes quadratic time where the second mark is missing.
  for (let start = text.indexOf(from); start >= 0;) {
    const end = text.indexOf(to, start + from.length)
    if (end < 0) break
    found.push(text.slice(start + from.length, end))
    start = text.indexOf(from, end + to.length)
  }
  return found
}

function outside(text: string, from: string, to: string): string {
  const kept: string[] = []
  let at = 0
  for (const inside of between(text, from, to)) {
    const start = text.indexOf(from, at)
    kept.push(text.slice(at, start))
    at = start + from.length + inside.length + to.length
  }
  return kept.join('') + text.slice(at)
}

/** The font of Western letters: Word names it first or as "mso-ascii-font-family". */
function fontIn(style: string): string | undefined {
  const found = /(?:^|[;\s"'])font-family\s*:\s*(?:"([^"]*)"|'([^']*)'|([^;,]*))/iu.exec(style)
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').trim() : undefined
}

function listFormat(body: string): string {
  const word = /mso-level-number-format\s*:\s*([\w-]+)/iu.exec(body)?.[1] ?? 'arabic'
  return formats.get(word.toLowerCase()) ?? 'decimal'
}

function listText(body: string): string {
  const text = /mso-level-text\s*:\s*(?:"([^"]*)"|([^;\s]+))/iu.exec(body)
  return (text?.[1] ?? text?.[2] ?? '%1.').replaceAll('\\', '')
}

const formats = new Map([
  ['alpha-lower', 'lowerLetter'],
  ['alpha-upper', 'upperLetter'],
  ['roman-lower', 'lowerRoman'],
  ['roman-upper', 'upperRoman'],
  ['arabic-leading-zero', 'decimalZero'],
  ['bullet', 'bullet'],
])
