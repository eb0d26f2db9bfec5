import type { ItemContent, ItemKindCode } from '../content/index.ts'
import type { Scene } from './sample-scenes.ts'

/** What the offices of the demonstration have written. In `body`: `## ` a heading, `- ` a list, `! ` whom to ask. */
export interface SampleText {
  kind: ItemKindCode
  title: string
  summary: string
  body: string
  scene?: Scene
  alt?: string
  column?: string
  themes: readonly string[]
  channels: readonly (keyof ItemContent['channels'])[]
  facts?: Record<string, string>
  /** Written so many days before the demonstration's day. */
  daysAgo: number
  /** How far it came; `returned` with this reason. */
  /** With the units below. */
  shared?: true
  /** To the unit above, with these words. */
  offered?: string
  reached: 'draft' | 'submitted' | 'approved' | 'published' | { returned: string }
}

export const sampleColumns = [
  {
    title: 'Thủ tục cần biết',
    description: 'Cần giấy tờ gì, nộp ở đâu, bao lâu có kết quả.',
    upkeepDays: 30,
  },
  {
    title: 'Tin cải cách hành chính',
    description: 'Việc xã đang làm để người dân đỡ phải đi lại.',
    upkeepDays: 30,
  },
  {
    title: 'Hỏi – đáp',
    description: 'Trả lời điều bà con hay hỏi tại Trung tâm Phục vụ hành chính công.',
    upkeepDays: 60,
  },
] as const

const ASK =
  '! Cần giúp, mời bà con đến Trung tâm Phục vụ hành chính công xã trong giờ làm việc, hoặc hỏi Tổ công nghệ số của thôn.'

