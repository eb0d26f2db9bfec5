import { english } from '../../ui/translate.ts'

export const en = english({
  'Kênh chính thức': 'Official channels',
  'Các trang, tài khoản chính thức của {name}.': 'The official pages and accounts of {name}.',
  'Chỉ những trang, tài khoản dưới đây là của {name}. Nơi khác mang tên này không phải của cơ quan.':
    'Only the pages and accounts below belong to {name}. Others that bear its name do not.',
  'Cơ quan chưa công bố kênh nào ngoài trang này.':
    'The office has announced no channel beside these pages.',
  'từ {date}': 'since {date}',
})
