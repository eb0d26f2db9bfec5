import { english } from '../ui/translate.ts'

export const en = english({
  'Đổi mật khẩu': 'Change password',
  'Chọn mật khẩu của riêng mình': 'Choose a password of your own',
  'Mật khẩu đang dùng chỉ để đăng nhập lần này hoặc đã quá hạn.':
    'The present password was for this sign-in only, or has grown old.',
  'Sau khi đổi, các máy khác của anh chị phải đăng nhập lại.':
    'Afterwards your other devices must sign in again.',
  'Mật khẩu đang dùng': 'Present password',
  'Mật khẩu mới': 'New password',
  'Ít nhất {n} ký tự, có chữ thường, chữ hoa, chữ số và ký tự khác. Một câu dễ nhớ có dấu cách là tốt nhất.':
    'At least {n} characters with small letters, capitals, digits and others. A sentence you remember, with spaces, is best.',
  '✓ Mật khẩu dùng được.': '✓ This password will do.',
  'Hiện mật khẩu': 'Show password',
  'Đã đổi mật khẩu; các máy khác phải đăng nhập lại':
    'Password changed; other devices must sign in again',
  'Quay lại, không đổi': 'Back, without a change',
  'Đăng xuất': 'Sign out',
})
