import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const workRefusals = english({
  'Bước duyệt này do người khác của đơn vị quyết định.':
    'Somebody else of the unit decides this step.',
  'Bước duyệt “{step}” chưa có ai khác người soạn để duyệt. Đề nghị người quản trị cấp quyền cho một tài khoản, hoặc đổi các bước duyệt, rồi trình lại.':
    'Nobody but the author could approve the step “{step}”. Ask an administrator for a role, or change the steps, then submit again.',
  'Chỉ cán bộ của chính đơn vị lấy được đường dẫn này.':
    'Only the unit’s own officers get this link.',
  'Chỉ cán bộ của chính đơn vị được trình duyệt.': 'Only the unit’s own officers submit.',
  'Chỉ cán bộ của đơn vị được đánh dấu đã đọc.': 'Only officers of the unit mark this as read.',
  'Chỉ lãnh đạo của chính đơn vị được duyệt hoặc trả lại.':
    'Only heads of this very unit approve or return.',
  'Chỉ lãnh đạo hoặc quản trị của chính đơn vị đặt được các bước duyệt.':
    'Only heads or administrators of this very unit set the steps of approval.',
  'Chỉ người của đơn vị nhận thông báo được đánh dấu đã xử lý.':
    'Only people of the unit that got the notice mark it as dealt with.',
  'Lúc này không phải bước của người duyệt ngoài đơn vị.': 'It is not the guest’s turn to approve.',
  'Ngày hết hạn phải từ hôm nay trở đi.': 'The last day is today at the earliest.',
  'Người hoặc chức danh này không còn ở đơn vị.': 'This person or post is no longer in the unit.',
  'Người soạn nội dung hoặc đã duyệt bước trước không duyệt bước này.':
    'Who wrote the text or approved an earlier step does not approve this one.',
  'Người trình không được tự duyệt. Cần một lãnh đạo khác của đơn vị duyệt.':
    'Nobody approves what they submitted. Another head of the unit is needed.',
  'Nội dung này không còn ở bước của anh chị.': 'This is no longer at your step.',
  'Phải ghi lý do trả lại.': 'Give a reason for returning it.',
  'Phải ghi lý do tạm dừng thời hạn.': 'Give a reason for the pause.',
  'Thời hạn này không tạm dừng.': 'This time limit is not paused.',
  'Thời hạn này đang tạm dừng.': 'This time limit is paused.',
  'Việc này đã xong, thời hạn không đổi nữa.': 'This is done; its time limit no longer changes.',
  'Ít nhất một bước phải do người của đơn vị duyệt.':
    'At least one step must be approved by somebody of the unit.',
})
