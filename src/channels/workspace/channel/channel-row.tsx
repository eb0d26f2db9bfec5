import { channelLabel } from '../../../content/workspace/item-states.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { dateTime, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { isSubscribed } from '../../subscriber/subscriber.ts'
import { KEYED_CODES } from './channel-form.ts'
import { isMetered, Quota } from './quota.tsx'
import { servedBy } from './served-by.ts'
import type { Asking, ChannelAct } from './channels-screen.tsx'
import css from '../channels.module.css'

export function ChannelRow(props: {
  channel: ChannelView
  /** A notice leads here: the row comes into sight and is marked. */
  isMeant: boolean
  onAsk: (asking: Asking) => void
}) {
  const t = useT(en)
  const { channel, isMeant, onAsk } = props
  const kind = channelLabel(channel.code, t)
  const targets = channel.settings.targets ?? []
  return (
    <li
      ref={isMeant ? intoSight : undefined}
      className={isMeant ? css['meant'] : undefined}
      aria-current={isMeant || undefined}
    >
      <div className="cluster">
        <strong className={css['name']}>{channel.name}</strong>
        <Connection channel={channel} />
      </div>
      <p className="soft small">
        {[
          channel.name === kind ? null : kind,
          t('{name} giữ', { name: channel.keeperName }),
          t('từ {date}', { date: shortDate(channel.openedOn, t.language) }),
          channel.decision,
          channel.isListed ? t('công bố cho người dân') : t('không công bố'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {channel.url ? (
        <a className={css['address']} href={channel.url} target="_blank" rel="noreferrer">
          {channel.url}
        </a>
      ) : null}
      {targets.length > 0 ? (
        <p className="small">{t('Đến: {list}', { list: targets.join(', ') })}</p>
      ) : null}
      <p className="small">
        {[
          channel.nextAt
            ? t('Lần tới {time}', { time: dateTime(channel.nextAt, t.language) })
            : t('Chưa hẹn lần nào'),
          channel.lastAt
            ? t('lần gần nhất {time}', { time: dateTime(channel.lastAt, t.language) })
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isMetered(channel) ? <Quota channel={channel} /> : null}
      <div className="acts">
        <ButtonLink kind="quiet" href={href(`/lich-dang?kenh=${channel.id}`)}>
          {t('Xem lịch của kênh')}
        </ButtonLink>
        {channel.may.edit && channel.closedOn === null ? (
          <Acts channel={channel} onAsk={onAsk} />
        ) : null}
      </div>
    </li>
  )
}

function intoSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' })
}

function Acts(props: { channel: ChannelView; onAsk: (asking: Asking) => void }) {
  const t = useT(en)
  const { channel, onAsk } = props
  const ask = (what: ChannelAct) => () => {
    onAsk({ what, channel })
  }
  return (
    <>
      {isSubscribed(channel.code) ? (
        <Button kind="quiet" onClick={ask('subscribers')}>
          {t('Người đăng ký')}
        </Button>
      ) : null}
      {channel.code === 'loudspeaker' ? (
        <Button kind="quiet" onClick={ask('airing')}>
          {t('Bàn giao, nhật ký phát')}
        </Button>
      ) : null}
      {KEYED_CODES.includes(channel.code) ? (
        <Button kind="quiet" onClick={ask('connect')}>
          {channel.connection === null ? t('Kết nối') : t('Kết nối lại')}
        </Button>
      ) : null}
      <Button kind="quiet" onClick={ask('edit')}>
        {t('Sửa')}
      </Button>
      <Button kind="quiet" onClick={ask('close')}>
        {t('Đóng kênh')}
      </Button>
    </>
  )
}

/** Whether the program puts things out by itself, or a person does. */
function Connection({ channel }: { channel: ChannelView }) {
  const t = useT(en)
  if (channel.closedOn !== null) {
    return (
      <StateBadge
        state="cancelled"
        word={t('Đã đóng {date}', { date: shortDate(channel.closedOn, t.language) })}
      />
    )
  }
  const service = servedBy(channel)
  if (service === 'person') return <StateBadge state="draft" word={t('Người giữ kênh đăng')} />
  if (service === 'unconnected') return <StateBadge state="dueSoon" word={t('Chưa kết nối')} />
  if (service === 'broken') {
    return <StateBadge state="overdue" word={t('Mất kết nối, cần kết nối lại')} />
  }
  const word =
    channel.connection === 'working'
      ? t('Đã kết nối, hệ thống tự đăng')
      : channel.code === 'email'
        ? t('Gửi qua máy chủ thư chung')
        : t('Hệ thống tự đăng')
  return <StateBadge state="onTime" word={word} />
}
