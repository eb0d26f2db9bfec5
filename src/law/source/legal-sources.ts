import type { LocalDate } from '../calendar/local-date.ts'

export type LegalSource = {
  /** Number and symbol as printed; laws and standards without "Luật", "TCVN" kept. */
  code: string
  title: string
  issuedOn: LocalDate | null
  /** Null when not known here: then taken as in force from the day of issue. */
  effectiveFrom: LocalDate | null
  /** The first day it is no longer law; null while no end is known. */
  effectiveTo: LocalDate | null
  replacedBy: string[]
  amendedBy: string[]
  note: string | null
  /** The fate (in force, replaced, by what, when) was checked against a text. */
  verified: boolean
  /** The days of issue and of effect were checked as well; else from common knowledge. */
  datesVerified: boolean
}

// code | title | issued | in force | ends | replaced by | amended by | checked: fate, dates | note
const table = `
20/2008/NĐ-CP | Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính | 2008-02-14 | | | | 48/2013/NĐ-CP 92/2017/NĐ-CP 309/2026/NĐ-CP | fate | Đầu mối ở Trung ương: Bộ Tư pháp, rồi Văn phòng Chính phủ (92/2017), rồi lại Bộ Tư pháp (309/2026, Điều 12)
63/2010/NĐ-CP | Kiểm soát thủ tục hành chính | 2010-06-08 | 2010-10-14 | | | 48/2013/NĐ-CP 92/2017/NĐ-CP 309/2026/NĐ-CP | fate | Quản lý nhà nước về kiểm soát TTHC chuyển từ Văn phòng Chính phủ về Bộ Tư pháp (309/2026, Điều 11, 12)
48/2013/NĐ-CP | Sửa đổi các nghị định liên quan đến kiểm soát thủ tục hành chính | 2013-05-14 | 2013-07-01 | | | 92/2017/NĐ-CP | fate |
92/2017/NĐ-CP | Sửa đổi các nghị định liên quan đến kiểm soát thủ tục hành chính | 2017-08-07 | 2017-09-25 | | | | fate |
05/2014/TT-BTP | Công bố, niêm yết thủ tục hành chính | 2014-02-07 | | 2017-12-15 | 02/2017/TT-VPCP | | |
02/2017/TT-VPCP | Hướng dẫn nghiệp vụ kiểm soát thủ tục hành chính | 2017-10-31 | 2017-12-15 | | | | | Chưa tìm thấy thông tư thay thế của Bộ Tư pháp
01/2020/TT-VPCP | Chế độ báo cáo định kỳ và hệ thống thông tin báo cáo của Văn phòng Chính phủ | 2020-10-21 | | | | | | Chưa tìm thấy thông tư thay thế của Bộ Tư pháp
61/2018/NĐ-CP | Cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính | 2018-04-23 | 2018-06-21 | 2025-07-01 | 118/2025/NĐ-CP | 107/2021/NĐ-CP | fate |
107/2021/NĐ-CP | Sửa đổi Nghị định 61/2018/NĐ-CP | 2021-12-06 | 2021-12-06 | 2025-07-01 | 118/2025/NĐ-CP | | fate |
118/2025/NĐ-CP | Thủ tục hành chính theo cơ chế một cửa, một cửa liên thông và Cổng Dịch vụ công quốc gia | 2025-06-09 | 2025-07-01 | | | 367/2025/NĐ-CP 309/2026/NĐ-CP | fate dates |
367/2025/NĐ-CP | Sửa đổi Nghị định 118/2025/NĐ-CP | 2025-12-31 | | | | 309/2026/NĐ-CP | fate |
309/2026/NĐ-CP | Sửa đổi Nghị định 118/2025/NĐ-CP; chuyển nhiệm vụ kiểm soát thủ tục hành chính | 2026-08-05 | 2026-08-05 | | | | fate dates |
01/2018/TT-VPCP | Hướng dẫn Nghị định 61/2018/NĐ-CP | 2018-11-23 | 2019-01-08 | 2025-09-15 | 03/2025/TT-VPCP | | fate | Ngày hết hiệu lực tạm lấy theo ngày ban hành thông tư thay thế
03/2025/TT-VPCP | Hướng dẫn Nghị định 118/2025/NĐ-CP: các mẫu 01–07, mã hồ sơ, mã lĩnh vực | 2025-09-15 | | | | | fate | Ngày có hiệu lực chưa kiểm chứng
45/2020/NĐ-CP | Thực hiện thủ tục hành chính trên môi trường điện tử | 2020-04-08 | 2020-05-22 | | | 68/2024/NĐ-CP 69/2024/NĐ-CP 118/2025/NĐ-CP 310/2026/NĐ-CP | fate | Văn bản hợp nhất 01/2026/VBHN-BTP
310/2026/NĐ-CP | Sửa đổi Nghị định 45/2020/NĐ-CP | 2026-08-05 | | | | | fate |
68/2024/NĐ-CP | Chữ ký số chuyên dùng công vụ | 2024-06-25 | | | | | |
69/2024/NĐ-CP | Định danh và xác thực điện tử | 2024-06-25 | 2024-07-01 | | | 320/2026/NĐ-CP | fate |
320/2026/NĐ-CP | Sửa đổi Nghị định 69/2024/NĐ-CP | | | | | | fate | Cho phép gửi thông báo trên ứng dụng VNeID (Điều 9 khoản 10)
42/2022/NĐ-CP | Cung cấp thông tin và dịch vụ công trực tuyến trên môi trường mạng | 2022-06-24 | 2022-08-15 | 2026-07-01 | 224/2026/NĐ-CP | | fate | Bỏ mức độ 3, mức độ 4; thay bằng một phần, toàn trình
224/2026/NĐ-CP | Cung cấp thông tin, dịch vụ công trực tuyến và nền tảng số của cơ quan nhà nước | | 2026-07-01 | | | | fate dates |
29/2026/QĐ-TTg | Cổng Dịch vụ công quốc gia do Bộ Công an vận hành, đăng nhập bằng VNeID | | 2026-07-20 | | | | fate dates | Mốc 20/7/2026 là ngày chỉ còn đăng nhập bằng VNeID
766/QĐ-TTg | Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp | 2022-06-23 | 2022-06-23 | | | | | Từ 309/2026 Bộ Tư pháp đánh giá hằng năm (Điều 11)
72/2025/QH15 | Tổ chức chính quyền địa phương | 2025-06-16 | 2025-06-16 | | | | fate | Không còn cấp huyện từ 01/7/2025
176/2025/QH15 | Cơ cấu tổ chức của Chính phủ nhiệm kỳ Quốc hội khóa XV | 2025-02-18 | 2025-02-18 | | | | | Các bộ theo cơ cấu mới hoạt động từ 01/3/2025
150/2025/NĐ-CP | Tổ chức cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh, cấp xã | 2025-06-12 | 2025-07-01 | | | | fate |
19/2025/QĐ-TTg | Bảng danh mục và mã số các đơn vị hành chính | 2025-06-30 | 2025-07-01 | | | | |
13/2023/NĐ-CP | Bảo vệ dữ liệu cá nhân | 2023-04-17 | 2023-07-01 | 2026-01-01 | 91/2025/QH15 356/2025/NĐ-CP | | fate |
91/2025/QH15 | Bảo vệ dữ liệu cá nhân | 2025-06-26 | 2026-01-01 | | | | fate |
356/2025/NĐ-CP | Hướng dẫn Luật Bảo vệ dữ liệu cá nhân | | 2026-01-01 | | | | fate dates |
330/2026/NĐ-CP | Xử phạt vi phạm hành chính về dữ liệu cá nhân | | | | | | fate |
86/2015/QH13 | An toàn thông tin mạng | 2015-11-19 | 2016-07-01 | 2026-07-01 | 116/2025/QH15 | | fate |
24/2018/QH14 | An ninh mạng | 2018-06-12 | 2019-01-01 | 2026-07-01 | 116/2025/QH15 | | fate |
85/2016/NĐ-CP | Bảo đảm an toàn hệ thống thông tin theo cấp độ | 2016-07-01 | 2016-07-01 | 2026-07-01 | 331/2026/NĐ-CP | | fate |
53/2022/NĐ-CP | Hướng dẫn Luật An ninh mạng | 2022-08-15 | 2022-10-01 | 2026-07-01 | 333/2026/NĐ-CP | | fate |
12/2022/TT-BTTTT | Hướng dẫn Nghị định 85/2016/NĐ-CP | 2022-08-12 | 2022-10-01 | 2026-07-01 | 331/2026/NĐ-CP | | fate |
116/2025/QH15 | An ninh mạng | | 2026-07-01 | | | | fate dates |
331/2026/NĐ-CP | Bảo vệ hệ thống thông tin theo cấp độ | | | | | | fate |
333/2026/NĐ-CP | Hướng dẫn Luật An ninh mạng | | | | | | fate |
TCVN 14423:2026 | Yêu cầu an toàn hệ thống thông tin theo cấp độ | | | | | | fate |
47/2020/NĐ-CP | Quản lý, kết nối và chia sẻ dữ liệu số | 2020-04-09 | 2020-05-25 | 2027-01-01 | 278/2025/NĐ-CP | | fate | Đã bị bãi bỏ, chuyển tiếp đến hết 31/12/2026
278/2025/NĐ-CP | Kết nối, chia sẻ dữ liệu bắt buộc | | | | | | fate |
60/2024/QH15 | Dữ liệu | 2024-11-30 | 2025-07-01 | | | | fate |
165/2025/NĐ-CP | Hướng dẫn Luật Dữ liệu | | 2025-07-01 | | | | fate |
39/2020/TT-BTTTT | Quản lý đài truyền thanh cấp xã ứng dụng công nghệ thông tin – viễn thông | 2020-11-24 | | | | | | Thông tin cơ sở nay thuộc Bộ Văn hóa, Thể thao và Du lịch
49/2024/NĐ-CP | Hoạt động thông tin cơ sở | 2024-05-10 | 2024-07-01 | | | | fate | Tám loại hình thông tin cơ sở
30/2020/NĐ-CP | Công tác văn thư | 2020-03-05 | 2020-03-05 | | | | fate |
33/2024/QH15 | Lưu trữ | 2024-06-21 | 2025-07-01 | | | | |
09/2019/NĐ-CP | Chế độ báo cáo của cơ quan hành chính nhà nước | 2019-01-24 | 2019-03-12 | | | | fate |
244/2026/NĐ-CP | Phát ngôn và cung cấp thông tin cho báo chí | | | | | | fate | Danh sách tài khoản mạng xã hội chính thức đăng trên cổng (Điều 5 khoản 2)
134/2025/QH15 | Trí tuệ nhân tạo | | 2026-03-01 | | | | fate dates |
48/2025/QĐ-TTg | Tiếp nhận, xử lý phản ánh, kiến nghị về văn bản quy phạm pháp luật | | | | | | fate |
154/2026/NĐ-CP | Tiếp công dân, khiếu nại, tố cáo | | | | | | fate |
66.22/2026/NQ-CP | Giảm phí, lệ phí cho công dân số | | 2026-08-15 | 2027-03-01 | | | fate dates | Áp dụng từ 15/8/2026 đến hết 28/02/2027; tỉnh phải truyền thông
28/2026/QH16 | Ngày Văn hóa Việt Nam 24/11 là ngày nghỉ hưởng lương | | 2026-07-01 | | | | fate dates |
45/2019/QH14 | Bộ luật Lao động | 2019-11-20 | 2021-01-01 | | | | fate |
91/2015/QH13 | Bộ luật Dân sự | 2015-11-24 | 2017-01-01 | | | | |
06/QĐ-TTg | Đề án 06: ứng dụng dữ liệu dân cư, định danh và xác thực điện tử giai đoạn 2022–2025, tầm nhìn 2030 | 2022-01-06 | 2022-01-06 | | | | |
468/QĐ-TTg | Đề án đổi mới cơ chế một cửa, một cửa liên thông | 2021-03-27 | 2021-03-27 | | | | |
76/NQ-CP | Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021–2030 | 2021-07-15 | 2021-07-15 | | | | |
749/QĐ-TTg | Chương trình chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030 | 2020-06-03 | 2020-06-03 | | | | |
876/QĐ-BNV | Xác định Chỉ số cải cách hành chính giai đoạn 2022–2030 | | | | | | | Trọng số và sửa đổi sau sắp xếp 2025 chưa kiểm chứng
800/QĐ-UBND | Bộ tiêu chí chấm điểm (Tây Ninh) | | | | | | | Văn bản địa phương
`

/** Every source the plans cite or the product's rules rest on. */
export const legalSources: readonly LegalSource[] = table.trim().split('\n').map(readRow)

function readRow(row: string): LegalSource {
  const [code, title, issued, from, to, replacedBy, amendedBy, checked, note] = row
    .split('|')
    .map((cell) => cell.trim())
  return {
    code: code ?? '',
    title: title ?? '',
    issuedOn: issued || null,
    effectiveFrom: from || null,
    effectiveTo: to || null,
    replacedBy: codes(replacedBy),
    amendedBy: codes(amendedBy),
    note: note || null,
    verified: checked?.startsWith('fate') ?? false,
    datesVerified: checked === 'fate dates',
  }
}

function codes(cell: string | undefined): string[] {
  return cell ? cell.split(' ') : []
}
