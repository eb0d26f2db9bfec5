import { type RefObject, useEffect, useRef } from 'react'

/** For a list whose days bear `data-day`: the day one lets go over, marked with `data-over` on the way. */
export function useDropOnDay(onDrop: (day: string) => void): RefObject<HTMLOListElement | null> {
  const ref = useRef<HTMLOListElement>(null)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    const list = ref.current
    if (!list) return undefined
    const mark = (over: HTMLElement | null) => {
      for (const one of list.querySelectorAll('[data-over]')) one.removeAttribute('data-over')
      over?.setAttribute('data-over', '')
    }
    const onOver = (event: DragEvent) => {
      event.preventDefault()
      mark(dayAt(event))
    }
    const onLeave = () => {
      mark(null)
    }
    const onLetGo = (event: DragEvent) => {
      event.preventDefault()
      mark(null)
      const day = dayAt(event)?.dataset['day']
      if (day !== undefined) latest.current(day)
    }
    list.addEventListener('dragover', onOver)
    list.addEventListener('dragleave', onLeave)
    list.addEventListener('drop', onLetGo)
    return () => {
      list.removeEventListener('dragover', onOver)
      list.removeEventListener('dragleave', onLeave)
      list.removeEventListener('drop', onLetGo)
    }
  }, [])
  return ref
}

function dayAt({ target }: DragEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-day]') : null
}
