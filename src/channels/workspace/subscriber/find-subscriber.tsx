import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { type channels, subscribersQuery } from '../channel-calls.ts'

export type Subscriber = Awaited<ReturnType<typeof channels.listSubscribers>>['items'][number]

const states = {
  asked: ['waiting', 'Chờ xác nhận'],
  joined: ['done', 'Đang nhận tin'],
  left: ['cancelled', 'Đã thôi nhận'],
  bounced: ['overdue', 'Địa chỉ không còn nhận được'],
} as const

/** Exactly one address: whoever rings and asks is found, the list itself is not leafed through. */
export function FindSubscriber(props: {
  channel: ChannelView
  onLeave: (subscriber: Subscriber) => void
}) {
  const t = useT(en)
  const { channel } = props
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const query = useQuery({ ...subscribersQuery(channel.id, asked), enabled: asked !== '' })
  return (
    <section className="section">
      <h3>{t('Tìm một người')}</h3>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed.trim())
        }}
      >
        <TextInput
          id="subscriber-address"
          label={channel.code === 'sms' ? t('Đúng số điện thoại') : t('Đúng địa chỉ thư')}
          inputMode={channel.code === 'sms' ? 'tel' : 'email'}
          maxLength={254}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
        />
        <div className="cluster">
          <Button type="submit">{t('Tìm')}</Button>
        </div>
      </form>
      {asked === '' ? null : (
        <Answer query={query} lines={2}>
          {({ items: [found] }) =>
            found ? (
              <Found subscriber={found} onLeave={props.onLeave} />
            ) : (
              <p className="soft">{t('Không có {address} trong danh sách.', { address: asked })}</p>
            )
          }
        </Answer>
      )}
    </section>
  )
}

function Found(props: { subscriber: Subscriber; onLeave: (subscriber: Subscriber) => void }) {
  const t = useT(en)
  const { subscriber } = props
  const { address, state, consent, source, askedAt } = subscriber
  const [sign, word] = states[state]
  return (
    <div className="stack">
      <div className="cluster">
        <strong>{address}</strong>
        <StateBadge state={sign} word={t(word)} />
      </div>
      <p className="soft small">
        {[
          source === 'form' ? t('tự đăng ký trên trang') : t('cơ quan thêm'),
          dateTime(askedAt, t.language),
          consent,
        ].join(' · ')}
      </p>
      {state === 'asked' || state === 'joined' ? (
        <div className="cluster">
          <Button
            onClick={() => {
              props.onLeave(subscriber)
            }}
          >
            {t('Thôi gửi cho người này')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
