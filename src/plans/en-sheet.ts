import { english } from '../ui/translate.ts'

/** Lists of work done, brought in from Excel. */
export const en = english({
  'Nhập việc đã làm từ Excel': 'Bring in work done from Excel',
  'Danh sách của đơn vị thành việc đã làm, mỗi dòng một việc. Xem trước rồi mới ghi.':
    'The unit’s own list becomes work done, one record a row. Look first, then record.',
  'Việc đã làm': 'Work done',
  'Nhập từ Excel': 'From Excel',
  'Tài khoản chưa được giao đơn vị nào': 'This account has no unit yet',
  'Nội dung dán từ Excel': 'Cells pasted from Excel',
  'Chọn tệp khác': 'Choose another file',
  'Chưa đọc được danh sách': 'The list could not be read',
  'Chọn tệp Excel': 'Choose an Excel file',
  'Kéo tệp vào đây hoặc bấm để chọn: .xlsx, .xls, .csv. Chưa ghi gì khi chưa bấm ghi nhận.':
    'Drop the file here or press to choose: .xlsx, .xls, .csv. Nothing is recorded until you say so.',
  'Hoặc dán từ Excel': 'Or paste from Excel',
  'Chưa có danh sách?': 'No list yet?',
  'Tệp mẫu có sẵn các việc trong kế hoạch của đơn vị, hình thức và cách đếm để chọn. Danh sách đơn vị đang dùng cũng nhận được, chỉ cần có ngày, hình thức và tên việc.':
    'The template offers the tasks of the unit’s plans, the channels and the ways of counting. A list of the unit’s own will do as well, if it has the day, the channel and what was done.',
  'Tải tệp mẫu': 'Download the template',
  'Các ô, kể cả dòng tiêu đề': 'Cells, with the header row',
  'Trong Excel: chọn bảng, sao chép, rồi dán vào đây.':
    'In Excel: select the table, copy, and paste here.',
  'Xem trước': 'Preview',
  'Hãy cho biết cột nào là gì': 'Say which column is what',
  'Chưa rõ cột nào là: {names}. Chọn một lần; lần sau hệ thống nhớ cho đơn vị.':
    'Not found: {names}. Choose once; it is remembered for the unit.',
  'Các cột của danh sách ({n} cột không dùng)': 'Columns of the list ({n} not used)',
  'Các cột của danh sách': 'Columns of the list',
  'Cột {column}: {header}': 'Column {column}: {header}',
  'Không dùng': 'Not used',
  'Đã ghi nhận {n} việc': '{n} recorded',
  'Xem việc đã làm': 'See the work done',
  'Nhập danh sách khác': 'Bring in another list',
  '{n} dòng để lại. Sửa trong tệp rồi nhập lại cả tệp: dòng đã ghi không bị ghi lần nữa.':
    '{n} row[s] were left. Correct them in the file and bring the whole file again: what is recorded is not recorded twice.',
  'Nhập lại cả tệp này cũng không thêm gì; dòng mới thì được thêm.':
    'The same file once more adds nothing; new rows are added.',
  '{n} dòng còn sai sẽ để lại, không ghi.': '{n} row[s] that are wrong will be left out.',
  'Mọi dòng đều đọc được.': 'Every row was understood.',
  'Ghi nhận {n} việc': 'Record {n}',
  'Cần sửa': 'To correct',
  'Sẽ ghi': 'To be recorded',
  'Có thể đã ghi': 'Perhaps recorded',
  'Đã ghi từ trước': 'On record',
  'Các dòng của danh sách': 'Rows of the list',
  'Cùng ngày, cùng hình thức, tên gần giống với việc đã ghi. Chỉ chọn dòng thật sự là việc khác.':
    'The same day and channel as something on record, with much the same title. Choose only what is really another one.',
  'Xem thêm': 'Show more',
  '(chưa có tên việc)': '(no title)',
  'đã ghi': 'on record',
  'dòng {n}': 'row {n}',
  '{n} đường dẫn': '{n} link[s]',
  'gắn với việc trong kế hoạch': 'linked to the plan',
  '{header} (ô {cell})': '{header} (cell {cell})',
  'Trong tệp: {value}': 'In the file: {value}',
  'Hãy chọn': 'Choose',
})
