import { useQuery } from '@tanstack/react-query'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { quotaQuery } from '../channel-calls.ts'

/** Platforms that count what one may send. Until one tells how much is left it is not known, and that is not none. */
export function isMetered({ code, mode, closedOn }: ChannelView): boolean {
  return closedOn === null && mode === 'api' && ['zalo', 'facebook', 'sms'].includes(code)
}

export function Quota({ channel }: { channel: ChannelView }) {
  const t = useT(en)
  const { data } = useQuery({
    ...quotaQuery(channel.id),
    // Only providers of short messages can be asked.
    enabled: channel.code === 'sms' && channel.connection !== null,
  })
  const balance = data?.balance ?? null
  return (
    <p className="soft small">
      {balance === null || !data
        ? t('Hạn mức còn lại: chưa rõ, xem ở trang quản trị của nền tảng.')
        : t('Còn {amount} đồng ở nhà cung cấp, lúc {time}.', {
            amount: number(balance, t.language),
            time: dateTime(data.readAt, t.language),
          })}
    </p>
  )
}
