import type { SampleText } from './sample-texts.ts'

/** A second commune has begun as well. */
export const neighbourTexts: readonly SampleText[] = [
  {
    kind: 'article',
    title: 'Xã nhận hồ sơ không phụ thuộc nơi cư trú',
    summary:
      'Người dân trong tỉnh nộp hồ sơ ở bất cứ Trung tâm Phục vụ hành chính công nào thuận tiện.',
    scene: 'counter',
    alt: 'Quầy tiếp nhận hồ sơ có ba cán bộ và hai người dân',
    column: 'Tin cải cách hành chính',
    themes: ['ways_to_submit', 'one_stop'],
    channels: ['portal', 'loudspeaker'],
    daysAgo: 14,
    reached: 'published',
    body: `Người làm việc xa nhà không cần về quê để nộp hồ sơ. Trung tâm Phục vụ hành chính công của xã nhận hồ sơ của người dân trong toàn tỉnh, chuyển đến đúng nơi giải quyết qua mạng.
Kết quả được trả tại nơi bà con chọn khi nộp. Thời hạn giải quyết không thay đổi.
Tháng đầu tiên, xã nhận 23 hồ sơ của người ở nơi khác. Nhiều nhất là chứng thực, hộ tịch và bảo trợ xã hội. Cán bộ tại quầy giúp đăng nhập, điền tờ khai và chụp giấy tờ cho người chưa quen.`,
  },
  {
    kind: 'qa',
    title: 'Chứng thực bản sao có phải về nơi thường trú không?',
    summary: 'Không. Bà con chứng thực bản sao ở bất cứ xã, phường nào.',
    column: 'Hỏi – đáp',
    themes: ['before_applying'],
    channels: ['portal'],
    facts: { answered_by: 'Trung tâm Phục vụ hành chính công' },
    daysAgo: 6,
    reached: 'published',
    body: `Việc chứng thực bản sao từ bản chính không phụ thuộc nơi cư trú. Bà con mang bản chính đến nơi gần nhất, nhận kết quả ngay trong ngày làm việc.
Số lượng lớn hoặc giấy tờ nhiều trang có thể hẹn sang ngày làm việc tiếp theo. Cán bộ phải ghi giấy hẹn khi không trả được trong ngày.`,
  },
]

/** What the province writes for everybody below. */
export const provinceTexts: readonly SampleText[] = [
  {
    kind: 'article',
    title: 'Tỉnh rút ngắn thời gian giải quyết 62 thủ tục đất đai, xây dựng',
    summary:
      'Mỗi hồ sơ bớt trung bình ba ngày làm việc; danh mục niêm yết tại tất cả các xã, phường.',
    scene: 'meeting',
    alt: 'Người phát biểu giữa cuộc họp, phía sau là bảng đỏ',
    themes: ['shorter_time', 'reform_procedures'],
    channels: ['portal', 'facebook'],
    shared: true,
    daysAgo: 21,
    reached: 'published',
    body: `Ủy ban nhân dân tỉnh An Sơn đã rút ngắn thời gian giải quyết 62 thủ tục thuộc lĩnh vực đất đai và xây dựng. Mỗi hồ sơ bớt trung bình ba ngày làm việc so với trước.
## Vì sao rút được
- Dữ liệu đất đai của tất cả các xã, phường đã nối với Trung tâm Phục vụ hành chính công tỉnh.
- Sở chuyên môn nhận hồ sơ qua mạng ngay khi người dân nộp, không chờ bản giấy.
- Bước lấy ý kiến giữa các cơ quan làm song song thay vì lần lượt.
Danh mục 62 thủ tục với thời hạn mới được niêm yết tại các xã, phường. Hồ sơ đã nộp trước đó được giải quyết theo thời hạn nào ngắn hơn.`,
  },
  {
    kind: 'print_text',
    title: 'Tờ rơi: năm điều nên biết khi làm thủ tục',
    summary: '',
    themes: ['before_applying', 'citizen_rights'],
    channels: ['leaflet', 'notice_board'],
    facts: { size: 'A5, in hai mặt', copies: '12000' },
    shared: true,
    daysAgo: 16,
    reached: 'approved',
    body: `## Năm điều nên biết
- Xem trước cần giấy tờ gì trên Cổng Dịch vụ công quốc gia.
- Thiếu giấy tờ, cán bộ phải báo một lần, đầy đủ, bằng văn bản.
- Không phải nộp giấy tờ mà cơ quan nhà nước đã có trong dữ liệu.
- Quá hẹn, cơ quan phải xin lỗi và hẹn lại bằng văn bản.
- Không hài lòng, mời phản ánh; phản ánh nào cũng được trả lời.`,
  },
]
