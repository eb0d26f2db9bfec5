import { useLocation, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { href } from './navigation.ts'

type Changes = Readonly<Record<string, string | undefined>>

/** The state of a screen that lives in its address: filters, the open side panel. */
export interface Address {
  get: (name: string) => string | undefined
  /** The same address with some values changed; `undefined` or empty takes one out. */
  with: (changes: Changes) => string
  /** `replace` for what is typed letter by letter: Back should not undo letters. */
  go: (changes: Changes, how?: 'push' | 'replace') => void
}

export function useAddress(): Address {
  const { navigate } = useRouter()
  const pathname = useLocation({ select: (location) => location.pathname })
  const search = useLocation({ select: (location) => location.searchStr })
  return useMemo(() => {
    const values = new URLSearchParams(search)
    const changed = (changes: Changes) => href(pathname) + searchWith(search, changes)
    return {
      get: (name) => unquote(values.get(name)),
      with: changed,
      go: (changes, how = 'push') => {
        // The place on the page stays: what opens beside a list must not move it.
        void navigate({
          href: pathname + searchWith(search, changes),
          replace: how === 'replace',
          resetScroll: false,
        })
      },
    }
  }, [navigate, pathname, search])
}

/** `'?a=1'` with `{ a: undefined, b: '2' }` → `'?b=2'`. */
export function searchWith(search: string, changes: Changes): string {
  const values = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') values.delete(name)
    else values.set(name, value)
  }
  return values.size > 0 ? `?${values.toString()}` : ''
}

/** The router writes a text that reads as JSON ("2024") with quotation marks around it. */
function unquote(value: string | null): string | undefined {
  if (value === null || value === '') return undefined
  return /^".*"$/.test(value) ? (JSON.parse(value) as string) : value
}
