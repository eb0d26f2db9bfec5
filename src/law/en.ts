import { english } from '../ui/translate.ts'

/** Choosing from catalogues. */
export const en = english({
  'Chủ đề': 'Themes',
  'Lĩnh vực': 'Sectors',
  'Chương trình, đề án': 'Programmes',
  'Đối tượng': 'Audiences',
  'Hình thức': 'Channels',
  'Bỏ “{label}”': 'Take off “{label}”',
  'Chưa chọn mục nào': 'Nothing chosen',
  'Chọn: {name}': 'Choose: {name}',
  'Tìm trong danh mục': 'Search the catalogue',
  'Gõ vài chữ, có dấu hay không dấu đều được': 'Type a few letters, with or without marks',
  'Không có mục nào như vậy; chọn “Khác” nếu cần.': 'No such entry; choose “Other” if needed.',
  'đã thôi dùng từ {date}': 'no longer used from {date}',
  'Đổi sang “{label}”': 'Change to “{label}”',
})
