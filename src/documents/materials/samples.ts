import type { MaterialInput } from './material.ts'

const unit = {
  name: 'UBND xã Bình Minh',
  address: 'Thôn Trung, xã Bình Minh, tỉnh An Sơn',
  phone: '0251 3 655 100',
  email: 'motcua.binhminh@anson.gov.vn',
  website: 'binhminh.anson.gov.vn',
}
const qr = {
  url: 'https://binhminh.anson.gov.vn/q/khai-sinh',
  label: 'Quét mã để xem từng bước và nộp hồ sơ',
}
type Section = Extract<MaterialInput, { kind: 'leaflet' }>['sections'][number]

const sections: Section[] = [
  {
    title: 'Ai phải đăng ký?',
    text: 'Cha, mẹ; nếu cha mẹ không thể đi đăng ký thì ông, bà hoặc người thân thích khác. Thời hạn là 60 ngày kể từ ngày sinh con.',
  },
  {
    title: 'Cần chuẩn bị',
    items: [
      'Giấy chứng sinh do cơ sở y tế cấp',
      'Căn cước của cha, mẹ; đã có trên VNeID thì không phải nộp bản sao',
      'Giấy chứng nhận kết hôn, nếu cha mẹ đã kết hôn',
    ],
  },
  {
    title: 'Làm thế nào',
    text: 'Nộp trên Cổng Dịch vụ công quốc gia, hoặc đến Bộ phận Một cửa của xã.',
    items: [
      'Đăng nhập bằng VNeID, chọn “Đăng ký khai sinh”',
      'Điền tờ khai, đính kèm ảnh chụp giấy tờ',
      'Nhận kết quả trên VNeID; bản giấy nhận tại xã hoặc qua bưu chính',
    ],
  },
]
const [who, what, how] = sections as [Section, Section, Section]
const foldedSections = [
  {
    ...who,
    items: [
      'Trẻ sinh ra ở Việt Nam, có cha hoặc mẹ là công dân Việt Nam',
      'Trẻ bị bỏ rơi: người đang tạm nuôi dưỡng đăng ký',
      'Quá 60 ngày vẫn đăng ký được, kèm tờ cam đoan',
    ],
  },
  {
    ...what,
    text: 'Chụp rõ bốn góc giấy tờ bằng điện thoại; ảnh mờ thì hồ sơ bị trả lại.',
  },
  how,
  {
    title: 'Hỏi đáp nhanh',
    text: 'Có mất tiền không? Không thu lệ phí nếu đăng ký đúng hạn.',
    items: [
      'Không có điện thoại: đến Bộ phận Một cửa, có người nộp giúp',
      'Thẻ bảo hiểm y tế của bé được cấp cùng lúc',
      'Bản sao trích lục: 8.000 đồng một bản',
    ],
  },
]

