import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const fileRefusals = english({
  '{name}: loại tệp này chưa nhận. Hãy gửi video, âm thanh, PDF, Word, Excel hoặc tệp thiết kế; ảnh gửi ở chỗ chụp ảnh.':
    '{name}: this kind of file is not taken. Send film, sound, PDF, Word, Excel or design files; photos go where photos are taken.',
  'Chỉ cán bộ của chính đơn vị này được gửi tệp vào đây.':
    'Only officers of this unit send files here.',
  'Không tìm thấy tệp đang gửi này.': 'This upload was not found.',
  'Máy chủ đang chờ một phần khác của tệp này.': 'The server waits for another piece of this file.',
  'Mỗi phần phải có nội dung và không lớn hơn 8 MB.':
    'A piece has content and is not larger than 8 MB.',
  'Phần này bị sai lệch trên đường truyền. Hãy gửi lại phần này.':
    'This piece was damaged on its way. Send it again.',
  'Thiếu phần tệp hoặc vị trí của nó.': 'The piece or its position is missing.',
  'Tệp chưa gửi hết. Hãy gửi tiếp phần còn lại.': 'The file is not complete. Send the rest.',
  'Tệp gửi lên dài hơn đã báo. Hãy bỏ và gửi lại từ đầu.':
    'The file is longer than announced. Drop it and begin again.',
  'Tệp này không có ảnh thu nhỏ.': 'This file has no small picture.',
  'Tệp này đã gửi xong nên không bỏ dở được nữa.':
    'This file is complete and can no longer be dropped.',
  'Đang có quá nhiều tệp gửi dở. Hãy gửi xong hoặc bỏ bớt rồi gửi tiếp.':
    'Too many files are under way. Finish or drop some first.',
})
