import { useEffect, useRef } from 'react'
import { shortcutsPreference } from '../../../workspace/preference.ts'

/** Keys of the review: J/K from doubt to doubt, Enter, E, Escape, Ctrl+Z. Never while typing. */
export function useReviewKeys(acts: {
  next: () => void
  previous: () => void
  accept: () => void
  edit: () => void
  close: () => void
  undo: () => void
}): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const acts = latest.current
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || target?.closest('dialog')) return
      if (event.key === 'Escape') {
        acts.close()
        return
      }
      const typing = target?.matches('input, textarea, select, [contenteditable]') ?? false
      if (typing || event.altKey) return
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== 'z' || event.shiftKey) return
        acts.undo()
      } else if (event.key === 'Enter') {
        if (target?.closest('a, button, summary')) return
        acts.accept()
      } else if (shortcutsPreference.get() === 'off') return
      else if (event.key === 'j') acts.next()
      else if (event.key === 'k') acts.previous()
      else if (event.key === 'e') acts.edit()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}

/** Brings a field of the draft into view and gives it the focus; opens the group it is folded in. */
export function focusField(path: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`)
  if (!field) return false
  const group = field.closest('details')
  if (group) group.open = true
  field.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
  return true
}
