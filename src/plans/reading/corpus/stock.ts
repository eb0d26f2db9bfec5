/** Sentences and names the generated documents of the corpus are made of. */

export interface Place {
  header: [superior: string | null, office: string, place: string | null]
  issuer: string
  /** As the text says it. */
  self: string
  town: string
  symbol: string
  units: string[]
  groups: string[]
  posts: string[]
  signer: { authority: string[]; lines: string[]; position: string; name: string }
  archive: string
}

export const places: Place[] = [
  {
    header: [null, 'ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG THỊNH'],
    issuer: 'UBND xã Đồng Thịnh',
    self: 'Ủy ban nhân dân xã Đồng Thịnh',
    town: 'Đồng Thịnh',
    symbol: 'KH-UBND',
    units: [
      'Văn phòng HĐND và UBND xã',
      'Phòng Văn hóa - Xã hội',
      'Phòng Kinh tế',
      'Công an xã',
      'Trung tâm Phục vụ hành chính công xã',
      'Trạm Y tế xã',
    ],
    groups: ['Các thôn', 'Trưởng các thôn', 'các đoàn thể chính trị - xã hội'],
    posts: ['Chủ tịch UBND xã', 'Trưởng phòng Văn hóa - Xã hội'],
    signer: {
      authority: ['TM'],
      lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      position: 'CHỦ TỊCH',
      name: 'Đinh Công Sứ',
    },
    archive: 'VT, VHXH',
  },
  {
    header: [null, 'ỦY BAN NHÂN DÂN', 'PHƯỜNG CẦU ĐÔNG'],
    issuer: 'UBND phường Cầu Đông',
    self: 'UBND phường Cầu Đông',
    town: 'Cầu Đông',
    symbol: 'KH-UBND',
    units: [
      'Văn phòng HĐND-UBND phường',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      'Phòng Văn hóa – Xã hội',
      'Công an phường',
      'Ban Chỉ huy Quân sự phường',
      'Đoàn Thanh niên phường',
    ],
    groups: ['các tổ dân phố', 'Tổ trưởng các tổ dân phố', 'các trường học trên địa bàn'],
    posts: ['Chủ tịch UBND phường', 'Chánh Văn phòng HĐND-UBND phường'],
    signer: {
      authority: ['TM', 'KT'],
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      position: 'PHÓ CHỦ TỊCH',
      name: 'Mai Thị Thùy Dung',
    },
    archive: 'VT',
  },
  {
    header: [null, 'ỦY BAN NHÂN DÂN', 'TỈNH TRƯỜNG GIANG'],
    issuer: 'UBND tỉnh Trường Giang',
    self: 'UBND tỉnh Trường Giang',
    town: 'Trường Giang',
    symbol: 'KH-UBND',
    units: [
      'Sở Nội vụ',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Khoa học và Công nghệ',
      'Văn phòng UBND tỉnh',
      'Công an tỉnh',
      'Báo và Phát thanh, Truyền hình Trường Giang',
    ],
    groups: ['các sở, ban, ngành', 'UBND các xã, phường', 'các cơ quan báo chí'],
    posts: ['Giám đốc Sở Nội vụ', 'Chủ tịch UBND các xã, phường'],
    signer: {
      authority: ['TM', 'KT'],
      lines: ['TM. UỶ BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
      position: 'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
      name: 'Quách Văn Lượng',
    },
    archive: 'VT, NC, KSTT',
  },
  {
    header: ['UBND TỈNH TRƯỜNG GIANG', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', null],
    issuer: 'Sở Nông nghiệp và Môi trường tỉnh Trường Giang',
    self: 'Sở Nông nghiệp và Môi trường',
    town: 'Trường Giang',
    symbol: 'KH-SNNMT',
    units: [
      'Văn phòng Sở',
      'Thanh tra Sở',
      'Chi cục Thủy lợi',
      'Chi cục Kiểm lâm',
      'Phòng Kế hoạch - Tài chính',
      'Trung tâm Khuyến nông',
    ],
    groups: [
      'các phòng chuyên môn thuộc Sở',
      'các đơn vị trực thuộc',
      'các phòng, đơn vị có liên quan',
    ],
    posts: ['Chánh Văn phòng Sở', 'Trưởng các phòng chuyên môn'],
    signer: {
      authority: ['KT'],
      lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      position: 'PHÓ GIÁM ĐỐC',
      name: 'Từ Thị Kim Ngân',
    },
    archive: 'VT, VP',
  },
  {
    header: [null, 'ỦY BAN NHÂN DÂN', 'ĐẶC KHU HÒN RỒNG'],
    issuer: 'UBND đặc khu Hòn Rồng',
    self: 'Ủy ban nhân dân đặc khu Hòn Rồng',
    town: 'Hòn Rồng',
    symbol: 'KH-UBND',
    units: [
      'Văn phòng HĐND và UBND đặc khu',
      'Phòng Văn hóa - Xã hội',
      'Trung tâm Dịch vụ tổng hợp',
      'Công an đặc khu',
      'Đồn Biên phòng Hòn Rồng',
      'Hội Phụ nữ đặc khu',
    ],
    groups: [
      'các khu dân cư',
      'Ban Công tác Mặt trận các khu dân cư',
      'các cơ quan, đơn vị liên quan',
    ],
    posts: ['Chủ tịch UBND đặc khu', 'Giám đốc Trung tâm Dịch vụ tổng hợp'],
    signer: {
      authority: ['TM'],
      lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      position: 'CHỦ TỊCH',
      name: 'Âu Dương Khải',
    },
    archive: 'VT, VP (02b)',
  },
]

export const subjects = [
  'Truyền thông cải cách hành chính',
  'Tuyên truyền dịch vụ công trực tuyến',
  'Thông tin, tuyên truyền về kiểm soát thủ tục hành chính',
  'Truyền thông chuyển đổi số và cải cách hành chính',
  'Tuyên truyền, phổ biến chỉ số cải cách hành chính',
]

export const purposes = [
  'Giúp người dân, doanh nghiệp nắm được quyền của mình khi làm thủ tục.',
  'Tăng tỷ lệ hồ sơ nộp qua mạng, giảm số lần đi lại.',
  'Tạo sự đồng thuận trong cán bộ, công chức khi thay đổi cách làm việc.',
  'Đưa những cách làm hay đến từng khu dân cư.',
  'Nâng mức hài lòng của người dân đối với cơ quan hành chính.',
]

export const requirements = [
  'Nội dung dễ hiểu, sát với từng nhóm người nghe.',
  'Có trọng tâm, không phô trương, không lãng phí.',
  'Mỗi việc phải có người chịu trách nhiệm và thời hạn rõ ràng.',
  'Kết quả phải đo đếm được.',
]

export const contents = [
  'Giới thiệu các thủ tục làm trọn vẹn trên mạng.',
  'Phổ biến cách tra cứu tình trạng hồ sơ bằng điện thoại.',
  'Nêu gương những công chức tận tụy với người dân.',
  'Thông báo địa chỉ tiếp nhận phản ánh, kiến nghị.',
  'Hướng dẫn dùng chữ ký số cá nhân khi nộp hồ sơ.',
]

export const methods = [
  'Qua hệ thống loa truyền thanh.',
  'Trên trang thông tin điện tử và mạng xã hội.',
  'Qua tờ gấp, áp phích đặt nơi đông người.',
  'Lồng ghép trong các buổi sinh hoạt cộng đồng.',
]

export const deeds = [
  'Xây dựng chuyên mục “Hỏi để biết” trên trang thông tin điện tử',
  'Biên soạn và phát 500 tờ gấp hướng dẫn nộp hồ sơ qua mạng',
  'Dựng mã QR tra cứu thủ tục tại bàn tiếp nhận hồ sơ',
  'Tổ chức tập huấn kỹ năng viết tin cho cộng tác viên',
  'Phát bản tin về thủ tục mới trên hệ thống truyền thanh',
  'Mở đợt ra quân giúp người cao tuổi tạo tài khoản định danh',
  'Khảo sát mức độ hài lòng của người dân sau khi nhận kết quả',
  'Thi tìm hiểu về cải cách hành chính trong đoàn viên, hội viên',
  'Quay video ngắn giới thiệu quy trình cấp giấy phép kinh doanh',
  'Đối thoại với hộ kinh doanh về thủ tục thuế và đất đai',
  'Rà soát, thay mới bảng niêm yết thủ tục hành chính',
  'Đăng tải kết quả giải quyết hồ sơ của từng bộ phận',
  'Treo băng rôn, pa nô tại trụ sở và các trục đường chính',
  'Sơ kết, biểu dương tập thể và cá nhân làm tốt',
]

/** Words of a timing, and what they mean in the year given. */
export const times: [words: (year: number) => string, meaning: (year: number) => string[]][] = [
  [() => 'Thường xuyên', () => ['standing']],
  [(y) => `Quý II/${y}`, (y) => [`${y}-04-01..${y}-06-30`]],
  [(y) => `Tháng 3/${y}`, (y) => [`${y}-03-01..${y}-03-31`]],
  [(y) => `Trước ngày 15/6/${y}`, (y) => [`<${y}-06-15`]],
  [() => 'Hằng tháng', () => ['every 1 month']],
  [(y) => `Từ tháng 4 đến tháng 9/${y}`, (y) => [`${y}-04-01..${y}-09-30`]],
  [() => 'Quý I, quý III', (y) => [`${y}-01-01..${y}-03-31`, `${y}-07-01..${y}-09-30`]],
  [() => 'Định kỳ 6 tháng/lần', () => ['every 6 month']],
  [(y) => `Năm ${y}`, (y) => [`${y}-01-01..${y}-12-31`]],
  [() => '6 tháng đầu năm', (y) => [`${y}-01-01..${y}-06-30`]],
  [(y) => `30/11/${y}`, (y) => [`..${y}-11-30`]],
  [() => 'Hằng quý', () => ['every 3 month']],
  [(y) => `Cuối quý IV/${y}`, (y) => [`..${y}-12-31`]],
  [() => 'Tháng 5, tháng 10', (y) => [`${y}-05-01..${y}-05-31`, `${y}-10-01..${y}-10-31`]],
  [(y) => `01/7 - 31/7/${y}`, (y) => [`${y}-07-01..${y}-07-31`]],
  [(y) => `${y} và các năm tiếp theo`, (y) => [`${y}-01-01..`]],
]

export const products = [
  'Chuyên mục',
  '01 báo cáo kết quả',
  'Tờ gấp',
  '02 bản tin',
  'Kế hoạch chi tiết',
  'Hình ảnh, video',
]

export const duties: [
  text: string,
  coordinating: (units: readonly string[]) => string[],
  meaning: (year: number) => string[],
][] = [
  ['Theo dõi, đôn đốc việc thực hiện kế hoạch; tổng hợp kết quả chung.', () => [], () => []],
  [
    'Chủ trì, phối hợp với {0} cung cấp tài liệu tuyên truyền.',
    (units) => [units[0] ?? ''],
    () => [],
  ],
  [
    'Phối hợp với {0}, {1} hướng dẫn người dân nộp hồ sơ qua mạng.',
    (units) => units.slice(0, 2),
    () => [],
  ],
  ['Thường xuyên cập nhật số liệu trên trang thông tin điện tử.', () => [], () => ['standing']],
  ['Hoàn thành việc thay bảng niêm yết trước ngày 30/4/{y}.', () => [], (y) => [`<${y}-04-30`]],
  ['Mở 02 lớp tập huấn trong quý III/{y}.', () => [], (y) => ['x2', `${y}-07-01..${y}-09-30`]],
  ['Bố trí kinh phí, cơ sở vật chất phục vụ công tác truyền thông.', () => [], () => []],
  [
    'Viết ít nhất 02 tin, bài mỗi tháng gửi cộng tác viên trang thông tin.',
    () => [],
    () => ['every 1 month x2'],
  ],
]