export const communeTexts: readonly SampleText[] = [
  {
    kind: 'guide',
    title: 'Bốn bước nộp hồ sơ trực tuyến ngay tại nhà',
    summary:
      'Chỉ cần điện thoại và tài khoản định danh, bà con nộp được hồ sơ và biết hồ sơ đang ở đâu.',
    scene: 'phone',
    alt: 'Hai người đứng bên màn hình điện thoại có tờ khai đã điền xong',
    column: 'Thủ tục cần biết',
    themes: ['online_services', 'online_service_steps'],
    channels: ['portal', 'zalo', 'facebook', 'loudspeaker'],
    facts: {
      who: 'Mọi công dân có tài khoản định danh điện tử',
      where: 'Cổng Dịch vụ công quốc gia',
    },
    daysAgo: 33,
    reached: 'published',
    body: `Nhiều việc trước đây phải đến trụ sở nay làm được trên điện thoại. Hồ sơ nộp trực tuyến được xử lý như hồ sơ nộp tại quầy.
## Làm lần lượt bốn bước
- Mở Cổng Dịch vụ công quốc gia, đăng nhập bằng tài khoản định danh điện tử.
- Gõ tên việc cần làm vào ô tìm kiếm, chọn đúng thủ tục và chọn xã Bình Minh.
- Điền tờ khai, chụp rõ giấy tờ kèm theo rồi gửi.
- Giữ lại mã hồ sơ. Gõ mã đó vào ô tra cứu là biết hồ sơ đang ở bước nào.
## Khi hồ sơ bị trả lại
Cán bộ phải ghi rõ còn thiếu gì, một lần và đầy đủ. Bà con bổ sung ngay trên điện thoại, không phải nộp lại từ đầu.
${ASK}`,
  },
  {
    kind: 'article',
    title: 'Đăng ký khai sinh: nộp tối nay, sáng mai có kết quả',
    summary:
      'Cha mẹ nộp hồ sơ khai sinh trên điện thoại vào bất cứ giờ nào. Hồ sơ đủ thì có kết quả trong ngày làm việc.',
    scene: 'visit',
    alt: 'Cán bộ mang máy tính bảng đến tận nhà hướng dẫn một cụ bà',
    column: 'Thủ tục cần biết',
    themes: ['full_online_service', 'frequent_procedures'],
    channels: ['portal', 'facebook', 'loudspeaker', 'notice_board'],
    daysAgo: 19,
    reached: 'published',
    body: `Trong sáu mươi ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con. Việc này không mất lệ phí.
## Cần chuẩn bị
- Giấy chứng sinh do cơ sở y tế cấp.
- Tài khoản định danh điện tử của cha hoặc mẹ.
- Giấy chứng nhận kết hôn, nếu cha mẹ đã kết hôn.
## Nhận kết quả ở đâu
Bà con chọn nhận tại Trung tâm Phục vụ hành chính công xã hoặc nhận qua bưu điện tại nhà. Bản điện tử được gửi vào tài khoản của cha mẹ.
Hồ sơ nhận sau mười lăm giờ mà chưa giải quyết được ngay thì trả kết quả vào ngày làm việc tiếp theo.
${ASK}`,
  },
  {
    kind: 'article',
    title: 'Trung tâm Phục vụ hành chính công xã mở cửa cả sáng thứ Bảy',
    summary: 'Người đi làm cả tuần có thêm buổi sáng thứ Bảy để nộp và nhận hồ sơ.',
    scene: 'counter',
    alt: 'Ba cán bộ ngồi sau quầy tiếp nhận, hai người dân đến nộp hồ sơ',
    column: 'Tin cải cách hành chính',
    themes: ['one_stop', 'service_places'],
    channels: ['portal', 'zalo', 'loudspeaker'],
    daysAgo: 12,
    reached: 'published',
    body: `Nhiều bà con làm ở khu công nghiệp không thể nghỉ giữa tuần để đi làm giấy tờ. Từ tháng này, Trung tâm Phục vụ hành chính công xã Bình Minh làm việc thêm buổi sáng thứ Bảy, từ 7 giờ 30 đến 11 giờ 30.
## Những việc làm được vào thứ Bảy
- Chứng thực bản sao, chứng thực chữ ký.
- Nộp hồ sơ hộ tịch, bảo trợ xã hội, đất đai.
- Nhận kết quả đã có giấy hẹn.
Ngày đầu tiên có 41 lượt người đến, phần lớn là công nhân và người từ xa về quê. Người cao tuổi, người khuyết tật được mời vào trước.
${ASK}`,
  },
  {
    kind: 'good_example',
    title: 'Tối thứ Năm, nhà văn hóa thôn Đông sáng đèn dạy nộp hồ sơ',
    summary:
      'Ba bạn trẻ của Tổ công nghệ số thôn Đông đã giúp hơn 120 người tự nộp được hồ sơ trên điện thoại.',
    scene: 'meeting',
    alt: 'Một buổi hướng dẫn tại nhà văn hóa thôn, người dân ngồi quanh người nói',
    column: 'Tin cải cách hành chính',
    themes: ['good_examples', 'digital_transformation'],
    channels: ['portal', 'facebook', 'loudspeaker'],
    offered: 'Thôn nào có nhà văn hóa và mạng là làm được, không tốn thêm kinh phí.',
    facts: {
      subject: 'Tổ công nghệ số cộng đồng thôn Đông',
      result:
        '126 người tự nộp được hồ sơ sau 14 buổi; 9 trên 10 hồ sơ của thôn nay nộp trực tuyến.',
      how: 'Một phòng có mạng, ba người hướng dẫn, mỗi tuần một buổi tối cố định.',
    },
    daysAgo: 8,
    reached: 'published',
    body: `Cứ tối thứ Năm, nhà văn hóa thôn Đông lại sáng đèn. Bà con mang điện thoại đến, ai muốn làm việc gì thì các bạn trẻ ngồi cạnh chỉ việc ấy.
Chị Hà, thành viên của tổ, kể rằng buổi đầu chỉ có bốn người. Đến buổi thứ ba, phòng đã kín chỗ vì người đã biết lại rủ hàng xóm.
## Cách làm đơn giản
- Không giảng dài: ai có việc thật thì làm ngay việc đó.
- Ngồi cạnh chứ không làm hộ, để lần sau bà con tự làm.
- Ghi lại chỗ hay vướng, gửi cho xã để viết hướng dẫn.
Thôn Đoài và thôn Hạ đã xin học cách làm này. Xã hỗ trợ đường mạng và một máy tính bảng cho mỗi thôn.`,
  },
  {
    kind: 'qa',
    title: 'Mất giấy hẹn trả kết quả thì có nhận được kết quả không?',
    summary: 'Có. Mã hồ sơ hoặc số định danh của người nộp là đủ để tìm ra hồ sơ.',
    column: 'Hỏi – đáp',
    themes: ['problem_solving', 'how_to_apply'],
    channels: ['portal', 'loudspeaker'],
    facts: { answered_by: 'Trung tâm Phục vụ hành chính công xã' },
    daysAgo: 5,
    reached: 'published',
    body: `Bà con vẫn nhận được kết quả. Giấy hẹn chỉ để nhớ ngày và mã hồ sơ, không phải là giấy tờ bắt buộc.
Khi đến nhận, bà con mang theo căn cước để đối chiếu. Người nhận thay cần có giấy ủy quyền.
Lần sau, bà con nên chụp lại giấy hẹn. Gõ mã hồ sơ vào ô tra cứu trên Cổng Dịch vụ công quốc gia là biết đã có kết quả hay chưa, khỏi phải đi thử.`,
  },
  {
    kind: 'initiative',
    title: 'Giấy hẹn in mã vuông để người dân tự tra hồ sơ',
    summary:
      'Quét mã trên giấy hẹn là thấy ngay hồ sơ đang ở bước nào; số cuộc gọi hỏi hồ sơ giảm hơn một nửa.',
    scene: 'certificate',
    alt: 'Hai người đứng bên tấm giấy chứng nhận có dấu đỏ',
    column: 'Tin cải cách hành chính',
    themes: ['initiatives', 'how_to_apply'],
    channels: ['portal'],
    facts: {
      author: 'Nguyễn Thị Lan, công chức văn phòng',
      decision: 'Quyết định số 214/QĐ-UBND',
      level: 'Cấp xã',
      result: 'Số cuộc gọi hỏi hồ sơ giảm từ khoảng 30 xuống 12 cuộc mỗi ngày sau hai tháng.',
      saving: 'Mỗi ngày đỡ gần hai giờ trả lời điện thoại',
    },
    daysAgo: 26,
    reached: 'published',
    body: `Trước đây, mỗi ngày bộ phận tiếp nhận trả lời khoảng ba mươi cuộc gọi chỉ để báo hồ sơ đã xong hay chưa. Người hỏi phải đọc mã dài, người trả lời phải dò sổ.
Nay giấy hẹn được in thêm một mã vuông. Người dân dùng điện thoại quét mã, trang tra cứu mở đúng hồ sơ của mình. Không có tên, số điện thoại hay địa chỉ nào trong mã.
Cách làm này dùng máy in và mẫu giấy đang có, không phát sinh chi phí. Xã sẵn sàng gửi mẫu cho các đơn vị khác.`,
  },
  {
    kind: 'bulletin',
    title: 'Bản tin tuần này: nộp hồ sơ không cần đi xa',
    summary: '',
    themes: ['online_services', 'petition_addresses'],
    channels: ['loudspeaker'],
    daysAgo: 3,
    reached: 'approved',
    body: `Kính thưa bà con. Đài truyền thanh xã Bình Minh xin thông báo về việc nộp hồ sơ trực tuyến.
Bà con có điện thoại và tài khoản định danh thì nộp được hồ sơ ngay tại nhà. Hồ sơ nộp trên mạng được giải quyết như hồ sơ nộp tại quầy.
Sáng thứ Bảy hằng tuần, Trung tâm Phục vụ hành chính công xã vẫn mở cửa. Giờ làm việc từ bảy giờ ba mươi đến mười một giờ ba mươi.
Cán bộ gây phiền hà, hồ sơ chậm không rõ lý do, mời bà con phản ánh với Ủy ban nhân dân xã. Mọi phản ánh đều được ghi sổ và trả lời.
Xin cảm ơn bà con đã lắng nghe.`,
  },
  {
    kind: 'internal_notice',
    title: 'Trực bộ phận một cửa sáng thứ Bảy trong tháng cao điểm',
    summary: '',
    themes: [],
    channels: ['internal_notice'],
    daysAgo: 2,
    reached: 'approved',
    body: `Từ thứ Bảy tuần này, bộ phận một cửa làm việc cả sáng thứ Bảy, từ bảy giờ ba mươi đến mười một giờ ba mươi.
Mỗi buổi có hai cán bộ trực. Ai bận thì tự đổi ca và báo Văn phòng trước chiều thứ Sáu.
Đọc xong, mời các đồng chí bấm “Đã đọc” để Văn phòng biết.`,
  },
  {
    kind: 'slogan',
    title: 'Hồ sơ rõ ràng, trả lời đúng hẹn, người dân yên lòng',
    summary: '',
    themes: ['importance'],
    channels: ['banner', 'slogan_sheet', 'electronic_board'],
    facts: { occasion: 'Tháng cao điểm cải cách hành chính' },
    daysAgo: 15,
    reached: 'approved',
    body: '',
  },
  {
    kind: 'article',
    title: 'Xã trả lời công khai 18 phản ánh của người dân trong tháng',
    summary: 'Mười bảy phản ánh đã trả lời đúng hạn, một phản ánh đang xác minh thêm.',
    scene: 'loudspeaker',
    alt: 'Loa truyền thanh trên cột giữa xóm, hai ngôi nhà trên đồi',
    column: 'Tin cải cách hành chính',
    themes: ['petition_results'],
    channels: ['portal', 'loudspeaker'],
    daysAgo: 1,
    reached: 'submitted',
    body: `Trong tháng, Ủy ban nhân dân xã Bình Minh nhận 18 phản ánh, kiến nghị về việc giải quyết thủ tục. Mười bảy phản ánh đã được trả lời đúng hạn.
## Bà con phản ánh nhiều nhất điều gì
- Chờ lâu vào sáng thứ Hai: xã đã thêm một quầy tiếp nhận.
- Chưa rõ cần giấy tờ gì khi tách thửa: hướng dẫn mới đã dán tại quầy và đăng trên trang này.
- Mạng ở nhà văn hóa thôn Hạ yếu: đã đề nghị nhà mạng nâng cấp.
Một phản ánh về đất đai cần xác minh thêm, xã đã hẹn trả lời trong mười ngày làm việc.
${ASK}`,
  },
  {
    kind: 'article',
    title: 'Kết quả khảo sát sự hài lòng quý này',
    summary: 'Số liệu khảo sát tại quầy và qua điện thoại.',
    column: 'Tin cải cách hành chính',
    themes: ['reform_results'],
    channels: ['portal'],
    daysAgo: 2,
    reached: {
      returned:
        'Chưa nêu khảo sát bao nhiêu người, hỏi trong những ngày nào. Bổ sung rồi trình lại giúp tôi.',
    },
    body: `Trong quý, xã hỏi ý kiến người dân đến làm thủ tục tại quầy và gọi điện cho một số người nộp hồ sơ trực tuyến. Phần lớn trả lời hài lòng hoặc rất hài lòng.
Điều người dân khen nhiều nhất là thái độ hướng dẫn. Điều người dân còn phàn nàn là phải chờ vào sáng thứ Hai và khó tìm chỗ để xe.
Xã đã bố trí thêm một quầy vào sáng thứ Hai. Bãi xe phía sau trụ sở đang được kẻ lại vạch.`,
  },
  {
    kind: 'article',
    title: 'Thôn Hạ chuẩn bị ngày hội chuyển đổi số',
    summary: '',
    themes: ['digital_transformation'],
    channels: ['portal', 'facebook'],
    daysAgo: 0,
    reached: 'draft',
    body: 'Ghi nhanh sau buổi họp thôn: hai gian hướng dẫn nộp hồ sơ, một gian cài tài khoản định danh, có người viết hộ đơn cho các cụ.',
  },
]
