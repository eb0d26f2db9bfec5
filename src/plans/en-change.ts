import { type Dictionary, english } from '../ui/translate.ts'
import { en as dueEnglish } from './en-due.ts'

/** Why a due date stays as it is: said in the preview, and where one alone is refused. */
export const fixedDateRefusals = english({
  'Chỉ đơn vị giao việc được đổi hạn này.': 'Only the assigning unit changes this date.',
  'Việc đã xong.': 'This is done.',
  'Việc này không phải làm nữa.': 'This need not be done any more.',
  'Kế hoạch đã kết thúc.': 'The plan has ended.',
  'Hạn này đang tạm dừng.': 'This time limit is paused.',
  'Hạn đã là ngày này.': 'It is due on that day already.',
  'Hạn mới đã qua.': 'The new date has passed.',
  'Hạn mới trước ngày bắt đầu làm.': 'The new date is before the work begins.',
})

/** Many due dates changed at once. */
export const en: Dictionary = {
  ...dueEnglish,
  ...fixedDateRefusals,
  ...english({
    'Chọn nhiều việc': 'Choose many',
    'Chọn: {what}': 'Choose: {what}',
    'Chọn cả {n} việc của {title}': 'Choose all {n} of {title}',
    'Đã chọn {n} việc': '{n} chosen',
    'Kết thúc chọn': 'Stop choosing',
    '{n} việc không đổi hạn được ở đây: đã xong, hoặc do đơn vị khác giao.':
      '{n} whose date cannot be changed here: done, or given by another unit.',
    '{n} việc không giao được: của đơn vị khác, hoặc chưa rõ giao cho ai.':
      '{n} that cannot be given: another unit’s, or it is not clear whose.',
    'Dời hạn': 'Move the date',
    'Thôi không làm': 'Waive',
    'Xem trước': 'Preview',
    'Sửa lại': 'Change it',
    'Hạn mới': 'New due date',
    'Lý do': 'Reason',
    'Đơn vị đang giữ việc đọc được nguyên văn.': 'Whoever has the work reads it as written.',
    'Sẽ đổi': 'Will change',
    'hạn {date}': 'due {date}',
    'hạn {from} → {to}': 'due {from} → {to}',
    'Không việc nào đổi được': 'None of these can be changed',
    '{n} việc giữ nguyên': '{n} stay as they are',
    'Dời hạn sang ngày nào?': 'To which day?',
    'Hạn cũ, hạn mới và lý do được ghi lại ở từng việc; việc đã xong giữ nguyên.':
      'The old date, the new one and the reason are kept with each; what is done stays as it is.',
    'Dời hạn {n} việc': 'Move {n}',
    'Tạm dừng tính hạn?': 'Pause the due dates?',
    'Tạm dừng {n} việc': 'Pause {n}',
    'Thôi không làm các lần này?': 'Waive these dates?',
    'Chỉ các lần đến hạn đã chọn thôi không phải làm và không tính vào tiến độ; các lần sau của việc vẫn còn.':
      'Only the chosen dates need not be met and count no longer; later dates of the task remain.',
    'Thôi không làm {n} việc': 'Waive {n}',
    'Đã dời hạn {n} việc': '{n} moved',
    'Đã tạm dừng {n} việc': '{n} paused',
    '{n} việc thôi không phải làm': '{n} waived',
    'Hoàn tác': 'Undo',
    'Hoàn tác lần đổi này?': 'Undo this change?',
    'Trở lại như trước ở cả {n} việc đã đổi cùng lần; việc đã có thay đổi khác thì giữ nguyên.':
      'All {n} dates that were changed together go back; what was changed otherwise since stays.',
    'Trở lại như trước, trừ khi việc đã có thay đổi khác.':
      'It goes back unless something else has changed it since.',
    'Đã hoàn tác {n} việc': '{n} taken back',
    'Đã hoàn tác {n} việc; {m} việc đã có thay đổi khác nên giữ nguyên':
      '{n} taken back; {m} have changed otherwise since and stay',
    'Giao các việc này cho ai?': 'Who takes this work?',
    'Đã giao {n} việc': '{n} task[s] given',
    'Đã giao {n} việc; {m} việc của đơn vị khác giữ nguyên':
      '{n} task[s] given; {m} of other units stay where they are',
    'Đã đổi hạn': 'Changes of this date',
    'Dời từ {from} sang {to}': 'Moved from {from} to {to}',
    'Tạm dừng tính hạn': 'Paused',
    'Thôi không phải làm': 'Waived',
    '{name} đã hoàn tác': 'taken back by {name}',
  }),
}
