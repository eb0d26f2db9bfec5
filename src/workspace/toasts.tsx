import { useSyncExternalStore } from 'react'
import { Button } from '../ui/button.tsx'
import { useT } from '../ui/language.tsx'
import { en } from './english.ts'

interface Toast {
  id: number
  text: string
  undo?: (() => void) | undefined
}

/** Long enough to read and to reach "Hoàn tác"; it stays while pointed at or focused. */
const SHOWN_MS = 8000

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()
const timers = new Map<number, ReturnType<typeof setTimeout>>()

/** Tells that something is done: "Đã lưu dòng kế hoạch". Errors belong into a Notice, which stays. */
export function toast(text: string, undo?: () => void): void {
  last += 1
  change([...toasts.slice(-2), { id: last, text, undo }])
  resume(last)
}

export function Toasts() {
  const t = useT(en)
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <section className="toasts" aria-label={t('Thông báo nhanh')} aria-live="polite">
      {shown.map(({ id, text, undo }) => (
        <div
          key={id}
          className="toast"
          onPointerEnter={() => {
            pause(id)
          }}
          onPointerLeave={() => {
            resume(id)
          }}
          onFocus={() => {
            pause(id)
          }}
          onBlur={() => {
            resume(id)
          }}
        >
          <span>{text}</span>
          {undo ? (
            <Button
              kind="quiet"
              icon="undo"
              onClick={() => {
                undo()
                dismiss(id)
              }}
            >
              {t('Hoàn tác')}
            </Button>
          ) : null}
          <Button
            kind="quiet"
            icon="close"
            iconOnly
            onClick={() => {
              dismiss(id)
            }}
          >
            {t('Đóng')}
          </Button>
        </div>
      ))}
    </section>
  )
}

function dismiss(id: number): void {
  pause(id)
  change(toasts.filter((toast) => toast.id !== id))
}

function pause(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

function resume(id: number): void {
  pause(id)
  timers.set(
    id,
    setTimeout(() => {
      dismiss(id)
    }, SHOWN_MS),
  )
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
