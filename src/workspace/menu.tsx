import { type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from '../ui/icon.tsx'

/** A small panel under an icon; closes on Escape, on a choice and on a press elsewhere. */
export function Menu(props: { label: string; icon: IconName; children: ReactNode }) {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const onPress = (event: Event) => {
      const menu = ref.current
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) {
        menu.open = false
      }
    }
    const onKey = (event: KeyboardEvent) => {
      const menu = ref.current
      if (event.key !== 'Escape' || !menu?.open) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <details className="menu" ref={ref}>
      <summary className="button quiet icon-only" aria-label={props.label}>
        <Icon name={props.icon} />
      </summary>
      <div>{props.children}</div>
    </details>
  )
}
