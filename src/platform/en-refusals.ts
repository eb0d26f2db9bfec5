/** What the platform itself refuses, for those who read English. */
export const platformRefusals = {
  'Yêu cầu không hợp lệ': 'Bad request',
  'Chưa đăng nhập': 'Not signed in',
  'Không được phép': 'Not allowed',
  'Không tìm thấy': 'Not found',
  'Đã thay đổi': 'Changed meanwhile',
  'Không còn nữa': 'Gone',
  'Quá lớn': 'Too large',
  'Chưa hợp lệ': 'Not valid yet',
  'Quá nhiều lần thử': 'Too many tries',
  'Lỗi máy chủ': 'Server error',
  'Tạm ngừng': 'Unavailable',
  'Không thực hiện được': 'Not done',
  'Yêu cầu gửi lên không hợp lệ.': 'The request is not valid.',
  'Máy chủ gặp lỗi, nội dung chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo người quản trị mã {id}.':
    'The server failed and nothing was saved. Try again; if it fails again, tell your administrator this code: {id}.',
  'Có quá nhiều yêu cầu trong một phút từ máy này. Hãy đợi một phút rồi thử lại.':
    'Too many requests in a minute from this machine. Wait a minute, then try again.',
  'Không tìm thấy địa chỉ này.': 'There is nothing at this address.',
  'Máy chủ đã hết chỗ lưu. Nội dung chưa được lưu; hãy báo người quản trị rồi thử lại sau.':
    'The server has no room left. Nothing was saved; tell your administrator and try later.',
  'Máy chủ hiện không còn tệp này. Việc này đã được ghi lại để người quản trị khôi phục.':
    'The server has lost this file. This was written down for the administrator to restore it.',
  'Tệp lớn quá 25 MB. Hãy chọn tệp nhỏ hơn.':
    'The file is larger than 25 MB. Choose a smaller one.',
  'Có quá nhiều tệp trong một lần gửi. Hãy gửi làm nhiều lần.':
    'Too many files at once. Send them in several goes.',
  'Nội dung gửi lên quá lớn.': 'What was sent is too large.',
  'Kiểu nội dung gửi lên không được hỗ trợ.': 'This type of content is not supported.',
  'Nội dung gửi lên không phải JSON hợp lệ.': 'What was sent is no valid JSON.',
  'Nội dung gửi lên trống.': 'What was sent is empty.',
  'Việc này vừa được người khác thực hiện. Hãy tải lại để xem.':
    'Somebody else has just done this. Reload to see.',
  'Hai người cùng sửa một lúc. Hãy thử lại.': 'Two people changed this at once. Try again.',
  'Cơ sở dữ liệu đang khởi động lại. Nội dung chưa được lưu; hãy thử lại sau ít giây.':
    'The database is restarting. Nothing was saved; try again in a few seconds.',
  'Khóa chống gửi trùng này đã dùng cho việc khác.':
    'This idempotency key was used for something else.',
  'Khóa chống gửi trùng phải dài từ 8 đến 180 ký tự.':
    'An idempotency key has 8 to 180 characters.',
  'Không tìm thấy nội dung này.': 'This was not found.',
  'Nội dung đã được người khác sửa. Hãy tải lại để xem bản mới rồi sửa tiếp.':
    'Somebody else has changed this. Reload to see the new version, then go on.',
  'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập để tiếp tục.':
    'Your session has ended, or you are not signed in. Sign in to go on.',
  'Quyền của tài khoản vừa thay đổi nên việc này chưa được thực hiện.':
    'The roles of the account have just changed, so this was not done.',
  'Trang làm việc chỉ mở qua kết nối bảo mật (https) hoặc ngay trên máy chủ (localhost). Xem docs/operations.md, mục “Kết nối bảo mật”.':
    'The workspace opens over https only, or on the server itself (localhost). See docs/operations.md, “Kết nối bảo mật”.',
  'Tệp gửi lên bị ngắt giữa chừng hoặc biểu mẫu sai dạng. Hãy gửi lại.':
    'The upload was cut off or the form is malformed. Send it again.',
  'Yêu cầu phải gửi dạng biểu mẫu có tệp đính kèm.': 'Send this as a form with files.',
  'Yêu cầu đến từ một trang khác nên không được thực hiện.':
    'The request came from another site and was not carried out.',
  'Chưa nhập mục này.': 'Fill this in.',
  'Giá trị này chưa hợp lệ.': 'This value is not valid.',
  'Cần chữ.': 'Text is needed.',
  'Cần một số.': 'A number is needed.',
  'Cần một số nguyên.': 'A whole number is needed.',
  'Chỉ chọn có hoặc không.': 'Choose yes or no.',
  'Cần một danh sách.': 'A list is needed.',
  'Chỉ nhận: {value}.': 'Only {value} is taken.',
  'Chỉ nhận một trong: {values}.': 'Only one of these is taken: {values}.',
  'Chưa đúng cách ghi.': 'This is not written as it should be.',
  'Phải là bội số của {n}.': 'Must be a multiple of {n}.',
  'Không có mục nào tên là {names}.': 'There is nothing called {names}.',
  'Địa chỉ thư điện tử chưa đúng, ví dụ đúng: {example}.':
    'This is no e-mail address; one looks like {example}.',
  'Đường dẫn chưa đúng, ví dụ đúng: {example}.': 'This is no link; one looks like {example}.',
  'Mã này không đúng.': 'This code is wrong.',
  'Ngày chưa đúng, ví dụ đúng: {example}.': 'This is no day; one looks like {example}.',
  'Giờ chưa đúng, ví dụ đúng: {example}.': 'This is no time; one looks like {example}.',
  'Ngày giờ chưa đúng, ví dụ đúng: {example}.':
    'This is no day and time; one looks like {example}.',
  'Cần ít nhất {n} ký tự.': 'At least {n} characters are needed.',
  'Cần ít nhất một mục.': 'At least one is needed.',
  'Cần ít nhất {n} mục.': 'At least {n} are needed.',
  'Phải từ {n} trở lên.': 'Must be {n} or more.',
  'Phải lớn hơn {n}.': 'Must be more than {n}.',
  'Dài quá, nhiều nhất {n} ký tự.': 'Too long: at most {n} characters.',
  'Nhiều quá, nhiều nhất {n} mục.': 'Too many: at most {n}.',
  'Nhiều nhất là {n}.': 'At most {n}.',
  'Phải nhỏ hơn {n}.': 'Must be less than {n}.',
}
