import { Parser } from 'htmlparser2'
import type { z } from 'zod'
import {
  type Block,
  type Body,
  bodySchema,
  type Inline,
  linkAddress,
  type Paragraph,
} from './body.ts'

/**
 * What is pasted from Word, a web page or another editor, as a body: headings, lists, quotes, tables, bold and links
 * stay; everything else of it is left behind. Word writes lists as paragraphs with a sign before them.
 */
export function bodyFromHtml(html: string): Body {
  const reading = new Reading()
  const parser = new Parser({
    onopentag: (name, attributes) => reading.open(name, attributes),
    ontext: (text) => reading.text(text),
    onclosetag: (name) => reading.close(name),
  })
  // Word hides signs and pictures in conditional comments; `<![if !supportLists]>` holds the sign of a list.
  parser.end(html.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<!\[[^\]>]*\]>/g, ''))
  return { type: 'doc', content: reading.finish() }
}

type Attributes = Record<string, string>

const HIDDEN = new Set(['style', 'script', 'head', 'title', 'template', 'noscript', 'xml', 'o:p'])
const BREAKS = new Set(
  'p div section article header footer main aside figure figcaption address dl dt dd form hr table tr li ul ol h1 h2 h3 h4 h5 h6 blockquote pre'.split(
    ' ',
  ),
)

/** Blocks as they are closed, and the words of the one that is open. */
class Reading {
  private readonly blocks: Block[] = []
  private words: Inline[] = []
  private readonly path: { name: string; attributes: Attributes }[] = []
  private rows: string[][] | null = null

  open(name: string, attributes: Attributes): void {
    if (BREAKS.has(name)) this.breakHere()
    this.path.push({ name, attributes })
    const kept = keptBlock(attributes['data-block'])
    if (kept) this.blocks.push(kept)
    if (name === 'br' && this.words.length > 0) this.words.push({ type: 'hardBreak' })
    if (name === 'table') this.rows ??= []
    if (name === 'tr') this.rows?.push([])
    if (name === 'td' || name === 'th') this.rows?.at(-1)?.push('')
  }

  text(raw: string): void {
    if (this.path.some(({ name, attributes }) => HIDDEN.has(name) || attributes['data-block']))
      return
    const text = raw.normalize('NFC').replaceAll(/[\s\u00a0]+/g, ' ')
    const cells = this.rows?.at(-1)
    if (cells) {
      if (cells.length > 0) cells[cells.length - 1] += text
      return
    }
    const last = this.words.at(-1)
    if (text.trim() === '' && (last === undefined || last.type === 'hardBreak')) return
    this.words.push({ type: 'text', text, ...this.marks() })
  }

  close(name: string): void {
    if (BREAKS.has(name)) this.breakHere()
    const at = this.path.findLastIndex((one) => one.name === name)
    if (at >= 0) this.path.splice(at, 1)
    if (name === 'table' && !this.path.some((one) => one.name === 'table')) this.closeTable()
  }

  finish(): Block[] {
    this.breakHere()
    return joinLists(this.blocks)
  }

  private marks(): { marks?: NonNullable<Extract<Inline, { type: 'text' }>['marks']> } {
    const bold = this.path.some(
      ({ name, attributes }) =>
        name === 'b' ||
        name === 'strong' ||
        /font-weight:\s*(?:bold|[6-9]00)/i.test(attributes['style'] ?? ''),
    )
    const href = this.path.findLast(({ name }) => name === 'a')?.attributes['href']?.trim()
    const link = href !== undefined && linkAddress.safeParse(href).success
    const marks = [
      ...(bold && !this.inHeading() ? [{ type: 'bold' as const }] : []),
      ...(link ? [{ type: 'link' as const, attrs: { href } }] : []),
    ]
    return marks.length > 0 ? { marks } : {}
  }

  private inHeading(): boolean {
    return this.path.some(({ name }) => /^h[1-6]$/.test(name))
  }

