import { type Dictionary, english } from '../ui/translate.ts'
import { en as reportEnglish } from './en.ts'

/** What a figure counted, by unit, by task, down to its records. */
export const en: Dictionary = {
  ...reportEnglish,
  ...english({
    '{n} bản ghi của tử số, cộng lại {counted}; mẫu số là một chỉ tiêu khác.':
      '{n} record[s] of the numerator, {counted} together; the denominator is another indicator.',
    'Phụ lục: kết quả theo đơn vị': 'Appendix: figures by unit',
    'Kết quả theo đơn vị': 'Figures by unit',
    'Trong kỳ chưa ghi nhận kết quả của đơn vị nào.':
      'Nothing has been recorded for any unit in this period.',
    Cộng: 'Total',
    'Đơn vị': 'Unit',
    'Quy về đơn vị hiện nay': 'As the units are today',
    'Đơn vị đã sắp xếp được cộng vào đơn vị kế thừa; bỏ chọn để xem như khi lập báo cáo.':
      'What merged units did stands with the unit that took over; untick to see the units of the report’s time.',
    '{told}/{asked} đơn vị cấp dưới đã có số trong báo cáo của mình; {other} đơn vị ghi khác số đếm ở đây.':
      '{told} of {asked} unit[s] below have this figure in reports of their own; {other} of them say something else.',
    '{n} bản ghi': '{n} record[s]',
    'chưa báo cáo': 'has not reported',
    'báo cáo cùng số': 'reported the same',
    'đơn vị báo cáo {value}': 'the unit reported {value}',
    'Xem báo cáo': 'Open the report',
    'Đếm được {exact}, ước lượng {estimated}.': '{exact} counted, {estimated} estimated.',
    'Bản ghi': 'Records',
    'Theo đơn vị': 'By unit',
    'Theo nhiệm vụ': 'By task',
    'Xem số liệu theo': 'See the figure by',
    'Đang thu hẹp theo': 'Narrowed to',
    'Bỏ thu hẹp: {name}': 'No longer only {name}',
    '{n} bản ghi, cộng lại {counted} {unit}.': '{n} record[s], {counted} {unit} in all.',
    '{counted} trong {n} bản ghi đạt.': '{counted} of {n} record[s] count.',
    'Ảnh minh chứng: {title}': 'Photo as evidence: {title}',
    'Tệp minh chứng': 'File as evidence',
    'Danh sách điểm danh': 'Attendance list',
    'còn xem được ngày {date}': 'could be seen on {date}',
    'không còn xem được từ {date}': 'gone since {date}',
    'chưa lần nào mở được': 'never opened',
    'và {n} minh chứng nữa': 'and {n} more piece[s] of evidence',
  }),
}
