import { english } from '../ui/translate.ts'

/** Ways of looking at due work that a person keeps. */
export const en = english({
  'Lưu cách xem này': 'Save this view',
  'Bỏ cách xem này': 'Remove this view',
  'Đã lưu cách xem “{name}”': 'View “{name}” saved',
  'Đã bỏ cách xem “{name}”': 'View “{name}” removed',
  'Giữ các điều kiện lọc và cách xếp đang chọn, trên máy này; bấm tên để mở lại.':
    'Keeps the present filters and grouping on this device; press its name to open it again.',
  'Tên cách xem': 'Name of the view',
  'Hãy đặt tên cho cách xem.': 'Give the view a name.',
  Lưu: 'Save',
})
