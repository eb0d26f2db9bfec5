import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dateTime, longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { Answer } from '../../../workspace/answer.tsx'
import type { ActivityVersion, ActivityView } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import { detailItems } from './activity-facts.tsx'
import { amount } from './activity-rows.tsx'
import css from './activity.module.css'
import { channelLabel } from './record-channel.tsx'

type Stood = ActivityVersion['stood']

/** Every correction: who, when, what stood there before. */
export function ActivityHistory(props: { activity: ActivityView }) {
  const t = useT(en)
  const { activity } = props
  const [open, setOpen] = useState(false)
  const query = useQuery({
    queryKey: ['activities', 'versions', activity.id, activity.version],
    queryFn: ({ signal }) =>
      plans.listActivityVersions({ params: { activityId: activity.id }, signal }),
    enabled: open,
  })
  return (
    <details
      className={css['history']}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('Những lần sửa')}</summary>
      {open ? (
        <Answer query={query}>
          {({ items }) => (
            <ol className="rows">
              {items.map((version, index) => (
                <li key={version.version}>
                  <p>
                    {t('{name} sửa lúc {at}. Trước đó là:', {
                      name: version.replacedBy,
                      at: dateTime(version.replacedAt, t.language),
                    })}
                  </p>
                  <KeyValue
                    items={changed(version.stood, items[index - 1]?.stood ?? standing(activity), t)}
                  />
                </li>
              ))}
            </ol>
          )}
        </Answer>
      ) : null}
    </details>
  )
}

function standing(activity: ActivityView): Stood {
  return {
    ...activity,
    host: activity.host?.title ?? null,
    lines: activity.occurrences.map(({ content }) => content),
  }
}

/** What reads otherwise than in the version after it. */
function changed(stood: Stood, after: Stood, t: Translator): (readonly [string, string])[] {
  const next = new Map(sayings(after, t))
  const gone = sayings(stood, t).filter(([name, value]) => next.get(name) !== value)
  return gone.length > 0 ? gone : [[t('Nội dung'), t('không khác')]]
}

function sayings(stood: Stood, t: Translator): (readonly [string, string])[] {
  const { language } = t
  const none = t('(trống)')
  return [
    [t('Tên việc đã làm'), stood.title],
    [t('Ngày thực hiện'), longDate(stood.happenedOn, language)],
    [t('Hình thức'), channelLabel(stood.channelKind, language)],
    [t('Số lượng'), stood.quantities.map((one) => amount(one, language)).join('; ') || none],
    [t('Địa điểm'), stood.place ?? none],
    [t('Ghi chú'), stood.note ?? none],
    [t('Lồng ghép trong'), stood.host ?? stood.within ?? none],
    [t('Phục vụ việc trong kế hoạch'), [...new Set(stood.lines)].toSorted().join('; ') || none],
    ...detailItems(stood.details, language),
  ]
}
