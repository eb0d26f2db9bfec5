import { english } from '../ui/translate.ts'

export const pressEnglish = english({
  'Tòa soạn, đài xác nhận': 'Confirmed by the outlet',
  'Chưa gửi đường dẫn cho ai.': 'Nobody has been sent a link.',
  'Đường dẫn đã gửi': 'Links sent',
  'Đang dùng được': 'Works',
  'Đã hết hạn': 'Expired',
  'Đã thu hồi': 'Revoked',
  '{name} gửi, dùng đến {date}': 'sent by {name}, works until {date}',
  'mở lần cuối {time}': 'last opened {time}',
  'chưa mở': 'not opened yet',
  'Thu hồi': 'Revoke',
  'Tạo đường dẫn cho tòa soạn': 'Make a link for the outlet',
  'Đã thu hồi đường dẫn': 'Link revoked',
  'Đã tạo đường dẫn': 'Link made',
  'Đường dẫn cho tòa soạn, đài': 'Link for the outlet',
  'Tạo đường dẫn': 'Make the link',
  Xong: 'Done',
  'Người có đường dẫn lấy đúng bản đã duyệt, rồi báo đã đăng, đã phát hoặc không đăng. Không cần tài khoản. Tạo đường dẫn cũng là đã bàn giao.':
    'Whoever has the link takes exactly the approved text and tells that it appeared, or will not. No account is needed. Making the link counts as handing over.',
  'Gửi cho ai': 'For whom',
  'Dùng được đến hết ngày': 'Works until the end of',
  'Đường dẫn dùng được đến hết {date}': 'The link works until the end of {date}',
  'Gửi qua Zalo, thư điện tử; chỉ hiện một lần': 'Send it by Zalo or e-mail; shown only once',
})
