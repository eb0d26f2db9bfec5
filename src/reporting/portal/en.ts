import { english } from '../../ui/translate.ts'

export const en = english({
  'Báo cáo của {name}': 'Reports of {name}',
  'Kết quả truyền thông cải cách hành chính {name} đã báo cáo và công khai.':
    'What {name} reported of its communication of administrative reform, and published.',
  'Báo cáo': 'Reports',
  'Đơn vị chưa công khai báo cáo nào trên trang này.':
    'The office has published no report here yet.',
  'Tải báo cáo (PDF, {size})': 'Download the report (PDF, {size})',
  'Số liệu từ {from} đến {to}.': 'Figures from {from} to {to}.',
  '{name} quyết định công khai ngày {date}.': '{name} decided to publish it on {date}.',
  'Số điện thoại, số giấy tờ của cá nhân được thay bằng “[đã ẩn]”.':
    'Telephone and identity numbers of persons are replaced by “[đã ẩn]” (hidden).',
  'Một số phần nội bộ không đưa lên trang này.': 'Some internal parts are not shown here.',
  'Bảng số liệu': 'Table of figures',
  'Góp ý': 'Remark',
  'Góp ý về dòng {n}': 'A remark on line {n}',
})
