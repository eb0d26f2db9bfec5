import { useEffect, useRef } from 'react'

/** Puts the focus where the first wrong field is, once React has drawn the errors. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"]')
    const control = wrong instanceof HTMLFieldSetElement ? wrong.querySelector('input') : wrong
    control?.focus()
  })
}

/** When the form gives way to what became of it, and back: reading goes on from the heading. */
export function useHeadingFocus(shown: unknown): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    document.querySelector<HTMLElement>('h1[tabindex]')?.focus()
  }, [shown])
}
