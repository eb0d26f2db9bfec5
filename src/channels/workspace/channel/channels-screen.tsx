import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { useAddress } from '../../../workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { channelsQuery } from '../channel-calls.ts'
import { AiringPanel } from '../loudspeaker/airing-panel.tsx'
import { SubscribersPanel } from '../subscriber/subscribers-panel.tsx'
import { ChannelDialog } from './channel-dialog.tsx'
import { ChannelRow } from './channel-row.tsx'
import { CloseChannel } from './close-channel.tsx'
import { ConnectDialog } from './connect-dialog.tsx'

/** What somebody is about to do with a channel. */
export type ChannelAct = 'edit' | 'connect' | 'close' | 'subscribers' | 'airing'
export type Asking = { what: ChannelAct; channel: ChannelView } | { what: 'open' }

/** Every way out that the unit keeps: who keeps it, where it is found, whether the program may act on it. */
export function ChannelsScreen() {
  const t = useT(en)
  const unit = useUnit()
  const [asking, setAsking] = useState<Asking>()
  const writes = unit !== undefined && unit.role !== 'viewer'
  const open = () => {
    setAsking({ what: 'open' })
  }
  const close = () => {
    setAsking(undefined)
  }
  return (
    <Screen
      title={t('Kênh')}
      lead={t(
        'Mọi nơi đơn vị đưa tin đến người dân và cán bộ, ai giữ, hệ thống tự đăng được không.',
      )}
      actions={
        writes ? (
          <Button kind="primary" icon="channel" onClick={open}>
            {t('Ghi kênh mới')}
          </Button>
        ) : null
      }
    >
      {unit ? <List unitId={unit.id} writes={writes} onAsk={setAsking} onOpen={open} /> : null}
      {unit && (asking?.what === 'open' || asking?.what === 'edit') ? (
        <ChannelDialog
          unitId={unit.id}
          channel={asking.what === 'edit' ? asking.channel : null}
          onClose={close}
        />
      ) : null}
      {asking?.what === 'connect' ? (
        <ConnectDialog channel={asking.channel} onClose={close} />
      ) : null}
      {asking?.what === 'close' ? <CloseChannel channel={asking.channel} onClose={close} /> : null}
      {asking?.what === 'subscribers' ? (
        <SubscribersPanel channel={asking.channel} onClose={close} />
      ) : null}
      {asking?.what === 'airing' ? <AiringPanel channel={asking.channel} onClose={close} /> : null}
    </Screen>
  )
}

function List(props: {
  unitId: string
  writes: boolean
  onAsk: (asking: Asking) => void
  onOpen: () => void
}) {
  const t = useT(en)
  const query = useQuery(channelsQuery(props.unitId))
  const meant = useAddress().get('kenh')
  return (
    <Answer query={query} lines={8}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            icon="channel"
            title={t('Đơn vị chưa ghi kênh nào')}
            action={
              props.writes ? (
                <Button icon="channel" onClick={props.onOpen}>
                  {t('Ghi kênh đầu tiên')}
                </Button>
              ) : null
            }
          >
            {t(
              'Ghi cổng thông tin, trang Zalo, Facebook, cụm loa, bảng tin đang có. Bài duyệt xong được đưa đến từng kênh ở đây; kênh chưa kết nối thì người giữ kênh đăng rồi ghi lại.',
            )}
          </EmptyState>
        ) : (
          <ul className="rows" aria-label={t('Kênh')}>
            {items.map((channel) => (
              <ChannelRow
                key={channel.id}
                channel={channel}
                isMeant={channel.id === meant}
                onAsk={props.onAsk}
              />
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
