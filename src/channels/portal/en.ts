import { english } from '../../ui/translate.ts'

export const en = english({
  'Chuyển sang {date}: {reason}': 'Moved to {date}: {reason}',
  'Thay cho {date}': 'Instead of {date}',
  'Kênh chính thức': 'Official channels',
  'Các trang, tài khoản chính thức của {name}.': 'The official pages and accounts of {name}.',
  'Chỉ những trang, tài khoản dưới đây là của {name}. Nơi khác mang tên này không phải của cơ quan.':
    'Only the pages and accounts below belong to {name}. Others that bear its name do not.',
  'Cơ quan chưa công bố kênh nào ngoài trang này.':
    'The office has announced no channel beside these pages.',
  'từ {date}': 'since {date}',
  'Nhận tin qua thư điện tử': 'News by e-mail',
  'Đăng ký nhận tin của {name}.': 'Subscribe to news of {name}.',
  'Hãy mở hộp thư của bạn': 'Please look into your mailbox',
  'Chúng tôi vừa gửi một thư tới địa chỉ ấy. Bấm đường dẫn trong thư để xác nhận; chưa xác nhận thì không có thư nào khác được gửi. Nếu địa chỉ đã đăng ký từ trước, bạn sẽ không nhận thêm thư này.':
    'We have just sent a letter to that address. Open the link in it to confirm; nothing else is sent before that. An address that has subscribed already gets no further letter.',
  'Tin mới của {name}, gửi tới hộp thư của bạn.': 'News of {name}, sent to your mailbox.',
  'Địa chỉ thư điện tử': 'E-mail address',
  'Chỉ dùng để gửi tin. Mỗi thư đều có đường dẫn để thôi nhận bằng một lần bấm.':
    'Used to send news only. Every letter has a link to leave with one click.',
  'Đăng ký': 'Subscribe',
  'Xác nhận nhận tin': 'Confirm your subscription',
  'Bấm nút dưới đây để bắt đầu nhận tin tới hộp thư của bạn.':
    'Press the button below to start receiving news in your mailbox.',
  'Xác nhận': 'Confirm',
  'Bạn đã đăng ký. Tin mới sẽ tới hộp thư của bạn.':
    'You have subscribed. News will come to your mailbox.',
  'Thôi nhận tin': 'Leave',
  'Bấm nút dưới đây, từ đó không có thư nào được gửi tới bạn nữa.':
    'Press the button below, and no more letters are sent to you.',
  'Bạn đã thôi nhận tin. Không có thư nào được gửi tới địa chỉ này nữa.':
    'You have left. No more letters are sent to this address.',
  'Đã xong': 'Done',
  'Tiếp công dân': 'Citizens received',
  'Đối thoại với nhân dân': 'Dialogue with citizens',
  'Lấy ý kiến nhân dân': 'Consultation of citizens',
  'Hỗ trợ tại chỗ': 'Help on the spot',
  'Hội nghị, hội thảo': 'Conference, workshop',
  'Giao lưu, hỏi đáp trực tuyến': 'Online exchange, questions and answers',
  'Cuộc thi, hội thi': 'Contest',
  'Văn hóa, văn nghệ, thể thao': 'Culture, arts and sports',
  'Hướng dẫn, tập huấn': 'Guidance and training',
  'Đợt tuyên truyền': 'Campaign',
  'Việc khác': 'Other',
  'Phát thanh': 'Broadcast',
  'hôm nay': 'today',
  'Không tổ chức: {reason}': 'Called off: {reason}',
  'đến {date}': 'until {date}',
  'Cả ngày': 'All day',
  'hằng tuần': 'every week',
  'hằng tháng': 'every month',
  'Xem cả lịch': 'The whole calendar',
  Lịch: 'Calendar',
  'Lịch {month}': 'Calendar {month}',
  'Lịch sắp tới': 'Coming up',
  'Sắp tới': 'Coming up',
  'Lịch tiếp công dân, đối thoại, hướng dẫn, phát thanh của {name}.':
    'When {name} receives citizens, talks with them, helps and broadcasts.',
  'Các tháng': 'Months',
  'Đưa lịch vào điện thoại, máy tính': 'Add to your phone or computer',
  'Tháng này không có việc nào được công bố.': 'Nothing was announced for this month.',
  'Trong 31 ngày tới chưa có việc nào được công bố.':
    'Nothing has been announced for the next 31 days.',
})
