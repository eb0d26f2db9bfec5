import { english } from '../ui/translate.ts'

/** Due dates in a calendar of one's own. */
export const en = english({
  'Đưa hạn vào lịch của tôi': 'Put due dates into my calendar',
  'Điện thoại, Outlook, Google Lịch đọc địa chỉ này và hiện các hạn chưa xong của đơn vị, nhắc trước một ngày. Ai có địa chỉ đều đọc được: đừng gửi cho người khác.':
    'A telephone, Outlook or Google Calendar reads this address and shows the unit’s open due dates, with a word the day before. Whoever has the address can read it: send it to nobody.',
  'Địa chỉ lịch thôi dùng được': 'The address works no longer',
  'Đã có địa chỉ từ {date}.': 'You have had an address since {date}.',
  'Chưa có lịch nào đọc.': 'No calendar has read it yet.',
  'Lịch đọc lần cuối {date}.': 'Last read on {date}.',
  'Quên địa chỉ thì tạo địa chỉ mới; địa chỉ cũ thôi dùng được.':
    'If you have lost it, make a new one; the old one then works no longer.',
  'Tạo địa chỉ lịch': 'Make an address',
  'Tạo địa chỉ mới': 'Make a new address',
  'Thôi dùng địa chỉ': 'Stop this address',
  'Địa chỉ lịch riêng, chỉ hiện một lần': 'Your own address, shown once',
  'Dán vào “Thêm lịch bằng URL”, “Đăng ký lịch”': 'Paste into “Add calendar by URL”, “Subscribe”',
})
