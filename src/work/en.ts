import { english } from '../ui/translate.ts'

export const en = english({
  'Đang ở {name} từ {date}, {n} ngày làm việc': 'With {name} since {date}, {n} working days',
  'Đang ở {name} từ {date}': 'With {name} since {date}',
  'Việc chờ tôi': 'Waiting for me',
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
