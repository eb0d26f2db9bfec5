import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const reportingRefusals = english({
  'Nội dung công khai vừa thay đổi. Hãy xem lại rồi công khai.':
    'What would be public has just changed. Look at it again, then publish.',
  'Không có tệp này, hoặc báo cáo đã được gỡ.':
    'There is no such file, or the report was withdrawn.',
  '{name} vừa trả lời. Hãy tải lại để xem rồi trả lời tiếp.':
    '{name} has just answered. Reload to see it, then go on.',
  '{unit} đã trả lời nội dung này.': '{unit} has answered this.',
  '{unit} đã trả lời, không rút lại được.': '{unit} has answered; it cannot be withdrawn.',
  '{unit} đã rút lại nội dung này.': '{unit} has withdrawn this.',
  'Báo cáo chưa duyệt thì sửa thẳng trong báo cáo, không cần đính chính.':
    'A report not yet approved is changed directly; it needs no correction.',
  'Báo cáo không còn phần này.': 'The report no longer has this part.',
  'Báo cáo không có số liệu này.': 'The report has no such figure.',
  'Báo cáo này không ở bước trình duyệt. Hãy tải lại để xem bản hiện nay.':
    'This report does not wait for approval. Reload to see the present version.',
  'Báo cáo này đã ban hành.': 'This report was issued already.',
  'Báo cáo này đã gửi {unit}.': 'This report was sent to {unit}.',
  'Báo cáo này đã trình hoặc đã duyệt.': 'This report was submitted or approved already.',
  'Báo cáo này đã được duyệt.': 'This report was approved already.',
  'Báo cáo này đã được tiếp nhận.': 'This report was accepted already.',
  'Báo cáo này đã được trả lại.': 'This report was returned already.',
  'Báo cáo phải được ban hành trước khi gửi lên cấp trên.':
    'A report is issued before it is sent up.',
  'Báo cáo phải được duyệt trước khi ghi số ban hành.':
    'A report is approved before it gets its number.',
  'Báo cáo đang ở {unit}; chỉ cán bộ của đơn vị đó được xử lý.':
    'The report is with {unit}; only its officers deal with it.',
  'Báo cáo đã bị trả lại. Hãy lập bản đính chính rồi gửi bản đó.':
    'The report was returned. Write a correction and send that.',
  'Báo cáo đã duyệt, không sửa được. Số liệu muộn được ghi thành đính chính.':
    'The report is approved and does not change. Late figures become corrections.',
  'Chỉ cán bộ {unit} chuyển tiếp được.': 'Only officers of {unit} pass this on.',
  'Chỉ cán bộ {to} trả lời được; chỉ cán bộ {unit} rút lại được.':
    'Only officers of {to} answer this; only officers of {unit} withdraw it.',
  'Chỉ cán bộ của chính đơn vị lập báo cáo được gửi báo cáo.':
    'Only officers of the reporting unit send its report.',
  'Chỉ cán bộ của chính đơn vị lập báo cáo được lập bản đính chính.':
    'Only officers of the reporting unit correct its report.',
  'Chỉ cán bộ của chính đơn vị lập báo cáo được sửa.':
    'Only officers of the reporting unit change its report.',
  'Chỉ cán bộ của chính đơn vị lập báo cáo được trình duyệt.':
    'Only officers of the reporting unit submit its report.',
  'Chỉ cán bộ của chính đơn vị được chọn kỳ báo cáo.':
    'Only the unit’s own officers choose the period.',
  'Chỉ cán bộ của chính đơn vị được ghi số ban hành.':
    'Only the unit’s own officers record the number of issue.',
  'Chỉ cán bộ của chính đơn vị được gửi kiến nghị.': 'Only the unit’s own officers send proposals.',
  'Chỉ cán bộ của chính đơn vị được mở báo cáo của đơn vị.':
    'Only the unit’s own officers begin its reports.',
  'Chỉ cán bộ của chính đơn vị được đặt chế độ báo cáo.':
    'Only the unit’s own officers set its duties to report.',
  'Chỉ cán bộ của chính đơn vị được đặt chỉ tiêu cho đơn vị.':
    'Only the unit’s own officers define its indicators.',
  'Chỉ cán bộ của chính đơn vị được đặt hạn báo cáo cho đơn vị và cấp dưới.':
    'Only the unit’s own officers set when it and those below report.',
  'Chỉ cán bộ của đơn vị nhận báo cáo được đôn đốc.':
    'Only officers of the receiving unit urge a report.',
  'Chỉ cán bộ của đơn vị đã đặt chỉ tiêu được sửa chỉ tiêu đó.':
    'Only officers of the unit that defined an indicator change it.',
  'Chỉ cán bộ của đơn vị đã đặt quy định được kết thúc quy định đó.':
    'Only officers of the unit that set a rule end it.',
  'Chỉ cán bộ của đơn vị đã đặt yêu cầu được sửa yêu cầu đó.':
    'Only officers of the unit that asked for a report change what it asks.',
  'Chỉ cán bộ, lãnh đạo của đơn vị hoặc cấp trên được góp ý.':
    'Only officers and heads of the unit or above comment.',
  'Chỉ công khai được báo cáo đã ban hành.': 'Only issued reports can be made public.',
  'Chỉ lãnh đạo của chính đơn vị lập báo cáo được duyệt hoặc trả lại.':
    'Only heads of the reporting unit approve or return its report.',
  'Chỉ lãnh đạo của chính đơn vị được gỡ báo cáo đã công khai.':
    'Only heads of this very unit take its public report down.',
  'Chỉ lãnh đạo của chính đơn vị được quyết định công khai báo cáo.':
    'Only heads of this very unit make its report public.',
  'Chỉ tiêu cũ tính từ {day}; chỉ tiêu mới phải bắt đầu sau ngày đó.':
    'The old indicator counts from {day}; the new one must begin after that day.',
  'Các đơn vị đã chọn không còn nợ báo cáo kỳ này.':
    'The chosen units no longer owe the report of this period.',
  'Hãy chọn các đơn vị thuộc phạm vi của đơn vị.': 'Choose units within the reach of your unit.',
  'Hãy chọn cấp trên hoặc cơ quan chuyên môn.': 'Choose the superior or a specialised office.',
  'Hãy chọn cấp trên hoặc cơ quan của cấp trên.': 'Choose the superior or one of its offices.',
  'Hãy chọn một trong hai cách tính hạn.': 'Choose one of the two ways to count the due day.',
  'Hãy chọn nơi nhận báo cáo.': 'Choose who receives the report.',
  'Không có kỳ báo cáo này.': 'There is no such period.',
  'Không tìm thấy báo cáo gửi đến này.': 'This received report was not found.',
  'Không tìm thấy chỉ tiêu này.': 'This indicator was not found.',
  'Không tìm thấy chỉ tiêu được thay.': 'The replaced indicator was not found.',
  'Không tìm thấy góp ý này.': 'This comment was not found.',
  'Không tìm thấy kiến nghị này.': 'This proposal was not found.',
  'Không tìm thấy quy định này.': 'This rule was not found.',
  'Không tìm thấy yêu cầu báo cáo này.': 'This duty to report was not found.',
  'Không được sửa báo cáo này.': 'This report must not be changed.',
  'Kỳ báo cáo này chưa bắt đầu.': 'This period has not begun yet.',
  'Kỳ này cách đây hơn mười năm. Hãy kiểm tra lại.':
    'This period is more than ten years ago. Check it again.',
  'Mỗi đơn vị đặt nhiều nhất {n} chỉ tiêu cùng lúc.':
    'A unit defines {n} indicators at most at a time.',
  'Một báo cáo không lồng ghép vào chính nó.': 'A report is not embedded in itself.',
  'Ngày ban hành chưa đến.': 'The date of issue has not come yet.',
  'Ngày ban hành không thể trước ngày duyệt.': 'A report is not issued before it is approved.',
  'Ngày kết thúc không thể trước ngày bắt đầu.': 'The last day cannot come before the first.',
  'Ngày thôi dùng không thể trước ngày bắt đầu.':
    'The last day of use cannot come before the first.',
  'Nội dung này vừa thay đổi. Hãy tải lại để xem rồi chuyển tiếp.':
    'This has just changed. Reload to see it, then pass it on.',
  'Nội dung này đã được rút lại.': 'This was withdrawn.',
  'Phải ghi lý do khi sửa số liệu.': 'Give a reason when you change a figure.',
  'Phải để lại ít nhất một phần của báo cáo.': 'At least one part of the report must stay.',
  'Số {number} của năm {year} đã cấp cho báo cáo {period}.':
    'Number {number} of {year} belongs to the report {period}.',
  'Số liệu này đang là số đếm được, không có gì để bỏ.':
    'This figure is as it was counted; there is nothing to take back.',
  'Đã chuyển đến {unit}, không rút lại được.':
    'It was passed on to {unit} and cannot be withdrawn.',
  'Đã chuyển đến {unit}.': 'It was passed on to {unit}.',
  'Đã có báo cáo dùng chỉ tiêu này. Hãy thay bằng chỉ tiêu mới tính từ một ngày.':
    'Reports use this indicator. Replace it by a new one from a day on.',
  'Đã có chỉ tiêu mang tên này.': 'There is an indicator of this name.',
  'Đơn vị trung gian phải khác nơi gửi và nơi nhận.':
    'The unit in between must be neither sender nor receiver.',
  'Số liệu chốt ngày {cutoff} nên hạn phải từ ngày {first}.':
    'Figures are cut off on the {cutoff}th, so the due day is the {first}th at the earliest.',
})
