import { type Dictionary, english } from '../ui/translate.ts'
import { en as reportEnglish } from './en.ts'

/** What authors and readers say to each other about a report. */
export const en: Dictionary = {
  ...reportEnglish,
  ...english({
    'Góp ý ({n})': 'Comments ({n})',
    '{n} góp ý đã xử lý': '{n} comment[s] settled',
    '{name} đã xử lý': 'settled by {name}',
    'Đã xử lý': 'Settled',
    'Thêm góp ý': 'Add a comment',
    'Về phần': 'About',
    'Cả báo cáo': 'The whole report',
    'Góp ý': 'Comment',
    'Gửi góp ý': 'Send the comment',
  }),
}
