import { english } from '../ui/translate.ts'

/** What this module may refuse to do, for those who read English. */
export const portalRefusals = english({
  'Không có bài này, hoặc bài đã được gỡ.': 'There is no such text, or it was taken down.',
  'Không có báo cáo này, hoặc báo cáo đã được gỡ.':
    'There is no such report, or it was taken down.',
  'Không có mã này. Hãy thử quét lại, hoặc tìm cơ quan theo tên ở trang đầu.':
    'There is no such code. Scan it again, or find the unit by name on the first page.',
  'Không tìm thấy trang này. Có thể địa chỉ gõ thiếu, hoặc trang đã được gỡ.':
    'There is no such page. The address may be incomplete, or the page was taken down.',
  'Đường dẫn này không dùng được: địa chỉ chưa đủ, đã hết hạn hoặc đã được thu hồi. Hãy hỏi lại đơn vị đã gửi cho bạn.':
    'This link cannot be used: it is incomplete, has expired or was revoked. Ask the unit that sent it.',
  'Hãy chọn có ích hay chưa rõ, hoặc viết vài chữ.':
    'Choose useful or unclear, or write a few words.',
})
