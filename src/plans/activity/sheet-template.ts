import type { SheetColumn, SheetToWrite } from '../../documents/index.ts'
import { catalogueOf, entriesOn } from '../../law/index.ts'
import { findDetailField } from './detail-field.ts'
import { headerOf, quantityName, type SheetField } from './sheet-columns.ts'
import type { SheetLine } from './sheet-line.ts'

/** What the template has room for; a list may have more columns of `sheet-columns.ts`, or fewer. */
const FIELDS: readonly (readonly [field: SheetField, width: number, note?: string])[] = [
  ['happenedOn', 13, 'Bắt buộc. Ghi như 05/03/2026.'],
  ['channelKind', 28, 'Bắt buộc. Chọn trong danh sách.'],
  ['title', 44, 'Bắt buộc. Tên ngắn gọn của việc đã làm.'],
  ['place', 20],
  ['value 1', 11],
  ['kind 1', 24, 'Để trống: đếm như hình thức ấy thường đếm (phát thanh: số lượt phát).'],
  ['method 1', 20, 'Số ước lượng phải ghi là ước lượng.'],
  ['value 2', 11],
  ['kind 2', 24],
  ['method 2', 20],
  ['line', 46, 'Chọn việc mà lần làm này phục vụ; không có thì để trống.'],
  ['within', 24, 'Nếu làm lồng ghép: tên buổi họp, hội nghị chủ trì.'],
  ['links', 34, 'Mỗi dòng trong ô một đường dẫn; hệ thống tự lưu bản sao.'],
  ['detail times', 11],
  ['detail minutes_each', 11],
  ['detail clusters', 11],
  ['detail outlet', 20],
  ['detail from_on', 13],
  ['detail to_on', 13],
  ['note', 30],
]
const ROOM = 1000

/** An empty list of the unit, with its tasks, channels and count methods to choose from. */
export function activityTemplate(
  unitName: string,
  lines: readonly SheetLine[],
  today: string,
): SheetToWrite {
  return {
    name: 'Việc đã làm',
    title: [
      `DANH SÁCH VIỆC ĐÃ LÀM – ${unitName}`,
      'Mỗi việc một dòng; các cột có danh sách sổ xuống. Tải lên lại cùng tệp thì chỉ dòng mới được thêm.',
    ],
    columns: FIELDS.map(([field, width, note]) => {
      const choices = choicesOf(field, lines, today)
      const column: SheetColumn = { header: headerOf(field), width, kind: kindOf(field) }
      if (choices) column.choices = choices
      if (note !== undefined) column.note = note
      return column
    }),
    rows: [],
    room: ROOM,
  }
}

function kindOf(field: SheetField): NonNullable<SheetColumn['kind']> {
  if (field === 'happenedOn') return 'date'
  if (field.startsWith('value ')) return 'number'
  const kind = findDetailField(field.replace('detail ', ''))?.kind
  return kind === 'number' || kind === 'date' ? kind : 'text'
}

function choicesOf(
  field: SheetField,
  lines: readonly SheetLine[],
  today: string,
): readonly string[] | undefined {
  if (field === 'channelKind') {
    return entriesOn(catalogueOf('channel_kind'), today).map(({ label }) => label)
  }
  if (field.startsWith('kind '))
    return entriesOn(catalogueOf('quantity_kind'), today).map(quantityName)
  if (field.startsWith('method ')) {
    return entriesOn(catalogueOf('count_method'), today).map(({ label }) => label)
  }
  return field === 'line' ? lines.map(({ name }) => name) : undefined
}
