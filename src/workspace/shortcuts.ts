import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { href, ways } from './navigation.ts'
import { shortcutsPreference } from './preference.ts'

const SECOND_KEY_MS = 1500

/** "/" to the search box, "?" to the list of keys, "g" and a letter to a screen. Never while typing. */
export function useShortcuts(onHelp: () => void): void {
  const router = useRouter()
  useEffect(() => {
    let leaderAt = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || shortcutsPreference.get() === 'off') return
      const second = event.timeStamp - leaderAt < SECOND_KEY_MS
      leaderAt = event.key === 'g' ? event.timeStamp : 0
      const way = second ? ways.find((one) => one.key === event.key) : undefined
      if (way && way.path in router.routesByPath) router.history.push(href(way.path))
      else if (event.key === '/') focusSearch()
      else if (event.key === '?') onHelp()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [router, onHelp])
}

/** On a phone the box is folded away behind its button. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('#search')?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('dialog') !== null ||
    (target.matches('input, select, textarea') && !target.matches('[type=checkbox], [type=radio]'))
  )
}
