import { specOf } from '../../content/index.ts'
import { openPublicUnit } from '../../organization/index.ts'
import type { House } from '../../platform/house.ts'
import type { Page } from '../../platform/pages.ts'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { createTranslator, vietnamese } from '../../ui/translate.ts'
import type { ChannelCode } from '../../content/index.ts'
import { listPublishedChannels, type PublishedChannel } from '../channel/channel-queries.ts'
import { findLetters } from '../subscriber/find-letters.ts'
import { en } from './en.ts'

/** `/{unit}/kenh`: the register of the office's official channels, so that nobody trusts a false one. */
export function channelPage(house: House): Page {
  return {
    path: '/:unit/kenh',
    render: (input) =>
      openPublicUnit(house, input, 'kenh', async ({ db, unit, head, root, home, tags }) => {
        const t = createTranslator([en], input.language)
        const title = t('Kênh chính thức')
        const [channels, sender] = await Promise.all([
          listPublishedChannels(db, unit.id),
          findLetters(db, house, unit.id),
        ])
        return {
          title,
          description: t('Các trang, tài khoản chính thức của {name}.', { name: unit.name }),
          unit: head,
          crumbs: [home, { label: title }],
          tags: [...tags, `channels:${unit.id}`],
          body: (
            <Register
              name={unit.name}
              channels={channels}
              letters={sender && head.endedOn === null ? `${root}nhan-tin` : null}
            />
          ),
        }
      }),
  }
}

function Register(props: {
  name: string
  channels: readonly PublishedChannel[]
  /** Where letters are asked for. */
  letters: string | null
}) {
  const t = useT(en)
  const { name, channels, letters } = props
  return (
    <section className="narrow">
      <h1>{t('Kênh chính thức')}</h1>
      <p className="lead">
        {t(
          'Chỉ những trang, tài khoản dưới đây là của {name}. Nơi khác mang tên này không phải của cơ quan.',
          {
            name,
          },
        )}
      </p>
      {channels.length === 0 ? (
        <p>{t('Cơ quan chưa công bố kênh nào ngoài trang này.')}</p>
      ) : (
        <ul className="entries">
          {channels.map((channel) => {
            const spec = specOf(channel.code as ChannelCode)
            return (
              <li key={channel.channelId}>
                <a href={channel.url} rel="external" {...vietnamese(t.language)}>
                  {channel.name}
                </a>
                <span>{t.language === 'en' ? spec.labelEn : spec.label}</span>
                <span className="soft">
                  {t('từ {date}', { date: shortDate(channel.since, t.language) })}
                  {channel.decision ? (
                    <span {...vietnamese(t.language)}> · {channel.decision}</span>
                  ) : null}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {letters ? (
        <p>
          <a href={letters}>{t('Nhận tin qua thư điện tử')}</a>
        </p>
      ) : null}
    </section>
  )
}
