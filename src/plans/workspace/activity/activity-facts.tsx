import { useFacetWords } from '../../../law/workspace/facet-words.ts'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { dateTime, number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { type Details, detailFields } from '../../activity/detail-field.ts'
import { en } from '../../en-activity.ts'
import { amount } from './activity-rows.tsx'
import css from './activity.module.css'

/** What was done: how much, where, with the channel's own fields, for which lines of the plan. */
export function ActivityFacts(props: { activity: ActivityView }) {
  const t = useT(en)
  const { activity } = props
  const facets = useFacetWords(activity.facets)
  return (
    <>
      <KeyValue
        items={[
          [t('Đơn vị'), activity.unit.name],
          [t('Số lượng'), <Quantities key="quantities" activity={activity} />],
          ...detailItems(activity.details, t.language),
          ...facets,
          ...(activity.place ? [[t('Địa điểm'), activity.place] as const] : []),
          ...(activity.note
            ? [
                [
                  t('Ghi chú'),
                  <span key="note" className={css['note']}>
                    {activity.note}
                  </span>,
                ] as const,
              ]
            : []),
          ...(activity.deliveryId === null
            ? []
            : [
                [
                  t('Từ lần đưa tin'),
                  <a key="delivery" href={href(`/lich-dang?lan=${activity.deliveryId}`)}>
                    {t('Mở lần đưa tin, nội dung đã duyệt')}
                  </a>,
                ] as const,
              ]),
          [
            t('Người ghi'),
            t('{name}, lúc {at}', {
              name: activity.recordedBy,
              at: dateTime(activity.recordedAt, t.language),
            }),
          ],
        ]}
      />
      <Section title={t('Phục vụ việc trong kế hoạch')}>
        {activity.occurrences.length === 0 ? (
          <p className="soft">{t('Chưa gắn với việc nào; bấm “Sửa” để gắn.')}</p>
        ) : (
          <ul className="rows">
            {activity.occurrences.map((one) => (
              <li key={one.id}>
                <a href={href(`/viec?tinh-trang=all&xem=${one.id}`)}>{one.content}</a>
                <div className="cluster small">
                  <StateBadge
                    state={one.state === 'done' ? 'done' : 'unknown'}
                    word={one.state === 'done' ? t('đã xong') : t('chưa xong')}
                  />
                  <span className="soft">
                    {one.label} · {t('hạn {date}', { date: shortDate(one.dueOn, t.language) })} ·{' '}
                    {t('{achieved} trên {target} lần', one)}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function Quantities(props: { activity: ActivityView }) {
  const t = useT(en)
  const methods = useCatalogue('count_method')
  const { quantities } = props.activity
  if (quantities.length === 0) return t('Không ghi số lượng')
  return (
    <ul className={css['plain']}>
      {quantities.map((quantity) => {
        const method = methods.find(({ code }) => code === quantity.countMethod)
        return (
          <li key={quantity.kind}>
            <strong>{amount(quantity, t.language)}</strong>
            <span className="soft"> ({t.language === 'vi' ? method?.label : method?.labelEn})</span>
            {method && !method.exact ? <StateBadge state="unknown" word={t('số ước')} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** The channel's own fields in the order of its form, a date and a number as one reads them. */
export function detailItems(
  details: Details,
  language: 'vi' | 'en',
): (readonly [label: string, value: string])[] {
  return detailFields.flatMap(({ code, label, labelEn, kind }) => {
    const value = details[code]
    if (value === undefined) return []
    const shown =
      kind === 'date'
        ? shortDate(String(value), language)
        : typeof value === 'number'
          ? number(value, language)
          : value
    return [[language === 'vi' ? label : labelEn, shown] as const]
  })
}
