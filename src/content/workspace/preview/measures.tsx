import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { Carried } from '../../channel/carried.ts'
import type { ChannelSpec } from '../../channel/channel-spec.ts'
import { smsLength } from '../../channel/sms-length.ts'
import { en } from '../../en.ts'

/** How long it is, in what that way counts by. */
export function Measures(props: { spec: ChannelSpec; carried: Carried }) {
  const t = useT(en)
  const { spec, carried } = props
  const n = (value: number) => number(value, t.language)
  const letters = Array.from(carried.text).length
  const parts: string[] = []
  if (carried.seconds !== null) {
    const minutes = Math.floor(carried.seconds / 60)
    const seconds = n(carried.seconds % 60)
    parts.push(
      minutes === 0
        ? t('đọc khoảng {seconds} giây', { seconds })
        : t('đọc khoảng {minutes} phút {seconds} giây', { minutes: n(minutes), seconds }),
    )
  } else if (spec.limits.messages !== undefined) {
    const sms = smsLength(carried.text)
    parts.push(
      t('{letters} ký tự, {n} tin', { letters: n(sms.letters), n: n(sms.messages) }),
      sms.isUnicode ? t('có dấu') : t('không dấu'),
    )
  } else if (spec.limits.text !== undefined) {
    parts.push(t('{n} trên {most} ký tự', { n: n(letters), most: n(spec.limits.text) }))
  }
  if (carried.images.length > 0) parts.push(t('{n} ảnh', { n: n(carried.images.length) }))
  return parts.length > 0 ? <span className="soft small">{parts.join(' · ')}</span> : null
}
