import { english } from '../../ui/translate.ts'

export const en = english({
  'Đề nghị duyệt nội dung': 'A text to approve',
  '{unit} đề nghị duyệt một nội dung.': '{unit} asks for the approval of a text.',
  '{unit} đề nghị {name} xem và duyệt đúng nội dung dưới đây.':
    '{unit} asks {name} to read and approve exactly the text below.',
  '{name} trình lúc {time}.': 'Submitted by {name}, {time}.',
  'Có nội dung phê bình.': 'It contains criticism.',
  'Đường dẫn này dùng được đến hết {date}. Xin đừng chuyển cho người khác.':
    'This link works until the end of {date}. Please do not pass it on.',
  'Sẽ phát hành như thế này': 'This is how it will go out',
  'Tệp kèm theo': 'Files',
  'Ý kiến của anh chị': 'Your decision',
  'Quyết định': 'Decision',
  'Duyệt đúng nội dung này': 'Approve exactly this text',
  'Trả lại để sửa': 'Return it for changes',
  'Lý do trả lại': 'Why it is returned',
  'Chỉ cần khi trả lại: chỗ nào, nên sửa thế nào.':
    'Needed only for a return: which place, and how to change it.',
  'Gửi quyết định': 'Send',
  'Lúc này không có gì chờ anh chị duyệt': 'Nothing waits for your approval now',
  'Nội dung đang được sửa, hoặc chưa đến hay đã qua bước của anh chị. Khi cần, {unit} sẽ liên hệ lại.':
    'The text is being changed, or is not at your step. {unit} will get in touch when needed.',
  'Anh chị đã duyệt lúc {time}': 'You approved it at {time}',
  'Cảm ơn anh chị. Nếu có ai sửa nội dung, {unit} phải xin duyệt lại.':
    'Thank you. Should anybody change the text, {unit} has to ask again.',
  'Anh chị đã trả lại lúc {time}': 'You returned it at {time}',
})
