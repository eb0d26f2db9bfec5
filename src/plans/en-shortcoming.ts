import { type Dictionary, english } from '../ui/translate.ts'
import { en as planEnglish } from './en.ts'

/** What last year's reports said went badly, and the tasks that mend it. */
export const en: Dictionary = {
  ...planEnglish,
  ...english({
    'Tồn tại, hạn chế năm {year}': 'Shortcomings of {year}',
    'Mỗi điều báo cáo năm trước nêu đều có việc khắc phục.':
      'Each shortcoming that last year’s reports named has a task that mends it.',
    '{n} trên {all} điều chưa có việc khắc phục trong kế hoạch này.':
      '{n} of {all} have no task in this plan that mends them.',
    'Đã ghi việc khắc phục': 'Noted which task mends it',
    'Chưa có việc khắc phục': 'No task mends it',
    'Có việc khắc phục': 'A task mends it',
    'Việc khắc phục': 'Task that mends it',
    'Chưa chọn việc nào': 'No task chosen',
    'Thêm thành việc mới': 'Add as a new task',
    'Báo cáo của đơn vị đã nêu. Điều được chọn thành một việc khắc phục trong kế hoạch mới.':
      'Named by the unit’s reports. What is ticked becomes a task of the new plan.',
  }),
}
