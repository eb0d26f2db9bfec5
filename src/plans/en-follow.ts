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
  }),
}
