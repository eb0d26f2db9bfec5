import { type Dictionary, english } from '../ui/translate.ts'
import { en as dueEnglish } from './en-due.ts'

/** The board of due work put together, and its year. */
export const en: Dictionary = {
  ...dueEnglish,
  ...english({
    'Bảng theo dõi': 'Overview board',
    'Mỗi nhóm có bao nhiêu việc, xong đến đâu, bao nhiêu lượt trễ. Bấm tên nhóm để xem bên trong.':
      'How many tasks each group has, how far they are, how many are late. Press a name to see what is in it.',
    'In bảng': 'Print the board',
    'Lịch năm': 'Year',
    'Từng việc': 'Task by task',
    '{n} lượt việc, {done} đã xong, {late} trễ': '{n} due date[s], {done} done, {late} late',
    'Một việc có hai hình thức hoặc hai chủ đề được tính ở cả hai nhóm.':
      'A task with two channels or two themes counts in both groups.',
    'Chưa có việc nào để xếp': 'Nothing to put together yet',
    'Việc của kế hoạch đã ban hành hiện ở đây; nếu đang lọc, hãy bỏ bớt điều kiện.':
      'Work of issued plans shows here; if filters are set, use fewer.',
    lượt: 'due dates',
    '{n} lượt trễ': '{n} late',
    'đã xong cả': 'all done',
    'không trễ': 'none late',
    'Hạn gần nhất': 'Next due',
    Tháng: 'Month',
    'Hình thức': 'Channel',
    'Chủ đề': 'Theme',
    'Đơn vị': 'Unit',
    'Ngoài hệ thống hoặc chưa rõ đơn vị': 'Outside the system, or unit unclear',
    'Kế hoạch của {unit} và cấp dưới': 'Plans of {unit} and below',
    'Không ghi hình thức': 'No channel named',
    'Chưa xếp chủ đề': 'Theme not sorted yet',
    'Năm {year}': 'Year {year}',
    'Lịch các việc theo tháng': 'Tasks month by month',
    'Các việc trong năm {year} theo tháng': 'The tasks of {year}, month by month',
    '✓ xong, ▲ trễ, ◐ đến hạn trong tháng này, ● sẽ đến hạn, ‖ tạm dừng; vạch xám là thời gian làm. Phím mũi tên đi từ ô này sang ô khác.':
      '✓ done, ▲ late, ◐ due this month, ● due later, ‖ paused; a grey band is the time of work. The arrow keys move from cell to cell.',
    '{done}/{n} hạn đã xong': '{done} of {n} due date[s] done',
    'đang làm': 'being worked on',
    'hạn {date}': 'due {date}',
    '{n} hạn, từ {date}': '{n} due date[s], from {date}',
    '{done}/{units} xong, {late} trễ': '{done}/{units} done, {late} late',
    '{done}/{units} xong': '{done}/{units} done',
    'đang tạm dừng': 'paused',
  }),
}
