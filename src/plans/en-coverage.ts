import { english } from '../ui/translate.ts'

/** What plans ask for, what was done, where the gaps are. */
export const en = english({
  'Độ phủ': 'Coverage',
  'Kế hoạch yêu cầu gì, đã làm đến đâu, còn chỗ nào chưa ai nói tới.':
    'What plans ask for, what was done, what nobody has spoken of yet.',
  'Tài khoản chưa được giao đơn vị nào': 'This account has no unit yet',
  'Xem theo': 'By',
  'Chủ đề': 'Theme',
  'Lĩnh vực': 'Sector',
  'Chương trình, đề án': 'Programme',
  'Đối tượng': 'Audience',
  'Thời gian': 'Period',
  'Tháng này': 'This month',
  'Quý này': 'This quarter',
  'Năm nay': 'This year',
  'Khoảng khác': 'Another period',
  'Từ ngày': 'From',
  'Đến ngày': 'To',
  'Tính cả việc các đơn vị cấp dưới đã làm': 'Count what the units below did',
  'Chưa có gì trong khoảng này': 'Nothing in this period yet',
  'Khi có kế hoạch đã ban hành hoặc việc đã ghi nhận, độ phủ hiện ra ở đây.':
    'Once a plan is issued or work is recorded, coverage shows here.',
  '{n} mục kế hoạch yêu cầu mà chưa có việc nào': '{n} asked for by plans with nothing done yet',
  '{lines} nhiệm vụ yêu cầu, {activities} việc đã làm':
    '{lines} task[s] ask for it, {activities} done',
  Mục: 'Entry',
  'Tình trạng': 'State',
  'Nhiệm vụ yêu cầu': 'Tasks that ask for it',
  'Việc đã làm': 'Work done',
  'Số hình thức': 'Channels used',
  'Chưa xếp': 'Not sorted',
  'Kế hoạch có, chưa làm': 'Planned, not done',
  'Đã làm': 'Done',
  'Làm ngoài kế hoạch': 'Done, not planned',
  'Chưa ai nói tới': 'Neither planned nor done',
  '{n} mục chưa kế hoạch nào yêu cầu và chưa có việc nào':
    '{n} that no plan asks for and nobody did',
  'Chưa kế hoạch nào yêu cầu và chưa có việc nào.': 'No plan asks for it and nothing was done.',
  'Theo hình thức': 'By channel',
  'Hình thức': 'Channel',
  'Không nói hình thức': 'No channel named',
  'Yêu cầu': 'Asked for',
  'Không nhiệm vụ nào trong khoảng này.': 'No task in this period.',
  'Các đơn vị trực tiếp cấp dưới': 'Units directly below',
  '{none} trên {all} đơn vị chưa làm': '{none} of {all} unit[s] have done nothing',
  'Đơn vị': 'Unit',
})
