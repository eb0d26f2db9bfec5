import { english } from '../ui/translate.ts'

/** What may be refused of due work, work recorded and its proof, for those who read English. */
export const dueRefusals = english({
  '{issuer} chưa kịp tiếp nhận các việc đã báo. Hãy báo tiếp sau.':
    '{issuer} has not yet taken what was told. Tell more later.',
  '{issuer} không còn đề nghị việc này.': '{issuer} no longer asks for this.',
  '{file}: hãy gửi ảnh hoặc PDF của danh sách.': '{file}: send a photo or a PDF of the list.',
  'Báo cáo này đã được xử lý.': 'This message was dealt with already.',
  'Bản chụp danh sách không còn.': 'The picture of the list no longer exists.',
  'Bảng chưa có dòng nào dưới tiêu đề.': 'The table has no row below its heading.',
  'Chỉ cán bộ của chính đơn vị này được làm việc này.': 'Only officers of this very unit do this.',
  'Chỉ cán bộ của đơn vị phối hợp được ghi phần của mình.':
    'Only officers of the coordinating unit record its part.',
  'Chỉ cán bộ của đơn vị phối hợp được xác nhận.':
    'Only officers of the coordinating unit acknowledge.',
  'Chỉ cán bộ của đơn vị thực hiện được đánh dấu sản phẩm.':
    'Only officers of the unit that does the work tick its outputs.',
  'Chỉ cán bộ của đơn vị đã mời được tiếp nhận.':
    'Only officers of the inviting unit take this in.',
  'Chỉ cán bộ của đơn vị được giao việc mới giao lại trong đơn vị.':
    'Only officers of the assigned unit pass work on inside it.',
  'Chỉ ghi phần phối hợp cho việc phối hợp còn hiệu lực.':
    'A part is recorded only for coordination that is still in force.',
  'Ký hiệu công văn như UBND-VX: cơ quan ban hành, đơn vị soạn thảo.':
    'A letter’s symbol is like UBND-VX: who issues it, who drafts it.',
  'Chỉ giao được cho bộ phận, chức danh hoặc cán bộ của đơn vị.':
    'Work is given only to divisions, posts or officers of the unit.',
  'Chỉ người đã lưu cách xem này được sửa hoặc bỏ.':
    'Only whoever saved this view changes or removes it.',
  'Chỉ việc phối hợp mới cần xác nhận.': 'Only coordination is acknowledged.',
  'Chỉ đơn vị giao việc hoặc cấp trên được đôn đốc.':
    'Only the assigning unit or those above urge.',
  'Chỉ đơn vị giao việc được hoàn tác.': 'Only the assigning unit undoes this.',
  'Chỉ đơn vị giao việc được mời cơ quan, tổ chức ngoài hệ thống.':
    'Only the assigning unit invites bodies outside.',
  'Có lần đến hạn đã bị hủy. Hãy tải lại để chọn lần khác.':
    'A due date was cancelled. Reload to choose another.',
  'Công văn này đã được tạo. Hãy tạo công văn khác để có mã mới.':
    'This letter was made already. Make another for a new code.',
  'Danh sách chưa có ai.': 'The list has nobody on it yet.',
  'Danh sách có tên người phải thêm ở mục “Danh sách điểm danh”, nơi chỉ đơn vị mình xem được.':
    'A list with names of people goes under “Attendance list”, which only your unit sees.',
  'Danh sách có tên người: chỉ cán bộ của chính đơn vị đã ghi xem được.':
    'A list with names of people: only officers of the unit that recorded it see it.',
  'Danh sách điểm danh không đổi loại được.': 'An attendance list does not change its kind.',
  'Hãy cho biết cột nào là {names}.': 'Say which column is {names}.',
  'Hãy chọn lại lần đến hạn.': 'Choose the due date again.',
  'Hãy chọn tệp Excel, CSV hoặc dán nội dung từ Excel.':
    'Choose an Excel or CSV file, or paste from Excel.',
  'Hãy chọn ít nhất một ảnh hoặc tệp.': 'Choose at least one photo or file.',
  'Hãy chọn đúng một tệp.': 'Choose exactly one file.',
  'Hãy chọn ảnh hoặc PDF của danh sách.': 'Choose a photo or a PDF of the list.',
  'Hãy ghi tên bài, tên văn bản.': 'Give the title of the text or document.',
  'Hãy ghi tên báo, đài hoặc cơ quan ban hành.': 'Say which paper, station or issuer.',
  'Hạn này không tạm dừng.': 'This time limit is not paused.',
  'Hạn phải sau ngày ban hành kế hoạch.': 'The due date comes after the plan’s date of issue.',
  'Không thấy dòng tiêu đề nào trong bảng.': 'The table has no heading row.',
  'Không tìm thấy báo cáo này.': 'This message was not found.',
  'Không tìm thấy cách xem này.': 'This view was not found.',
  'Không tìm thấy danh sách này.': 'This list was not found.',
  'Không tìm thấy lần đến hạn này.': 'This due date was not found.',
  'Không tìm thấy lần đổi hạn này, hoặc đã hoàn tác.':
    'This change of due dates was not found, or was undone.',
  'Không tìm thấy minh chứng này.': 'This evidence was not found.',
  'Không tìm thấy phần phối hợp này.': 'This part of the coordination was not found.',
  'Không tìm thấy tên người nào. Bảng cần có cột “Họ và tên”.':
    'No name was found. The table needs a column “Họ và tên” (full name).',
  'Không tìm thấy việc này.': 'This work was not found.',
  'Không tìm thấy việc được giao này.': 'This assignment was not found.',
  'Loại minh chứng này không có trong danh mục.': 'The catalogue has no such kind of evidence.',
  'Lần đến hạn này đã bị hủy.': 'This due date was cancelled.',
  'Minh chứng này không phải đường dẫn.': 'This evidence is no link.',
  'Mỗi lần nhập nhiều nhất 3.000 dòng. Hãy chia tệp.':
    'At most 3,000 rows come in at a time. Split the file.',
  'Ngày hết hạn của đường dẫn phải từ hôm nay.': 'The link’s last day is today at the earliest.',
  'Ngày làm không được sau hôm nay.': 'The day of the work must not be in the future.',
  'Ngày nhận không được sau hôm nay.': 'The day of receipt must not be in the future.',
  'Ngày này không được sau hôm nay.': 'This day must not be in the future.',
  'Thiếu họ và tên.': 'The full name is missing.',
  'Việc này không còn giao.': 'This is no longer assigned.',
  'Việc này không còn mở, không cần đôn đốc.': 'This is no longer open and need not be urged.',
  'Việc này không phục vụ lần đến hạn này.': 'This work does not serve this due date.',
  'Việc này là buổi chủ trì của việc khác nên không lồng ghép vào buổi nào được.':
    'This is the host of other work and is not embedded in another session itself.',
  'Việc này đã hủy, không sửa được nữa.': 'This work was voided and cannot be changed.',
  'Đã có {n} cách xem. Hãy bỏ bớt một cách xem rồi lưu lại.':
    'There are {n} views. Remove one, then save again.',
  'Đã có cách xem tên này.': 'There is a view of this name.',
  'Đơn vị này không nhận thông báo qua hệ thống; hãy đôn đốc bằng văn bản.':
    'This unit gets no notices here; urge it by letter.',
  'Đường dẫn phải bắt đầu bằng http:// hoặc https://.': 'A link begins with http:// or https://.',
  '“{name}” không còn hoạt động. Hãy chọn nơi khác.':
    '“{name}” is no longer in operation. Choose another.',
  '“{name}” không còn; nay là “{successor}”. Hãy chọn nơi thay thế.':
    '“{name}” no longer exists; it is now “{successor}”. Choose that.',
})
