import { useQuery } from '@tanstack/react-query'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { en } from '../../en-units.ts'
import type { UnitHistory } from '../../event/history-contract.ts'
import { historyQuery } from '../organization-calls.ts'
import css from '../organization.module.css'
import { eventLabel } from '../unit-labels.ts'
import { unitHref } from './unit-line.tsx'

/** Names, superiors and events of a unit through time; before whom and after whom it stands. */
export function UnitPast({ unitId }: { unitId: string }) {
  const query = useQuery(historyQuery(unitId))
  return (
    <Answer query={query} lines={6}>
      {(history) => (
        <>
          <Relations history={history} />
          <Events history={history} />
        </>
      )}
    </Answer>
  )
}

function Relations({ history }: { history: UnitHistory }) {
  const t = useT(en)
  const { names, superiors, predecessors, successors, heir } = history
  const items: (readonly [string, React.ReactNode])[] = [
    [t('Tên qua các thời kỳ'), <Spans key="names" items={names} />],
    [t('Cấp trên'), <Spans key="superiors" items={superiors} linked />],
  ]
  if (predecessors.length > 0)
    items.push([t('Từ đơn vị'), <Relatives key="before" items={predecessors} />])
  if (successors.length > 0)
    items.push([t('Thành đơn vị'), <Relatives key="after" items={successors} />])
  if (heir)
    items.push([
      t('Đảm nhận tiếp'),
      <a key="heir" href={unitHref(heir.id, undefined)}>
        {heir.name}
      </a>,
    ])
  return <KeyValue items={items} />
}

interface Span {
  id?: string
  name: string
  from: string
  to: string | null
}

function Spans({ items, linked }: { items: readonly Span[]; linked?: boolean }) {
  const t = useT(en)
  if (items.length === 0) return <span className="soft">{t('không có')}</span>
  return (
    <ul className={css['plain']}>
      {items.map(({ id, name, from, to }) => (
        <li key={`${name} ${from}`}>
          {linked && id ? <a href={unitHref(id, to ?? undefined)}>{name}</a> : name}{' '}
          <span className="soft">
            {to === null
              ? t('từ {from}', { from: shortDate(from, t.language) })
              : t('từ {from} đến {to}', {
                  from: shortDate(from, t.language),
                  to: shortDate(to, t.language),
                })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Relatives({ items }: { items: UnitHistory['predecessors'] }) {
  const t = useT(en)
  return (
    <ul className={css['plain']}>
      {items.map((unit) => (
        <li key={unit.id}>
          <a href={unitHref(unit.id, unit.closedOn ?? undefined)}>{unit.name}</a>{' '}
          <span className="soft">
            {[
              unit.closedOn
                ? t('đến hết {to}', { to: shortDate(unit.closedOn, t.language) })
                : null,
              unit.share === 'part' ? t('một phần') : null,
              unit.words,
              unit.reads ? null : t('không đọc hồ sơ cũ'),
            ]
              .filter(Boolean)
              .join('; ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Events({ history }: { history: UnitHistory }) {
  const t = useT(en)
  if (history.events.length === 0) {
    return <p className="soft">{t('Chưa có việc sắp xếp nào được ghi.')}</p>
  }
  return (
    <ol className={css['plain']} aria-label={t('Các việc sắp xếp')}>
      {history.events.map((event) => (
        <li key={event.id} className={css['time']}>
          <time dateTime={event.on}>{shortDate(event.on, t.language)}</time>
          <div>
            <strong>{eventLabel(event.kind, t)}</strong>
            {event.legalSource ? <span className="soft"> · {event.legalSource}</span> : null}
            <p>
              {namesOf(event.before)}
              {event.before.length > 0 && event.after.length > 0 ? ' → ' : null}
              {namesOf(event.after)}
            </p>
            {event.note ? <p className="soft">{event.note}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A province may have hundreds in one event: the first stand for them. */
function namesOf(units: readonly { name: string }[]): string {
  const shown = units.slice(0, 6).map(({ name }) => name)
  return shown.join(', ') + (units.length > 6 ? ` … (${units.length})` : '')
}
