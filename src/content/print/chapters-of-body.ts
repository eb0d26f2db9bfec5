import type { MaterialInput } from '../../documents/index.ts'
import type { Block } from '../body/body.ts'
import { inlineText } from '../body/body-text.ts'
import type { Carried } from '../channel/carried.ts'
import { itemsOf } from './text-parts.ts'

type Chapter = Extract<MaterialInput, { kind: 'handbook' }>['chapters'][number]
type ChapterBlock = Chapter['blocks'][number]

/** A chapter for each heading of the first level; what stands before it is the opening one. */
export function chaptersOf({ body, text, title }: Carried, facts: readonly string[]): Chapter[] {
  const chapters: Chapter[] = []
  const open = (name: string) => chapters.push({ title: name, blocks: [] })
  if (body === null) {
    open(title)
    chapters[0]?.blocks.push(...paragraphs(text.split('\n')))
  }
  for (const block of body?.content ?? []) {
    if (block.type === 'heading' && block.attrs.level === 2) open(inlineText(block.content))
    else {
      if (chapters.length === 0) open('Mở đầu')
      chapters.at(-1)?.blocks.push(...blocksOf(block))
    }
  }
  if (facts.length > 0) {
    chapters.push({ title: 'Thông tin cần biết', blocks: [{ kind: 'items', items: [...facts] }] })
  }
  return chapters.filter(({ blocks }) => blocks.length > 0)
}

function blocksOf(block: Block): ChapterBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'heading', text: inlineText(block.content) }]
    case 'paragraph':
      return paragraphs([inlineText(block.content)])
    case 'blockquote':
    case 'callout':
      return paragraphs(block.content.map(({ content }) => inlineText(content)))
    case 'bulletList':
      return [{ kind: 'items', items: itemsOf(block) }]
    case 'orderedList':
      return [{ kind: 'steps', items: itemsOf(block) }]
    case 'table':
      return [{ kind: 'items', items: block.attrs.rows.map((row) => row.join(' – ')) }]
    default:
      return []
  }
}

function paragraphs(texts: readonly string[]): ChapterBlock[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ kind: 'text' as const, text }))
}
