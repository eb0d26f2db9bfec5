import { english } from '../ui/translate.ts'

export const en = english({
  'Đến nội dung chính': 'Skip to main content',
  'Mục chính': 'Main menu',
  'Kế hoạch': 'Plans',
  'Tìm đơn vị': 'Find an office',
  'Trang này không dùng tập lệnh, không đặt cookie và không theo dõi người đọc.':
    'These pages use no scripts, set no cookies and do not follow their readers.',
  'Dành cho cán bộ': 'For officials',
  'Cải cách hành chính, nói rõ và làm thật': 'Administrative reform, said plainly and really done',
  'Xem chính quyền nơi bạn ở đã hứa gì trong kế hoạch, đã làm đến đâu và bằng chứng ở đâu.':
    'See what your local authority promised in its plans, how far it has come and what proves it.',
  'Tên xã, phường, tỉnh hoặc cơ quan': 'Name of a commune, ward, province or office',
  Tìm: 'Search',
  'Không tìm thấy đơn vị nào tên là “{q}”. Hãy thử tên ngắn hơn, có dấu hoặc không dấu đều được.':
    'No office called “{q}” was found. Try a shorter name, with or without marks.',
  'Đơn vị tìm thấy': 'Offices found',
  'Đơn vị đang dùng hệ thống': 'Offices on the system',
  'Kế hoạch đã ban hành': 'Issued plans',
  'Kế hoạch truyền thông cải cách hành chính của {name} và kết quả thực hiện.':
    'Plans of {name} to communicate administrative reform, and what has come of them.',
  'Những việc đã hứa trong kế hoạch, đã làm đến đâu: ai cũng xem được.':
    'What was promised in the plans and how far it has come: open to everyone.',
})
