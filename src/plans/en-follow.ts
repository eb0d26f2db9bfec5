import { type Dictionary, english } from '../ui/translate.ts'
import { en as cascadeEnglish } from './en-cascade.ts'

/** The unit's own plan is tied to what its superiors ask. */
export const en: Dictionary = {
  ...cascadeEnglish,
  ...english({
    'Đưa vào kế hoạch của đơn vị': 'Put into the own plan',
    'Đã đưa việc vào lần sửa đổi; xem lại rồi trình duyệt':
      'The task is in the amendment; look at it, then submit it',
    'Đưa thêm việc vào lần sửa đổi đang trình?': 'Add the task to an amendment under approval?',
    'Đưa vào, rồi trình lại': 'Add it and submit again',
    'Lần sửa đổi của đơn vị đang chờ duyệt hoặc đã duyệt. Thêm một việc thì lần duyệt ấy hết hiệu lực và phải trình lại.':
      'The amendment is waiting for approval or approved. With one more task that approval is void and it must be submitted again.',
    'Chưa có kế hoạch cấp trên nào của năm này gửi đến đơn vị.':
      'No plan of a superior for this year has reached the unit.',
    'Kế hoạch cấp trên': 'Superior’s plan',
    'Đã lấy việc của cấp trên vào kế hoạch': 'Tasks of the superior taken into the plan',
    'Lấy thêm việc của cấp trên': 'Take more of a superior’s tasks',
    'Lấy các việc đã chọn': 'Take the chosen tasks',
    'Đã ghi việc của cấp trên mà việc này đáp ứng': 'What it meets was saved',
    'lấy theo tham chiếu': 'taken by reference',
    'Đáp ứng việc của cấp trên': 'Meets tasks of superiors',
    'Chưa gắn với việc nào. Gắn rồi thì một việc chỉ đến hạn và tính một lần.':
      'Tied to none yet. Once tied, the same work is due and counted once.',
    'Chọn việc của cấp trên': 'Choose tasks of superiors',
    'Việc này đáp ứng việc nào của cấp trên': 'Which tasks of superiors this one meets',
    'Kế hoạch ban hành rồi thì làm việc này là làm các việc đã chọn, không phải báo hai lần.':
      'Once the plan is issued, doing this is doing the chosen ones; nothing is told twice.',
    'Lời văn đã ký không đổi. Từ hôm nay, làm việc này là làm các việc đã chọn, không phải báo hai lần; cấp trên thấy kế hoạch nào đáp ứng.':
      'The signed words stay as they are. From today, doing this is doing the chosen ones, told once; the superior sees which plan meets them.',
    'Ghi lại': 'Save',
  }),
}
