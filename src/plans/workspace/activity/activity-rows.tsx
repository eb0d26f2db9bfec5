import { filesContract } from '../../../files/contract.ts'
import { catalogueOf } from '../../../law/catalogue/catalogues.ts'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { addressOf } from '../../../platform/client.ts'
import { number, shortDate } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { ActivitySummary } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { useUnit } from '../../../workspace/session.ts'
import css from './activity.module.css'
import { channelLabel } from './record-channel.tsx'

/** Activities with their first photo; one reads down the dates. Minutes times clusters are for reports only. */
export function ActivityRows(props: { items: readonly ActivitySummary[]; withUnit: boolean }) {
  const t = useT(en)
  useCatalogue('channel_kind')
  const unit = useUnit()
  return (
    <ul className={css['rows']} aria-label={t('Việc đã làm')}>
      {props.items.map((item) => (
        <li key={item.id}>
          <Thumbnail item={item} />
          <div>
            <a href={href(`/viec-da-lam/${item.id}`)}>{item.title}</a>
            <p className="soft small">
              {shortDate(item.happenedOn, t.language)} ·{' '}
              {channelLabel(item.channelKind, t.language)}
              {props.withUnit || item.unit.id !== unit?.id ? ` · ${item.unit.name}` : null}
              {item.place ? ` · ${item.place}` : null} · {item.recordedBy}
            </p>
            <p className="cluster small">
              {item.state === 'void' ? <StateBadge state="cancelled" /> : null}
              {item.quantities
                .filter(({ kind }) => kind !== 'cluster_minutes')
                .map((quantity) => (
                  <span key={quantity.kind}>{amount(quantity, t.language)}</span>
                ))}
              {item.evidence > 0 ? (
                <span>{t('{n} minh chứng', { n: item.evidence })}</span>
              ) : (
                <StateBadge state="unknown" word={t('chưa có minh chứng')} />
              )}
              {item.occurrences === 0 ? (
                <span className="soft">{t('chưa gắn với kế hoạch')}</span>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** "2 lượt phát". */
export function amount(quantity: { kind: string; value: number }, language: 'vi' | 'en'): string {
  const kind = catalogueOf('quantity_kind').find(({ code }) => code === quantity.kind)
  const unit = (language === 'vi' ? kind?.unit : kind?.unitEn) ?? quantity.kind
  return `${number(quantity.value, language)} ${unit}`.trim()
}

function Thumbnail(props: { item: ActivitySummary }) {
  const fileId = props.item.photoFileId
  return (
    <div className={css['thumbnail']}>
      {fileId ? (
        <img
          src={addressOf(filesContract.downloadThumbnail, { params: { fileId } })}
          alt=""
          loading="lazy"
        />
      ) : (
        <Icon name={props.item.evidence > 0 ? 'link' : 'record'} />
      )}
    </div>
  )
}
