import { useState } from 'react'
import { localDate } from '../../../platform/clock.ts'
import { addressOf } from '../../../platform/client.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { SidePanel } from '../../../ui/dialog.tsx'
import { DateInput } from '../../../ui/field.tsx'
import { addDays } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { loudspeakerOperations } from '../../loudspeaker/loudspeaker-contract.ts'
import { instantOf } from '../when.ts'
import { PlayLog } from './play-log-import.tsx'

/** What goes to the system that drives the loudspeakers, and what it says was played. */
export function AiringPanel(props: { channel: ChannelView; onClose: () => void }) {
  const t = useT(en)
  const { channel } = props
  return (
    <SidePanel open title={channel.name} onClose={props.onClose}>
      <div className="stack">
        <HandOver channelId={channel.id} />
        <PlayLog channelId={channel.id} />
        <p className="soft small">
          {t('Lịch phát từng cụm đặt ở từng lần đưa tin, trong Lịch đăng của kênh.')}
        </p>
      </div>
    </SidePanel>
  )
}

function HandOver({ channelId }: { channelId: string }) {
  const t = useT(en)
  const [from, setFrom] = useState(() => localDate(new Date().toISOString()))
  const [until, setUntil] = useState(() => addDays(from, 7))
  const first = instantOf({ date: from, time: '00:00' })
  const end = instantOf({ date: until, time: '23:59' })
  const isRight = first !== null && end !== null && from <= until && until <= addDays(from, 60)
  return (
    <section className="section">
      <h3>{t('Gói bàn giao')}</h3>
      <p>
        {t(
          'Lịch phát, kịch bản đã duyệt và tệp âm thanh của mọi lần phát trong những ngày này, gửi cho đài hoặc nhập vào hệ thống nguồn.',
        )}
      </p>
      <DateInput
        id="hand-over-from"
        label={t('Từ ngày')}
        value={from}
        onChange={(event) => {
          setFrom(event.target.value)
        }}
      />
      <DateInput
        id="hand-over-until"
        label={t('Đến hết ngày')}
        value={until}
        error={
          isRight ? undefined : t('Chọn hai ngày, ngày cuối sau ngày đầu, cách không quá 60 ngày.')
        }
        onChange={(event) => {
          setUntil(event.target.value)
        }}
      />
      {isRight ? (
        <div className="cluster">
          <ButtonLink
            icon="upload"
            download
            href={addressOf(loudspeakerOperations.downloadHandOver, {
              params: { channelId },
              query: { from: first, to: end },
            })}
          >
            {t('Tải gói bàn giao')}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  )
}
