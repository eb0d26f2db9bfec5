import { english } from '../ui/translate.ts'

/** Of airings, recordings, and the system that drives the loudspeakers. */
export const loudspeakerEnglish = english({
  'Bàn giao, nhật ký phát': 'Hand-over, play log',
  'Lịch phát từng cụm đặt ở từng lần đưa tin, trong Lịch đăng của kênh.':
    'Airings of each cluster are set on each delivery, in the calendar of the channel.',
  'Gói bàn giao': 'Hand-over package',
  'Lịch phát, kịch bản đã duyệt và tệp âm thanh của mọi lần phát trong những ngày này, gửi cho đài hoặc nhập vào hệ thống nguồn.':
    'Times, approved scripts and sound of all airings in these days, for the station or the source system.',
  'Đến hết ngày': 'To the end of',
  'Chọn hai ngày, ngày cuối sau ngày đầu, cách không quá 60 ngày.':
    'Choose two days, the last after the first, at most 60 days apart.',
  'Tải gói bàn giao': 'Download the package',
  'Nhật ký phát': 'Play log',
  'Nhập nhật ký phát': 'Import a play log',
  'Tệp Excel hoặc CSV có cột Cụm loa, Thời điểm phát, Thời lượng.':
    'Excel or CSV with the columns Cụm loa, Thời điểm phát, Thời lượng.',
  'Khớp lịch phát': 'As planned',
  'Đã ghi trước đó': 'Known before',
  'Không có trong lịch': 'Not in the plan',
  'Đã đọc {n} dòng': '{n} rows read',
  '{n} lần đưa tin phát xong, đã ghi thành việc đã làm.':
    '{n} deliveries are over and were recorded as work done.',
  'Dòng {n}': 'Row {n}',
  'Chưa đọc được': 'Not understood',
  '{s} giây': '{s} seconds',
  '{m} phút {s} giây': '{m} min {s} s',
})
