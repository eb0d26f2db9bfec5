import { english } from '../ui/translate.ts'

export const en = english({
  'Phụ lục: kết quả theo đơn vị': 'Appendix: figures by unit',
  'Kết quả theo đơn vị': 'Figures by unit',
  'Trong kỳ chưa ghi nhận kết quả của đơn vị nào.':
    'Nothing has been recorded for any unit in this period.',
  'Công khai, tóm tắt, Excel': 'Publish, summary, Excel',
  'Báo cáo': 'Reports',
  'Đưa báo cáo ra': 'Giving the report out',
  'Tải về': 'Download',
  'Báo cáo chưa duyệt: mọi bản tải về đều ghi là dự thảo.':
    'Not approved yet: whatever is downloaded says that it is a draft.',
  'Báo cáo, DOCX': 'The report, DOCX',
  'Báo cáo, PDF': 'The report, PDF',
  'Các bảng, Excel': 'Its tables, Excel',
  'Tóm tắt một trang có biểu đồ, PDF': 'One-page summary with charts, PDF',
  'Đã công khai báo cáo': 'The report is published',
  'Bản công khai trên trang của đơn vị': 'The public version on the unit’s pages',
  '{name} công khai lúc {time}': '{name} published it at {time}',
  'Xem như người dân đọc': 'See it as people read it',
  'Dữ liệu cá nhân đã được che': 'Personal data is covered',
  'Trong báo cáo có: {list}. Bản công khai thay bằng “[đã ẩn]”.':
    'The report holds: {list}. The public version says “[đã ẩn]” (hidden) instead.',
  'Phần đưa ra công khai': 'Parts the public reads',
  'Lời mở đầu': 'Opening',
  'Công khai lại với lựa chọn này': 'Publish anew with this choice',
  'Công khai báo cáo': 'Publish the report',
  'Gỡ bản công khai': 'Take the public version back',
  'Xem trước bản công khai': 'Preview of the public version',
  'Chưa công khai. Báo cáo công khai được sau khi ghi số ban hành.':
    'Not published. A report can be published once it is issued.',
  'Chưa công khai. Người dân chỉ đọc được khi anh chị quyết định.':
    'Not published. People read it only when you decide so.',
  'Chưa công khai. Lãnh đạo đơn vị quyết định việc này.':
    'Not published. The head of the unit decides.',
  'Đã gỡ bản công khai': 'The public version is taken back',
  'Để sau': 'Later',
  'Người dân không đọc được báo cáo này nữa. Báo cáo đã ban hành vẫn nguyên vẹn ở đây.':
    'People can no longer read it. The issued report stays here as it is.',
  'Lý do gỡ': 'Reason',
  'Bảng số liệu': 'Table of figures',
})
