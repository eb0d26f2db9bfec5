import {
  bold,
  dash,
  groupRow,
  heading,
  officialDocument,
  paragraph,
  row,
  table,
  type OfficialDocument,
  type TableRow,
} from '../src/documents/official-document.ts'
import { documentKind } from '../src/documents/document-kind.ts'

/** A quarterly report of an invented commune, long enough for every part of the form. */
export function sampleReport(activities = 24): OfficialDocument {
  return officialDocument({
    issuer: 'Ủy ban nhân dân xã Trường Xuân',
    number: 7,
    symbol: 'BC-UBND',
    place: 'Trường Xuân',
    date: '2026-02-06',
    kind: documentKind('BC'),
    subject:
      'Kết quả truyền thông cải cách thủ tục hành chính quý I năm 2026 trên địa bàn xã Trường Xuân',
    addressees: ['Ủy ban nhân dân tỉnh', 'Sở Nội vụ'],
    body: [
      paragraph(
        'Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 về truyền thông cải cách thủ tục hành chính năm 2026, Ủy ban nhân dân xã báo cáo kết quả thực hiện trong quý I như sau:',
      ),
      heading(1, 'I.', 'Tình hình triển khai'),
      heading(2, '1.', 'Công tác chỉ đạo, điều hành'),
      paragraph(
        'Ủy ban nhân dân xã đã phân công Văn phòng chủ trì, phối hợp với 09 thôn, Đoàn Thanh niên, Hội Phụ nữ và Trung tâm Phục vụ hành chính công. Chủ tịch Ủy ban nhân dân xã họp giao ban, kiểm điểm tiến độ vào tuần cuối mỗi tháng; các đơn vị chậm được đôn đốc bằng văn bản.',
      ),
      heading(2, '2.', 'Kết quả theo hình thức truyền thông'),
      dash(
        bold('Hệ thống loa truyền thanh: '),
        'phát 36 lượt bản tin, mỗi bản tin từ 05 đến 07 phút, tại 14 cụm loa.',
      ),
      dash(
        'Cổng thông tin điện tử: đăng 11 tin, bài; trang Zalo của xã: 18 bài với 4.210 lượt xem.',
      ),
      dash('Tờ gấp: phát 1.200 tờ tại 09 nhà văn hóa thôn và Bộ phận Tiếp nhận và trả kết quả.'),
      heading(2, '3.', 'Số liệu chủ yếu'),
      table(
        [
          { header: 'TT', share: 1, align: 'center' },
          { header: 'Chỉ tiêu', share: 6 },
          { header: 'Kế hoạch', group: 'Quý I', share: 2, align: 'center' },
          { header: 'Thực hiện', group: 'Quý I', share: 2, align: 'center' },
          { header: 'Tỷ lệ', share: 2, align: 'center' },
        ],
        [
          groupRow('I', 'Truyền thông trực tiếp'),
          row('1', 'Hội nghị phổ biến tại thôn', '09', '09', '100%'),
          row('2', 'Buổi hướng dẫn nộp hồ sơ trực tuyến', '12', '10', '83,3%'),
          groupRow('II', 'Truyền thông trên các phương tiện'),
          row('3', 'Lượt bản tin phát thanh', '30', '36', '120%'),
          row('4', 'Tin, bài trên cổng thông tin và mạng xã hội', '24', '29', '120,8%'),
        ],
      ),
      heading(1, 'II.', 'Khó khăn, vướng mắc và kiến nghị'),
      heading(3, 'a)', 'Khó khăn, vướng mắc'),
      paragraph(
        'Một số cụm loa xuống cấp, mất tiếng khi trời mưa; người cao tuổi còn ngại nộp hồ sơ qua mạng; cán bộ thôn kiêm nhiệm nhiều việc nên ghi nhận minh chứng có lúc chưa kịp thời.',
      ),
      heading(3, 'b)', 'Kiến nghị'),
      paragraph(
        'Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí sửa chữa 05 cụm loa; đề nghị Sở Nội vụ cung cấp thêm tài liệu mẫu về các thủ tục được cắt giảm phí trong năm 2026.',
      ),
      heading(1, 'III.', 'Nhiệm vụ trọng tâm quý II'),
      dash(
        'Tổ chức đối thoại với người dân, doanh nghiệp về thủ tục đất đai trước ngày 30 tháng 6 năm 2026.',
      ),
      dash(
        'Niêm yết mã QR tra cứu thủ tục tại 09 nhà văn hóa thôn; kiểm tra việc niêm yết hằng tháng.',
      ),
      paragraph(
        'Trên đây là báo cáo kết quả truyền thông cải cách thủ tục hành chính quý I năm 2026, Ủy ban nhân dân xã trân trọng báo cáo.',
      ),
    ],
    signature: {
      authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'],
      position: 'Phó Chủ tịch',
      name: 'Trần Thị Bích Ngọc',
    },
    recipients: ['Thường trực Đảng ủy xã (để b/c)', 'Chủ tịch, các PCT UBND xã'],
    archive: 'VT, VP',
    appendices: [
      {
        title: 'Danh mục hoạt động truyền thông đã thực hiện',
        landscape: true,
        body: [
          table(
            [
              { header: 'TT', share: 1, align: 'center' },
              { header: 'Nội dung', share: 6 },
              { header: 'Đơn vị thực hiện', share: 3 },
              { header: 'Ngày', share: 2, align: 'center' },
              { header: 'Số lượng', share: 1.5, align: 'right' },
              { header: 'Minh chứng', share: 3 },
            ],
            activityRows(activities),
          ),
        ],
      },
    ],
    seal: {
      contentHash: 'a3f1c2d4e5b60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
      note: 'Mã băm SHA-256 của nội dung đã duyệt:',
    },
  })
}

function activityRows(count: number): TableRow[] {
  return Array.from({ length: count }, (_, index) =>
    row(
      String(index + 1),
      `Phát bản tin số ${index + 1} về thủ tục đăng ký khai sinh trực tuyến trên hệ thống loa truyền thanh`,
      index % 2 === 0 ? 'Văn phòng' : 'Đoàn Thanh niên xã',
      `${String((index % 28) + 1).padStart(2, '0')}/01/2026`,
      String(14 + index),
      `https://truongxuan.example.vn/minh-chung/${1000 + index}`,
    ),
  )
}
