/** A field that belongs to some channel kinds only. */
export interface DetailField {
  code: string
  label: string
  labelEn: string
  kind: 'text' | 'long' | 'number' | 'date'
}

/** What is typed there: numbers as numbers, days as ISO dates. */
export type Details = Readonly<Record<string, string | number>>

// code | label | English | kind
const table = `
minutes_each | Mỗi lần phát (phút) | Minutes each time | number
times | Số lần phát | Times | number
clusters | Số cụm loa | Loudspeaker clusters | number
presenter | Người đọc, người nói | Presenter | text
outlet | Cơ quan báo, đài | Outlet | text
aired_on | Ngày phát sóng | Aired on | date
published_on | Ngày đăng | Published on | date
issue | Số báo | Issue | text
page | Trang | Page | text
author | Tác giả | Author | text
account | Tên trang, tài khoản | Page or account | text
column | Tên chuyên mục | Column | text
updated_every | Đăng bao lâu một lần | How often it is updated | text
series_name | Tên chuyên đề | Series | text
parts | Số kỳ | Parts | number
what_posted | Nội dung niêm yết | What is posted | text
copies_put_up | Số bản đã dán | Copies put up | number
hours_a_day | Số giờ mỗi ngày | Hours a day | number
print_kind | Loại, khổ giấy | Kind, paper size | text
size | Kích thước | Size | text
wording | Nội dung chữ | Wording | long
handed_to | Phát cho | Handed to | text
shared_with | Gửi cho đơn vị | Shared with | text
from_on | Từ ngày | From | date
to_on | Đến ngày | To | date
recipients_group | Gửi đến nhóm | Recipients | text
document_number | Số, ký hiệu văn bản | Number of the document | text
villages | Thôn, tổ dân phố | Villages | text
households | Số hộ | Households | number
desk | Quầy, bộ phận | Desk | text
procedures | Thủ tục đã hướng dẫn | Procedures | text
guide_form | Dạng hướng dẫn | Form of the guide | text
chair | Chủ trì | Chair | text
programme | Nội dung, chương trình | Programme | long
materials | Tài liệu đã phát | Materials handed out | text
trainers | Báo cáo viên, giảng viên | Trainers | text
audience_note | Thành phần tham dự | Who attended | text
what_told | Nội dung quán triệt, phổ biến | What was told | long
hours | Số giờ | Hours | number
rules_document | Thể lệ (số văn bản) | Rules (document) | text
rounds | Số vòng, số đợt | Rounds | number
prizes | Số giải | Prizes | number
with_whom | Đối thoại với | With whom | text
questions_left | Số câu chưa trả lời | Questions left open | number
where_to | Nơi đến | Where to | text
lessons | Kinh nghiệm rút ra | Lessons | long
performers | Đơn vị biểu diễn | Performers | text
vehicles | Số xe, phương tiện | Vehicles | number
route | Tuyến đi | Route | text
what_form | Hình thức cụ thể | Which form | text
`

export const detailFields: readonly DetailField[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', label = '', labelEn = '', kind = 'text'] = row
      .split('|')
      .map((cell) => cell.trim())
    return { code, label, labelEn, kind: kind as DetailField['kind'] }
  })

export function findDetailField(code: string): DetailField | undefined {
  return detailFields.find((field) => field.code === code)
}

const ISO = /^\d{4}-\d{2}-\d{2}$/

/** A sentence per field that cannot be taken. */
export function checkDetails(details: Details): Record<string, string> {
  const wrong: Record<string, string> = {}
  for (const [code, value] of Object.entries(details)) {
    const field = findDetailField(code)
    if (!field) wrong[code] = 'Không có mục này.'
    else if (field.kind === 'number' && !isCount(value))
      wrong[code] = 'Hãy ghi một số, từ 0 trở lên.'
    else if (field.kind === 'date' && !ISO.test(String(value))) wrong[code] = 'Hãy chọn một ngày.'
    else if (field.kind !== 'number' && String(value).length > MOST[field.kind]) {
      wrong[code] = 'Nội dung quá dài.'
    }
  }
  const [from, to] = [details['from_on'], details['to_on']]
  if (from && to && to < from) wrong['to_on'] ??= 'Ngày kết thúc phải sau ngày bắt đầu.'
  return wrong
}

const MOST = { text: 500, long: 5000, date: 10 } as const

function isCount(value: string | number): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1e9
}
