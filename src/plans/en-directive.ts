import { type Dictionary, english } from '../ui/translate.ts'
import { en as planEnglish } from './en.ts'

/** The register of documents that direct a unit, and what a plan rests on. */
export const en: Dictionary = {
  ...planEnglish,
  ...english({
    'Văn bản chỉ đạo': 'Directive documents',
    'Ghi văn bản vào sổ': 'Enter a document',
    'Sửa văn bản': 'Edit',
    'Đã lưu vào sổ': 'Saved in the register',
    'Lưu vào sổ': 'Save in the register',
    'Tên văn bản': 'Title of the document',
    'Cơ quan ban hành': 'Issued by',
    'Ví dụ: Thủ tướng Chính phủ, Tỉnh ủy, Sở Nội vụ':
      'For example: the Prime Minister, the provincial Party committee',
    'Số, ký hiệu': 'Number and symbol',
    'Ví dụ: 1015/QĐ-TTg': 'For example: 1015/QĐ-TTg',
    'Ngày ban hành': 'Date of issue',
    'Ngày nhận': 'Received on',
    'Đường dẫn': 'Link',
    'Nơi đọc được văn bản': 'Where the document can be read',
    'Ghi chú': 'Note',
    'Đã truyền thông bằng việc nào': 'By which activities it was communicated',
    'Đã ghi việc truyền thông văn bản': 'Noted how the document was communicated',
    'Từ ngày {date} đơn vị chưa ghi nhận việc nào. Ghi nhận việc đã làm trước.':
      'Since {date} the unit has recorded nothing. Record the work first.',
    'Tìm theo số, tên, cơ quan': 'Find by number, title, issuer',
    'Tải bảng Excel': 'Download Excel',
    'Đã truyền thông hay chưa': 'Communicated or not',
    'Tất cả': 'All',
    'Chưa truyền thông': 'Not communicated yet',
    'Đã truyền thông': 'Communicated',
    'Đã truyền thông {n} lần': 'Communicated {n} times',
    'Chưa có văn bản nào ở đây': 'No documents here yet',
    'Ghi văn bản cấp trên yêu cầu truyền thông; sổ cho biết đã truyền thông khi nào, ở đâu, bằng việc gì.':
      'Enter documents that superiors want communicated; the register tells when, where and by what it was done.',
    'nhận {date}': 'received {date}',
    'Kế hoạch thực hiện:': 'Carried out by:',
    'Ghi việc đã truyền thông': 'Note how it was communicated',
    'Thực hiện và liên quan': 'Carries out, relates to',
    'Thêm văn bản': 'Add a document',
    'Chưa ghi kế hoạch này thực hiện văn bản nào.': 'No document is named yet that it carries out.',
    'Đã bỏ': 'Removed',
    'Thực hiện': 'Carries out',
    'Liên quan': 'Relates to',
    'Bỏ “{document}”': 'Remove “{document}”',
    'Đã ghi vào kế hoạch và sổ văn bản chỉ đạo': 'Noted on the plan and in the register',
    'Ghi vào kế hoạch': 'Note on the plan',
    'Quan hệ': 'Relation',
    'Kế hoạch này thực hiện văn bản': 'The plan carries the document out',
    'Chỉ liên quan': 'Only related',
  }),
}
