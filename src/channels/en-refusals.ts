import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const channelRefusals = english({
  'Bài này không còn chờ tòa soạn trả lời. Hãy mở lại đường dẫn để xem.':
    'This text no longer waits for the newsroom. Open the link again to see.',
  'Bản này đã có trong lịch của {place}.': 'This version is planned for {place} already.',
  'Chưa có ai đăng ký nhận tin ở kênh này.': 'Nobody has subscribed to this channel yet.',
  'Chưa có ai ở các đơn vị này được chọn. Hãy chọn ai nhận.':
    'Nobody of these units is chosen. Choose who receives it.',
  'Chỉ báo hủy được việc đã công bố.': 'Only what was announced can be called off.',
  'Chỉ ghi lần in của bản đã duyệt. Bản này chưa duyệt hoặc đã sửa.':
    'Print runs are recorded for approved versions only. This one is not approved, or was changed.',
  'Chỉ ghi số đo cho lần đã đi.': 'Readings belong to what has gone out.',
  'Chỉ gửi đường dẫn cho báo, đài khi bài còn chờ đăng, chờ phát.':
    'A link goes to the press only while the text waits to be published or aired.',
  'Chỉ lãnh đạo của đơn vị ghi ý kiến chỉ đạo.': 'Only heads of the unit write a direction.',
  'Chỉ đổi được từng ngày của việc lặp lại đã công bố.':
    'Single days are changed only of announced events that repeat.',
  'Các đơn vị này chưa có ai có tài khoản.': 'Nobody of these units has an account yet.',
  'Giờ phải có dạng 2026-11-20T08:00:00Z.': 'The time must look like 2026-11-20T08:00:00Z.',
  'Giờ đã đăng không được sau bây giờ.': 'The time of publication must not be in the future.',
  'Giờ đọc không được sau bây giờ.': 'The time of reading must not be in the future.',
  'Hãy chọn lại hình thức.': 'Choose the form again.',
  'Hãy chọn nhật ký phát của hệ thống truyền thanh.':
    'Choose the play log of the loudspeaker system.',
  'Hãy chọn tệp ghi âm.': 'Choose a recording.',
  'Hãy chọn ít nhất một kênh.': 'Choose at least one channel.',
  'Hãy chọn đơn vị mình hoặc đơn vị cấp dưới, đang hoạt động.':
    'Choose your own unit or one below it that is in operation.',
  'Hãy ghi ai nêu: tên báo, tổ chức, người dân thôn nào.':
    'Say who raised it: the paper, the organisation, citizens of which village.',
  'Hãy ghi người giữ kênh.': 'Say who keeps the channel.',
  'Hãy ghi tên bài, hoặc nêu việc gì.': 'Give the title, or say what it is about.',
  'Hãy ghi tên kênh.': 'Give the channel a name.',
  'Hãy ghi đọc số này ở đâu.': 'Say where this number was read.',
  'Hình thức này không in.': 'This form is not printed.',
  'Hạn khắc phục phải từ hôm nay.': 'The remedy is due today at the earliest.',
  'Hệ thống tự gửi lên {name} khi đến giờ và tự ghi kết quả. Muốn đăng tay thì hủy lần này hoặc chuyển kênh sang làm tay.':
    'The program sends to {name} by itself and records the outcome. To publish by hand, cancel this delivery or change the channel to manual.',
  'Không còn tin nào đang gửi để dừng.': 'No message is left to be stopped.',
  'Không thấy dòng tiêu đề. Nhật ký cần các cột: Cụm loa, Thời điểm phát, Thời lượng.':
    'No heading row was found. The log needs columns for cluster, time of broadcast and duration.',
  'Không tìm thấy dòng này trong sổ báo chí, dư luận.':
    'This entry is not in the register of press and opinion.',
  'Không tìm thấy kênh này.': 'This channel was not found.',
  'Không tìm thấy lần in này.': 'This print run was not found.',
  'Không tìm thấy lần đưa tin này.': 'This delivery was not found.',
  'Không tìm thấy thông báo này.': 'This notice was not found.',
  'Không tìm thấy việc này trong lịch công khai.': 'This event is not in the public calendar.',
  'Kênh còn {open} lần đăng chưa xong. Hãy hủy hoặc ghi kết quả các lần đó trước khi đóng kênh.':
    'The channel has {open} open deliveries. Cancel them or record their outcome before closing it.',
  'Kênh không có cụm loa này.': 'The channel has no such cluster.',
  'Kênh này không còn dùng được.': 'This channel is no longer in use.',
  'Kênh này không có người đăng ký.': 'This channel has no subscribers.',
  'Kênh này không phải loa truyền thanh.': 'This channel is no loudspeaker.',
  'Kênh này đã đóng.': 'This channel is closed.',
  'Lãnh đạo chưa có ý kiến chỉ đạo về việc này.': 'The head has not given a direction on this yet.',
  'Lãnh đạo đơn vị báo ngày mới trên lịch công khai.':
    'The head of the unit announces a new day in the public calendar.',
  'Lãnh đạo đơn vị công bố việc trên lịch công khai.':
    'The head of the unit announces events in the public calendar.',
  'Lần in này đã bỏ rồi.': 'This print run was discarded already.',
  'Lần đưa tin này không có gì để giao nhận.': 'This delivery has nothing to hand over.',
  'Lần đưa tin này không ở bước đó nữa. Hãy tải lại để xem.':
    'This delivery is no longer at that step. Reload to see it.',
  'Lần đưa tin này đã đi hoặc đã hủy, không đổi giờ được nữa.':
    'This delivery has gone out or was cancelled; its time cannot be changed.',
  'Lịch phát đã bàn giao; hãy hủy lần đưa tin này rồi lập lịch mới.':
    'The schedule was handed over; cancel this delivery and plan a new one.',
  'Mã nội dung không đúng dạng.': 'The content id is malformed.',
  'Mỗi gói dài nhất hai tháng, ngày cuối sau ngày đầu.':
    'A package covers two months at most, and its last day follows its first.',
  'Một bản tin có nhiều nhất 500 lần phát.': 'A bulletin is aired 500 times at most.',
  'Ngày in chưa đến.': 'The day of printing has not come yet.',
  'Ngày khắc phục không được sau hôm nay.': 'The day of the remedy must not be in the future.',
  'Ngày đó đã qua.': 'That day has passed.',
  'Ngày đăng, ngày nêu không được sau hôm nay.':
    'The day of publication must not be in the future.',
  'Ngày đăng, phát không được sau hôm nay.':
    'The day of publication or broadcast must not be in the future.',
  'Người dân đã đọc việc này. Hãy báo hủy, ghi lý do.':
    'Citizens have read of this. Call it off and give a reason.',
  'Người này không còn trong danh sách.': 'This person is no longer on the list.',
  'Thông báo này đã gửi hoặc đã hủy.': 'This notice was sent or cancelled already.',
  'Tệp WAV này hỏng hoặc trống.': 'This WAV file is broken or empty.',
  'Tệp này không phải ghi âm; hãy gửi WAV, MP3 hoặc M4A.':
    'This file is no recording; send WAV, MP3 or M4A.',
  'Việc này đã báo hủy.': 'This event was called off already.',
  'Việc này đã khắc phục xong.': 'This has been remedied already.',
  'Điều này đã có nội dung, hoặc không khen không chê ai.':
    'This has its text already, or neither praises nor blames.',
  'Đường dẫn này không đúng hoặc đã hết hạn.': 'This link is wrong or has expired.',
  'Đường dẫn phải bắt đầu bằng https:// hoặc http://.': 'A link begins with https:// or http://.',
  'Đường dẫn phải bắt đầu bằng https://.': 'A link begins with https://.',
  'Địa chỉ API phải bắt đầu bằng https://.': 'The address of the API begins with https://.',
  'Địa chỉ phải bắt đầu bằng https://.': 'An address begins with https://.',
  'Địa chỉ thư chưa đúng, ví dụ: ten@example.com.':
    'This is no e-mail address; one looks like ten@example.com.',
  'Cơ quan chưa gửi tin qua thư điện tử.': 'This office sends no news by e-mail yet.',
})
