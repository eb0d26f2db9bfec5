import { useInfiniteQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/button.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-due.ts'
import { type DueFilters, dueTasksQuery } from './due-calls.ts'
import { useHasUnitsBelow } from './due-filters.tsx'
import { keyOf, lateWords, shorten, taskTimeliness } from './due-words.ts'

const SHOWN = 4
const LATE: DueFilters = { state: 'late', part: 'lead' }

/** For a superior: what is late at the units below, and with whom it stands. */
export function TodayBelow(props: { unitId: string }) {
  const t = useT(en)
  const { unitId } = props
  const enabled = useHasUnitsBelow(unitId)
  const all = useInfiniteQuery({ ...dueTasksQuery(unitId, { ...LATE, below: 'true' }), enabled })
  const own = useInfiniteQuery({ ...dueTasksQuery(unitId, LATE), enabled })
  const [every] = all.data?.pages ?? []
  const [house] = own.data?.pages ?? []
  if (!every || !house) return null
  const known = new Set(house.items.map(keyOf))
  const items = every.items.filter((task) => !known.has(keyOf(task)))
  const late = every.occurrences - house.occurrences
  // The offices of the own house are below as well, but their work stands above already.
  if (late === 0 || items.length === 0) return null
  return (
    <Section
      title={t('Cấp dưới quá hạn')}
      actions={
        <ButtonLink kind="quiet" href={href('/viec?tinh-trang=late&duoi=1')}>
          {t('Xem cả {n} lượt trễ', { n: number(late, t.language) })}
        </ButtonLink>
      }
    >
      <ul className="rows" aria-label={t('Việc trễ của cấp dưới')}>
        {items.slice(0, SHOWN).map((task) => {
          const one = task.only ? `?xem=${task.only.id}&` : '?'
          return (
            <li key={keyOf(task)}>
              <a
                href={href(
                  `/viec${one}tinh-trang=late&duoi=1&dong=${task.lineId}&mo=${keyOf(task)}`,
                )}
              >
                {shorten(task.content, 140)}
              </a>
              <div className="cluster small">
                <StateBadge {...taskTimeliness(task, t)} />
                <span>
                  {t('Hạn {date}', { date: shortDate(task.dueOn, t.language) })} · {task.label}
                </span>
              </div>
              <p className="small soft">
                {task.units > 1
                  ? `${t('{late} trên {n} đơn vị trễ', { late: task.late, n: task.units })}: `
                  : null}
                {lateWords(task, t)}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