/** One of each piece about an invented commune, for a look and for the print shop's questions. */
export const materialSamples: Readonly<Record<string, MaterialInput>> = {
  'ap-phich-a3': {
    kind: 'poster',
    size: 'A3',
    unit,
    qr,
    marks: true,
    kicker: 'Dịch vụ công trực tuyến',
    title: 'Đăng ký khai sinh tại nhà, không phải đến trụ sở',
    lead: 'Nộp hồ sơ trên điện thoại, lúc nào cũng được, kể cả ngày nghỉ.',
    points: [
      {
        title: 'Chuẩn bị giấy chứng sinh, căn cước của cha, mẹ',
        text: 'Cơ sở y tế cấp giấy chứng sinh; nếu sinh ở nhà thì cần văn bản của người làm chứng.',
      },
      {
        title: 'Đăng nhập Cổng Dịch vụ công quốc gia bằng VNeID',
        text: 'Chọn “Đăng ký khai sinh”, điền tờ khai điện tử và đính kèm ảnh chụp giấy tờ.',
      },
      {
        title: 'Nhận kết quả',
        text: 'Bản điện tử trên VNeID; bản giấy tại Bộ phận Một cửa hoặc qua bưu chính. Không thu lệ phí nếu đúng hạn 60 ngày.',
      },
    ],
  },
  'ap-phich-a4': {
    kind: 'poster',
    size: 'A4',
    tone: 'red',
    unit,
    kicker: 'Phản ánh, kiến nghị',
    title: 'Gặp khó khăn khi làm thủ tục? Hãy nói cho chúng tôi biết',
    lead: 'Mọi phản ánh đều được tiếp nhận, trả lời và công khai kết quả.',
  },
  'to-roi-a5': {
    kind: 'leaflet',
    unit,
    qr,
    kicker: 'Hướng dẫn thủ tục',
    title: 'Đăng ký khai sinh cho bé',
    lead: 'Không cần đến trụ sở, không mất lệ phí nếu đúng hạn 60 ngày.',
    sections,
  },
  'to-gap': {
    kind: 'trifold',
    tone: 'green',
    unit,
    qr,
    marks: true,
    kicker: 'Hướng dẫn thủ tục',
    title: 'Đăng ký khai sinh cho bé',
    lead: 'Làm tại nhà với VNeID; xã hỗ trợ miễn phí.',
    sections: foldedSections,
  },
  'bang-ron': {
    kind: 'banner',
    tone: 'red',
    unit,
    widthM: 6,
    heightM: 0.8,
    title: 'Toàn dân chung tay cải cách thủ tục hành chính, xây dựng chính quyền phục vụ',
  },
  'pa-no': {
    kind: 'panel',
    unit,
    qr: { url: 'https://binhminh.anson.gov.vn/', label: 'Quét để nộp hồ sơ' },
    widthM: 3,
    heightM: 2,
    kicker: 'Dịch vụ công trực tuyến',
    title: 'Nộp hồ sơ tại nhà, nhận kết quả tại nhà',
    lead: 'Nhiều thủ tục được giảm phí khi nộp trực tuyến.',
    points: [
      { title: 'Đăng nhập Cổng Dịch vụ công quốc gia bằng VNeID' },
      { title: 'Cần giúp đỡ: 0251 3 655 100' },
    ],
  },
  standee: {
    kind: 'panel',
    tone: 'green',
    unit,
    qr: { url: 'https://binhminh.anson.gov.vn/tra-cuu', label: 'Tra cứu hồ sơ' },
    widthM: 0.8,
    heightM: 1.8,
    title: 'Hồ sơ của tôi đến đâu rồi?',
    lead: 'Nhập mã hồ sơ trên giấy hẹn, xem ngay trên điện thoại.',
  },
  'khau-hieu': {
    kind: 'slogan',
    size: 'A3',
    tone: 'red',
    unit,
    slogans: [
      'Nộp hồ sơ trực tuyến: nhanh, tiện, không phải chờ',
      'Sự hài lòng của người dân là thước đo của cải cách',
    ],
  },
  'so-tay-a5': {
    kind: 'handbook',
    unit,
    qr,
    kicker: 'Sổ tay',
    title: 'Công dân với dịch vụ công trực tuyến',
    lead: 'Dành cho người lần đầu nộp hồ sơ qua mạng',
    chapters: [
      {
        title: 'Chuẩn bị trước khi nộp hồ sơ',
        blocks: [
          {
            kind: 'text',
            text: 'Hãy dành năm phút xem lại giấy tờ. Cổng Dịch vụ công quốc gia nhận ảnh chụp rõ nét bằng điện thoại, không cần máy quét.',
          },
          { kind: 'heading', text: 'Cần những gì' },
          { kind: 'items', items: ['Điện thoại có VNeID mức 2', 'Ảnh chụp giấy tờ liên quan'] },
          {
            kind: 'question',
            question: 'Tôi không có điện thoại thông minh thì sao?',
            answer:
              'Mang giấy tờ đến Bộ phận Một cửa; công chức hoặc Tổ công nghệ số cộng đồng nộp giúp, không thu tiền.',
          },
        ],
      },
      {
        title: 'Nộp hồ sơ',
        blocks: [
          {
            kind: 'steps',
            items: [
              'Đăng nhập bằng VNeID',
              'Tìm thủ tục theo tên',
              'Điền tờ khai, đính kèm ảnh',
              'Nhận mã hồ sơ',
            ],
          },
        ],
      },
      {
        title: 'Theo dõi và nhận kết quả',
        blocks: [{ kind: 'text', text: 'Dùng mã hồ sơ để tra cứu; có kết quả thì VNeID báo.' }],
      },
    ],
  },
  'the-tai-quay': {
    kind: 'counter-card',
    unit,
    qr: { url: 'https://binhminh.anson.gov.vn/phan-anh', label: 'Quét để gửi phản ánh' },
    title: 'Nơi tiếp nhận phản ánh, kiến nghị về quy định hành chính',
    tent: true,
    lines: [
      { label: 'Cơ quan', value: 'Văn phòng UBND tỉnh An Sơn' },
      { label: 'Địa chỉ', value: 'Số 1 đường Trần Phú, phường An Sơn' },
      { label: 'Điện thoại', value: '0251 3 800 800' },
      { label: 'Thư điện tử', value: 'kstthc@anson.gov.vn' },
    ],
  },
  'bang-niem-yet': {
    kind: 'notice',
    size: 'A3',
    unit,
    kicker: 'Niêm yết công khai',
    title: 'Thủ tục hành chính lĩnh vực hộ tịch',
    lead: 'Thực hiện tại Bộ phận Tiếp nhận và trả kết quả xã Bình Minh. Quét mã để xem đầy đủ từng thủ tục.',
    columns: [
      { header: 'Thủ tục', share: 4 },
      { header: 'Thời hạn', share: 2 },
      { header: 'Phí, lệ phí', share: 2 },
    ],
    rows: [
      ['Đăng ký khai sinh', 'Ngay trong ngày', 'Không'],
      ['Đăng ký kết hôn', 'Ngay trong ngày', 'Không'],
      ['Đăng ký khai tử', 'Ngay trong ngày', 'Không'],
      ['Cấp bản sao trích lục hộ tịch', 'Ngay trong ngày', '8.000 đồng/bản'],
    ].map((cells, at) => ({ cells, url: `https://binhminh.anson.gov.vn/q/ht-${at + 1}` })),
    posted: 'Niêm yết từ ngày 01/12/2026.',
  },
  'phieu-giao-nhan': {
    kind: 'handover',
    size: 'A4',
    unit,
    qr,
    title: 'Đăng ký khai sinh không phải đến trụ sở',
    facts: [
      { label: 'Hình thức', value: 'Tờ rơi' },
      { label: 'Số lượng giao', value: '300 bản' },
      { label: 'Thực nhận', value: '' },
      { label: 'Nơi treo, phát', value: 'Nhà văn hóa thôn Đông' },
    ],
    signed: 'Ngày ….. tháng ….. năm 2026',
    giver: 'Nguyễn Thị Lan',
    foot: 'Bản số 3 đã duyệt.',
  },
}
