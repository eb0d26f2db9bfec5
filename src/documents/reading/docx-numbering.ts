import { listNumber } from './docx-list-number.ts'
import { fontOf } from './docx-styles.ts'
import { bulletText } from './docx-symbols.ts'
import { readXml, type XmlAttributes } from './docx-xml.ts'

interface Level {
  start: number
  format: string
  /** "%1.%2)": each %n stands for the number of the n-th level. */
  text: string
  restartAfter: number | undefined
  arabic: boolean
  gap: string
  style: string | undefined
  font: string | undefined
}

interface AbstractList {
  levels: Map<number, Level>
  linkedStyle: string | undefined
}

interface List {
  abstract: string
  starts: Map<number, number>
  levels: Map<number, Level>
}

/** Where the counting of one story stands: the body, or the text boxes, which Word counts apart. */
export interface ListCounts {
  /** By abstract list: the lists of one count together. */
  counts: Map<string, (number | undefined)[]>
  /** The starts lists have taken, as "list level". */
  started: Set<string>
}

export function newListCounts(): ListCounts {
  return { counts: new Map(), started: new Set() }
}

export interface ListMark {
  /** With the blank that stands between it and the text. */
  text: string
  bullet: boolean
  font: string | undefined
}

/** Automatic numbers, counted as Word counts them: paragraphs must be asked for in their order. */
export class DocxNumbering {
  readonly #abstracts = new Map<string, AbstractList>()
  readonly #lists = new Map<string, List>()
  #numberingOfStyle: (style: string) => string | undefined = () => undefined

  static none(): DocxNumbering {
    return new DocxNumbering()
  }

  /** `numberingOfStyle` answers which list a numbering style names. */
  static read(
    bytes: Uint8Array,
    numberingOfStyle: (style: string) => string | undefined,
  ): DocxNumbering {
    const numbering = new DocxNumbering()
    numbering.#numberingOfStyle = numberingOfStyle
    readXml(bytes, numbering.#reader())
    return numbering
  }

  /** The level a list keeps for one of these styles, nearest first. */
  levelOfStyle(listId: string, styles: readonly string[]): number | undefined {
    const list = this.#lists.get(listId)
    if (!list) return undefined
    for (const style of styles) {
      for (let at = 0; at < 9; at++) if (this.#level(list, at)?.style === style) return at
    }
    return undefined
  }

  /** The mark of the next paragraph of a list; null where Word shows none. */
  next(story: ListCounts, listId: string, at: number): ListMark | null {
    const list = this.#lists.get(listId)
    const level = list && this.#level(list, at)
    if (!list || !level) return null
    const counts = story.counts.get(list.abstract) ?? []
    story.counts.set(list.abstract, counts)
    this.#beginAbove(list, counts, at)
    const override = list.starts.get(at)
    const last = counts[at]
    const restarts = override !== undefined && !story.started.has(`${listId} ${at}`)
    counts[at] = last === undefined || restarts ? (override ?? level.start) : last + 1
    story.started.add(`${listId} ${at}`)
    this.#restartBelow(list, counts, at)
    return this.#mark(list, at, counts)
  }

  /** A level used before those above it has begun them: the next paragraph of theirs is the second. */
  #beginAbove(list: List, counts: (number | undefined)[], at: number): void {
    for (let above = 0; above < at; above++) {
      counts[above] ??= list.starts.get(above) ?? this.#level(list, above)?.start
    }
  }

  #restartBelow(list: List, counts: (number | undefined)[], at: number): void {
    for (let below = at + 1; below < 9; below++) {
      const after = this.#level(list, below)?.restartAfter
      if (after === undefined || at < after) counts[below] = undefined
    }
  }

  #mark(list: List, of: number, counts: readonly (number | undefined)[]): ListMark | null {
    const level = this.#level(list, of)
    if (!level) return null
    const bullet = level.format === 'bullet'
    const shown = bullet
      ? bulletText(level.text)
      : level.text.replace(/%([1-9])/gu, (_, digit: string) => {
          const at = Number(digit) - 1
          const other = this.#level(list, at)
          const format = level.arabic && at < of ? 'decimal' : other?.format
          return listNumber(counts[at] ?? other?.start ?? 1, format ?? 'decimal')
        })
    const { font, gap } = level
    return shown.trim() === '' ? null : { text: shown + gap, bullet, font }
  }

  #level(list: List, at: number): Level | undefined {
    return list.levels.get(at) ?? this.#abstractOf(list)?.levels.get(at)
  }

  #abstractOf(list: List): AbstractList | undefined {
    let abstract = this.#abstracts.get(list.abstract)
    for (let step = 0; step < 3 && abstract?.linkedStyle !== undefined; step++) {
      const linked = this.#lists.get(this.#numberingOfStyle(abstract.linkedStyle) ?? '')
      const next = linked && this.#abstracts.get(linked.abstract)
      if (!next || next === abstract) break
      abstract = next
    }
    return abstract
  }

  #reader() {
    let levels: Map<number, Level> | null = null
    let abstract: AbstractList | null = null
    let list: List | null = null
    let level: Level | null = null
    let overridden = 0
    return {
      open: (name: string, attributes: XmlAttributes) => {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:abstractNum') {
          abstract = { levels: new Map(), linkedStyle: undefined }
          levels = abstract.levels
          this.#abstracts.set(attributes['w:abstractNumId'] ?? '', abstract)
        } else if (name === 'w:num') {
          list = { abstract: '', starts: new Map(), levels: new Map() }
          levels = list.levels
          this.#lists.set(attributes['w:numId'] ?? '', list)
        } else if (name === 'w:abstractNumId' && list) list.abstract = value
        else if (name === 'w:numStyleLink' && abstract) abstract.linkedStyle = value
        else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl']) || 0
        else if (name === 'w:startOverride') list?.starts.set(overridden, Number(value) || 0)
        else if (name === 'w:lvl') {
          level = newLevel()
          levels?.set(Number(attributes['w:ilvl']) || 0, level)
        } else if (level) applyToLevel(level, name, attributes)
      },
      text: () => {},
      close: (name: string) => {
        if (name === 'w:lvl') level = null
        else if (name === 'w:abstractNum') abstract = null
        else if (name === 'w:num') list = null
      },
    }
  }
}

function newLevel(): Level {
  return {
    start: 0,
    format: 'decimal',
    text: '',
    restartAfter: undefined,
    arabic: false,
    gap: ' ',
    style: undefined,
    font: undefined,
  }
}

function applyToLevel(level: Level, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val']
  if (name === 'w:start') level.start = Number(value) || 0
  else if (name === 'w:numFmt') level.format = value ?? 'decimal'
  else if (name === 'w:lvlText') level.text = value ?? ''
  else if (name === 'w:lvlRestart') level.restartAfter = Number(value) || 0
  else if (name === 'w:pStyle') level.style = value
  else if (name === 'w:isLgl') level.arabic = value !== '0' && value !== 'false'
  else if (name === 'w:suff') level.gap = value === 'nothing' ? '' : ' '
  else if (name === 'w:rFonts') level.font = fontOf(attributes)
}
