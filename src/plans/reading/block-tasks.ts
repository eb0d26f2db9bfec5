import type { TaskDraft } from '../plan-draft.ts'
import { parseTiming } from '../timing/timing.ts'
import { timingInText } from '../timing/timing-in-text.ts'
import type { Block } from './blocks.ts'
import { addItem, type DraftNotes } from './draft-notes.ts'
import { type Field, fieldOf, fieldsInside } from './block-fields.ts'
import { isLeadIn, leavesOf, type Node, nodeSpan } from './tree.ts'
import { readUnitCell } from './unit-cells.ts'
import { splitUnits } from './unit-names.ts'

/**
 * A heading whose children name who does it: "a) Cơ quan thực hiện: … b) Cơ quan phối hợp: …
 * c) Nội dung … d) Sản phẩm, kết quả dự kiến …". Takes the node and returns true when it is one.
 */
export function readBlockTask(notes: DraftNotes, node: Node): boolean {
  const inline = fieldsInside(node.block.text)
  const children = node.children.flatMap((child) => partsOf(child))
  const parts = [...inline.fields.map((field) => ({ child: node, field, own: true })), ...children]
  if (!parts.some(({ field }) => field?.name === 'lead')) return false
  const task: TaskDraft = {
    text: inline.before.replace(/\s*:$/u, ''),
    group: null,
    label: node.block.marker?.label || null,
    from: 'block',
    leads: [],
    coordinating: [],
    outputs: [],
    sure: inline.fields.length > 0 ? 0.7 : 0.9,
    at: nodeSpan(node),
    timing: [],
  }
  const prose: string[] = [task.text]
  for (const { child, field, own } of parts) {
    const items = itemsOf(child, field?.rest ?? null, own)
    switch (field?.name) {
      case 'lead':
        for (const unit of items.map((item) => readUnitCell(item.text))) {
          task.leads.push(...unit.leads)
          task.coordinating.push(...unit.coordinating)
        }
        break
      case 'coordinating':
        task.coordinating.push(...items.flatMap((item) => splitUnits(item.text)))
        break
      case 'time':
        task.timing.push(...items.flatMap((item) => parseTiming(item.text, notes.year)))
        break
      case 'output':
        task.outputs.push(...items.map((item) => item.text))
        prose.push(...task.outputs)
        break
      case 'other':
        break
      default:
        for (const item of items) {
          addItem(notes, 'contents', item.text, item.at)
          prose.push(item.text)
        }
    }
  }
  if (task.timing.length === 0) task.timing = timingInText(prose.join('\n'), notes.year)
  notes.tasks.push(task)
  return true
}

interface Part {
  child: Node
  field: Field | null
  /** The field stands in the node's own sentence; its children are other fields. */
  own: boolean
}

/** A child as one field, or as several written in one line ("Chủ trì: …; thời gian: …"). */
function partsOf(child: Node): Part[] {
  const field = fieldOf(child)
  if (!field) return [{ child, field, own: false }]
  const inside = fieldsInside(field.rest)
  const first = { child, field: { ...field, rest: inside.before }, own: false }
  return [first, ...inside.fields.map((one) => ({ child, field: one, own: true }))]
}

function itemsOf(node: Node, rest: string | null, own: boolean): Block[] {
  if (own) return [{ ...node.block, text: rest ?? '' }]
  const first =
    rest === null
      ? node.children.length === 0 && !isLeadIn(node.block)
        ? [node.block]
        : []
      : rest === ''
        ? []
        : [{ ...node.block, text: rest }]
  return [...first, ...leavesOf(node.children)]
}
