import { type Block, isShouted } from './blocks.ts'
import { readBlockTask } from './block-tasks.ts'
import { addItem, addText, type DraftNotes, place } from './draft-notes.ts'
import { readDuties, readGiven } from './duties.ts'
import { splitHeading, type Topic, topicOf } from './topics.ts'
import { isHeading, type Node } from './tree.ts'

/** Sorts the body into the draft's fields, section by section. */
export function readSections(notes: DraftNotes, roots: readonly Node[]): void {
  for (const root of roots) visit(notes, root, 'other')
}

export function visit(notes: DraftNotes, node: Node, inherited: Topic): void {
  const { block } = node
  const kind = block.marker?.kind
  const { title, rest } = splitHeading(block)
  const heading = kind === 'roman' || kind === 'part' || kind === 'article'
  const isTitle = heading || titled(node, title, rest)
  const named = isTitle ? topicOf(title) : null
  // Under "B. NỘI DUNG" a Roman number only counts what the part is about.
  const counted = kind === 'roman' && inherited !== 'other' && !isShouted(title)
  const topic =
    named && allowed(named, inherited, block) ? named : heading && !counted ? 'other' : inherited
  if (heading) {
    const at = notes.sections.length
    if (kind === 'roman') {
      place(notes, `sections.${at}`, block.at, 1)
      notes.sections.push({
        numeral: block.marker?.label ?? '',
        title: named && rest ? title : block.text,
      })
    } else addText(notes, block.at)
  }
  if (topic === 'duties' && (heading || named === 'duties')) {
    if (!heading) addText(notes, block.at)
    readDuties(notes, node.children)
    return
  }
  if (!heading && readBlockTask(notes, node)) return
  const leaf = counted && node.children.length === 0 && named === null
  const heads = !leaf && (named !== null || heading || isHeading(node))
  if (heads) {
    if (
      rest &&
      named &&
      !rest.endsWith(':') &&
      !/(?:theo|tại|trong)\s+(?:các\s+)?phụ lục|phụ lục kèm theo/iu.test(rest)
    ) {
      put(notes, topic, rest, block)
    } else if (!heading) addText(notes, block.at)
  } else if (readGiven(notes, block)) {
    // A duty given in passing stands among the tasks only.
  } else if (/:\s*$/u.test(block.text) && block.text.length < 400) addText(notes, block.at)
  else put(notes, topic, block.text, block)
  for (const child of node.children) visit(notes, child, topic)
}

function put(notes: DraftNotes, topic: Topic, text: string, block: Block): void {
  if (topic === 'aims') addItem(notes, 'purposes', text, block.at, 0.5)
  else if (topic === 'other' || topic === 'duties') addText(notes, block.at, 0.4)
  else if (
    /^\(?(?:(?:các |những )?(?:nội dung|nhiệm vụ) )?(?:thực hiện |chi tiết |cụ thể |được nêu )*(?:(?:theo|tại|trong|\(?có)\s+(?:các\s+)?(?:phụ lục|biểu)|(?:phụ lục|biểu)\s.{0,20}(?:kèm theo|đính kèm))/iu.test(
      text,
    )
  ) {
    addText(notes, block.at)
  } else addItem(notes, topic, text, block.at)
}

/** A number or letter whose words are a title, not a sentence. */
function titled(node: Node, title: string, rest: string): boolean {
  const kind = node.block.marker?.kind
  if (kind === undefined) return rest !== '' && title.length < 40 && topicOf(title) !== null
  if (kind !== 'number' && kind !== 'letter') return false
  if (rest !== '' || node.block.text.endsWith(':')) return true
  return node.children.length > 0 ? isHeading(node) : title.length < 60 && !/[.;]$/u.test(title)
}

function allowed(named: Topic, inherited: Topic, block: Block): boolean {
  if (inherited === 'duties') return named === 'budget' || named === 'other'
  const inside = inherited === 'contents' || inherited === 'methods'
  const deep = (block.marker?.rank ?? 9) > 2
  const aim = named === 'aims' || named === 'purposes' || named === 'requirements'
  return !(inside && deep && aim)
}
