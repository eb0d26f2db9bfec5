import { english } from '../../ui/translate.ts'

export const en = english({
  'Tin tức và hướng dẫn': 'News and guides',
  'Tin, bài, hướng dẫn của {name}.': 'News, articles and guides of {name}.',
  'sửa {date}': 'changed {date}',
  'Tài liệu kèm theo': 'Documents',
  'Chủ đề: {themes}': 'Themes: {themes}',
  'Bài này có ích không? Gửi nhận xét': 'Was this useful? Tell us',
  'Chuyên mục': 'Columns',
  'Tất cả': 'All',
  'Chưa có bài nào ở đây.': 'Nothing here yet.',
  'Xem tiếp': 'More',
  '{n} bài': '{n} texts',
  'mới nhất {date}': 'newest {date}',
  'Chuyên đề {n} kỳ': 'Series of {n} parts',
  'Kỳ tới dự kiến: {date}': 'Next part planned for {date}',
  'Kỳ {n} trong {total} kỳ của chuyên đề': 'Part {n} of {total} of the series',
  'Kỳ trước': 'Part before',
  'Kỳ sau': 'Next part',
})
