import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { type ChannelForm, formOf } from '../../channel/channel.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'

/** What arrived in this time, by form: whoever is not online is reached by the others. */
export function FormsReached({ items }: { items: readonly DeliveryView[] }) {
  const t = useT(en)
  const arrived = items.filter(({ state }) => state === 'confirmed')
  if (arrived.length === 0) return null
  const count = (form: ChannelForm) =>
    number(arrived.filter(({ code }) => formOf(code) === form).length, t.language)
  return (
    <p className="soft">
      {t(
        'Đã đến nơi: {digital} lần trên mạng, {traditional} lần truyền thống, {person} lần trực tiếp.',
        {
          digital: count('digital'),
          traditional: count('traditional'),
          person: count('in_person'),
        },
      )}
    </p>
  )
}
