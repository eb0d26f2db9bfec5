import type { PlanTemplate } from './plan-template.ts'

const IN_HOUSE = 'I. Truyền thông trong cơ quan'
const PUBLIC = 'II. Truyền thông tới người dân, doanh nghiệp'
const RESULTS = 'III. Công khai, tiếp nhận ý kiến và đánh giá'

/** Plans of the house to begin with, by tier. Own words; every unit changes them. */
export const planTemplates: readonly PlanTemplate[] = [
  {
    code: 'commune-reform',
    name: 'Truyền thông cải cách hành chính của xã, phường',
    tiers: ['commune'],
    title:
      'Truyền thông cải cách hành chính và giải quyết thủ tục hành chính trên địa bàn {place} năm {year}',
    purposes: [
      'Người dân, doanh nghiệp trên địa bàn {place} biết làm thủ tục gì, ở đâu, hết bao lâu, tốn bao nhiêu và hỏi ai khi chưa hài lòng.',
      'Cán bộ, công chức nắm được chỉ tiêu cải cách hành chính năm {year}, hiểu việc của mình góp gì vào kết quả chung.',
      'Ý kiến của người dân về thủ tục và thái độ phục vụ được tiếp nhận, trả lời và công khai kịp thời.',
    ],
    requirements: [
      'Nội dung đúng quy định, ngắn gọn, dễ hiểu, phù hợp từng nhóm dân cư và từng thôn, tổ dân phố.',
      'Kết hợp kênh truyền thống (truyền thanh, họp thôn, niêm yết) với trang thông tin điện tử và mạng xã hội của đơn vị.',
      'Việc nào làm xong phải có kết quả và minh chứng; tiết kiệm, không in ấn, tổ chức trùng lặp.',
    ],
    audience: [
      'Cán bộ, công chức, viên chức của {unit}.',
      'Người dân, hộ kinh doanh, doanh nghiệp trên địa bàn {place}.',
    ],
    contents: [
      'Chủ trương, quy định, kế hoạch về cải cách hành chính, kiểm soát thủ tục hành chính và chuyển đổi số.',
      'Danh mục thủ tục hành chính, cách nộp hồ sơ trực tuyến, tra cứu tình trạng hồ sơ, phí và lệ phí.',
      'Địa chỉ, số điện thoại tiếp nhận phản ánh, kiến nghị và kết quả trả lời.',
      'Kết quả giải quyết hồ sơ của Trung tâm Phục vụ hành chính công; cách làm hay, gương tốt.',
    ],
    methods: [
      'Truyền thanh cơ sở; trang thông tin điện tử; mạng xã hội của đơn vị; niêm yết, mã QR; tờ rơi, áp phích; hội nghị, đối thoại, họp thôn; hướng dẫn trực tiếp tại nơi tiếp nhận hồ sơ.',
    ],
    budget: [
      'Kinh phí thực hiện bố trí trong dự toán ngân sách của {place} năm {year} và các nguồn hợp pháp khác theo quy định.',
    ],
    recipients: [
      { text: 'UBND tỉnh', forReport: true },
      { text: 'Thường trực Đảng ủy, Thường trực HĐND', forReport: true },
      { text: 'Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể', forReport: false },
      { text: 'Các phòng, đơn vị trực thuộc', forReport: false },
    ],
    tasks: [
      {
        group: IN_HOUSE,
        content: 'Phổ biến kế hoạch, chỉ tiêu cải cách hành chính năm {year} tại giao ban.',
        leads: ['Văn phòng HĐND và UBND'],
        timing: 'Quý I/{year}',
        outputs: ['Biên bản giao ban'],
      },
      {
        group: IN_HOUSE,
        content:
          'Hướng dẫn kỹ năng tiếp nhận hồ sơ trực tuyến, giao tiếp với người dân cho công chức tiếp nhận.',
        leads: ['Trung tâm Phục vụ hành chính công'],
        timing: 'Quý II/{year}',
        outputs: ['Danh sách người dự', 'Tài liệu hướng dẫn'],
      },
      {
        group: PUBLIC,
        content:
          'Phát bản tin truyền thanh về thủ tục người dân hay làm và cách nộp hồ sơ trực tuyến.',
        leads: ['Phòng Văn hóa – Xã hội'],
        timing: 'Hằng tháng',
        outputs: ['Bản tin', 'Nhật ký phát thanh'],
      },
      {
        group: PUBLIC,
        content:
          'Đăng tin, bài trong chuyên mục cải cách hành chính trên trang thông tin điện tử và mạng xã hội của đơn vị.',
        leads: ['Văn phòng HĐND và UBND'],
        coordinating: ['Phòng Văn hóa – Xã hội'],
        timing: 'Thường xuyên',
        outputs: ['Tin, bài có đường dẫn'],
      },
      {
        group: PUBLIC,
        content: 'Tuyên truyền lồng ghép tại các cuộc họp thôn, tổ dân phố, sinh hoạt đoàn thể.',
        leads: ['Phòng Văn hóa – Xã hội'],
        coordinating: ['Ủy ban Mặt trận Tổ quốc Việt Nam'],
        timing: 'Hằng quý',
      },
      {
        group: PUBLIC,
        content:
          'Hướng dẫn người dân tạo tài khoản, nộp hồ sơ và tra cứu kết quả ngay tại nơi tiếp nhận.',
        leads: ['Trung tâm Phục vụ hành chính công'],
        timing: 'Thường xuyên',
      },
      {
        group: RESULTS,
        content:
          'Niêm yết thủ tục hành chính, mã QR tra cứu và địa chỉ tiếp nhận phản ánh, kiến nghị tại trụ sở và nhà văn hóa.',
        leads: ['Trung tâm Phục vụ hành chính công'],
        timing: 'Thường xuyên',
        outputs: ['Ảnh nơi niêm yết'],
      },
      {
        group: RESULTS,
        content: 'Đối thoại với người dân, doanh nghiệp về giải quyết thủ tục hành chính.',
        leads: ['Văn phòng HĐND và UBND'],
        timing: 'Định kỳ 6 tháng/01 lần',
        outputs: ['Biên bản đối thoại'],
      },
    ],
  },
  {
    code: 'province-reform',
    name: 'Truyền thông cải cách hành chính của tỉnh',
    tiers: ['province', 'district'],
    title: 'Truyền thông cải cách hành chính trên địa bàn {place} năm {year}',
    purposes: [
      'Các cấp, các ngành và người dân trên địa bàn {place} hiểu đúng mục tiêu, nhiệm vụ cải cách hành chính năm {year}.',
      'Người đứng đầu cơ quan, đơn vị thấy rõ trách nhiệm trong truyền thông, công khai thủ tục và trả lời phản ánh, kiến nghị.',
      'Phát hiện, biểu dương cách làm hay; chỉ ra nơi làm chưa tốt để chấn chỉnh.',
    ],
    requirements: [
      'Thống nhất từ tỉnh đến cơ sở; mỗi đơn vị có kế hoạch của mình, có người chịu trách nhiệm.',
      'Nội dung chính xác, kịp thời; hình thức đa dạng, dùng được cả ở nơi mạng yếu.',
      'Kết quả đo được bằng số liệu và minh chứng, tổng hợp từ bản ghi của từng đơn vị.',
    ],
    audience: [
      'Cán bộ, công chức, viên chức, người lao động các cơ quan, đơn vị.',
      'Người dân, doanh nghiệp trên địa bàn {place}.',
    ],
    contents: [
      'Chương trình, kế hoạch cải cách hành chính; kiểm soát thủ tục hành chính; cơ chế một cửa, một cửa liên thông.',
      'Dịch vụ công trực tuyến, chính quyền số; quyền và nghĩa vụ của tổ chức, cá nhân khi giải quyết thủ tục.',
      'Kết quả các chỉ số; mô hình, sáng kiến; kết quả xử lý phản ánh, kiến nghị.',
    ],
    methods: [
      'Báo, đài của tỉnh; cổng, trang thông tin điện tử; mạng xã hội; truyền thanh cơ sở; ấn phẩm; hội nghị, tập huấn, đối thoại, cuộc thi tìm hiểu.',
    ],
    budget: [
      'Kinh phí do ngân sách nhà nước bảo đảm theo phân cấp; các đơn vị được huy động nguồn hợp pháp khác theo quy định.',
    ],
    recipients: [
      { text: 'Thường trực Tỉnh ủy, Thường trực HĐND tỉnh', forReport: true },
      { text: 'Các sở, ban, ngành', forReport: false },
      { text: 'UBND các xã, phường', forReport: false },
    ],
    tasks: [
      {
        group: IN_HOUSE,
        content: 'Ban hành kế hoạch truyền thông cải cách hành chính năm {year} của đơn vị.',
        leads: ['UBND các xã, phường'],
        timing: 'Trước ngày 15/3/{year}',
        outputs: ['Kế hoạch đã ban hành'],
      },
      {
        group: IN_HOUSE,
        content: 'Tập huấn nghiệp vụ truyền thông cho cán bộ đầu mối các cơ quan, đơn vị.',
        leads: ['Văn phòng UBND tỉnh'],
        timing: 'Quý II/{year}',
        outputs: ['Văn bản triệu tập', 'Danh sách người dự', 'Tài liệu tập huấn'],
      },
      {
        group: PUBLIC,
        content:
          'Duy trì chuyên trang, chuyên mục cải cách hành chính trên báo, đài và cổng thông tin điện tử.',
        leads: ['Văn phòng UBND tỉnh'],
        timing: 'Thường xuyên',
        outputs: ['Tin, bài, phóng sự có đường dẫn'],
      },
      {
        group: PUBLIC,
        content:
          'Phát bản tin truyền thanh, đăng tin bài về thủ tục người dân hay làm và dịch vụ công trực tuyến.',
        leads: ['UBND các xã, phường'],
        timing: 'Thường xuyên',
      },
      {
        group: RESULTS,
        content: 'Đối thoại với người dân, doanh nghiệp về giải quyết thủ tục hành chính.',
        leads: ['UBND các xã, phường'],
        timing: 'Định kỳ 6 tháng/01 lần',
        outputs: ['Biên bản đối thoại'],
      },
      {
        group: RESULTS,
        content: 'Kiểm tra việc thực hiện kế hoạch tại các đơn vị; tổng hợp, báo cáo kết quả.',
        leads: ['Văn phòng UBND tỉnh'],
        timing: 'Quý IV/{year}',
        outputs: ['Báo cáo kết quả'],
      },
    ],
  },
]

/** Those for a unit of the tier; offices of a tier begin with their committee's. */
export function templatesFor(tier: string): PlanTemplate[] {
  return planTemplates.filter((template) => (template.tiers as readonly string[]).includes(tier))
}
