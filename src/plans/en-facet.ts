import { english } from '../ui/translate.ts'

/** Sorting lines and activities by theme, sector, programme and audience. */
export const en = english({
  'Chủ đề, đối tượng': 'Themes and audiences',
  'Chủ đề: {names}': 'Themes: {names}',
  'Đề xuất theo tên việc và việc phục vụ; sửa nếu cần.':
    'Proposed from the title and the task it serves; correct if needed.',
  'Lời của việc này chưa cho biết chủ đề nào.': 'The words of this task name no theme.',
  'Xếp lại': 'Sort again',
  'Chỉ đổi cách xếp, lời của kế hoạch và hạn việc giữ nguyên.':
    'Only the sorting changes; the plan’s words and due dates stay.',
  'Lưu cách xếp': 'Save sorting',
  'Đã xếp lại': 'Sorted',
  'Để sau': 'Later',
  'Hình thức': 'Channels',
  'Lọc theo chủ đề, đối tượng': 'Filter by theme and audience',
  'Lọc theo chủ đề, đối tượng ({n})': 'Filter by theme and audience ({n})',
  'Mọi mục': 'All',
  'Chưa xếp': 'Not sorted',
})
