import { type RefObject, useEffect } from 'react'

/** In a table: with the arrows from one link to the next in its row or its column. */
export function useArrows(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const region = ref.current
    region?.addEventListener('keydown', walk)
    return () => {
      region?.removeEventListener('keydown', walk)
    }
  }, [ref])
}

const STEPS: Record<string, { step: 1 | -1; sideways: boolean }> = {
  ArrowLeft: { step: -1, sideways: true },
  ArrowRight: { step: 1, sideways: true },
  ArrowUp: { step: -1, sideways: false },
  ArrowDown: { step: 1, sideways: false },
}

function walk(event: KeyboardEvent): void {
  const move = STEPS[event.key]
  const cell = document.activeElement?.closest('td, th')
  if (!move || !(cell instanceof HTMLTableCellElement)) return
  const row = cell.closest('tr')
  const rows = cell.closest('table')?.rows
  const cells = move.sideways
    ? Array.from(row?.cells ?? [])
    : Array.from(rows ?? [], (one) => one.cells[cell.cellIndex])
  for (let at = cells.indexOf(cell) + move.step; at in cells; at += move.step) {
    const link = cells[at]?.querySelector('a')
    if (!link) continue
    event.preventDefault()
    link.focus()
    return
  }
}
