import { type Dictionary, english } from '../ui/translate.ts'
import { en as planEnglish } from './en.ts'

/** What a plan costs. */
export const en: Dictionary = {
  ...planEnglish,
  ...english({
    'Chưa có dự toán': 'No estimate yet',
    'Ghi từng khoản chi, tiền lấy từ nguồn nào, cho việc nào. Dự toán được duyệt cùng kế hoạch và in thành phụ lục.':
      'Enter each item, where its money comes from and for which task. The estimate is approved with the plan and printed as an appendix.',
    'Kế hoạch này ban hành không kèm dự toán.': 'This plan was issued without an estimate.',
    'Dự toán kinh phí': 'Estimate of costs',
    'Cộng theo nguồn': 'Sums by source',
    'Thêm khoản chi': 'Add an item',
    'Sửa khoản chi': 'Edit the item',
    'Bỏ khoản chi': 'Drop the item',
    'Nội dung chi': 'Item',
    'Nguồn kinh phí': 'Source of funds',
    'Chọn nguồn kinh phí': 'Choose a source of funds',
    'Số lượng và đơn giá': 'Quantity and price',
    'Thành tiền': 'Amount',
    '{money} đồng': '{money} đồng',
    'Tổng cộng': 'Total',
    'Việc: {task}': 'Task: {task}',
    'Đơn vị tính': 'Unit',
    'Ví dụ: tờ, buổi, tin': 'For example: sheet, session, article',
    'Số lượng': 'Quantity',
    'Đơn giá (đồng)': 'Price (đồng)',
    'Thành tiền (đồng)': 'Amount (đồng)',
    'Có số lượng và đơn giá thì không cần ghi': 'Not needed with quantity and price',
    'Thành tiền: số lượng nhân đơn giá là': 'Amount: quantity times price is',
    'Chi cho việc': 'For the task',
    'Chi chung cho cả kế hoạch': 'For the whole plan',
    'Ghi chú': 'Note',
    'Đã lưu khoản chi': 'Item saved',
    'Đã bỏ khoản chi': 'Item dropped',
    'Để sau': 'Later',
    Lưu: 'Save',
    Bỏ: 'Drop',
    Sửa: 'Edit',
    Việc: 'Actions',
    'Kế hoạch đã được trình hoặc duyệt: sửa dự toán thì phải trình lại.':
      'The plan was submitted or approved: with a change of the estimate it must be submitted again.',
    'Ghi số như 1.250 hoặc 12,5.': 'Write a number such as 1.250 or 12,5.',
  }),
}
