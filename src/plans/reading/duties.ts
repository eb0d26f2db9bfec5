import { timingInText } from '../timing/timing-in-text.ts'
import type { Block } from './blocks.ts'
import { coordinatingIn, subjectOf, tellsDeed } from './duty-sentence.ts'
import { readBlockTask } from './block-tasks.ts'
import { addItem, addText, type DraftNotes, place } from './draft-notes.ts'
import { readReportingDuty } from './reporting-duties.ts'
import { splitHeading, topicOf } from './topics.ts'
import { isHeading, isLeadIn, leavesOf, type Node } from './tree.ts'
import { isUnitName, splitUnits, unitOfHeading } from './unit-names.ts'

/** "Giao <unit> <does something>" outside the section of duties; false when the sentence is none. */
export function readGiven(notes: DraftNotes, block: Block): boolean {
  if (!/^giao\s/iu.test(block.text) || !subjectOf(block.text)) return false
  readSubject(notes, block)
  return true
}

/** The section "Tổ chức thực hiện": headings that name units, and the duties under each. */
export function readDuties(notes: DraftNotes, nodes: readonly Node[]): void {
  for (const node of underUnits(nodes)) readTop(notes, node)
}

/** Units named by a line without any mark take the paragraphs under them as their duties. */
function underUnits(nodes: readonly Node[]): Node[] {
  const found: Node[] = []
  for (const [at, node] of nodes.entries()) {
    const last = found.at(-1)
    const next = nodes[at + 1]
    if (namesUnitAlone(node) && next && !namesUnitAlone(next) && !isHeadingMark(next)) {
      found.push({ block: node.block, children: [], unmarkedUnit: true })
    } else if (last?.unmarkedUnit && !isHeadingMark(node) && !namesUnitAlone(node)) {
      last.children.push(node)
    } else found.push(node)
  }
  return found
}

function namesUnitAlone({ block, children }: Node): boolean {
  if (block.marker !== null || children.length > 0 || block.text.length > 110) return false
  return (
    !/[.;,]$/u.test(block.text) &&
    isUnitName(block.text) &&
    subjectOf(block.text) === null &&
    !/:\s*\S/u.test(block.text)
  )
}

function isHeadingMark({ block }: Node): boolean {
  return block.marker !== null && block.marker.rank < 3
}

function readTop(notes: DraftNotes, node: Node): void {
  const { block } = node
  const { title } = splitHeading(block)
  const marked = block.marker !== null
  const short = title !== block.text || title.length < 90
  const topic = short && (marked || title !== block.text) ? topicOf(title) : null
  if (topic === 'budget' || (topic === 'other' && marked)) return readAside(notes, node)
  if (readBlockTask(notes, node)) return
  if (node.unmarkedUnit && readUnit(notes, node)) return
  if (marked && (readUnit(notes, node) || readUnknownUnit(notes, node))) return
  if (
    !marked &&
    /^(?:đề nghị|yêu cầu|trong quá trình|quá trình|căn cứ (?:nội dung )?kế hoạch này)/iu.test(
      block.text,
    )
  ) {
    addText(notes, block.at)
    readReportingDuty(notes, block.text, block.at)
  } else if (isLeadIn(block) || (node.children.length > 0 && isHeading(node)))
    addText(notes, block.at)
  else readSubject(notes, block)
  for (const child of node.children) readTop(notes, child)
}

/** Kinh phí, chế độ báo cáo and the like stand among the units but are none. */
function readAside(notes: DraftNotes, node: Node): void {
  const { title, rest } = splitHeading(node.block)
  if (topicOf(title) === 'budget') {
    const inline = rest !== '' || node.children.length === 0
    if (inline) addItem(notes, 'budget', rest === '' ? title : rest, node.block.at)
    else addText(notes, node.block.at)
    for (const leaf of leavesOf(node.children)) addItem(notes, 'budget', leaf.text, leaf.at)
    return
  }
  addText(notes, node.block.at)
  if (!isHeading(node)) readReportingDuty(notes, node.block.text, node.block.at)
  for (const child of node.children) readTop(notes, child)
}

function readUnit(notes: DraftNotes, node: Node): boolean {
  const { block, children } = node
  const { title, rest } = splitHeading(block)
  if (!isUnitName(title) || title.length > 300) return false
  const heading = unitOfHeading(title)
  if (rest === '' && children.length === 0) return false
  if (rest === '' && /[.;]$/u.test(block.text) && subjectOf(block.text)) return false
  if (rest !== '' && subjectOf(title) !== null) return false
  const leads = splitUnits(heading)
  place(notes, `units.${notes.units.length}`, block.at, block.marker?.kind === 'number' ? 0.9 : 0.7)
  notes.units.push(title.replace(/[\s.:;]+$/u, ''))
  if (rest !== '' && !rest.endsWith(':')) addDuty(notes, rest, leads, null, block, 0.85)
  for (const child of children) readUnder(notes, child, leads, null)
  return true
}

