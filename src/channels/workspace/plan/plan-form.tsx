import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemView } from '../../../content/item/item-contract.ts'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { channels, refreshChannels } from '../channel-calls.ts'
import {
  type Choice,
  type Choices,
  inOrder,
  meantChoices,
  takenTargets,
  wantedOf,
} from './plan-choice.ts'
import { PlanRow } from './plan-row.tsx'
import css from './plan.module.css'

/** Which channels, which of their places, and when. */
export function PlanForm(props: {
  item: ItemView
  channels: readonly ChannelView[]
  deliveries: readonly DeliveryView[]
}) {
  const t = useT(en)
  const { item, deliveries } = props
  const [choices, setChoices] = useState<Choices>(() =>
    meantChoices(props.channels, item.content.channels, deliveries),
  )
  const chosen = Object.keys(choices)
  const plan = useMutation({
    mutationFn: () =>
      channels.planDeliveries({
        params: { itemId: item.id },
        body: {
          contentHash: item.contentHash,
          deliveries: wantedOf(choices),
        },
      }),
    onSuccess: async ({ items }) => {
      toast(t('Đã lên lịch {n} lần đưa tin', { n: items.length }))
      await refreshChannels()
    },
  })
  const fields = problemFields(plan.error)
  const set = (channelId: string, choice: Choice | undefined) => {
    setChoices((now) => {
      const { [channelId]: _, ...others } = now
      return choice ? { ...others, [channelId]: choice } : others
    })
  }
  return (
    <fieldset className={css['form']}>
      <legend>{t('Chọn kênh, nơi đến và giờ')}</legend>
      {inOrder(props.channels, item).map((channel) => (
        <PlanRow
          key={channel.id}
          item={item}
          channel={channel}
          taken={takenTargets(channel, deliveries, item.number)}
          choice={choices[channel.id]}
          problem={fields[`deliveries.${chosen.indexOf(channel.id)}.channelId`]}
          onChoose={(choice) => {
            set(channel.id, choice)
          }}
        />
      ))}
      {Object.keys(fields).some((name) => name.endsWith('channelId')) ? null : (
        <ProblemNotice error={plan.error} />
      )}
      <p className="soft small">
        {t(
          'Chỉ đúng bản đã duyệt được đưa đi. Đã ra ngoài thì không rút lại hết được; kênh do người làm thì hệ thống nhắc người giữ kênh khi đến giờ.',
        )}
      </p>
      <div className="cluster">
        <Button
          kind="primary"
          icon="channel"
          busy={plan.isPending}
          aria-disabled={chosen.length === 0}
          onClick={() => {
            if (chosen.length > 0) plan.mutate()
          }}
        >
          {chosen.length === 0
            ? t('Chọn kênh để đưa đi')
            : t('Đưa đi {n} kênh', { n: chosen.length })}
        </Button>
      </div>
    </fieldset>
  )
}
