import { readXml, type XmlAttributes } from './docx-xml.ts'

/** What a style says of the text in it; undefined where it leaves it to the style below. */
export interface TextStyle {
  font?: string
  hidden?: boolean
  numbering?: string
  level?: number
}

interface StyleDefinition extends TextStyle {
  basedOn?: string
}

export class DocxStyles {
  readonly #styles = new Map<string, StyleDefinition>()
  readonly #resolved = new Map<string, TextStyle>()
  readonly #defaults: TextStyle = {}
  #paragraphStyle = ''

  static none(): DocxStyles {
    return new DocxStyles()
  }

  static read(bytes: Uint8Array): DocxStyles {
    const styles = new DocxStyles()
    let style: StyleDefinition | null = null
    let passed = 0
    readXml(bytes, {
      open(name, attributes) {
        if (passed > 0 || name.endsWith('Change') || name === 'w:tblStylePr') passed++
        else if (name === 'w:rPrDefault') style = styles.#defaults
        else if (name === 'w:style') style = styles.#begin(attributes)
        else if (style) applyToStyle(style, name, attributes)
      },
      text: () => {},
      close(name) {
        if (passed > 0) passed--
        else if (name === 'w:style' || name === 'w:rPrDefault') style = null
      },
    })
    return styles
  }

  /** A paragraph without a style is in the default one. */
  paragraph(id: string | undefined): TextStyle {
    return { ...this.#defaults, ...this.#resolve(id ?? this.#paragraphStyle) }
  }

  character(id: string | undefined): TextStyle {
    return id === undefined ? {} : this.#resolve(id)
  }

  /** The style and those it is based on, nearest first. */
  lineage(id: string | undefined): string[] {
    const line: string[] = []
    for (let at = id ?? this.#paragraphStyle; at !== '' && !line.includes(at);) {
      line.push(at)
      at = this.#styles.get(at)?.basedOn ?? ''
    }
    return line
  }

  #begin(attributes: XmlAttributes): StyleDefinition {
    const style: StyleDefinition = {}
    const id = attributes['w:styleId'] ?? ''
    this.#styles.set(id, style)
    if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0')) {
      this.#paragraphStyle = id
    }
    return style
  }

  #resolve(id: string): TextStyle {
    const known = this.#resolved.get(id)
    if (known) return known
    const style: TextStyle = {}
    for (const one of this.lineage(id).toReversed()) {
      const { basedOn: _, ...own } = this.#styles.get(one) ?? {}
      Object.assign(style, own)
    }
    this.#resolved.set(id, style)
    return style
  }
}

/** The font of Western letters beyond ASCII: that is where fonts before Unicode hid theirs. */
export function fontOf(attributes: XmlAttributes): string | undefined {
  if (attributes['w:hAnsiTheme'] ?? attributes['w:asciiTheme']) return ''
  return attributes['w:hAnsi'] ?? attributes['w:ascii']
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/u.test(value)
}

function applyToStyle(style: StyleDefinition, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val']
  if (name === 'w:basedOn' && value !== undefined) style.basedOn = value
  else if (name === 'w:numId' && value !== undefined) style.numbering = value
  else if (name === 'w:ilvl') style.level = Number(value) || 0
  else if (name === 'w:vanish') style.hidden = isOn(value)
  else if (name === 'w:rFonts') {
    const font = fontOf(attributes)
    if (font !== undefined) style.font = font
  }
}