/** A short heading over nothing but duties names a unit, though not in words known here. */
function readUnknownUnit(notes: DraftNotes, node: Node): boolean {
  const title = node.block.text.replace(/[\s.:;]+$/u, '')
  const colon = splitHeading(node.block)
  if (node.children.length === 0) {
    const short = colon.title.length < 60 && /^\p{Lu}/u.test(colon.title)
    if (!short || !tellsDeed(colon.rest) || tellsDeed(colon.title)) return false
    if (noUnit.test(colon.title) || topicOf(colon.title) !== null) return false
    place(notes, `units.${notes.units.length}`, node.block.at, 0.5)
    notes.units.push(colon.title)
    addDuty(notes, colon.rest, splitUnits(unitOfHeading(colon.title)), null, node.block, 0.6)
    return true
  }
  const named = title.length < 60 && /^\p{Lu}/u.test(title) && topicOf(title) === null
  if (!named || tellsDeed(title) || noUnit.test(title)) return false
  if (subjectOf(node.block.text) !== null) return false
  const duties = node.children.every(
    ({ block, children }) =>
      children.length === 0 && tellsDeed(block.text) && !/^giao\s/iu.test(block.text),
  )
  if (!duties) return false
  place(notes, `units.${notes.units.length}`, node.block.at, 0.5)
  notes.units.push(title)
  for (const child of node.children) readUnder(notes, child, [title], null)
  return true
}

const noUnit =
  /^(?:công tác|về |việc |nội dung|nhiệm vụ|giải pháp|một số|các (?:nội|nhiệm|giải)|thời|đối với (?:công|việc))/iu

function readUnder(
  notes: DraftNotes,
  node: Node,
  leads: readonly string[],
  group: string | null,
): void {
  const { block, children } = node
  if (block.marker?.kind === 'number' && readUnit(notes, node)) return
  const { title, rest } = splitHeading(block)
  const named = block.marker !== null && title.length < 90 && isUnitName(title)
  const opens =
    rest !== '' || (children.length > 0 && (block.marker?.rank === 3 || block.text.endsWith(':')))
  if (named && opens && readUnit(notes, node)) return
  if (!block.marker && readsAsAside(block.text)) {
    addText(notes, block.at)
    return
  }
  if (children.length === 0 && readGiven(notes, block)) return
  if (children.length === 0) {
    if (isLeadIn(block)) addText(notes, block.at)
    else addDuty(notes, block.text, leads, group, block, 0.9)
    return
  }
  if (isHeading(node)) addText(notes, block.at)
  else addDuty(notes, block.text, leads, group, block, 0.9)
  const under = isHeading(node) ? block.text.replace(/\s*:$/u, '') : group
  for (const child of children) readUnder(notes, child, leads, under)
}

function readsAsAside(text: string): boolean {
  return /^(?:trân trọng|rất mong|đề nghị|trong quá trình|quá trình (?:triển khai|thực hiện)|trên đây|yêu cầu các)\s/iu.test(
    text,
  )
}

/** A duty that names its unit in the sentence: "Giao Văn phòng HĐND và UBND theo dõi …". */
function readSubject(notes: DraftNotes, block: Block): void {
  if (!block.marker && tellsOnly.test(block.text)) {
    addText(notes, block.at)
    return
  }
  const subject = subjectOf(block.text)
  if (!subject && notes.addressees.length > 0 && block.marker) {
    addDuty(notes, block.text, notes.addressees, null, block, tellsDeed(block.text) ? 0.6 : 0.4)
    return
  }
  if (!subject) {
    addText(notes, block.at, 0.5)
    readReportingDuty(notes, block.text, block.at)
    return
  }
  addDuty(notes, block.text, splitUnits(unitOfHeading(subject)), null, block, 0.6)
}

/** How a notice ends: "… thông báo để các cơ quan, đơn vị biết, thực hiện./." */
const tellsOnly = /(?:thông báo|truyền đạt)\s[^.;]{0,200}(?:được\s+)?biết[^.;]{0,60}\.?\/?\.?$/iu

function addDuty(
  notes: DraftNotes,
  text: string,
  leads: readonly string[],
  group: string | null,
  block: Block,
  sure: number,
): void {
  notes.tasks.push({
    text,
    group,
    label: block.marker?.label || null,
    from: 'duty',
    leads: [...leads],
    coordinating: coordinatingIn(text, leads),
    outputs: [],
    sure,
    at: block.at,
    timing: timingInText(text, notes.year),
  })
  readReportingDuty(notes, text, block.at)
}