  /** The words read so far become a block of the kind the path says. */
  private breakHere(): void {
    const content = trimmed(this.words)
    this.words = []
    if (content.length === 0 || this.rows !== null) return
    const names = this.path.map(({ name }) => name)
    const heading = names.find((name) => /^h[1-6]$/.test(name))
    const item = names.findLastIndex((name) => name === 'li')
    const word = this.path.findLast(({ attributes }) => isWordList(attributes))
    if (heading) {
      this.blocks.push({ type: 'heading', attrs: { level: heading <= 'h2' ? 2 : 3 }, content })
    } else if (item >= 0) {
      const list = names.slice(0, item).findLast((name) => name === 'ul' || name === 'ol')
      this.blocks.push(listOf(list === 'ol', content))
    } else if (word) {
      const { ordered, rest } = withoutSign(content)
      this.blocks.push(listOf(ordered, rest))
    } else if (names.includes('blockquote')) {
      this.blocks.push({ type: 'blockquote', content: [{ type: 'paragraph', content }] })
    } else this.blocks.push({ type: 'paragraph', content })
  }

  /** A table of one column is a frame around text; a larger one than a page can show is left to an attachment. */
  private closeTable(): void {
    const rows = (this.rows ?? []).map((row) => row.map((cell) => cell.trim()))
    this.rows = null
    const width = Math.min(8, Math.max(0, ...rows.map((row) => row.length)))
    const full = rows.filter((row) => row.some((cell) => cell !== '')).slice(0, 60)
    if (full.length === 0) return
    if (width === 1) {
      for (const [cell = ''] of full) this.blocks.push(paragraphOf(cell))
      return
    }
    const filled = full.map((row) => Array.from({ length: width }, (_, n) => row[n] ?? ''))
    this.blocks.push({
      type: 'table',
      attrs: { caption: '', header: full.length > 1, rows: filled },
    })
  }
}

const blockSchema = bodySchema.shape.content.element as z.ZodType<Block>

/** A picture or a table copied out of our own editor says what it is. */
function keptBlock(json: string | undefined): Block | null {
  if (json === undefined) return null
  try {
    return blockSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

function isWordList(attributes: Attributes): boolean {
  return (
    /MsoListParagraph/.test(attributes['class'] ?? '') ||
    /mso-list:\s*l\d/.test(attributes['style'] ?? '')
  )
}

const SIGN = /^\s*(?:[·•●○▪§\-–+o*]|\(?(?:\d{1,3}|[a-zđ])[.)])\s+/u

function withoutSign(content: Inline[]): { ordered: boolean; rest: Inline[] } {
  const [first, ...others] = content
  if (first?.type !== 'text') return { ordered: false, rest: content }
  // The sign and the space after it may stand in runs of their own.
  const whole = content.map((one) => (one.type === 'text' ? one.text : ' ')).join('')
  const sign = SIGN.exec(whole)?.[0] ?? ''
  let left = sign.length
  const rest = [first, ...others].flatMap((one): Inline[] => {
    if (one.type !== 'text' || left === 0) return [one]
    const cut = Math.min(left, one.text.length)
    left -= cut
    return cut === one.text.length ? [] : [{ ...one, text: one.text.slice(cut) }]
  })
  return { ordered: /\d|[a-zđ][.)]/u.test(sign), rest: rest.length > 0 ? rest : content }
}

function trimmed(words: Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const one of words) {
    const last = merged.at(-1)
    if (
      one.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(one.marks) === JSON.stringify(last.marks)
    ) {
      merged[merged.length - 1] = {
        ...last,
        text: (last.text + one.text).replaceAll(/ {2,}/g, ' '),
      }
    } else merged.push(one)
  }
  while (merged.at(-1)?.type === 'hardBreak') merged.pop()
  const [first] = merged
  if (first?.type === 'text') merged[0] = { ...first, text: first.text.trimStart() }
  const last = merged.at(-1)
  if (last?.type === 'text') merged[merged.length - 1] = { ...last, text: last.text.trimEnd() }
  return merged.filter((one) => one.type !== 'text' || one.text !== '')
}

function paragraphOf(text: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function listOf(ordered: boolean, content: Inline[]): Block {
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    content: [{ type: 'listItem', content: [{ type: 'paragraph', content }] }],
  }
}

/** Items one after the other are one list; so are paragraphs of one quotation. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (isList(block) && last && isList(last) && last.type === block.type) {
      joined[joined.length - 1] = { ...last, content: [...last.content, ...block.content] }
    } else if (block.type === 'blockquote' && last?.type === 'blockquote') {
      joined[joined.length - 1] = { ...last, content: [...last.content, ...block.content] }
    } else joined.push(block)
  }
  return joined
}

function isList(block: Block): block is Extract<Block, { content: { type: 'listItem' }[] }> {
  return block.type === 'bulletList' || block.type === 'orderedList'
}
