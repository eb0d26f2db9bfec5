import type { TaskDraft } from '../plan-draft.ts'
import { parseTiming } from '../timing.ts'
import { timingInText } from '../timing-in-text.ts'
import type { Block } from './blocks.ts'
import { addItem, type DraftNotes, place } from './draft-notes.ts'
import { folded } from './lines.ts'
import { isLeadIn, leavesOf, type Node, nodeSpan } from './tree.ts'
import { splitUnits } from './unit-names.ts'

/**
 * A heading whose children name who does it: "a) Cơ quan thực hiện: … b) Cơ quan phối hợp: …
 * c) Nội dung … d) Sản phẩm, kết quả dự kiến …". Takes the node and returns true when it is one.
 */
export function readBlockTask(notes: DraftNotes, node: Node): boolean {
  const fields = node.children.map((child) => ({ child, field: fieldOf(child) }))
  if (!fields.some(({ field }) => field?.name === 'lead')) return false
  const task: TaskDraft = {
    text: node.block.text.replace(/\s*:$/u, ''),
    group: null,
    label: node.block.marker?.label || null,
    from: 'block',
    leads: [],
    coordinating: [],
    outputs: [],
    sure: 0.9,
    at: nodeSpan(node),
    timing: [],
  }
  const prose: string[] = [task.text]
  for (const { child, field } of fields) {
    const items = itemsOf(child, field?.rest ?? null)
    switch (field?.name) {
      case 'lead':
        task.leads.push(...items.flatMap((item) => splitUnits(item.text)))
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
  place(notes, `tasks.${notes.tasks.length}`, task.at, task.sure)
  notes.tasks.push(task)
  return true
}

type FieldName = 'lead' | 'coordinating' | 'time' | 'output' | 'content' | 'other'

const fieldPatterns: [FieldName, RegExp][] = [
  [
    'coordinating',
    /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|thành phần),? ?(?:đơn vị |tổ chức )?)?phối hợp(?: thực hiện)?$/u,
  ],
  [
    'lead',
    /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|người|phân công),? ?(?:đơn vị |tổ chức |cá nhân )?)(?:chủ trì|thực hiện|đầu mối|phụ trách|tham mưu|chịu trách nhiệm)(?:(?: tham mưu| triển khai)? thực hiện)?$|^chủ trì(?: thực hiện)?$|^giao$/u,
  ],
  [
    'time',
    /^(?:thời gian|thời hạn|tiến độ|thời điểm)(?: (?:thực hiện|hoàn thành|tổ chức|triển khai))*(?: dự kiến)?$/u,
  ],
  [
    'output',
    /^(?:dự kiến )?(?:sản phẩm|kết quả|đầu ra|kết quả, sản phẩm)(?:[ ,]+(?:và )?(?:sản phẩm|kết quả|dự kiến|đầu ra|thực hiện|đạt được|hoàn thành|chủ yếu|phải đạt))*$/u,
  ],
  ['content', /^nội dung(?: (?:thực hiện|tuyên truyền|công việc|nhiệm vụ|cụ thể))*$/u],
  [
    'other',
    /^(?:hình thức|đối tượng|kinh phí|địa điểm|số lượng|phạm vi)(?: (?:thực hiện|tham gia|tuyên truyền|tổ chức))*$/u,
  ],
]

function fieldOf(node: Node): { name: FieldName; rest: string } | null {
  const match = /^([^:]{3,60}?)\s*(?::\s*(.*))?$/su.exec(node.block.text)
  if (!match || (match[2] === undefined && node.children.length === 0)) return null
  const label = folded(match[1] ?? '')
  const found = fieldPatterns.find(([, pattern]) => pattern.test(label))
  return found ? { name: found[0], rest: match[2]?.trim() ?? '' } : null
}

function itemsOf(node: Node, rest: string | null): Block[] {
  const own =
    rest === null
      ? node.children.length === 0 && !isLeadIn(node.block)
        ? [node.block]
        : []
      : rest === ''
        ? []
        : [{ ...node.block, text: rest }]
  return [...own, ...leavesOf(node.children)]
}
