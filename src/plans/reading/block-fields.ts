import { folded } from './lines.ts'
import type { Node } from './tree.ts'

type FieldName = 'lead' | 'coordinating' | 'time' | 'output' | 'content' | 'other'

const fieldPatterns: [FieldName, RegExp][] = [
  [
    'coordinating',
    /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|thành phần),? ?(?:đơn vị |tổ chức )?)?phối hợp(?: thực hiện)?$/u,
  ],
  [
    'lead',
    /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|người|phân công),? ?(?:đơn vị |tổ chức |cá nhân )?)(?:chủ trì|thực hiện|đầu mối|phụ trách|tham mưu|chịu trách nhiệm)(?:(?: tham mưu| triển khai)? thực hiện)?$|^chủ trì(?: thực hiện)?$|^giao$|^phân công(?: thực hiện| nhiệm vụ)?$/u,
  ],
  [
    'time',
    /^(?:thời gian|thời hạn|tiến độ|thời điểm)(?: (?:thực hiện|hoàn thành|tổ chức|triển khai))*(?: dự kiến)?$/u,
  ],
  [
    'output',
    /^(?:dự kiến )?(?:sản phẩm|kết quả|đầu ra|chỉ tiêu|kết quả, sản phẩm)(?:[ ,]+(?:và )?(?:sản phẩm|kết quả|dự kiến|đầu ra|thực hiện|đạt được|hoàn thành|chủ yếu|phải đạt))*$/u,
  ],
  ['content', /^nội dung(?: (?:thực hiện|tuyên truyền|công việc|nhiệm vụ|cụ thể))*$/u],
  [
    'other',
    /^(?:hình thức|đối tượng|kinh phí|địa điểm|số lượng|phạm vi)(?: (?:thực hiện|tham gia|tuyên truyền|tổ chức))*$/u,
  ],
]

export interface Field {
  name: FieldName
  rest: string
}

/** The field a block is, by the words before its colon or by being nothing but those words. */
export function fieldOf(node: Node): Field | null {
  const match = /^([^:]{3,60}?)\s*(?::\s*(.*))?$/su.exec(node.block.text)
  if (!match || (match[2] === undefined && node.children.length === 0)) return null
  const name = nameOf(match[1] ?? '')
  return name ? { name, rest: match[2]?.trim() ?? '' } : null
}

/** Fields written one after the other inside a sentence, and the words before the first. */
export function fieldsInside(text: string): { before: string; fields: Field[] } {
  const marks = [...text.matchAll(/(?:^|[;.(,]\s*)([\p{L}][\p{L} ,]{3,40}?)\s*:\s*/gu)].flatMap(
    (match) => {
      const name = nameOf(match[1] ?? '')
      return name && name !== 'content' && name !== 'other' && match.index > 0
        ? [{ name, at: match.index, from: match.index + match[0].length }]
        : []
    },
  )
  const fields = marks.map((mark, index) => ({
    name: mark.name,
    rest: text.slice(mark.from, marks[index + 1]?.at ?? text.length).replace(/[\s;.,)]+$/u, ''),
  }))
  const first = marks[0]
  return { before: first ? text.slice(0, first.at + 1).replace(/[\s;,(]+$/u, '') : text, fields }
}

function nameOf(label: string): FieldName | null {
  const words = folded(label)
  return fieldPatterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
