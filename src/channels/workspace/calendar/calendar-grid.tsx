import { useRef } from 'react'
import { addDays, longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { byDay, daysBetween, type Shown } from './calendar-address.ts'
import { CalendarCard } from './calendar-card.tsx'
import { useDropOnDay } from './drop-on-day.ts'
import { useMoveDelivery } from './move-delivery.ts'
import css from './calendar.module.css'

const NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const
const IN_A_CELL = 4
/** Which day of a month shows all it has. */
const OPEN = 'mo-ngay'

interface Props {
  shown: Shown
  items: readonly DeliveryView[]
  today: string
  address: Address
}

/** Weeks from Monday. A planned delivery is moved by dragging, or by Alt and an arrow key. */
export function CalendarGrid(props: Props) {
  const t = useT(en)
  const { shown, items, address } = props
  const days = byDay(items)
  const landed = useRef<{ id: string; day: string }>(undefined)
  const move = useMoveDelivery((delivery, to) => {
    landed.current = { id: delivery.id, day: to }
    // Beyond what a day of a month shows, it would be out of reach.
    const others = days.get(to)?.length ?? 0
    if (shown.view === 'thang' && others >= IN_A_CELL) address.go({ [OPEN]: to }, 'replace')
  })
  const dragged = useRef<DeliveryView>(undefined)
  const grid = useDropOnDay((day) => {
    if (dragged.current) move({ delivery: dragged.current, to: day })
  })
  return (
    <>
      <p className="soft small" id="calendar-moving">
        {t('Dời ngày: kéo thả, hoặc chọn một lần rồi giữ Alt và bấm phím mũi tên.')}
      </p>
      <div className={css['weeks']}>
        <div className={css['grid']} aria-hidden="true">
          {NAMES.map((name) => (
            <span key={name} className={css['weekday']}>
              {t(name)}
            </span>
          ))}
        </div>
        <ol className={css['grid']} data-view={shown.view} ref={grid}>
          {daysBetween(shown.first, shown.last).map((day) => (
            <Day
              key={day}
              {...props}
              day={day}
              onStand={(delivery, card) => {
                // On its new day it is another element; the old one must not take the focus on the way.
                if (landed.current?.id !== delivery.id || landed.current.day !== day) return
                landed.current = undefined
                card.focus()
              }}
              items={days.get(day) ?? []}
              onDrag={(delivery) => {
                dragged.current = delivery
              }}
              onMove={(delivery, days) => {
                move({ delivery, to: addDays(day, days) })
              }}
            />
          ))}
        </ol>
      </div>
    </>
  )
}

function Day(
  props: Props & {
    day: string
    /** What was just moved has the focus where it comes to stand. */
    onStand: (delivery: DeliveryView, card: HTMLElement) => void
    onDrag: (delivery: DeliveryView | undefined) => void
    onMove: (delivery: DeliveryView, days: number) => void
  },
) {
  const t = useT(en)
  const { day, items, shown, address } = props
  const isOpen = shown.view === 'tuan' || address.get(OPEN) === day
  const room = isOpen ? items.length : IN_A_CELL
  const isOther = shown.view === 'thang' && day.slice(0, 7) !== shown.day.slice(0, 7)
  return (
    <li
      className={[css['day'], isOther && css['other']].filter(Boolean).join(' ')}
      aria-current={day === props.today ? 'date' : undefined}
      data-day={day}
    >
      <span className={css['date']}>
        <span className="unseen">{longDate(day, t.language)}</span>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
      </span>
      {items.slice(0, room).map((delivery) => (
        <CalendarCard
          key={delivery.id}
          delivery={delivery}
          href={address.with({ lan: delivery.id })}
          onStand={props.onStand}
          onDrag={props.onDrag}
          onMove={props.onMove}
        />
      ))}
      {items.length > room ? (
        <a
          className={css['rest']}
          href={address.with({ [OPEN]: day })}
          aria-label={t('còn {n} lần, mở cả ngày {day}', {
            n: items.length - room,
            day: longDate(day, t.language),
          })}
        >
          {t('còn {n} lần', { n: items.length - room })}
        </a>
      ) : null}
      {shown.view === 'thang' && isOpen && items.length > IN_A_CELL ? (
        <a className={css['rest']} href={address.with({ [OPEN]: undefined })}>
          {t('Thu gọn')}
        </a>
      ) : null}
    </li>
  )
}
