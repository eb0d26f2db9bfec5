import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { localDate } from '../../../platform/clock.ts'
import { Checkbox, DateInput, TextInput } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { en } from '../../en.ts'
import { channels, channelsQuery } from '../channel-calls.ts'
import { type DeliveryDialogProps, useDeliveryAct } from '../delivery/delivery-act.ts'
import { whenOf } from '../when.ts'
import { airingsOf } from './airing-times.ts'

/** Clusters, days and times of day: every combination is one airing, in place of what was planned. */
export function AiringsDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const { id, version, unitId, channelId, target, dueAt } = delivery
  const list = useQuery(channelsQuery(unitId))
  const targets = list.data?.items.find((one) => one.id === channelId)?.settings.targets ?? []
  const known = targets.length > 0 ? targets : [target === '' ? delivery.channelName : target]
  const [chosen, setChosen] = useState<readonly string[]>()
  const [typed, setTyped] = useState(() => {
    const { date, time } = whenOf(dueAt)
    const today = localDate(new Date().toISOString())
    const from = date < today ? today : date
    return { from, until: from, times: time }
  })
  const clusters = chosen ?? (known.includes(target) ? [target] : known)
  const airings = airingsOf({ ...typed, clusters })
  const act = useDeliveryAct(
    () =>
      channels.planAirings({
        params: { deliveryId: id },
        body: { version, airings: airings ?? [] },
      }),
    t('Đã đặt lịch phát'),
    onClose,
  )
  return (
    <FormDialog
      title={t('Đặt lịch phát')}
      act={t('Đặt lịch')}
      busy={act.isPending}
      error={act.error}
      placed={[]}
      onAct={() => {
        if (airings && airings.length > 0) act.mutate()
      }}
      onClose={onClose}
    >
      <fieldset className="stack">
        <legend>{t('Các cụm loa')}</legend>
        {known.map((cluster, at) => (
          <Checkbox
            key={cluster}
            id={`airing-cluster-${at}`}
            label={cluster}
            checked={clusters.includes(cluster)}
            onChange={(event) => {
              const { checked } = event.target
              setChosen(known.filter((one) => (one === cluster ? checked : clusters.includes(one))))
            }}
          />
        ))}
      </fieldset>
      <DateInput
        id="airings-from"
        label={t('Từ ngày')}
        value={typed.from}
        onChange={(event) => {
          setTyped((now) => ({ ...now, from: event.target.value }))
        }}
      />
      <DateInput
        id="airings-until"
        label={t('Đến hết ngày')}
        value={typed.until}
        onChange={(event) => {
          setTyped((now) => ({ ...now, until: event.target.value }))
        }}
      />
      <TextInput
        id="airings-times"
        label={t('Giờ phát trong ngày')}
        hint={t('Nhiều giờ thì cách nhau bằng dấu phẩy, ví dụ: 5:30, 17:00.')}
        value={typed.times}
        onChange={(event) => {
          setTyped((now) => ({ ...now, times: event.target.value }))
        }}
      />
      <p aria-live="polite">
        {airings === null
          ? t('Hãy chọn ngày đầu, ngày cuối trong vòng hai tháng và ghi giờ như 5:30.')
          : airings.length === 0
            ? t('Hãy chọn ít nhất một cụm loa.')
            : t('Sẽ có {n} lần phát trên {clusters} cụm, thay cho lịch đang có.', {
                n: number(airings.length, t.language),
                clusters: clusters.length,
              })}
      </p>
    </FormDialog>
  )
}
