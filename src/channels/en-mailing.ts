import { english } from '../ui/translate.ts'

/** Of short messages and letters, and of those who asked for them. */
export const mailingEnglish = english({
  'Đến máy': 'Reached phones',
  'nhà cung cấp chưa báo': 'not told by the provider yet',
  '{n} máy, {failed} máy không nhận được': '{n} phones, {failed} did not get it',
  'Nhà cung cấp tin nhắn': 'Provider of short messages',
  'Tên hiện ở người gửi (brandname)': 'Name shown as sender (brandname)',
  'Đúng như đã đăng ký với nhà mạng, ví dụ: UBND-BMINH.':
    'Exactly as registered with the networks, for example UBND-BMINH.',
  'Địa chỉ gửi thư': 'Letters come from',
  'Người nhận thấy thư từ địa chỉ này, ví dụ: tin@binhminh.gov.vn.':
    'What readers see as the sender, for example tin@binhminh.gov.vn.',
  'Mã API của eSMS (ApiKey)': 'ApiKey of eSMS',
  'Khóa bí mật của eSMS (SecretKey)': 'SecretKey of eSMS',
  'Mã truy cập của SpeedSMS (access token)': 'Access token of SpeedSMS',
  'Khóa của OA cho webhook (OA secret key)': 'OA secret key, for the webhook',
  'Để biết có người nhắn tin; không dùng webhook thì để trống.':
    'To hear of messages; leave empty without a webhook.',
  'Để biết có bình luận mới; không dùng webhook thì để trống.':
    'To hear of comments; leave empty without a webhook.',
  'Mã xác minh webhook (verify token)': 'Verify token of the webhook',
  'Tự đặt một dãy khó đoán, rồi nhập đúng dãy đó ở Facebook.':
    'Choose something hard to guess and enter the same at Facebook.',
  'Máy chủ gửi thư (SMTP)': 'Mail server (SMTP)',
  'Dạng smtps://tài-khoản:mật-khẩu@máy-chủ:465.': 'As smtps://account:password@server:465.',
  'Địa chỉ webhook': 'Address of the webhook',
  'Sao chép, nhập vào mục Webhook của ứng dụng ở nền tảng.':
    'Copy it into the webhook settings of your app at the platform.',
  'Gửi qua máy chủ thư chung': 'Sent through the common mail server',
  'Người đăng ký': 'Subscribers',
  'Người đăng ký: {name}': 'Subscribers: {name}',
  'Đang nhận tin': 'Receiving',
  'Chờ xác nhận': 'To be confirmed',
  'Đã thôi nhận': 'Left',
  'Địa chỉ không còn nhận được': 'Address no longer works',
  'Đã thôi gửi cho {address}': '{address} is not written to any more',
  'Thôi gửi cho {address}?': 'Stop writing to {address}?',
  'Thôi gửi': 'Stop',
  'Người này không nhận tin nào nữa. Cơ quan không tự thêm lại được; chỉ chính họ đăng ký lại.':
    'This person gets nothing more. The office cannot add them again; only they can.',
  'Tìm một người': 'Find one person',
  'Đúng số điện thoại': 'Exact number',
  'Đúng địa chỉ thư': 'Exact e-mail address',
  Tìm: 'Find',
  'Không có {address} trong danh sách.': '{address} is not on the list.',
  'tự đăng ký trên trang': 'subscribed on the page',
  'cơ quan thêm': 'added by the office',
  'Thôi gửi cho người này': 'Stop writing to this person',
  'Thêm danh sách': 'Add a list',
  'Các số điện thoại': 'Numbers',
  'Các địa chỉ thư': 'E-mail addresses',
  'Dán từ Excel, mỗi dòng một người; mỗi lần nhiều nhất 5.000.':
    'Paste from Excel, one a line; at most 5,000 at a time.',
  'Họ đã đồng ý bằng cách nào': 'How they agreed',
  'Ví dụ: phiếu đăng ký tại bộ phận Một cửa, lưu hồ sơ 12/2026.':
    'For example: forms signed at the one-stop desk, kept in file 12/2026.',
  'Thêm người': 'Add people',
  'Thêm {n} người': 'Add {n} people',
  'Đã thêm {n} người': '{n} people added',
  '{n} người đã có hoặc đã tự thôi nhận, giữ nguyên.':
    '{n} were known or had left of their own will, and stay as they are.',
  '{n} dòng không đúng dạng còn lại ở ô trên; hãy sửa rồi thêm lại.':
    '{n} lines are no addresses and stay above; put them right and add them again.',
  'Đã gửi tới đâu': 'How far it has gone',
  'Đang gửi': 'Being sent',
  'Đã gửi xong': 'All sent',
  '{done} trên {all} đợt': '{done} of {all} batches',
  'Được nhận': 'Taken',
  '{n} người': '{n} people',
  'Không được nhận': 'Refused',
  '{n} đợt': '{n} batches',
  'Chưa rõ': 'Not known',
  '{n} người, không tự gửi lại': '{n} people, not sent again by itself',
  'Gửi tiếp lúc': 'Goes on at',
  'Lý do gần nhất': 'Latest reason',
  'Dừng gửi': 'Stop sending',
  'Dừng gửi?': 'Stop sending?',
  'Đã dừng gửi': 'Stopped',
  'Vì sao dừng': 'Why',
  'Tin chưa đi không đi nữa. Tin đã đi không gọi lại được.':
    'What has not left stays. What has left cannot be called back.',
})
