import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Progress } from '../../../ui/notice.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { mailingQuery } from '../channel-calls.ts'
import type { DeliveryAsking } from './delivery-actions.tsx'

interface Told {
  delivered: number | null
  undelivered: number | null
}

/** Messages to many: how many were taken, how many were not, what is still to go; and the way to hold it back. */
export function DeliveryMailing(props: {
  delivery: DeliveryView
  onAsk: (what: DeliveryAsking) => void
}) {
  const t = useT(en)
  const { delivery } = props
  const query = useQuery(mailingQuery(delivery))
  const n = (count: number) => number(count, t.language)
  const reached = ({ delivered, undelivered }: Told) =>
    delivered === null || undelivered === null
      ? t('nhà cung cấp chưa báo')
      : t('{n} máy, {failed} máy không nhận được', { n: n(delivered), failed: n(undelivered) })
  return (
    <Answer query={query} lines={3}>
      {({ batches, open, nextAt, accepted, failed, unknown, unknownRecipients, detail, ...told }) =>
        batches === 0 ? null : (
          <section className="section">
            <h3>{t('Đã gửi tới đâu')}</h3>
            <Progress
              label={open > 0 ? t('Đang gửi') : t('Đã gửi xong')}
              value={batches - open}
              max={batches}
              figure={t('{done} trên {all} đợt', { done: n(batches - open), all: n(batches) })}
            />
            <KeyValue
              items={[
                [t('Được nhận'), t('{n} người', { n: n(accepted) })],
                ...(delivery.code === 'sms' ? ([[t('Đến máy'), reached(told)]] as const) : []),
                [t('Không được nhận'), t('{n} đợt', { n: n(failed) })],
                [
                  t('Chưa rõ'),
                  unknown === 0
                    ? n(0)
                    : t('{n} người, không tự gửi lại', { n: n(unknownRecipients) }),
                ],
                ...(open > 0 && nextAt
                  ? ([[t('Gửi tiếp lúc'), dateTime(nextAt, t.language)]] as const)
                  : []),
                ...(detail ? ([[t('Lý do gần nhất'), detail]] as const) : []),
              ]}
            />
            {delivery.may.stop ? (
              <div>
                <Button
                  kind="danger"
                  onClick={() => {
                    props.onAsk('stop')
                  }}
                >
                  {t('Dừng gửi')}
                </Button>
              </div>
            ) : null}
          </section>
        )
      }
    </Answer>
  )
}
