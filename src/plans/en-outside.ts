import { type Dictionary, english } from '../ui/translate.ts'
import { en as dueEnglish } from './en-due.ts'

/** Bodies outside the system, beside due work. */
export const en: Dictionary = {
  ...dueEnglish,
  ...english({
    'Gõ vài chữ để chọn trong sổ cơ quan, tổ chức ngoài hệ thống':
      'Type some words to choose from the register of bodies outside the system',
    '{name} không còn từ sau {day}': '{name} is gone after {day}',
    'Nay là {name}: hãy mời lại.': 'It is {name} now: invite them.',
    'Hãy mời nơi khác.': 'Invite somebody else.',
    'Trong sổ: {ways}': 'In the register: {ways}',
    'Đề nghị phối hợp': 'Request for help',
    'Mời cơ quan, tổ chức ngoài hệ thống': 'Ask a body outside the system',
    'Mời qua đường dẫn, công văn': 'Ask by link or letter',
    'Xem trả lời': 'See the answer',
    'đã mời {date}, chưa xác nhận': 'asked {date}, no answer yet',
    'Mời lại': 'Ask again',
    'Ký hiệu, nếu in công văn': 'Symbol, if a letter is printed',
    'Như UBND-VX: cơ quan ban hành, rồi đơn vị soạn thảo hoặc lĩnh vực':
      'Like UBND-VX: who issues it, then the office that drafts it or the field',
    'Mời ai': 'Who is asked',
    'Đường dẫn dùng được đến hết ngày': 'The link works until the end of',
    'Họ mở đường dẫn trên điện thoại, không cần tài khoản: xem việc, xác nhận, báo kết quả kèm ảnh. Cán bộ tiếp nhận rồi mới tính.':
      'They open the link on a phone, without an account: see the task, answer, report with photos. It counts once an officer has taken it over.',
    'Công văn Word': 'Letter, Word',
    'Công văn PDF': 'Letter, PDF',
    'Tạo đường dẫn': 'Make a link',
    'Đã tạo công văn; mã trong công văn mở trang riêng của đơn vị được mời':
      'The letter is made; its square opens the page of the body asked',
    'Đường dẫn riêng, dùng được đến hết {date}': 'A link of their own, until {date}',
    'Gửi qua Zalo, thư điện tử; chỉ hiện một lần': 'Send it by Zalo or e-mail; shown only once',
    'Cơ quan, tổ chức ngoài hệ thống': 'Bodies outside the system',
    'Việc họ báo đã làm': 'What they say they did',
    'Chưa mời ai qua đường dẫn.': 'Nobody has been asked by a link yet.',
    'Đường dẫn đã gửi': 'Links sent',
    'đang dùng được': 'works',
    'đã hết hạn': 'has ended',
    'đã thu hồi': 'revoked',
    '{name} gửi, dùng đến {date}': 'sent by {name}, until {date}',
    'mở lần cuối {date}': 'last opened {date}',
    'chưa mở': 'not opened yet',
    'Thu hồi': 'Revoke',
    'Đã thu hồi đường dẫn': 'The link is revoked',
    'chờ tiếp nhận': 'waiting',
    'đã tiếp nhận': 'taken over',
    'không tiếp nhận': 'not taken over',
    '{n} người': '{n} people',
    'Lý do: {reason}': 'Reason: {reason}',
    'Xem việc đã ghi nhận': 'See the recorded work',
    'Tiếp nhận': 'Take over',
    'Không tiếp nhận': 'Do not take over',
    'Tiếp nhận việc này?': 'Take this over?',
    'Đã tiếp nhận thành việc đã làm': 'Taken over as recorded work',
    'Việc được ghi nhận cho đơn vị mình, ghi rõ ai thực hiện; số người ghi là do đơn vị phối hợp báo.':
      'It is recorded for this unit and says who did it; figures are marked as told by a partner.',
    'Tên việc': 'Name of the work',
    'Hình thức': 'Form',
    'Chọn hình thức': 'Choose the form',
    'Không tiếp nhận việc này?': 'Not take this over?',
    'Gửi lý do': 'Send the reason',
    'Đã báo lại người gửi': 'The sender has been told',
    'Người gửi đọc được lý do tại đường dẫn và gửi lại được.':
      'The sender reads the reason at the link and can send again.',
    'Lý do': 'Reason',
  }),
}
