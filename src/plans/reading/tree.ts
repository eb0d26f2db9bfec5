import type { Span } from '../plan-draft.ts'
import type { Block } from './blocks.ts'

export interface Node {
  block: Block
  children: Node[]
  /** A unit named by a line without mark. */
  unmarkedUnit?: true
}

/** Nests blocks by their markers; a plain paragraph belongs to the nearest heading above it. */
export function nest(blocks: readonly Block[]): Node[] {
  const roots: Node[] = []
  let open: Node[] = []
  for (const block of blocks) {
    const rank = block.marker?.rank
    if (rank === undefined)
      open = open.filter((_, at) => open.slice(0, at + 1).every(takesParagraphs))
    else open = open.filter((node) => (node.block.marker?.rank ?? 9) < rank)
    const node: Node = { block, children: [] }
    const parent = open.at(-1)
    if (parent) parent.children.push(node)
    else roots.push(node)
    if (rank !== undefined) open.push(node)
  }
  return roots
}

/** A block that only leads in what follows: it ends with a colon or reads like a title. */
export function isHeading(node: Node): boolean {
  if (node.children.length === 0) return false
  if (/:\s*$/u.test(node.block.text)) return true
  const numbered = node.block.marker !== null && node.block.marker.rank < 4
  return node.block.text.length < (numbered ? 400 : 120) && !/[.;]$/u.test(node.block.text)
}

/** The innermost blocks, in order; a parent that is a sentence of its own counts too. */
export function leavesOf(nodes: readonly Node[]): Block[] {
  return nodes.flatMap((node) => {
    if (node.children.length === 0) return isLeadIn(node.block) ? [] : [node.block]
    const below = leavesOf(node.children)
    return isHeading(node) ? below : [node.block, ...below]
  })
}

export function isLeadIn(block: Block): boolean {
  return block.marker === null && /:\s*$/u.test(block.text)
}

function takesParagraphs(node: Node): boolean {
  const marker = node.block.marker
  if (!marker) return false
  if (marker.rank <= 2.5) return true
  if (/:\s*$/u.test(node.block.text)) return true
  return marker.kind === 'letter' && !/[.;]$/u.test(node.block.text)
}

export function nodeSpan(node: Node): Span {
  const last = node.children.at(-1)
  return { start: node.block.at.start, end: last ? nodeSpan(last).end : node.block.at.end }
}
