import { type Dictionary, english } from '../ui/translate.ts'
import { en as planEnglish } from './en.ts'

/** An issued plan reaches its recipients. */
export const en: Dictionary = {
  ...planEnglish,
  ...english({
    'Văn bản đến': 'Incoming documents',
    'Văn bản nào': 'Which documents',
    'Chưa tiếp nhận': 'Not acknowledged',
    'Đã tiếp nhận hết': 'Everything is acknowledged',
    'Chưa có kế hoạch nào của cấp trên gửi đến': 'No plan of a superior has come yet',
    'Kế hoạch cấp trên ban hành trong hệ thống và gửi cho đơn vị hiện ở đây.':
      'Plans that superiors issue in the system and send to the unit show here.',
    'Mới đến': 'New',
    'Đã mở, chưa tiếp nhận': 'Opened, not acknowledged',
    'Đã tiếp nhận': 'Acknowledged',
    'chủ trì {n} việc': 'leads {n} task[s]',
    'phối hợp {n} việc': 'coordinates {n} task[s]',
    'để biết': 'for information',
    '{name} tiếp nhận': 'Acknowledged by {name}',
    'Tiếp nhận “{title}”': 'Acknowledge “{title}”',
    'Tiếp nhận': 'Acknowledge',
    'Phải ban hành kế hoạch của đơn vị; cấp trên chưa ghi hạn.':
      'The unit has to issue its own plan; the superior names no date.',
    'Phải ban hành kế hoạch của đơn vị, chậm nhất {date}.':
      'The unit has to issue its own plan by {date}.',
    'Mở kế hoạch đang soạn': 'Open the draft',
    'Kế hoạch số {number}': 'Plan no. {number}',
    'Soạn kế hoạch của đơn vị': 'Write the unit’s plan',
    'Đơn vị đã tiếp nhận': 'The unit has acknowledged it',
    'Kế hoạch này gửi cho đơn vị, chưa tiếp nhận':
      'This plan was sent to the unit and is not acknowledged yet',
    'Gửi đến': 'Sent',
    'Cấp trên thấy ai tiếp nhận và lúc nào.': 'The superior sees who acknowledges it and when.',
    'Nơi nhận trong hệ thống': 'Recipients in the system',
    'Xem từng đơn vị': 'See each unit',
    'Gửi {sent} đơn vị: {opened} đã mở, {acknowledged} đã tiếp nhận.':
      'Sent to {sent} unit[s]: {opened} opened, {acknowledged} acknowledged.',
    'Kế hoạch riêng: {issued} trên {asked} đã ban hành, {late} trễ.':
      'Own plans: {issued} of {asked} issued, {late} late.',
    'Kế hoạch này không yêu cầu nơi nhận ban hành kế hoạch riêng':
      'This plan asks recipients for no plan of their own',
    'Kế hoạch yêu cầu ban hành kế hoạch riêng nhưng không ghi hạn':
      'The plan asks for own plans but names no date',
    'Nơi nhận ban hành kế hoạch riêng chậm nhất {date}': 'Recipients issue own plans by {date}',
    'Ghi hạn': 'Set the date',
    'Đổi yêu cầu': 'Change',
    'Đơn vị nào': 'Which units',
    'Tất cả': 'All',
    'Chưa mở': 'Not opened',
    'Chưa ban hành kế hoạch riêng': 'Own plan not issued',
    Trễ: 'Late',
    'Đơn vị nhận kế hoạch': 'Units that got the plan',
    'Không có đơn vị nào như vậy': 'No such unit',
    '{drafted} đơn vị đang soạn kế hoạch riêng.': '{drafted} unit[s] are writing their own plan.',
    Gửi: 'Sent',
    Mở: 'Open',
    'Kế hoạch riêng': 'Own plan',
    'không yêu cầu': 'not asked',
    'Đã ban hành, trễ {n} ngày làm việc': 'Issued {n} working day[s] late',
    'Đang soạn, trễ {n} ngày làm việc': 'Being written, {n} working day[s] late',
    'Chưa soạn, trễ {n} ngày làm việc': 'Not begun, {n} working day[s] late',
    'Đang soạn': 'Being written',
    'Chưa soạn': 'Not begun',
    'Nhắc {n} đơn vị chưa tiếp nhận': 'Remind {n} unit[s] that have not acknowledged',
    'Nhắc tiếp nhận kế hoạch': 'Remind of the plan',
    'Gửi đến {n} đơn vị chưa tiếp nhận.': 'To {n} unit[s] that have not acknowledged it.',
    'Số, ngày và tên kế hoạch đã có sẵn trong lời nhắc.':
      'Number, day and title of the plan are in it already.',
    '{name} nhắc': '{name} reminded',
    'Kế hoạch riêng của nơi nhận': 'Recipients’ own plans',
    'Nơi nhận phải ban hành kế hoạch riêng': 'Recipients issue plans of their own',
    'Yêu cầu mọi nơi nhận': 'Ask every recipient',
    'Nơi nhận nào phải ban hành': 'Which recipients issue one',
    'Để trống: các đơn vị được giao việc này.': 'Left empty: the units this task is given to.',
    'Ví dụ: UBND các xã, phường. Để trống: những nơi nhận mà yêu cầu nêu tên.':
      'For example: UBND các xã, phường. Left empty: the recipients that the words name.',
    'Yêu cầu {asked} trên {sent} nơi nhận.': 'Asked of {asked} of {sent} recipient[s].',
    'Yêu cầu, theo lời văn bản': 'What is asked, in the plan’s words',
    'Chậm nhất ngày': 'By',
    'Đã lưu yêu cầu': 'Saved',
    'Ban hành kế hoạch của đơn vị.': 'Issue the unit’s plan.',
  }),
}
