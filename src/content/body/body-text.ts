import type { Block, Body, Inline, List } from './body.ts'

/** A text of the body with the place it stands at: `{ block: 3 }` is the fourth block. */
export interface PlacedText {
  block: number
  /** `spoken`: captions of a film, what is said in a recording. */
  kind: 'text' | 'heading' | 'list' | 'quote' | 'callout' | 'table' | 'caption' | 'spoken'
  text: string
}

export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((one) =>
      one.type === 'text' ? one.text : one.type === 'hardBreak' ? '\n' : one.attrs.label,
    )
    .join('')
}

/** Every text of the body in reading order, each paragraph by itself. */
export function textsOf(body: Body): PlacedText[] {
  return body.content
    .flatMap((block, place) =>
      textsOfBlock(block).map(({ kind, text }) => ({ block: place, kind, text })),
    )
    .filter(({ text }) => text.trim() !== '')
}

/** The body as plain text, without what is only spoken in recordings: a line for each paragraph, an empty line between blocks, `- ` before the items of lists. */
export function plainText(body: Body): string {
  return body.content
    .map((block) => blockText(block))
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[.,:/’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

function textsOfBlock(block: Block): { kind: PlacedText['kind']; text: string }[] {
  if (block.type === 'table') {
    return [block.attrs.caption, ...block.attrs.rows.flat()].map(as('table'))
  }
  if (block.type === 'image') return [{ kind: 'caption', text: block.attrs.caption }]
  if (block.type === 'recording') {
    const { caption, cues = [], transcript = '' } = block.attrs
    const spoken = [...cues.map(({ text }) => text), ...transcript.split('\n')]
    return [{ kind: 'caption', text: caption }, ...spoken.map(as('spoken'))]
  }
  if (isList(block)) {
    return itemTexts(block).map(as('list'))
  }
  if (block.type === 'blockquote' || block.type === 'callout') {
    const kind = block.type === 'callout' ? 'callout' : 'quote'
    return block.content.map(({ content }) => inlineText(content)).map(as(kind))
  }
  const kind = block.type === 'heading' ? 'heading' : 'text'
  return [{ kind, text: inlineText(block.content) }]
}

function as(kind: PlacedText['kind']) {
  return (text: string) => ({ kind, text })
}

function isList(block: Block): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

function itemTexts(list: List): string[] {
  return list.content.flatMap((item) =>
    item.content.flatMap((part) =>
      part.type === 'paragraph' ? [inlineText(part.content)] : itemTexts(part),
    ),
  )
}

function blockText(block: Block): string {
  if (isList(block)) return listText(block, '')
  if (block.type === 'table') {
    const { caption, rows } = block.attrs
    return [caption, ...rows.map((row) => row.join(' | '))].filter(Boolean).join('\n')
  }
  return textsOfBlock(block)
    .filter(({ kind }) => kind !== 'spoken')
    .map(({ text }) => text)
    .join('\n')
}

function listText(list: List, indent: string): string {
  return list.content
    .map((item, index) => {
      const sign = list.type === 'orderedList' ? `${index + 1}. ` : '- '
      const lines = item.content.map((part) =>
        part.type === 'paragraph' ? inlineText(part.content) : `\n${listText(part, `${indent}  `)}`,
      )
      return indent + sign + lines.join('')
    })
    .join('\n')
}
