import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { DeliveryBadge, whereTo } from './delivery-states.tsx'

/** Where it stands, and what is to be done about it by whom. */
export function DeliveryStanding({ delivery }: { delivery: DeliveryView }) {
  return (
    <>
      <div className="cluster">
        <DeliveryBadge delivery={delivery} />
        <strong>{whereTo(delivery)}</strong>
      </div>
      <ToDo delivery={delivery} />
    </>
  )
}

function ToDo({ delivery }: { delivery: DeliveryView }) {
  const t = useT(en)
  const { state, note, channelName } = delivery
  if (state === 'unknown') {
    return (
      <Notice kind="warning" title={t('Chưa rõ bài đã ra ngoài hay chưa')}>
        <p>{note}</p>
        <p>
          {t(
            'Hãy mở {name} xem bài đã có chưa, rồi chọn một trong hai nút dưới. Hệ thống không tự gửi lại để không đăng hai lần.',
            { name: channelName },
          )}
        </p>
      </Notice>
    )
  }
  if (state === 'failed') {
    return (
      <Notice kind="warning" title={t('Chắc chắn chưa có gì ra ngoài')}>
        <p>{note}</p>
        <p>{t('Sửa nguyên nhân rồi hẹn lại; hoặc tự đăng và ghi kết quả.')}</p>
      </Notice>
    )
  }
  if (state === 'retracted') {
    return (
      <Notice title={t('Đã gỡ xuống')}>
        <p>{t('Lý do: {reason}', { reason: note ?? '' })}</p>
        <p>{t('Việc đã đăng vẫn còn trong sổ. Bản sửa duyệt xong thì đưa lại từ nội dung.')}</p>
      </Notice>
    )
  }
  if (delivery.late) {
    return (
      <Notice kind="warning" title={t('Đã đến giờ')}>
        <p>
          {delivery.channelMode === 'manual'
            ? t('Hãy đưa lên {name}, rồi ghi kết quả.', { name: channelName })
            : t('Hệ thống sẽ tự gửi trong ít phút; quá năm phút mà chưa đi thì báo anh chị.')}
        </p>
      </Notice>
    )
  }
  return null
}
