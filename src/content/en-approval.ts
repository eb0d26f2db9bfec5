import { english } from '../ui/translate.ts'

export const approvalEnglish = english({
  Duyệt: 'Approve',
  '{name} trình lúc {time}.': 'Submitted by {name} at {time}.',
  'Về danh sách chờ duyệt': 'Back to what waits',
  '{name} duyệt lúc {time}.': 'Approved by {name} at {time}.',
  '{name} trả lại lúc {time}.': 'Returned by {name} at {time}.',
  'Lý do: {reason}': 'Reason: {reason}',
  'Lần trước: {name} trả lại lúc {time}': 'Last time: returned by {name} at {time}',
  'Trả lại nội dung': 'Return the text',
  'Ai duyệt nội dung, theo thứ tự nào. Người soạn không bao giờ tự duyệt; nội dung phê bình luôn cần lãnh đạo.':
    'Who approves, in which order. No author ever approves; what is critical always needs a head.',
  'Chỉ lãnh đạo hoặc quản trị của đơn vị đặt được các bước duyệt.':
    'Only heads and administrators of the unit set the steps.',
  'Đặt riêng cho một loại nội dung': 'Other steps for one kind',
  'Chọn loại': 'Choose a kind',
  'Đã lưu các bước duyệt': 'Steps saved',
  'Mọi nội dung': 'Everything',
  '{name} đặt lúc {time}': 'Set by {name} at {time}',
  'Thêm một bước trước': 'Add a step before',
  'Bỏ, theo các bước chung': 'Remove, use the common steps',
  'Lãnh đạo đơn vị': 'A head of the unit',
  'Cán bộ khác của đơn vị': 'Another officer of the unit',
  'Người ngoài đơn vị, duyệt qua đường dẫn': 'Somebody outside, by a link',
  'Bước {n}': 'Step {n}',
  'Tên người hoặc cơ quan': 'Name of the person or office',
  'Bỏ bước {n}': 'Remove step {n}',
  'Anh chị xem được, chưa duyệt được': 'You may read, not decide',
  'Bước này của {name}. Người soạn, người trình và người đã duyệt bước trước không duyệt.':
    'This step is for {name}. Authors, whoever submitted and those who decided before do not.',
  'Máy lưu ý': 'Notes of the check',
  'Máy lưu ý {n} chỗ': 'The check points at {n}',
  'Xem nội dung': 'See the item',
  'Chỉ đúng bản này được phát hành; ai sửa một chữ thì phải trình lại.':
    'Only exactly this may go out; a changed word needs another approval.',
  'Đã trả lại': 'Returned',
  'Nội dung này không ở bước trình duyệt': 'This item is not awaiting approval',
  'Người soạn đã rút lại để sửa, hoặc chưa trình.':
    'Its author took it back to change it, or has not submitted it.',
  'Đã duyệt, chuyển {name}': 'Approved, passed on to {name}',
  'Duyệt nội dung này?': 'Approve this?',
  'Đúng chữ và ảnh anh chị vừa xem sẽ được phát hành: {ways}. Ai sửa một chữ thì phải trình lại.':
    'Exactly the words and pictures you have seen will go out: {ways}. A changed word needs another approval.',
  'Khác gì so với lần trước': 'What is otherwise than last time',
  'Bước {n}: {name}': 'Step {n}: {name}',
  '(ngoài đơn vị)': '(outside the unit)',
  'chưa đến lượt': 'not yet',
  'Đến lượt': 'Their turn',
})
