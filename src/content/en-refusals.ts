import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const contentRefusals = english({
  'Bài giới thiệu này đã được trả lời.': 'This suggestion was answered already.',
  'Bài này không còn trong kho dùng chung.': 'This text is no longer shared.',
  'Bài này đã giới thiệu, đang chờ cấp trên xem.':
    'This text was suggested already and waits for the superior.',
  'Bài này đã thuộc một kỳ khác.': 'This text belongs to another part already.',
  'Bài đã gửi hoặc yêu cầu đã đóng, không rút được nữa.':
    'The text was sent or the request is closed; it cannot be withdrawn.',
  'Bản gốc không có gì mới.': 'There is nothing new in the original.',
  'Bản gốc vừa được sửa thêm. Hãy tải lại để xem phần mới nhất.':
    'The original has changed again. Reload to see the latest.',
  'Chuyên mục này không còn mở.': 'This column is no longer open.',
  'Chuyên đề đã kết thúc. Hãy mở lại trước.': 'The series has ended. Open it again first.',
  'Chưa có bài gửi để nhận hoặc trả lại.': 'No text was sent that could be taken or returned.',
  'Chỉ dùng chung được đúng bản đã duyệt. Hãy tải lại để xem bản hiện nay.':
    'Only the approved version can be shared. Reload to see the present one.',
  'Chỉ giới thiệu được bài đã duyệt, và khi đơn vị có cấp trên.':
    'Only approved texts can be suggested, and only by a unit with a superior.',
  'Chỉ gửi được bài của đơn vị đã được duyệt.': 'Only approved texts of the unit can be sent.',
  'Chỉ đăng được đúng bản đã duyệt. Nội dung này chưa duyệt hoặc đã sửa sau khi duyệt.':
    'Only the approved version can be published. This text is not approved, or was changed since.',
  'Chỉ đưa đi được đúng bản đã duyệt. Nội dung này chưa duyệt hoặc đã sửa sau khi duyệt.':
    'Only the approved version can go out. This text is not approved, or was changed since.',
  'Chức danh này không còn ở đơn vị; hãy chọn lại.':
    'The unit no longer has this post; choose again.',
  'Các dòng của bảng phải có cùng số cột.': 'All rows of a table need the same number of columns.',
  'Có lần đến hạn không còn hoặc không thuộc đơn vị.':
    'A due date no longer exists or is not the unit’s.',
  'Có ảnh hoặc tệp không nằm trong kho của đơn vị. Hãy chọn lại từ kho.':
    'A picture or file is not in the unit’s library. Choose it from there again.',
  'Hãy chọn chức danh hoặc ghi người phụ trách.': 'Choose a post or say who is in charge.',
  'Hãy chọn một tệp.': 'Choose a file.',
  'Hãy chọn đơn vị khác trong tỉnh, đang hoạt động.':
    'Choose another unit of the province that is in operation.',
  'Hạn gửi bài phải từ hôm nay trở đi.': 'The text is due today at the earliest.',
  'Kho chỉ nhận ảnh JPG, PNG, WebP, âm thanh, phim và tệp thiết kế (PDF, AI, EPS, CorelDRAW, Photoshop, ZIP, Word).':
    'The library takes JPG, PNG and WebP pictures, sound, film and design files (PDF, AI, EPS, CorelDRAW, Photoshop, ZIP, Word).',
  'Không có phụ đề này, hoặc bài có phim này đã được gỡ.':
    'There are no such captions, or the text with this film was taken down.',
  'Không có tệp này, hoặc bài có tệp này đã được gỡ.':
    'There is no such file, or the text with it was taken down.',
  'Không tìm thấy bài giới thiệu này.': 'This suggestion was not found.',
  'Không tìm thấy bài này ở đơn vị.': 'The unit has no such text.',
  'Không tìm thấy chuyên mục này.': 'This column was not found.',
  'Không tìm thấy chuyên đề này.': 'This series was not found.',
  'Không tìm thấy kỳ này của chuyên đề.': 'This part of the series was not found.',
  'Không tìm thấy yêu cầu viết bài này.': 'This request for a text was not found.',
  'Không tìm thấy ảnh hoặc tệp này.': 'This picture or file was not found.',
  'Kỳ này đã có bài. Hãy gỡ bài khỏi kỳ trước khi bỏ kỳ.':
    'This part has its text. Take the text out before removing the part.',
  'Một chuyên đề có nhiều nhất {n} kỳ. Hãy mở chuyên đề mới.':
    'A series has {n} parts at most. Begin a new one.',
  'Nội dung này không chọn hình thức in đó.': 'That form of print is not chosen for this text.',
  'Nội dung này không ở bước trình duyệt. Hãy tải lại để xem bản hiện nay.':
    'This text does not wait for approval. Reload to see the present version.',
  'Nội dung này đã bỏ, không sửa được nữa.': 'This text was discarded and cannot be changed.',
  'Nội dung này đã trình hoặc đã duyệt.': 'This text was submitted or approved already.',
  'Nội dung quá dài; hãy tách thành nhiều bài.': 'The text is too long; make several of it.',
  'Nội dung đang đăng hoặc đang dùng chung không bỏ được. Hãy gỡ trước.':
    'A published or shared text cannot be discarded. Take it down first.',
  'Yêu cầu này đã được trả lời hoặc đã rút.': 'This request was answered or withdrawn.',
  'Đơn vị đã có chuyên mục tên này.': 'The unit has a column of this name.',
  'Đơn vị đã có chuyên đề tên này.': 'The unit has a series of this name.',
  'Đường dẫn phải bắt đầu bằng https://, http://, mailto:, tel: hoặc /.':
    'A link begins with https://, http://, mailto:, tel: or /.',
  'Không có chuyên mục này.': 'There is no such column.',
  'Không có cách làm này, hoặc nơi đăng đã gỡ.':
    'There is no such example, or its unit took it down.',
  'Chỉ ghi cách làm đã bắt đầu áp dụng, không ghi ngày sắp tới.':
    'Only what is being applied already is recorded, no day to come.',
  'Việc này không còn trong kế hoạch.': 'This task is no longer in the plan.',
  'Việc này không còn hạn nào sắp tới. Hãy chọn việc khác, hoặc lập kỳ theo nhịp.':
    'This task has no due date to come. Choose another, or give the series a rhythm.',
  'Việc này không có lần đến hạn nào của đơn vị.': 'This task has no due date of the unit.',
})
