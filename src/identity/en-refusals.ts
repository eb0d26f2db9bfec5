import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const identityRefusals = english({
  '{unit} đã kết thúc hoạt động.': '{unit} has ended its operation.',
  'Chỉ cán bộ của đơn vị đã gửi đường dẫn mới thu hồi được.':
    'Only officers of the unit that sent the link can revoke it.',
  'Chức danh này chưa có người giữ. Hãy ghi người giữ chức trước.':
    'Nobody holds this post. Record its holder first.',
  'Chức danh này do {holder} giữ, không phải {person}.':
    'This post is held by {holder}, not by {person}.',
  'Hãy nhập họ và tên.': 'Type the full name.',
  'Hãy đổi mật khẩu trước khi làm việc tiếp.': 'Change the password before you go on.',
  'Không có tài khoản {name}.': 'There is no account {name}.',
  'Không tìm thấy quyền này.': 'This role was not found.',
  'Không tìm thấy tài khoản này.': 'This account was not found.',
  'Không tìm thấy đơn vị này.': 'This unit was not found.',
  'Không tìm thấy đường dẫn này.': 'This link was not found.',
  'Không tự đóng tài khoản của mình được. Hãy nhờ người quản trị khác.':
    'Nobody closes their own account. Ask another administrator.',
  'Mật khẩu mới phải khác mật khẩu đang dùng.':
    'The new password must differ from the present one.',
  'Mật khẩu phải dài từ {shortest} đến {longest} ký tự.':
    'A password has {shortest} to {longest} characters.',
  'Mật khẩu đang dùng không đúng.': 'The present password is wrong.',
  'Ngày cuối không được ở quá khứ.': 'The last day must not be in the past.',
  'Ngày cuối phải từ ngày bắt đầu trở đi.': 'The last day must not come before the first.',
  'Phiên làm việc đã hết. Hãy đăng nhập để tiếp tục.': 'Your session has ended. Sign in to go on.',
  'Quyền này đã hết từ trước.': 'This role had ended before.',
  'Sai mật khẩu nhiều lần nên tài khoản tạm khóa. Hãy thử lại sau {wait}.':
    'Too many wrong passwords: the account is locked for a while. Try again after {wait}.',
  'Tài khoản chưa được giao quyền ở đơn vị nào trong ngày hôm nay. Hãy báo người quản trị của đơn vị.':
    'The account has no role in any unit today. Tell your unit’s administrator.',
  'Tài khoản còn có quyền ở đơn vị khác. Hãy nhờ người quản trị cấp trên của các đơn vị đó cấp mật khẩu.':
    'The account has roles in other units too. Ask an administrator above all of them for a password.',
  'Tài khoản này thuộc đơn vị khác quản trị; ở đây chỉ giao hoặc thôi giao quyền ở đơn vị của anh chị.':
    'Another unit administers this account; here you can only give or end roles in your own unit.',
  'Tài khoản này đang mở.': 'This account is open.',
  'Tài khoản đã có quyền này ở đơn vị trong thời gian đó.':
    'The account has this role in the unit at that time already.',
  'Tài khoản đã lâu không dùng nên đã khóa. Hãy báo người quản trị của đơn vị để được cấp mật khẩu mới.':
    'The account was locked because it was not used for long. Ask your unit’s administrator for a new password.',
  'Tài khoản đã đóng. Hãy mở lại tài khoản trước.': 'The account is closed. Open it again first.',
  'Tên đăng nhập {name} đã có người dùng.': 'The account name {name} is taken.',
  'Tên đăng nhập hoặc mật khẩu không đúng.': 'Account name or password is wrong.',
  'Vai trò phải là một trong: {roles}.': 'The role must be one of: {roles}.',
  'Đây là người quản trị cuối cùng của đơn vị. Hãy giao quyền quản trị cho người khác trước.':
    'This is the unit’s last administrator. Make somebody else one first.',
  'Không có đơn vị nào ở địa chỉ {address}.{hint}':
    'There is no unit at the address {address}.{hint}',
})
