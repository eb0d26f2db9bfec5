import { english } from '../ui/translate.ts'

/** Of saving, and of two who write at once. */
export const en = english({
  '{name} vừa lưu báo cáo này lúc {time}': '{name} saved this report at {time}',
  'Xem hai bản': 'See both versions',
  'Chữ anh chị gõ còn nguyên nhưng chưa lưu được.':
    'What you typed is all there, but could not be saved yet.',
  'Chọn bản dùng cho từng phần': 'Choose the version of each part',
  'Để sau': 'Not now',
  'Lưu theo lựa chọn này': 'Save these choices',
  'Hai bản không khác nhau về lời văn; chỉ cần lưu lại.':
    'The two versions have the same words; just save again.',
  'Bản của anh chị': 'Your version',
  'Bản của {name}': 'The version of {name}',
  '(để trống)': '(empty)',
  'Chưa lưu được': 'Not saved',
  'Lưu lại': 'Save again',
  'Chữ anh chị gõ vẫn giữ trên máy này.': 'What you typed is kept on this device.',
  'Đã lưu lúc {time}': 'Saved at {time}',
  'Đang gõ, sẽ tự lưu': 'Typing, will be saved',
  'Đang lưu…': 'Saving…',
  'Mất mạng: đã giữ trên máy này, có mạng sẽ tự lưu':
    'Offline: kept on this device, saved once there is a network',
  'Chưa lưu: có người khác vừa sửa': 'Not saved: somebody else has just edited it',
  'Giữ chữ của cả hai': 'Keep the words of both',
  'Những phần chỉ một người sửa đã được ghép sẵn.':
    'Parts that only one person changed are merged already.',
  'Mẫu báo cáo có phần chưa dùng': 'Parts of the template not used here',
  'Thêm vào báo cáo': 'Put into the report',
  'Thêm vào báo cáo: {part}': 'Put into the report: {part}',
  'Đã thêm phần “{part}”': 'Put in “{part}”',
  'Đã ghép phần {name} vừa sửa vào bản đang mở':
    'What {name} has just changed was merged into the open version',
})
