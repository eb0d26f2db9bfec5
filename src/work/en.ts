import { english } from '../ui/translate.ts'

export const en = english({
  'Đã có lỗi ngoài dự tính': 'Something unexpected happened',
  'Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.':
    'Try again; if it fails again, tell your administrator.',
  'Đang mất mạng': 'No network',
  'Phần này sẽ tự hiện khi có mạng lại.': 'This part appears by itself once there is a network.',
  'Mã lỗi': 'Error code',
  'Thử lại': 'Try again',
  'Đang ở {name} từ {date}, {n} ngày làm việc': 'With {name} since {date}, {n} working days',
  'Đang ở {name} từ {date}': 'With {name} since {date}',
  'Việc chờ tôi': 'Waiting for me',
  'Xem thêm': 'Show more',
  'Cần duyệt': 'To approve',
  'Bị trả lại': 'Returned',
  'Thông báo': 'Notice',
  'Lý do: {reason}': 'Reason: {reason}',
  'mới hôm nay': 'new today',
  'chờ {n} ngày làm việc': 'waiting {n} working days',
  'Đã cất thông báo': 'Notice put away',
  'Đã xem xong': 'Done with it',
  'Đã xem xong: {title}': 'Done with: {title}',
  'Không có việc nào chờ anh chị': 'Nothing is waiting for you',
  'Việc được giao, được trả lại hay cần duyệt sẽ hiện ở đây, kèm tên người đang giữ và số ngày làm việc.':
    'Work assigned, returned or to be approved appears here, with who holds it and for how many working days.',
  '{name} trình': 'submitted by {name}',
  '{name} trả lại': 'returned by {name}',
  '{name} gửi': 'sent by {name}',
})
