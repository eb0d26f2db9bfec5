import { type Dictionary, english } from '../ui/translate.ts'
import { en as reportEnglish } from './en.ts'

/** Difficulties, questions and proposals on their way up, and the answers. */
export const en: Dictionary = {
  ...reportEnglish,
  ...english({
    'Khó khăn, kiến nghị': 'Difficulties and proposals',
    'Gửi cấp trên ngay khi vướng, không đợi đến kỳ báo cáo; câu trả lời về đúng chỗ hỏi. Nội dung gửi trong kỳ tự có trong lời văn đề xuất của báo cáo.':
      'Sent to the superior at once, not when the next report is due; the answer comes back here. What was sent in a period stands in the proposed words of its report.',
    'Gửi cấp trên': 'Send to the superior',
    'Gửi đi hay gửi đến': 'Sent or received',
    'Đơn vị gửi đi ({n} chờ trả lời)': 'Sent ({n} await an answer)',
    'Gửi đến đơn vị ({n} chờ trả lời)': 'Received ({n} await an answer)',
    'Đơn vị gửi đi': 'Sent by the unit',
    'Gửi đến đơn vị': 'Sent to the unit',
    'Chưa gửi nội dung nào': 'Nothing sent yet',
    'Chưa có nội dung nào gửi đến': 'Nothing has come yet',
    'Nêu một việc mỗi lần gửi: vướng ở đâu, đề nghị ai làm gì.':
      'One matter at a time: where it is stuck, who should do what.',
    'Nội dung cấp dưới gửi sẽ hiện ở đây, kèm số ngày đã chờ.':
      'What those below send shows here, with the days it has waited.',
    'Gửi {unit}': 'To {unit}',
    'Từ {unit}': 'From {unit}',
    '{unit} trả lời': 'Answered by {unit}',
    'Trả lời {unit}': 'Answer {unit}',
    'Trả lời': 'Answer',
    'Sửa câu trả lời': 'Change the answer',
    'Chuyển tiếp': 'Pass on',
    'Chuyển tiếp nội dung của {unit}': 'Pass on what {unit} asks',
    'Đã chuyển; trả lời sẽ tự về {unit}': 'Passed on; the answer comes back to {unit}',
    'Câu trả lời của nơi nhận tự về {unit}, không phải chép lại.':
      'The answer goes down to {unit} by itself; nobody copies it.',
    'Đã chuyển đến {unit} ngày {date}; câu trả lời tự về nơi hỏi.':
      'Passed on to {unit} on {date}; the answer goes back by itself to who asked.',
    'Rút lại': 'Take back',
    'Đã trả lời': 'Answered',
    'Đã rút lại': 'Taken back',
    'Chờ trả lời {n} ngày làm việc': 'Waiting {n} working day[s]',
    'Chờ trả lời': 'Awaiting an answer',
    'Rút lại nội dung này?': 'Take it back?',
    '{unit} không còn thấy nội dung này. Muốn hỏi lại thì gửi nội dung mới.':
      '{unit} no longer sees it. To ask again, send it anew.',
    'Khó khăn, vướng mắc': 'Difficulty',
    'Câu hỏi': 'Question',
    'Kiến nghị, đề xuất': 'Proposal',
    'Đã gửi cấp trên': 'Sent to the superior',
    'Gửi khó khăn, kiến nghị': 'Send a difficulty or a proposal',
    Gửi: 'Send',
    'Loại nội dung': 'Kind',
    'Nơi nhận': 'To',
    'Chọn nơi nhận': 'Choose the receiver',
    'Nội dung': 'In words',
    'Việc gì, vướng ở đâu, đề nghị thế nào. Nơi nhận đọc được nguyên văn.':
      'What it is about, where it is stuck, what you propose. The receiver reads it word for word.',
    'Đã trả lời {unit}': '{unit} is answered',
    'Gửi câu trả lời': 'Send the answer',
    'Nội dung trả lời': 'Your answer',
    '{name} nhận thông báo ngay và đọc được nguyên văn.':
      '{name} hears of it at once and reads it word for word.',
  }),
}
