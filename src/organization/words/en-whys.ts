import { createEnglish } from '../../platform/say-in-english.ts'
import { english } from '../../ui/translate.ts'

/** Why words are taken for units, piece by piece: reasons that come together are parted by semicolons. */
const whys = english({
  'đúng tên đơn vị': 'the name of the unit',
  'đúng tên, bỏ qua cách viết và từ chỉ cấp': 'the name, but for its spelling and tier',
  'gần đúng tên, có thể do lỗi gõ': 'nearly the name, perhaps mistyped',
  'tên viết gọn của đơn vị': 'the name of the unit in short',
  'có {n} đơn vị cùng tên này': '{n} units bear this name',
  'không có đơn vị nào mang tên này': 'no unit bears this name',
  'nằm ngoài hệ thống đơn vị': 'outside the system of units',
  '“có liên quan” nên cần chọn tay': '“có liên quan” (concerned), so choose by hand',
  'người làm việc tại {unit}': 'who works at {unit}',
  '{unit} chưa có chức danh “{post}”': '{unit} has no post “{post}” yet',
  'hãy thêm chức danh này ở màn hình Tổ chức hoặc chọn nơi làm việc này':
    'add it on the screen Organization, or choose who does this work',
  'đúng chức danh “{post}”': 'the title “{post}”',
  'đúng chức danh “{post}” ở {unit}': 'the title “{post}” at {unit}',
  'tên viết gọn của chức danh “{post}”': 'the title “{post}” in short',
  'tên viết gọn của chức danh “{post}” ở {unit}': 'the title “{post}” in short, at {unit}',
  'có thể là chức danh “{post}”': 'perhaps the post “{post}”',
  'có thể là chức danh “{post}” ở {unit}': 'perhaps the post “{post}” at {unit}',
  'có ở {n} đơn vị': '{n} units have it',
  'nơi duy nhất loại này của cấp đó': 'the only one of its kind on that tier',
  'nhóm {n} đơn vị: UBND cấp dưới': 'a group of {n} units: committees below',
  'nhóm {n} đơn vị: trực thuộc {unit}': 'a group of {n} units: under {unit}',
  'nhóm {n} đơn vị: đúng cấp nêu trong văn bản':
    'a group of {n} units: of the tier the document names',
  '{unit} không có phòng, đơn vị riêng': '{unit} has no divisions of its own',
  'việc này do chính {unit} làm': '{unit} does this work itself',
  'chưa có đơn vị này': 'there is no such unit yet',
  'Cổng thông tin điện tử thường do {unit} quản trị': 'portals are usually kept by {unit}',
  '“{old}” nay là {unit}': '“{old}” is now {unit}',
  '“{old}” nay là {n} đơn vị': '“{old}” is now {n} units',
  '{name} không còn từ {day}': '{name} is gone since {day}',
  'việc này nay là của {unit}': 'its work is now of {unit}',
  'theo {source}': 'by {source}',
  'theo {source}, chưa kiểm chứng': 'by {source}, not verified',
  'chưa kiểm chứng': 'not verified',
  'cấp huyện kết thúc hoạt động từ {day}': 'districts ended on {day}',
  'chưa ghi nơi nào kế thừa': 'nobody is recorded to carry on',
  'Đã dùng ở kế hoạch {plan}.': 'Used so in plan {plan}.',
})

const translate = createEnglish([whys])

/** A reason as a person reads it who works in English; names stay as they are. */
export function whyInEnglish(why: string): string {
  return why.split('; ').map(translate).join('; ')
}
