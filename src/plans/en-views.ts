import { english } from '../ui/translate.ts'

/** Ways of looking at due work that a person keeps. */
export const en = english({
  'Lưu cách xem này': 'Save this view',
  'Sửa cách xem này': 'Edit this view',
  'Bỏ cách xem này': 'Remove this view',
  'Cách xem “{name}”': 'View “{name}”',
  'Đã lưu cách xem “{name}”': 'View “{name}” saved',
  'Đã bỏ cách xem “{name}”': 'View “{name}” removed',
  'Giữ các điều kiện lọc và cách xếp đang chọn; bấm tên để mở lại, máy nào cũng có.':
    'Keeps the present filters and grouping; press its name to open it again, on any device.',
  'Tên cách xem': 'Name of the view',
  'Cả đơn vị cùng dùng': 'Shared with the whole unit',
  '{name} lưu để cả đơn vị cùng dùng.': 'Saved by {name} for the whole unit.',
  'Mở màn hình này bằng cách xem này': 'Open this screen with this view',
  'Khi vào từ thanh điều hướng; đường dẫn có sẵn điều kiện lọc thì giữ nguyên.':
    'When you come from the navigation; an address with filters of its own is kept.',
  '{n} cách xem chỉ có trên máy này': '{n} view[s] are on this device only',
  'Giữ vào tài khoản': 'Keep in the account',
  'Đã giữ vào tài khoản': 'Kept in the account',
  Bỏ: 'Remove',
  Lưu: 'Save',
})
