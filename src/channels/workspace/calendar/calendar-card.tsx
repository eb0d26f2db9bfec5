import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useT } from '../../../ui/language.tsx'
import { stateSign } from '../../../ui/state-badge.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { standingOf, whereTo } from '../delivery/delivery-states.tsx'
import { whenOf } from '../when.ts'
import css from './calendar.module.css'

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

/** One delivery in its day; what may still be planned otherwise can be moved from here. */
export function CalendarCard(props: {
  delivery: DeliveryView
  href: string
  onStand: (delivery: DeliveryView, card: HTMLElement) => void
  onDrag: (delivery: DeliveryView | undefined) => void
  onMove: (delivery: DeliveryView, days: number) => void
}) {
  const t = useT(en)
  const { delivery } = props
  const [state, word] = standingOf(delivery)
  const { shape, tone } = stateSign(state)
  const { onStand } = props
  const card = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (card.current) onStand(delivery, card.current)
  }, [delivery, onStand])
  const movable = delivery.may.replan
  const onKeyDown = (event: KeyboardEvent) => {
    const days = STEPS[event.key]
    if (!movable || !event.altKey || days === undefined) return
    event.preventDefault()
    props.onMove(delivery, days)
  }
  return (
    <a
      ref={card}
      id={`lan-${delivery.id}`}
      className={`${css['card']} state ${tone}`}
      href={props.href}
      title={`${delivery.title} · ${whereTo(delivery)} · ${t(word)}`}
      draggable={movable}
      aria-describedby={movable ? 'calendar-moving' : undefined}
      aria-keyshortcuts={
        movable ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined
      }
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        props.onDrag(delivery)
      }}
      onDragEnd={() => {
        props.onDrag(undefined)
      }}
    >
      <span>
        <span aria-hidden="true">{shape}</span> {whenOf(delivery.dueAt).time}{' '}
        <span className="unseen">{t(word)}</span>
      </span>
      <span className={css['way']}>{whereTo(delivery)}</span>
      <span className={css['what']}>{delivery.title}</span>
    </a>
  )
}
