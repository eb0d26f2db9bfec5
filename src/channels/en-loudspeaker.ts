import { english } from '../ui/translate.ts'

/** Of airings, recordings, and the system that drives the loudspeakers. */
export const loudspeakerEnglish = english({
  'Nghe {name}': 'Listen to {name}',
  'Dừng {name}': 'Stop {name}',
  Nghe: 'Listen',
  Dừng: 'Stop',
  'Trình duyệt này không phát được tệp ấy.': 'This browser cannot play that file.',
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
  'Đã đọc {n} dòng': '{n} row[s] read',
  '{n} lần đưa tin phát xong, đã ghi thành việc đã làm.':
    '{n} deliveries are over and were recorded as work done.',
  'Dòng {n}': 'Row {n}',
  'Chưa đọc được': 'Not understood',
  '{s} giây': '{s} seconds',
  '{m} phút {s} giây': '{m} min {s} s',
  'Sẽ phát': 'To be played',
  'Đã phát': 'Played',
  'Không phát': 'Not played',
  'Lịch phát từng cụm': 'Airings by cluster',
  'Chưa đặt lịch phát cho cụm nào.': 'No airings are set yet.',
  'Đặt lịch phát': 'Set airings',
  'Đặt lại lịch phát': 'Set airings anew',
  'Đã đặt lịch phát': 'Airings set',
  'Đặt lịch': 'Set',
  'Các cụm loa': 'Clusters of loudspeakers',
  'Giờ phát trong ngày': 'Times of day',
  'Nhiều giờ thì cách nhau bằng dấu phẩy, ví dụ: 5:30, 17:00.':
    'Several are separated by commas, for example 5:30, 17:00.',
  'Hãy chọn ngày đầu, ngày cuối trong vòng hai tháng và ghi giờ như 5:30.':
    'Choose the first and the last day within two months, and write times like 5:30.',
  'Hãy chọn ít nhất một cụm loa.': 'Choose at least one cluster.',
  'Sẽ có {n} lần phát trên {clusters} cụm, thay cho lịch đang có.':
    '{n} airings on {clusters} clusters, in place of the present ones.',
  'Độ to vừa': 'Good loudness',
  'Nhỏ, loa khó nghe': 'Quiet, hard to hear',
  'To quá mức': 'Too loud',
  'Vỡ tiếng, nên ghi lại': 'Clipped, record it again',
  'Chưa đo độ to': 'Loudness not measured',
  'Bản ghi âm': 'Recordings',
  'Chưa có bản ghi âm; phát thanh viên đọc trực tiếp kịch bản.':
    'No recording yet; the announcer reads the script.',
  'độ to {n} LUFS': 'loudness {n} LUFS',
  'đọc bản số {n}, không phải bản này': 'reads version {n}, not this one',
  'Đã thêm bản ghi âm': 'Recording added',
  'Thêm bản ghi âm': 'Add a recording',
  'Ghi âm': 'Recording',
  'Ghi âm tại đây': 'Record here',
  'Dừng và giữ bản ghi': 'Stop and keep it',
  'Bỏ, đọc lại': 'Drop it, read again',
  'Đang ghi: {length}': 'Recording: {length}',
  'Không dùng được micrô: hãy cắm micrô và cho phép trang này dùng.':
    'There is no microphone to use: plug one in and let this page use it.',
  'Chưa ghi được tiếng nào; hãy thử lại.': 'Nothing was recorded; please try again.',
  'WAV được đo độ to; MP3, M4A cũng nhận. Đọc đúng bản chữ hiện nay.':
    'The loudness of WAV is measured; MP3 and M4A are taken too. Read exactly the present text.',
  'Dừng nghe': 'Stop listening',
  'Nghe thử bằng giọng máy': 'Listen in a machine voice',
  'Trình duyệt này chưa có giọng tiếng Việt; hãy thử Edge, Chrome hoặc điện thoại.':
    'This browser has no Vietnamese voice; try Edge, Chrome or a phone.',
})
