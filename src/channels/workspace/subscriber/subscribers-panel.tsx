import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog, SidePanel } from '../../../ui/dialog.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { channels, refreshChannels, subscribersQuery } from '../channel-calls.ts'
import { AddSubscribers } from './add-subscribers.tsx'
import { FindSubscriber, type Subscriber } from './find-subscriber.tsx'

/** Who asked to be written to: how many, one at a time, and a list of those who agreed. */
export function SubscribersPanel(props: { channel: ChannelView; onClose: () => void }) {
  const t = useT(en)
  const { channel } = props
  const [leaving, setLeaving] = useState<Subscriber>()
  const query = useQuery({ ...subscribersQuery(channel.id, ''), placeholderData: keepPreviousData })
  const n = (count: number) => number(count, t.language)
  return (
    <>
      <SidePanel
        open
        title={t('Người đăng ký: {name}', { name: channel.name })}
        onClose={props.onClose}
      >
        <div className="stack">
          <Answer query={query} lines={4}>
            {({ counts }) => (
              <KeyValue
                items={[
                  [t('Đang nhận tin'), <strong key="joined">{n(counts.joined)}</strong>],
                  [t('Chờ xác nhận'), n(counts.asked)],
                  [t('Đã thôi nhận'), n(counts.left)],
                  [t('Địa chỉ không còn nhận được'), n(counts.bounced)],
                ]}
              />
            )}
          </Answer>
          <FindSubscriber channel={channel} onLeave={setLeaving} />
          <AddSubscribers channel={channel} />
        </div>
      </SidePanel>
      {leaving ? (
        <Leave
          channel={channel}
          subscriber={leaving}
          onClose={() => {
            setLeaving(undefined)
          }}
        />
      ) : null}
    </>
  )
}

function Leave(props: { channel: ChannelView; subscriber: Subscriber; onClose: () => void }) {
  const t = useT(en)
  const { channel, subscriber } = props
  const leave = useMutation({
    mutationFn: () =>
      channels.removeSubscriber({
        params: { channelId: channel.id, subscriberId: subscriber.id },
      }),
    onSuccess: async () => {
      toast(t('Đã thôi gửi cho {address}', { address: subscriber.address }))
      await refreshChannels()
      props.onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      danger
      title={t('Thôi gửi cho {address}?', { address: subscriber.address })}
      act={t('Thôi gửi')}
      busy={leave.isPending}
      onClose={props.onClose}
      onAct={() => {
        leave.mutate()
      }}
    >
      <p>
        {t(
          'Người này không nhận tin nào nữa. Cơ quan không tự thêm lại được; chỉ chính họ đăng ký lại.',
        )}
      </p>
      <ProblemNotice error={leave.error} />
    </ConfirmDialog>
  )
}
