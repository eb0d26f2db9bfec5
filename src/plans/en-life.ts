import { type Dictionary, english } from '../ui/translate.ts'
import { en as planEnglish } from './en.ts'

/** How a plan passes through the house; the words of the plan's screen come with it. */
export const en: Dictionary = {
  ...planEnglish,
  ...english({
    'Dự toán': 'Estimate',
    'Hồ sơ': 'Record',
    'Tải edXML': 'Download edXML',
    'Gói edXML cho hệ thống văn bản': 'edXML for the document system',
    'Mã định danh theo Quyết định 20/2020/QĐ-TTg; hỏi văn thư hoặc xem trong hệ thống văn bản của đơn vị.':
      'Identifiers by Decision 20/2020/QĐ-TTg; ask the clerk or look in the unit’s document system.',
    'Mã định danh nơi gửi': 'Sender’s identifier',
    'Mã định danh nơi nhận': 'Recipient’s identifier',
    'Ví dụ: H42.12.3': 'For example: H42.12.3',
    'Tên nơi nhận': 'Recipient',
    'Mã định danh phải như H42.12.3.': 'The identifier looks like H42.12.3.',
    'Trình duyệt': 'Submit for approval',
    'Ghi số, ban hành': 'Enter the number, issue',
    'Đã ký trên giấy': 'Signed on paper',
    'Rút lại để sửa': 'Take back to edit',
    'Đưa vào bản ký': 'Add the signed paper',
    'Kết thúc kế hoạch': 'Close the plan',
    '{name} trả lại để sửa': 'Returned by {name}',
    '{name} trình, đang chờ lãnh đạo duyệt': 'Submitted by {name}, waiting for the head’s approval',
    'Sửa một chữ là yêu cầu duyệt hết giá trị và phải trình lại.':
      'A change of one word ends the request; it must be submitted again.',
    '{name} đã duyệt đúng bản này': '{name} approved exactly this version',
    'Tải bản DOCX đưa vào hệ thống văn bản để ký và cấp số; có số rồi thì ghi số, ngày, người ký và đưa bản PDF đã ký vào đây.':
      'Take the DOCX to the document system to be signed and numbered; then enter number, date and signer here and add the signed PDF.',
    'Tải bản DOCX đưa vào hệ thống văn bản để ký và cấp số; có số rồi thì bấm “Ban hành” để ghi số, ngày, người ký và đưa bản PDF đã ký vào đây.':
      'Take the DOCX to the document system to be signed and numbered; then press “Issue” to enter number, date and signer, and add the signed PDF here.',
    'Kế hoạch đã kết thúc': 'The plan is closed',
    'Đã trình lãnh đạo duyệt': 'Submitted to the head',
    'Trình duyệt kế hoạch?': 'Submit the plan?',
    'Lãnh đạo duyệt đúng nội dung hiện nay: {n} việc và mọi câu chữ. Ai sửa một chỗ là phải trình lại.':
      'The head approves exactly the present content: {n} task[s] and every word. After any change it must be submitted again.',
    'Còn {n} cụm từ chưa rõ đơn vị; nên chỉ rõ trước khi trình.':
      '{n} phrases name no known unit yet; better say which before submitting.',
    'Đã rút lại để sửa': 'Taken back to edit',
    'Rút lại để sửa?': 'Take it back to edit?',
    'Rút lại': 'Take back',
    'Kết quả duyệt hết giá trị. Sửa xong phải trình lại.':
      'The approval ends. After editing it must be submitted again.',
    'Kế hoạch rời danh sách chờ duyệt của lãnh đạo. Sửa xong thì trình lại.':
      'The plan leaves the head’s list. Submit it again after editing.',
    'Đã kết thúc kế hoạch': 'The plan is closed',
    'Kết thúc kế hoạch?': 'Close the plan?',
    'Sau khi kết thúc, không mở lại được': 'Once closed it cannot be reopened',
    '{n} lần chưa tới hạn thôi không tính nữa.': '{n} dates still to come are no longer counted.',
    '{n} lần quá hạn ở {lines} việc vẫn là quá hạn trong mọi báo cáo.':
      '{n} overdue dates of {lines} task[s] stay overdue in every report.',
    'Mọi lần đến hạn đều đã xong.': 'Every date has been met.',
    'Việc còn quá hạn': 'Overdue tasks',
    'và {n} việc nữa': 'and {n} more',
    'Kết quả, việc còn lại chuyển đi đâu': 'What became of it, where the rest goes',
    'Hiện trên kế hoạch; kế hoạch năm sau lấy lại làm phần khắc phục tồn tại.':
      'Shown on the plan; next year’s plan takes it up as shortcomings to mend.',
    'Đã giữ bản ký': 'The signed paper is kept',
    'Giữ bản này': 'Keep this paper',
    'Chọn tệp PDF đã ký': 'Choose the signed PDF',
    'Giữ nguyên từng byte. Đưa bản khác vào thì bản trước vẫn còn.':
      'Kept byte for byte. Adding another keeps the one before.',
    'Có chữ ký số': 'Bears a digital signature',
    'Không thấy chữ ký số': 'No digital signature found',
    'mã {hash}…': 'hash {hash}…',
    Duyệt: 'Approval',
    'Đã duyệt kế hoạch': 'Plan approved',
    'Duyệt kế hoạch?': 'Approve the plan?',
    'Văn thư lấy đúng bản anh chị vừa xem để ký, cấp số: {n} việc và mọi câu chữ. Nếu ai sửa trước khi ban hành thì phải trình lại.':
      'The office takes exactly what you have read to be signed and numbered: {n} task[s] and every word. If anybody edits it before it is issued it must be submitted again.',
    'Đã trả lại kế hoạch': 'Plan returned',
    'Trả lại kế hoạch': 'Return the plan',
    '{n} chỗ khác so với bản trình lúc {time}':
      '{n} change[s] since the version submitted at {time}',
    'Bỏ:': 'Removed:',
    'Trước:': 'Before:',
    'Nay:': 'Now:',
    'Thêm:': 'Added:',
    'Ký trên giấy, ngoài hệ thống': 'Signed on paper, outside the system',
    'Kết thúc': 'Closed',
    'Bản ký': 'Signed paper',
    '{name}, {time}': '{name}, {time}',
    'Ghi kế hoạch đã ký trên giấy': 'Record a plan signed on paper',
    'Ghi số, ban hành kế hoạch': 'Enter the number, issue the plan',
    'Ghi là đã ban hành': 'Record as issued',
    'Kế hoạch mang dòng chữ “Ký trên giấy, ngoài hệ thống”.':
      'The plan will say “Signed on paper, outside the system”.',
    'Bản ký không còn trên trang công khai': 'The signed paper is no longer on the public page',
    'Ai cũng tải được bản ký': 'Anybody can download the signed paper',
    'Đang công khai': 'Public',
    'Thôi công khai': 'Take down',
    'Công khai bản này': 'Publish this one',
  }),
}
