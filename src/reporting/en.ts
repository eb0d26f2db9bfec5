import { english } from '../ui/translate.ts'

/** Words of the screens of reports and approval. */
export const en = english({
  'Lần trước: {name} trả lại lúc {time}': 'Last time: returned by {name} at {time}',
  'Không khác bản anh chị đã xem, trình lúc {time}':
    'The same as the version you saw, submitted at {time}',
  '{n} chỗ khác so với bản anh chị đã xem, trình lúc {time}':
    '{n} changes since the version you saw, submitted at {time}',
  'Máy này không giữ bản của lần trước nên không so sánh được; hãy đọc lại toàn bộ.':
    'This device has no copy of the last version to compare with; please read it all again.',
  'Trước:': 'Before:',
  'Nay:': 'Now:',
  Duyệt: 'Approve',
  'Những nội dung đang chờ anh chị quyết định; lâu nhất đứng trước.':
    'What waits for your decision; the longest waiting first.',
  'Lãnh đạo đơn vị duyệt; anh chị xem được nội dung nào đang ở đâu, từ bao giờ.':
    'The head of the unit approves; here you see what is where, and since when.',
  'Tài khoản chưa gắn với đơn vị nào': 'The account belongs to no unit yet',
  'Đề nghị người quản trị giao đơn vị cho tài khoản này.':
    'Ask the administrator to assign a unit to this account.',
  'Không có gì chờ anh chị duyệt': 'Nothing waits for your approval',
  'Báo cáo được gửi duyệt sẽ hiện ở đây với tên người trình và số ngày đã chờ. Anh chị xem đúng bản sẽ gửi đi rồi duyệt hoặc trả lại.':
    'Submitted reports appear here with who submitted them and how long they have waited. You see exactly what will go out, then approve or return it.',
  'Chờ duyệt': 'Awaiting approval',
  'Xem thêm': 'Show more',
  '{name} trình ngày {date}': 'submitted by {name} on {date}',
  'mới hôm nay': 'new today',
  'chờ {n} ngày làm việc': 'waiting {n} working days',
  'Anh chị là người trình nên cần một lãnh đạo khác duyệt.':
    'You submitted it, so another head has to approve it.',
  'Báo cáo đang chờ lãnh đạo duyệt': "Reports awaiting the head's approval",
  'Không có báo cáo nào đang chờ duyệt': 'No report awaits approval',
  'Báo cáo anh chị gửi duyệt sẽ hiện ở đây, kèm người đang giữ và số ngày.':
    'Reports you submit appear here, with who holds them and for how many days.',
  'Duyệt báo cáo': 'Approve a report',
  '{name} trình lúc {time}.': 'Submitted by {name} at {time}.',
  'Người trình không được tự duyệt': 'Whoever submits may not approve',
  'Anh chị xem được, không duyệt được': 'You may read it, not approve it',
  'Anh chị là người trình báo cáo này. Cần một lãnh đạo khác của đơn vị duyệt.':
    'You submitted this report. Another head of the unit has to approve it.',
  'Chỉ lãnh đạo của {unit} được duyệt hoặc trả lại.':
    'Only a head of {unit} may approve or return it.',
  'Về danh sách chờ duyệt': 'Back to what awaits approval',
  'Xem báo cáo': 'View the report',
  'Đã duyệt: {title}': 'Approved: {title}',
  '{name} duyệt lúc {time}.': 'Approved by {name} at {time}.',
  'Bản DOCX và PDF đã được giữ nguyên từng chữ. Văn thư cấp số và ghi ngày ban hành tiếp theo.':
    'The DOCX and PDF are kept word for word. The registry gives the number and the date next.',
  'Đã trả lại: {title}': 'Returned: {title}',
  '{name} trả lại lúc {time}.': 'Returned by {name} at {time}.',
  'Lý do: {reason}': 'Reason: {reason}',
  'Báo cáo này không ở bước trình duyệt': 'This report is not awaiting approval',
  'Người soạn đã rút lại để sửa, hoặc chưa gửi. Khi gửi lại, báo cáo sẽ hiện trong danh sách.':
    'Its author took it back to edit it, or has not submitted it. Once submitted it appears in the list.',
  '{name} vừa lưu báo cáo này lúc {time}': '{name} saved this report at {time}',
  'Xem hai bản': 'See both versions',
  'Chữ anh chị gõ còn nguyên nhưng chưa lưu được.':
    'What you typed is all there, but could not be saved yet.',
  'Chọn bản dùng cho từng phần': 'Choose the version of each part',
  'Để sau': 'Not now',
  'Lưu theo lựa chọn này': 'Save these choices',
  'Hai bản không khác nhau về lời văn; chỉ cần lưu lại.':
    'The two versions have the same words; just save again.',
  'Bản của anh chị': 'Your version',
  'Bản của {name}': 'The version of {name}',
  '(để trống)': '(empty)',
  'Quyết định': 'Decision',
  'Trả lại': 'Return',
  'Đã duyệt báo cáo {period}': 'Approved the report {period}',
  'Duyệt báo cáo {period}?': 'Approve the report {period}?',
  'Xem bản hiện nay': 'See the present version',
  'Đọc lại đã': 'Read it again',
  'Duyệt đúng bản này': 'Approve exactly this',
  'Đúng bản anh chị vừa xem được giữ vĩnh viễn: lời văn, {figures} số liệu và {lines} dòng phụ lục. Sau khi duyệt không ai sửa được; số liệu ghi muộn chỉ thành phần đính chính bên cạnh.':
    'Exactly what you have just seen is kept for ever: the words, {figures} figures and {lines} rows of the appendix. Nobody can change it afterwards; late figures only become a correction beside it.',
  'Mã nội dung: {hash}…': 'Content hash: {hash}…',
  'Đang lập bản DOCX và PDF, mất vài giây.': 'Making the DOCX and the PDF, a few seconds.',
  'Đã trả lại báo cáo {period}': 'Returned the report {period}',
  'Trả lại báo cáo {period}': 'Return the report {period}',
  'Trả lại để sửa': 'Return it',
  'Lý do trả lại': 'Reason for the return',
  '{name} đọc được nguyên văn. Nói rõ chỗ nào, cần sửa thế nào.':
    '{name} reads this as it stands. Say where, and what to change.',
  'Phải ghi lý do trả lại.': 'A return needs its reason.',
  'Số liệu này không còn trong danh mục. Xem thêm':
    'This figure is no longer in the catalogue. See more',
  '{name}: {value}. Xem các bản ghi đã đếm': '{name}: {value}. Show the records counted',
  'Chèn số liệu': 'Insert a figure',
  'Số được chèn luôn theo hồ sơ: việc ghi nhận thêm thì số tự đổi cho đến khi gửi duyệt.':
    'An inserted figure follows the records: it changes with what is recorded until the report is submitted.',
  'Tìm chỉ tiêu': 'Find an indicator',
  'Không có chỉ tiêu nào như vậy. Thử từ ngắn hơn, ví dụ “tin” hoặc “người”.':
    'There is no such indicator. Try a shorter word, such as “tin” or “người”.',
  'Bảng số liệu': 'Table of figures',
  'Chỉ tiêu': 'Indicator',
  'Đơn vị tính': 'Unit',
  'Kết quả': 'Result',
  'Tỷ lệ': 'Ratio',
  '(*) {name}: số đếm từ hồ sơ là {counted}; lý do ghi khác: {reason}':
    '(*) {name}: the records say {counted}; reason for another figure: {reason}',
  'Dấu ? trên màn hình: trong số này có phần là ước lượng; không in trong báo cáo.':
    'The sign ? on the screen: part of this figure is an estimate; it is not printed.',
  'nay đếm được {value}': 'now {value}',
  'Soát báo cáo': 'Check of the report',
  'Không thấy chỗ thiếu': 'Nothing missing',
  'Phần nào cũng có nội dung, việc nào cũng có minh chứng mở được.':
    'Every part has its content, every activity evidence that opens.',
  '{n} chỗ cần xem lại': '{n} places to look at',
  'nên xử lý trước': 'deal with it first',
  'nên xem': 'worth a look',
  'Chưa có minh chứng': 'Without evidence',
  'Liên kết không mở được nữa': 'Links that no longer open',
  'Liên kết chưa kiểm tra xong': 'Links not checked yet',
  'Ảnh đã dùng ở việc khác': 'Photos used elsewhere',
  'Quá hạn chưa nêu lý do': 'Overdue without a reason',
  'Phần còn để trống': 'Empty parts',
  'Số lượng là ước lượng': 'Estimated quantities',
  'Xem cả {n} chỗ': 'Show all {n}',
  'Đã ghi số {number}/{symbol}': 'Number {number}/{symbol} entered',
  'Ghi số, ngày ban hành': 'Enter number and date',
  'Ghi vào báo cáo': 'Enter',
  'Nội dung đã duyệt giữ nguyên; chỉ ghi thêm số và ngày do văn thư cấp.':
    'What was approved stays; only the number and the date of the registry are added.',
  'Số văn bản': 'Document number',
  'Số trong sổ đăng ký văn bản đi, ký hiệu {symbol}':
    'The number in the register of outgoing documents, symbol {symbol}',
  'Số chỉ gồm chữ số, ví dụ 12.': 'Digits only, such as 12.',
  'Ngày ban hành': 'Date of issue',
  '{n} số liệu thay đổi sau khi duyệt ngày {date}':
    '{n} figures changed after the approval on {date}',
  'Trong báo cáo đã duyệt': 'In the approved report',
  'Đếm lại bây giờ': 'Counted now',
  'Thấy ngày': 'Noticed on',
  'Báo cáo đã duyệt giữ nguyên từng chữ. Cấp trên nhìn thấy phần thay đổi này bên cạnh.':
    'The approved report stays word for word. The superior sees this change beside it.',
  'Phụ lục': 'Appendix',
  'PHỤ LỤC': 'APPENDIX',
  'Kết quả thực hiện nhiệm vụ của kế hoạch': "Results of the plan's duties",
  'Trong kỳ không có nhiệm vụ nào của kế hoạch được giao cho đơn vị.':
    'No duty of a plan was assigned to the unit in this period.',
  'Nội dung': 'Content',
  'Đơn vị thực hiện': 'Lead',
  'Đơn vị phối hợp': 'Coordinating',
  'Thời gian': 'Time',
  'Minh chứng': 'Evidence',
  'chưa nêu lý do': 'no reason given',
  'Nêu lý do quá hạn: {line}': 'Give the reason of the delay: {line}',
  'Sửa lời: {line}': 'Edit the words: {line}',
  'Nêu lý do': 'Give the reason',
  'Sửa lời': 'Edit the words',
  'Kết quả: {line}': 'Result: {line}',
  'Lấy lại lời đề xuất': 'Take the proposed words again',
  'Đã trở về số đếm được': 'Back to the counted figure',
  'Đã ghi số kèm lý do': 'Figure entered with its reason',
  'Ghi số khác số đếm được': 'Enter another figure than counted',
  'Trở về số đếm được': 'Back to the counted figure',
  'Ghi số này': 'Enter this figure',
  '{name}: đếm được {counted}. Số anh chị ghi sẽ mang dấu (*), lý do in ngay dưới bảng.':
    '{name}: {counted} counted. Your figure carries a sign (*), its reason is printed below the table.',
  'Số ghi trong báo cáo': 'Figure in the report',
  'Hãy ghi một số, ví dụ 1.250 hoặc 83,5.': 'Enter a number, such as 1.250 or 83,5.',
  'Lý do': 'Reason',
  'Người duyệt và cấp trên đọc được lý do này.': 'The approver and the superior read this reason.',
  'Phải ghi lý do khi sửa số liệu.': 'Another figure needs its reason.',
  'Phần lời văn vừa sửa chưa lưu được nên chưa ghi số. Hãy thử lại.':
    'The words you have just changed could not be saved, so the figure was not entered. Try again.',
  'Chèn số liệu: phần {part}': 'Insert a figure: {part}',
  'Đề xuất lại từ số liệu: phần {part}': 'Propose again from the figures: {part}',
  'Đã thay lời văn phần “{part}”': 'Replaced the words of “{part}”',
  'Đề xuất lại từ số liệu': 'Propose again from the figures',
  'Báo cáo': 'Report',
  'DỰ THẢO BÁO CÁO': 'DRAFT REPORT',
  'BÁO CÁO': 'REPORT',
  'Kính gửi: {who}': 'To: {who}',
  'Trích yếu của báo cáo': 'Subject of the report',
  'Báo cáo phải có trích yếu; bản lưu vẫn giữ tên cũ.':
    'A report needs its subject; the saved one keeps the old one.',
  '(người duyệt ký)': '(signed by the approver)',
  'Số liệu': 'Figure',
  'Kỳ này không có bản ghi nào cho số liệu này, nên báo cáo ghi 0.':
    'This period has no record for this figure, so the report says 0.',
  '(*) Báo cáo ghi {value}, đếm được {counted}': '(*) The report says {value}, counted {counted}',
  'Cách đếm: {methods}': 'Counted by: {methods}',
  'Sửa hoặc bỏ số đã ghi': 'Change or withdraw the figure entered',
  'Ghi số khác': 'Enter another figure',
  'Không có bản ghi nào được đếm cho số liệu này.': 'No record was counted for this figure.',
  'Các bản ghi đã đếm': 'Records counted',
  'Tổng các bản ghi là {counted}': 'The records add up to {counted}',
  'Số liệu vừa thay đổi. Hãy tải lại trang để xem số mới.':
    'The figure has just changed. Load the page again to see the new one.',
  '{n} bản ghi dưới đây cộng lại đúng bằng {counted} {unit}.':
    'The {n} records below add up to exactly {counted} {unit}.',
  '{counted} trong {n} bản ghi dưới đây đạt; tỷ lệ tính từ đúng hai số này.':
    '{counted} of the {n} records below count; the ratio is made of exactly these two.',
  đạt: 'counts',
  'chưa đạt': 'does not count',
  '{n} minh chứng': '{n} pieces of evidence',
  'chưa có minh chứng': 'without evidence',
  'đã hủy sau khi chốt': 'voided after the submission',
  'Sửa lại': 'Edit again',
  'Gửi duyệt': 'Submit',
  'Xem để duyệt': 'Read and decide',
  'Bản đã duyệt': 'Approved version',
  'Bản xem trước, ghi “Dự thảo”': 'Preview, marked as a draft',
  'Tải DOCX': 'Download DOCX',
  'Tải PDF': 'Download PDF',
  'Mỗi kỳ một báo cáo. Lời văn và số liệu được lập sẵn từ những việc đã ghi nhận; anh chị đọc lại, bổ sung rồi gửi duyệt.':
    'One report a period. Words and figures are prepared from what was recorded; read them, add to them, then submit.',
  'Kỳ chưa mở báo cáo': 'Periods without a report',
  'Các báo cáo': 'Reports',
  'Chưa có báo cáo nào': 'No report yet',
  'Mở báo cáo của kỳ đang chạy ở trên: số liệu tự cập nhật cho đến khi anh chị gửi duyệt, nên mở sớm không sao.':
    'Open the report of the running period above: its figures follow the records until you submit it, so it is never too early.',
  'Số liệu từ {from} đến hết {to}': 'Figures from {from} to the end of {to}',
  'Hạn {due}': 'Due {due}',
  'Mở báo cáo {period}': 'Open the report {period}',
  'Mở báo cáo': 'Open the report',
  'Số {number}, ban hành {date}': 'No. {number}, issued {date}',
  'Hạn gửi {date}': 'Due {date}',
  '{n} số liệu thay đổi sau khi duyệt': '{n} figures changed after the approval',
  'Bên lề': 'Margin',
  'Sửa lại báo cáo đang chờ duyệt?': 'Edit a report that awaits approval?',
  'Ngay khi anh chị thay đổi một chữ, đề nghị duyệt hiện nay bị rút lại, số liệu đã chốt được mở ra và đếm tiếp. Khi sửa xong phải gửi duyệt lại từ đầu.':
    'With the first letter you change, the present request for approval is withdrawn and the fixed figures are counted on. Afterwards it has to be submitted anew.',
  '{name} trả lại lúc {time}': 'Returned by {name} at {time}',
  'Đang sửa một báo cáo chờ duyệt': 'Editing a report that awaits approval',
  'Thay đổi đầu tiên được lưu sẽ rút lại đề nghị duyệt.':
    'The first change that is saved withdraws the request for approval.',
  'Số liệu và lời văn đã chốt, chờ lãnh đạo duyệt':
    "Figures and words are fixed and await the head's approval",
  'Không sửa được khi đang chờ duyệt, trừ khi anh chị chọn “Sửa lại”.':
    'It cannot be edited meanwhile, unless you choose “Edit again”.',
  'Đã lấy lại phần chưa kịp lưu lần trước': 'What was not saved last time is back',
  'Phần này được giữ trên máy anh chị đang dùng và sẽ tự lưu.':
    'It was kept on this device and will be saved by itself.',
  'Trên máy này còn phần chưa lưu của báo cáo': 'This device holds unsaved words of this report',
  'Bỏ phần chưa lưu': 'Discard the unsaved words',
  'Báo cáo đã được gửi duyệt hoặc đã duyệt trong khi anh chị đang sửa, nên phần đó chưa vào báo cáo.':
    'The report was submitted or approved while you were editing, so they are not in it.',
  'Đang soạn': 'Being written',
  'Bị trả lại': 'Returned',
  'Đã duyệt, chờ cấp số': 'Approved, awaiting its number',
  'Đã ban hành': 'Issued',
  'Chưa lưu được': 'Not saved',
  'Lưu lại': 'Save again',
  'Chữ anh chị gõ vẫn giữ trên máy này.': 'What you typed is kept on this device.',
  'Đã lưu lúc {time}': 'Saved at {time}',
  'Đang gõ, sẽ tự lưu': 'Typing, will be saved',
  'Đang lưu…': 'Saving…',
  'Mất mạng: đã giữ trên máy này, có mạng sẽ tự lưu':
    'Offline: kept on this device, saved once there is a network',
  'Chưa lưu: có người khác vừa sửa': 'Not saved: somebody else has just edited it',
  'Đã gửi duyệt báo cáo {period}': 'Submitted the report {period}',
  'Gửi duyệt báo cáo {period}?': 'Submit the report {period}?',
  'Xem lại đã': 'Look at it again',
  'Chốt số liệu và gửi duyệt': 'Fix the figures and submit',
  'Lời văn, {figures} số liệu cùng đúng những bản ghi đã đếm và {lines} dòng phụ lục được giữ nguyên như lúc này. Việc ghi nhận sau đó không làm đổi báo cáo.':
    'The words, {figures} figures with exactly the records counted and {lines} rows of the appendix are kept as they are now. What is recorded later does not change the report.',
  '{n} số do anh chị ghi khác số đếm được, có dấu (*) và lý do.':
    '{n} figures differ from the counted ones; they carry (*) and a reason.',
  'Kỳ báo cáo chưa hết': 'The period is not over',
  'Số liệu lấy đến hết {date}. Việc làm từ nay đến đó sẽ không có trong báo cáo.':
    'Figures run to the end of {date}. What is done from now until then will not be in the report.',
  'Còn {n} chỗ chưa xử lý': '{n} places not dealt with',
  'Vẫn gửi được; lãnh đạo có thể hỏi về những chỗ này.':
    'You may submit; the head may ask about them.',
  'Anh chị gửi thì một lãnh đạo khác của đơn vị phải duyệt.':
    'If you submit it, another head of the unit has to approve it.',
  'Chưa gửi duyệt': 'Not submitted',
  'Phần vừa sửa chưa lưu được. Hãy đóng hộp này, xem báo bên lề rồi gửi lại.':
    'What you have just changed could not be saved. Close this box, see the note in the margin, then submit again.',
  'Người duyệt': 'Approved by',
  Lúc: 'At',
  'Mã nội dung (SHA-256)': 'Content hash (SHA-256)',
  'Bản DOCX, PDF tải về là đúng bản đã duyệt, giữ nguyên từng chữ.':
    'The DOCX and PDF you download are exactly what was approved.',
})
