import { useEffect } from 'react'

/** After a refusal the focus goes to the first field that was refused, where its sentence is read out. */
export function useFocusRefused(problem: unknown): void {
  useEffect(() => {
    if (problem) document.querySelector<HTMLElement>('dialog [aria-invalid="true"]')?.focus()
  }, [problem])
}
