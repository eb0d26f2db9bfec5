import { isOn } from '../reading/docx-styles.ts'
import { child, childrenOf, number, value, type XmlNode } from './docx-tree.ts'

export interface RunFormat {
  font?: string
  sizePt?: number
  bold?: boolean
  italic?: boolean
  capitals?: boolean
  underlined?: boolean
  hidden?: boolean
  color?: string
}

/** Lengths in twips. */
export interface ParagraphFormat {
  align?: string
  left?: number
  right?: number
  firstLine?: number
  before?: number
  after?: number
  line?: number
  lineRule?: string
  contextual?: boolean
  borderTop?: boolean
  borderBottom?: boolean
}

interface Style {
  type: string
  basedOn: string | undefined
  paragraph: XmlNode | undefined
  run: XmlNode | undefined
}

/** What a file's styles make of a paragraph and its runs before either says anything of its own. */
export class DocxFormats {
  readonly #styles = new Map<string, Style>()
  readonly #defaults: XmlNode | undefined
  readonly #themeFonts: ReadonlyMap<string, string>
  #paragraphStyle = ''

  constructor(styles: XmlNode | undefined, theme: XmlNode | undefined) {
    this.#themeFonts = themeFonts(theme)
    this.#defaults = child(styles, 'w:docDefaults')
    for (const node of childrenOf(styles, 'w:style')) {
      const id = node.attributes['w:styleId'] ?? ''
      const type = node.attributes['w:type'] ?? ''
      this.#styles.set(id, {
        type,
        basedOn: value(child(node, 'w:basedOn')),
        paragraph: child(node, 'w:pPr'),
        run: child(node, 'w:rPr'),
      })
      if (type === 'paragraph' && isOn(node.attributes['w:default'] ?? '0'))
        this.#paragraphStyle = id
    }
  }

  /** In the order in which each layer overrides those before it. */
  paragraph(
    properties: XmlNode | undefined,
    tableStyle: string | undefined,
  ): { paragraph: ParagraphFormat; run: RunFormat } {
    const paragraph: ParagraphFormat = {}
    const run: RunFormat = {}
    this.#applyRun(run, child(this.#defaults, 'w:rPrDefault', 'w:rPr'))
    applyParagraph(paragraph, child(this.#defaults, 'w:pPrDefault', 'w:pPr'))
    const own = value(child(properties, 'w:pStyle')) ?? this.#paragraphStyle
    for (const style of [...this.#lineage(tableStyle), ...this.#lineage(own)]) {
      this.#applyRun(run, style.run)
      applyParagraph(paragraph, style.paragraph)
    }
    applyParagraph(paragraph, properties)
    return { paragraph, run }
  }

  run(ofParagraph: RunFormat, properties: XmlNode | undefined): RunFormat {
    const run = { ...ofParagraph }
    for (const style of this.#lineage(value(child(properties, 'w:rStyle'))))
      this.#applyRun(run, style.run)
    this.#applyRun(run, properties)
    return run
  }

  #lineage(id: string | undefined): Style[] {
    const line: Style[] = []
    let at = id === undefined ? undefined : this.#styles.get(id)
    while (at && !line.includes(at)) {
      line.unshift(at)
      at = at.basedOn === undefined ? undefined : this.#styles.get(at.basedOn)
    }
    return line
  }

  #applyRun(format: RunFormat, properties: XmlNode | undefined): void {
    for (const node of properties?.children ?? []) {
      const written = value(node)
      if (node.name === 'w:rFonts') {
        const theme = node.attributes['w:asciiTheme'] ?? node.attributes['w:hAnsiTheme']
        const font =
          theme === undefined
            ? (node.attributes['w:hAnsi'] ?? node.attributes['w:ascii'])
            : this.#themeFonts.get(theme.replace(/(?:Ascii|HAnsi)$/u, ''))
        if (font !== undefined) format.font = font
      } else if (node.name === 'w:sz') format.sizePt = Number(written) / 2
      else if (node.name === 'w:b') format.bold = isOn(written)
      else if (node.name === 'w:i') format.italic = isOn(written)
      else if (node.name === 'w:caps') format.capitals = isOn(written)
      else if (node.name === 'w:u') format.underlined = written !== 'none'
      else if (node.name === 'w:vanish') format.hidden = isOn(written)
      else if (node.name === 'w:color') format.color = written ?? 'auto'
    }
  }
}

function applyParagraph(format: ParagraphFormat, properties: XmlNode | undefined): void {
  const take = (name: keyof ParagraphFormat, found: unknown) => {
    if (found !== undefined) Object.assign(format, { [name]: found })
  }
  take('align', value(child(properties, 'w:jc')))
  const indent = child(properties, 'w:ind')
  take('left', number(indent, 'w:left') ?? number(indent, 'w:start'))
  take('right', number(indent, 'w:right') ?? number(indent, 'w:end'))
  const hanging = number(indent, 'w:hanging')
  take('firstLine', hanging === undefined ? number(indent, 'w:firstLine') : -hanging)
  const spacing = child(properties, 'w:spacing')
  take('before', number(spacing, 'w:before'))
  take('after', number(spacing, 'w:after'))
  take('line', number(spacing, 'w:line'))
  take('lineRule', spacing?.attributes['w:lineRule'])
  const contextual = child(properties, 'w:contextualSpacing')
  if (contextual) format.contextual = isOn(value(contextual))
  take('borderTop', drawn(child(properties, 'w:pBdr', 'w:top')))
  take('borderBottom', drawn(child(properties, 'w:pBdr', 'w:bottom')))
}

function drawn(border: XmlNode | undefined): boolean | undefined {
  return border && !/^(?:nil|none)$/u.test(value(border) ?? 'none')
}

/** "major" and "minor" → the font of Western letters. */
function themeFonts(theme: XmlNode | undefined): Map<string, string> {
  const scheme = child(theme, 'a:themeElements', 'a:fontScheme')
  const pairs = (['major', 'minor'] as const).map((kind): [string, string] => [
    kind,
    child(scheme, `a:${kind}Font`, 'a:latin')?.attributes['typeface'] ?? '',
  ])
  return new Map(pairs)
}
