import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { en } from '../../en.ts'
import type { WholeDelivery } from '../channel-calls.ts'
import { DeliveryBadge } from './delivery-states.tsx'

type Tied = NonNullable<WholeDelivery['corrects']>

/** The version before and after this one in the same place: what was corrected, and when. */
export function DeliveryCorrections({ delivery }: { delivery: WholeDelivery }) {
  const t = useT(en)
  const { corrects, correctedBy } = delivery
  return (
    <>
      {correctedBy ? (
        <Notice kind="warning" title={t('Đã có bản sửa thay bản này')}>
          <TiedDelivery tied={correctedBy} />
        </Notice>
      ) : null}
      {corrects ? (
        <Notice title={t('Bản này sửa bản đã đưa trước')}>
          <TiedDelivery tied={corrects} />
        </Notice>
      ) : null}
    </>
  )
}

function TiedDelivery({ tied }: { tied: Tied }) {
  const t = useT(en)
  const { id, itemNumber, state, leftAt, words } = tied
  return (
    <>
      {words === '' ? null : <p>{t('Đính chính: {words}', { words })}</p>}
      <p className="cluster">
        <a href={href(`/lich-dang?lan=${id}`)}>
          {leftAt === null
            ? t('Bản số {n}', { n: itemNumber })
            : t('Bản số {n}, {time}', { n: itemNumber, time: dateTime(leftAt, t.language) })}
        </a>
        <DeliveryBadge delivery={{ state, late: false }} />
      </p>
    </>
  )
}
