import { type Block, type Body, bodySchema, type Inline, type Paragraph } from '../../body/body.ts'

/** What the editor holds: the same shape as a body, with more in it than is kept. */
export interface EditorNode {
  type?: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: EditorNode[]
}

/**
 * The body in the editor's document: attributes nobody keeps are left out, lists deeper than two are raised, and empty
 * paragraphs at the end go. Throws when something is left that no body can hold, which would be a fault of ours.
 */
export function toBody(doc: EditorNode): Body {
  const blocks = (doc.content ?? []).map(toBlock)
  while (blocks.length > 0 && isEmpty(blocks.at(-1))) blocks.pop()
  return bodySchema.parse({ type: 'doc', content: blocks })
}

/** The editor needs one paragraph to put the cursor into. */
export function toEditor(body: Body): EditorNode {
  return body.content.length > 0 ? body : { type: 'doc', content: [{ type: 'paragraph' }] }
}

function toBlock(node: EditorNode): unknown {
  const { type, attrs = {} } = node
  switch (type) {
    case 'heading':
      return { type, attrs: { level: attrs['level'] }, ...inlineOf(node) }
    case 'bulletList':
    case 'orderedList':
      return { type, content: listItems(node, 1) }
    case 'blockquote':
      return { type, content: paragraphsIn(node) }
    case 'callout':
      return { type, attrs: { tone: attrs['tone'] }, content: paragraphsIn(node) }
    case 'recording':
      return { type, attrs: withoutNone(attrs) }
    case 'image':
    case 'table':
      return { type, attrs }
    default:
      return { type: 'paragraph', ...inlineOf(node) }
  }
}

/** The editor knows every attribute of a block; captions and words that are not there are left out. */
function withoutNone({ cues, transcript, ...attrs }: Record<string, unknown>): unknown {
  return { ...attrs, ...(cues ? { cues } : {}), ...(transcript ? { transcript } : {}) }
}

function listItems(list: EditorNode, depth: number): unknown[] {
  const items: unknown[] = []
  for (const item of list.content ?? []) {
    const own: unknown[] = []
    const raised: unknown[] = []
    for (const part of item.content ?? []) {
      if (!isList(part)) own.push(...paragraphsIn({ content: [part] }))
      else if (depth === 1) own.push({ type: part.type, content: listItems(part, 2) })
      else raised.push(...listItems(part, 2))
    }
    const content = own.length > 0 ? own : [{ type: 'paragraph' }]
    items.push({ type: 'listItem', content }, ...raised)
  }
  return items
}

function isList({ type }: EditorNode): boolean {
  return type === 'bulletList' || type === 'orderedList'
}

function paragraphsIn(node: EditorNode): Paragraph[] {
  return (node.content ?? []).flatMap((part): Paragraph[] =>
    part.content?.some(({ type }) => !INLINE.has(type ?? ''))
      ? paragraphsIn(part)
      : [{ type: 'paragraph', ...inlineOf(part) }],
  )
}

const INLINE = new Set(['text', 'hardBreak', 'reference'])

function inlineOf(node: EditorNode): { content?: Inline[] } {
  const content = (node.content ?? []).map(keptInline)
  return content.length > 0 ? { content: content as Inline[] } : {}
}

function keptInline({ type, text = '', attrs, marks = [] }: EditorNode): unknown {
  if (type === 'hardBreak') return { type }
  if (type === 'reference') return { type, attrs }
  const words = { type: 'text', text: text.normalize('NFC') }
  const kept = marks.flatMap((mark): unknown[] => {
    if (mark.type === 'bold') return [{ type: 'bold' }]
    return mark.type === 'link' ? [{ type: 'link', attrs: { href: mark.attrs?.['href'] } }] : []
  })
  return kept.length > 0 ? { ...words, marks: kept } : words
}

function isEmpty(block: unknown): boolean {
  const { type, content } = block as Block & { content?: unknown }
  return type === 'paragraph' && content === undefined
}
