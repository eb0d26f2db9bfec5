import { english } from '../ui/translate.ts'

export const noticeEnglish = english({
  'Thông báo nội bộ': 'Internal notices',
  'Thông báo của cơ quan gửi đến anh chị. Đọc xong bấm “Đã đọc”.':
    'Notices of your office. Press “Read” when you have read them.',
  'Đã đọc hay chưa': 'Read or not',
  'Chưa đọc': 'Not read',
  'Đã đọc': 'Read',
  'Anh chị đã đọc hết': 'You have read everything',
  'Chưa có thông báo nào': 'No notice yet',
  'Gửi thông báo: viết trong Nội dung, duyệt xong đưa lên kênh Thông báo nội bộ.':
    'To send one: write it in Content, and plan it on the channel for internal notices once it is approved.',
  'Đã ghi anh chị đã đọc': 'Noted that you have read it',
  '{name} gửi {time}': 'sent by {name}, {time}',
  'Đã đọc lúc {time}': 'Read {time}',
  'Gửi trong hệ thống, ai đã đọc': 'Sent inside the system, who has read it',
  'Chưa gửi. Gửi qua eGov thì tải gói để đăng, rồi bấm “Ghi đã đi” và ghi số người được thông tin.':
    'Not sent. To send it by eGov, download the package, then record that it went, with the number of people informed.',
  'Chọn đơn vị và gửi': 'Choose units and send',
  'Đã chốt số người được thông tin': 'The number of people informed is recorded',
  'Không gửi trong hệ thống.': 'Not sent inside the system.',
  '{read} trong {sent} người đã đọc': '{read} of {sent} people have read it',
  'Chốt {n} người được thông tin': 'Record {n} people informed',
  'Người nhận': 'Recipients',
  'Đã gửi thông báo': 'Notice sent',
  'Gửi thông báo nội bộ': 'Send the internal notice',
  Gửi: 'Send',
  'Mọi người có tài khoản của các đơn vị này nhận đúng bản đã duyệt và bấm “Đã đọc”. Chỉ gửi được một lần.':
    'Everybody with an account of these units gets exactly the approved text and presses “Read”. It can be sent only once.',
  'Gửi đến': 'To',
  'Chưa chọn đơn vị nào.': 'No unit chosen yet.',
  'Chọn đơn vị': 'Choose units',
})
