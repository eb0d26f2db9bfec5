import type { Block, Body, List } from '../body/body.ts'
import { inlineText } from '../body/body-text.ts'

/** A heading with what stands below it, as printed pieces set it. */
export interface TextPart {
  title: string | null
  texts: string[]
  items: string[]
  /** The items are done one after the other. */
  steps: boolean
}

/** The body cut at its headings. Pictures stand elsewhere on a sheet. */
export function partsOf(body: Body): TextPart[] {
  const parts: TextPart[] = []
  for (const block of body.content) {
    if (block.type === 'heading') {
      parts.push(emptyPart(inlineText(block.content)))
      continue
    }
    const last = parts.at(-1)
    const part = last ?? emptyPart(null)
    if (last === undefined) parts.push(part)
    put(part, block)
  }
  return parts.filter(hasWords)
}

/** Text written for one way: an empty line ends a part; lines that begin with a dash are its items. */
export function partsOfText(text: string): TextPart[] {
  return text
    .split(/\n\s*\n/u)
    .map((group) => {
      const part = emptyPart(null)
      for (const line of group.split('\n').map((one) => one.trim())) {
        const item = /^(?:[-–•*]|\d{1,2}[.)])\s+(.+)$/u.exec(line)
        if (item?.[1]) part.items.push(item[1])
        else if (line !== '') part.texts.push(line)
        part.steps ||= /^\d/u.test(line) && item !== null
      }
      return withHead(part)
    })
    .filter(hasWords)
}

export function itemsOf(list: List): string[] {
  return list.content.map(({ content }) =>
    content
      .map((part) =>
        part.type === 'paragraph' ? inlineText(part.content) : itemsOf(part).join('; '),
      )
      .filter((text) => text.trim() !== '')
      .join(' '),
  )
}

function put(part: TextPart, block: Block): void {
  if (block.type === 'paragraph') part.texts.push(inlineText(block.content))
  else if (block.type === 'blockquote' || block.type === 'callout') {
    part.texts.push(...block.content.map(({ content }) => inlineText(content)))
  } else if (block.type === 'bulletList' || block.type === 'orderedList') {
    part.items.push(...itemsOf(block))
    part.steps = block.type === 'orderedList'
  } else if (block.type === 'table') {
    part.items.push(...block.attrs.rows.map((row) => row.filter(Boolean).join(' – ')))
  }
}

/** A first short line above items is their heading. */
function withHead(part: TextPart): TextPart {
  const [first = ''] = part.texts
  const isHead = part.texts.length === 1 && part.items.length > 0 && first.length <= 90
  return isHead ? { ...part, title: first.replace(/:$/u, ''), texts: [] } : part
}

function emptyPart(title: string | null): TextPart {
  return { title, texts: [], items: [], steps: false }
}

function hasWords({ title, texts, items }: TextPart): boolean {
  return [title ?? '', ...texts, ...items].some((text) => text.trim() !== '')
}
