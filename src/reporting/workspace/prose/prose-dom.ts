import { piecesOf, tokenOf, type FigureRef } from './prose-text.ts'

/** What is read of a node: the browser's nodes have this shape. */
export interface ProseNode {
  nodeName: string
  nodeValue: string | null
  childNodes: ArrayLike<ProseNode>
  /** Of a figure: its token. */
  dataset?: { readonly [name: string]: string | undefined }
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'TR'])

/** The text with its tokens; each block is a line. Whatever else a browser leaves behind counts as its words only. */
export function textOfNodes(nodes: ArrayLike<ProseNode>): string {
  const lines = ['']
  let open = false
  const add = (words: string) => {
    lines.push(`${lines.pop() ?? ''}${words}`)
    open = true
  }
  const read = (list: ArrayLike<ProseNode>) => {
    const children = Array.from(list)
    for (const [index, node] of children.entries()) {
      const token = node.dataset?.['figure']
      if (token !== undefined) add(token)
      else if (node.nodeName === '#text') {
        const words = (node.nodeValue ?? '').replace(/[\n\r\u200b\ufeff]/g, '')
        if (words !== '') add(words.replaceAll('\u00a0', ' '))
      } else if (node.nodeName === 'BR') {
        // The last break of a block only holds the empty line open.
        if (index < children.length - 1) {
          lines.push('')
          open = true
        }
      } else if (BLOCKS.has(node.nodeName)) {
        if (open) lines.push('')
        open = false
        const before = lines.length
        read(node.childNodes)
        // An empty block is an empty line; a block around blocks has said its lines already.
        if (!open && lines.length === before) open = true
      } else read(node.childNodes)
    }
  }
  read(nodes)
  return lines.join('\n')
}

/** Builds the paragraphs of a text, figures as pieces that cannot be typed into. */
export function drawProse(
  root: HTMLElement,
  text: string,
  figure: (ref: FigureRef, token: string) => HTMLElement,
): void {
  root.replaceChildren(
    ...text.split('\n').map((line) => {
      const paragraph = document.createElement('p')
      for (const piece of piecesOf(line)) {
        if (typeof piece === 'string') paragraph.append(piece)
        else paragraph.append(figure(piece, tokenOf(piece)))
      }
      if (line === '') paragraph.append(document.createElement('br'))
      return paragraph
    }),
  )
}

/** Both ends of the selection inside `root` as offsets of its text; null when it lies elsewhere. */
export function selectionIn(root: HTMLElement): { from: number; to: number } | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  return {
    from: offsetOf(root, range.startContainer, range.startOffset),
    to: offsetOf(root, range.endContainer, range.endOffset),
  }
}

/** Puts the caret at an offset of the text `drawProse` has just drawn. */
export function placeCaret(root: HTMLElement, offset: number): void {
  let left = offset
  for (const paragraph of root.children) {
    for (const [index, node] of Array.from(paragraph.childNodes).entries()) {
      const length = textOfNodes([node]).length
      if (left <= length && node.nodeType === Node.TEXT_NODE) return collapse(node, left)
      if (left === 0) return collapse(paragraph, index)
      if (left < length) return collapse(paragraph, index + 1)
      left -= length
    }
    if (left === 0) return collapse(paragraph, paragraph.childNodes.length)
    left -= 1
  }
  const last = root.lastElementChild ?? root
  collapse(last, last.childNodes.length)
}

function collapse(node: Node, offset: number): void {
  getSelection()?.collapse(node, offset)
}

function offsetOf(root: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(root, 0)
  range.setEnd(node, offset)
  const before = range.cloneContents()
  const text = textOfNodes(before.childNodes)
  // The empty line the caret stands on is a block without anything in it.
  return text.length
}
