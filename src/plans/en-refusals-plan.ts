import { english } from '../ui/translate.ts'

/** What may be refused of plans, their reading, amending and cascade, for those who read English. */
export const planRefusals = english({
  'Không có nơi nhận nào được gọi như vậy. Hãy ghi như trong văn bản, ví dụ “UBND các xã”.':
    'No recipient is called so. Write it as the document does, for example “UBND các xã”.',
  'Bản ký được đưa vào sau khi văn bản đã duyệt hoặc đã ban hành.':
    'The signed copy comes in after the document was approved or issued.',
  'Bản nháp này không còn ở bước soát.': 'This draft is no longer being checked.',
  'Bản nháp này đã bỏ.': 'This draft was discarded.',
  'Bản nháp này đã được nhận thành kế hoạch.': 'This draft has become a plan already.',
  'Chưa có thay đổi nào. Hãy sửa, thêm hoặc rút ít nhất một việc, một khoản dự toán.':
    'Nothing has changed. Change, add or drop at least one task or budget line.',
  'Chỉ kế hoạch đang thực hiện mới kết thúc được.': 'Only a plan being carried out can be closed.',
  'Chỉ kế hoạch đang thực hiện mới sửa đổi, bổ sung được.':
    'Only a plan being carried out can be amended.',
  'Chỉ lãnh đạo của chính đơn vị lập kế hoạch được duyệt hoặc trả lại.':
    'Only heads of the planning unit approve or return its plan.',
  'Chức danh này không có ở đơn vị.': 'The unit has no such post.',
  'Các chỗ sửa của bản nháp này đã quá dài. Hãy bỏ bớt hoặc nhập lại văn bản.':
    'The corrections of this draft have grown too long. Drop some or read the document again.',
  'Các lựa chọn của bản nháp này đã quá dài.': 'The choices of this draft have grown too long.',
  'Có mục không phải tồn tại, hạn chế năm trước.': 'An entry is no shortcoming of last year.',
  'Có nhiệm vụ không thuộc đơn vị này.': 'A task is not this unit’s.',
  'Có việc không còn trong kế hoạch cấp trên.': 'A task is no longer in the superior’s plan.',
  'Có việc không còn trong kế hoạch cấp trên. Hãy tải lại.':
    'A task is no longer in the superior’s plan. Reload.',
  'Có việc không còn, hoặc không phải của đơn vị.': 'A task no longer exists or is not the unit’s.',
  'Có việc đã được đưa vào kế hoạch này. Hãy tải lại.': 'A task is in this plan already. Reload.',
  'Có đơn vị không tồn tại hoặc ngoài phạm vi giao việc.':
    'A unit does not exist or is out of reach.',
  'Cấp trên đã rút việc này: hãy chọn rút theo hoặc giữ làm việc riêng.':
    'The superior has dropped this task: drop it too, or keep it as your own.',
  'Danh sách việc đã thay đổi. Hãy tải lại rồi sắp xếp.':
    'The list of tasks has changed. Reload, then sort it.',
  'Dòng nhiệm vụ này đã rút.': 'This task was dropped.',
  'Hãy chọn đúng một tệp PDF.': 'Choose exactly one PDF.',
  'Hãy chọn đúng một tệp kế hoạch.': 'Choose exactly one file with a plan.',
  'Hãy đặt con trỏ vào giữa nội dung việc, mỗi phần phải còn chữ.':
    'Put the cursor inside the task’s words; each part must keep some.',
  'Khoản “{content}” đã được sửa sau khi soạn lần sửa đổi này. Hãy mở lại khoản đó rồi ban hành.':
    'The budget line “{content}” has changed since this amendment was written. Open it again, then issue.',
  'Không còn lần sửa nào để bỏ.': 'There is nothing left to undo.',
  'Không thấy họ tên người ký.': 'The signer’s name was not found.',
  'Không thấy tên loại văn bản (KẾ HOẠCH).': 'The kind of document (KẾ HOẠCH) was not found.',
  'Không tìm thấy bản ký này.': 'This signed copy was not found.',
  'Không tìm thấy bản nháp này.': 'This draft was not found.',
  'Không tìm thấy dòng nhiệm vụ này trong kế hoạch.': 'The plan has no such task.',
  'Không tìm thấy dòng nhiệm vụ này.': 'This task was not found.',
  'Không tìm thấy khoản dự toán này trong kế hoạch.': 'The plan has no such budget line.',
  'Không tìm thấy khoản dự toán này.': 'This budget line was not found.',
  'Không tìm thấy khoản thêm này.': 'This added budget line was not found.',
  'Không tìm thấy kế hoạch này của cấp trên.': 'The superior has no such plan.',
  'Không tìm thấy kế hoạch này của đơn vị.': 'The unit has no such plan.',
  'Không tìm thấy kế hoạch này.': 'This plan was not found.',
  'Không tìm thấy lần sửa đổi này.': 'This amendment was not found.',
  'Không tìm thấy lịch này.': 'This calendar was not found.',
  'Không tìm thấy một trong các việc đã chọn.': 'One of the chosen tasks was not found.',
  'Không tìm thấy quan hệ này của kế hoạch.': 'The plan has no such relation.',
  'Không tìm thấy tệp này.': 'This file was not found.',
  'Không tìm thấy tồn tại, hạn chế này của năm trước.':
    'This shortcoming of last year was not found.',
  'Không tìm thấy việc này trong kế hoạch.': 'The plan has no such task.',
  'Không tìm thấy việc thêm này.': 'This added task was not found.',
  'Không tìm thấy văn bản này trong sổ.': 'This document is not in the register.',
  'Không đọc được dòng nhiệm vụ của cấp trên.': 'The superior’s task cannot be read.',
  'Không đọc được nhiệm vụ nào; hãy nhập tay.': 'No task could be read; type them.',
  'Kế hoạch chưa có việc nào. Hãy thêm ít nhất một việc rồi trình.':
    'The plan has no task yet. Add at least one, then submit.',
  'Văn bản chưa được duyệt, chưa gửi sang hệ thống văn bản được.':
    'The document is not approved and cannot go to the document system yet.',
  'Kế hoạch chưa được duyệt. Hãy trình lãnh đạo duyệt, hoặc ghi rõ là đã ký trên giấy ngoài hệ thống.':
    'The plan is not approved. Submit it to the head, or say that it was signed on paper outside.',
  'Kế hoạch không ghi sản phẩm này.': 'The plan does not name this output.',
  'Kế hoạch không thể thực hiện chính nó.': 'A plan cannot carry out itself.',
  'Kế hoạch này không còn được thực hiện.': 'This plan is no longer being carried out.',
  'Kế hoạch này không gửi cho đơn vị.': 'This plan was not sent to the unit.',
  'Kế hoạch này không ở bước trình duyệt.': 'This plan does not wait for approval.',
  'Kế hoạch này không ở bước trình duyệt. Hãy tải lại để xem bản hiện nay.':
    'This plan does not wait for approval. Reload to see the present version.',
  'Kế hoạch này đã ban hành.': 'This plan was issued already.',
  'Kế hoạch này đã kết thúc, không sửa được nữa.': 'This plan has ended and cannot be changed.',
  'Kế hoạch này đã trình hoặc đã ban hành.': 'This plan was submitted or issued already.',
  'Kế hoạch này đã đóng.': 'This plan is closed.',
  'Kế hoạch đang trình duyệt. Hãy rút lại trước khi ghi là đã ký trên giấy.':
    'The plan waits for approval. Take it back before recording it as signed on paper.',
  'Kế hoạch đang trình hoặc đã duyệt. Hãy rút lại để sửa trước.':
    'The plan was submitted or approved. Take it back to change it first.',
  'Kế hoạch đã ban hành: muốn đổi nội dung, hãy lập một lần sửa đổi, bổ sung.':
    'The plan is issued: change its words by an amendment.',
  'Kế hoạch đã ban hành: thêm việc bằng một lần sửa đổi, bổ sung.':
    'The plan is issued: add tasks by an amendment.',
  'Kế hoạch đã kết thúc, không ghi thêm được.': 'The plan has ended; nothing more is recorded.',
  'Kế hoạch đã kết thúc.': 'The plan has ended.',
  'Lần sửa đổi này không ở bước trình duyệt. Hãy tải lại.':
    'This amendment does not wait for approval. Reload.',
  'Lần sửa đổi này đang trình duyệt, đã ban hành hoặc đã bỏ.':
    'This amendment waits for approval, was issued or discarded.',
  'Lần sửa đổi này đã ban hành hoặc đã bỏ.': 'This amendment was issued or discarded already.',
  'Lần sửa đổi này đã trình hoặc đã ban hành.': 'This amendment was submitted or issued already.',
  'Mẫu này không dành cho đơn vị anh chị.': 'This template is not for your unit.',
  'Mỗi bản nháp sửa nhiều nhất {n} lần.': 'A draft takes {n} corrections at most.',
  'Một kế hoạch kéo dài nhiều nhất 10 năm.': 'A plan spans 10 years at most.',
  'Một kế hoạch kéo dài nhiều nhất {n} năm.': 'A plan spans {n} years at most.',
  'Ngày ban hành không được sau hôm nay.': 'The date of issue must not be in the future.',
  'Ngày ban hành thiếu hoặc chưa ghi đủ ngày, tháng, năm.':
    'The date of issue is missing or incomplete.',
  'Ngày kết thúc phải sau ngày bắt đầu.': 'The last day comes after the first.',
  'Ngày này quá xa thời gian của kế hoạch đã chọn.':
    'This day is too far from the time of the chosen plan.',
  'Nơi nhận của kế hoạch này chỉ đơn vị ban hành xem được.':
    'Only the issuing unit sees the recipients of this plan.',
  'Nội dung không được để trống.': 'The words must not be empty.',
  'Nội dung trình duyệt đã khác với nội dung vừa xem. Hãy tải lại, xem bản mới rồi duyệt.':
    'What waits for approval is no longer what you have seen. Reload, read it, then approve.',
  'Nội dung trình duyệt đã khác với nội dung vừa xem. Hãy tải lại.':
    'What waits for approval is no longer what you have seen. Reload.',
  'Phải ghi cơ quan ban hành.': 'Say who issued it.',
  'Phải ghi lý do sửa đổi, bổ sung.': 'Give a reason for the amendment.',
  'Phải ghi tên văn bản.': 'Give the name of the document.',
  'Sau việc này không còn việc nào để gộp.': 'No task follows that could be joined to this one.',
  'Số {number}/{symbol} đã dùng trong năm {year}.': 'Number {number}/{symbol} was used in {year}.',
  'Sửa đổi này chưa được duyệt. Hãy trình lãnh đạo duyệt, hoặc ghi số, ngày của văn bản đã ký trên giấy.':
    'This amendment is not approved. Submit it to the head, or give number and date of what was signed on paper.',
  'Tệp này không phải PDF hoặc bị thiếu phần cuối. Hãy tải lại từ hệ thống văn bản rồi gửi lại.':
    'This file is no PDF or lacks its end. Load it from the document system again, then send it.',
  'Việc này không còn thay đổi nào của cấp trên cần quyết định.':
    'No change of the superior is left to decide on for this task.',
  'Việc này không còn trong kế hoạch cấp trên.': 'This task is no longer in the superior’s plan.',
  'Việc này không có trong kế hoạch.': 'The plan has no such task.',
  'Việc này không lấy từ cấp trên.': 'This task does not come from a superior.',
  'Việc này đã được bỏ khỏi kế hoạch.': 'This task was dropped from the plan.',
  'Việc “{content}” đã được sửa sau khi soạn lần sửa đổi này. Hãy mở lại việc đó, xem bản mới rồi ban hành.':
    'The task “{content}” has changed since this amendment was written. Open it again, read it, then issue.',
  'Văn bản chưa có số.': 'The document has no number yet.',
  'Văn bản nhắc đến phụ lục kèm theo nhưng trong tệp không có phụ lục.':
    'The document mentions an appendix that the file does not have.',
  'Văn bản này chưa có nhiệm vụ nào. Hãy thêm ít nhất một nhiệm vụ.':
    'This document has no task yet. Add at least one.',
  'Văn bản này không đọc được.': 'This document cannot be read.',
  'Văn bản này đang được đọc.': 'This document is being read.',
  'Yêu cầu nơi nhận ban hành kế hoạch được ghi sau khi kế hoạch ban hành.':
    'Recipients are asked for their own plans after this plan was issued.',
  'Ô này không sửa được thành giá trị vừa nhập.': 'This cell cannot take the value typed.',
  'Kế hoạch này đã kết thúc, không gắn thêm việc được nữa.':
    'This plan has ended; no more tasks are tied to it.',
  'Chỉ lãnh đạo của chính đơn vị được quyết định công khai bản ký.':
    'Only heads of this very unit make the signed copy public.',
  'Chỉ cán bộ của đơn vị ban hành được nhắc nơi nhận tiếp nhận.':
    'Only officials of the issuing unit remind recipients.',
  'Mọi nơi nhận đã tiếp nhận.': 'All recipients have acknowledged it.',
  'Chỉ công khai được bản ký của văn bản đã ban hành.':
    'Only the signed copy of an issued document can be made public.',
})
