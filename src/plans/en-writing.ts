import { type Dictionary, english } from '../ui/translate.ts'
import { en as planEnglish } from './en.ts'

/** A plan being written in the system. */
export const en: Dictionary = {
  ...planEnglish,
  ...english({
    'Thêm nơi nhận ngoài hệ thống từ sổ': 'Add a recipient outside the system from the register',
    'Gõ vài chữ rồi chọn': 'Type some words, then choose',
    'Thêm việc': 'Add a task',
    'Sửa tên, thời gian và các phần chung': 'Edit title, span and common parts',
    'Đã thêm việc': 'Task added',
    'Thêm vào kế hoạch': 'Add to the plan',
    'Thuộc nhóm': 'In the group',
    'Đã lưu các phần chung': 'Common parts saved',
    'Sửa các phần chung': 'Edit the common parts',
    'Tên kế hoạch': 'Title of the plan',
    'Từ ngày': 'From',
    'Đến ngày': 'To',
    'Mỗi dòng một ý': 'One a line',
    'Mỗi dòng một nơi': 'One a line',
    'Địa danh': 'Place',
    'Chức vụ người ký': 'Signer’s position',
    'Người ký': 'Signer',
    'Đã đưa việc lên': 'Moved up',
    'Đã đưa việc xuống': 'Moved down',
    'Đã bỏ việc khỏi kế hoạch': 'Taken out of the plan',
    'Đưa lên': 'Move up',
    'Đưa xuống': 'Move down',
    'Bỏ khỏi kế hoạch': 'Take out of the plan',
    Lưu: 'Save',
    'Đã ghi người chịu trách nhiệm': 'Noted who answers for it',
    'Chịu trách nhiệm: {who}': 'Answers for it: {who}',
    'Chịu trách nhiệm kế hoạch': 'Answers for the plan',
    'Chịu trách nhiệm việc này': 'Answers for this task',
    'Như cả kế hoạch: {who}': 'As for the whole plan: {who}',
    'Chưa ghi': 'Not said yet',
  }),
}
