import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const lawRefusals = english({
  '{typed} chưa có trong danh mục; hãy ghi văn bản đó trước.':
    '{typed} is not in the catalogue; record that document first.',
  'Chỉ người quản trị cấp tỉnh trở lên sửa được {what}.':
    'Only administrators of a province or above change {what}.',
  'Chỉ đặt được cho ngày sau hôm nay.': 'This can only be set for a day after today.',
  'Danh mục này không sửa được ở đây.': 'This catalogue cannot be changed here.',
  'Danh mục đã có mục tên này.': 'The catalogue has an entry of this name.',
  'Giờ kết thúc phải sau giờ bắt đầu.': 'The end must come after the beginning.',
  'Hãy ghi lý do, hoặc chọn văn bản căn cứ.': 'Give a reason, or choose the document it rests on.',
  'Hãy ghi ngày ban hành.': 'Give the date of issue.',
  'Hãy ghi văn bản đã đối chiếu.': 'Name the document it was compared with.',
  'Nơi kế thừa phải khác chính cơ quan này.': 'The successor must be another body.',
  'Hệ thống chưa có văn bản này; hãy ghi ở lý do.':
    'This document is not known here; write it in the reason.',
  'Không có lịch của năm này để xác nhận.': 'There is no calendar of this year to confirm.',
  'Không có ngày này.': 'There is no such day.',
  'Không tìm thấy mục này.': 'This entry was not found.',
  'Không tìm thấy mức này.': 'This setting was not found.',
  'Không tìm thấy văn bản này.': 'This document was not found.',
  'Mục thay thế phải là mục khác, còn dùng vào ngày đó.':
    'The successor must be another entry that is in use on that day.',
  'Mục “Khác” luôn phải có để chọn.': 'The entry “other” always stays to be chosen.',
  'Mức này đã áp dụng; hãy đặt mức mới từ một ngày.':
    'This setting is in force; set a new one from a day on.',
  'Mức áp dụng từ hôm nay đã có; hãy chọn ngày sau.':
    'There is a setting from today on already; choose a later day.',
  'Ngày có hiệu lực không thể trước ngày ban hành.':
    'It cannot be in force before its date of issue.',
  'Ngày hết hiệu lực phải sau ngày có hiệu lực.': 'It ends after it has come into force.',
  'Ngày thôi dùng phải sau ngày bắt đầu dùng.': 'The last day comes after the first day of use.',
  'Ngày áp dụng không được trước hôm nay.': 'It cannot hold from a day before today.',
  'Nhiều nhất 250 ngày làm việc.': 'At most 250 working days.',
  'Nhiều nhất 5 lần nhắc.': 'At most 5 reminders.',
  'Phải là giờ từ 0 đến 24.': 'Must be an hour from 0 to 24.',
  'Phải là số nguyên từ 1 trở lên.': 'Must be a whole number from 1.',
  'Quy tắc này không sửa được ở đây.': 'This rule cannot be changed here.',
  'Thứ Bảy, Chủ nhật vốn đã là ngày nghỉ.': 'Saturdays and Sundays are days off anyhow.',
  'Văn bản bị thay thế thì hết hiệu lực từ ngày nào?':
    'From which day is the replaced document no longer in force?',
  'Đã có {code}: {title}.': '{code} exists: {title}.',
  'Đã có mức áp dụng từ ngày sau đó; hãy bỏ mức ấy trước.':
    'There is a setting from a later day; remove that one first.',
})
