import { useSyncExternalStore } from 'react'

/** A choice of this person on this device, kept in localStorage and shared by all open tabs. */
export interface Preference<T extends string> {
  get: () => T | undefined
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
}

export function createPreference<T extends string>(
  name: string,
  valid: (value: string) => value is T,
): Preference<T> {
  const key = `lantoa.${name}`
  const listeners = new Set<() => void>()
  return {
    get() {
      const value = localStorage.getItem(key)
      return value !== null && valid(value) ? value : undefined
    },
    set(value) {
      localStorage.setItem(key, value)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      const onStorage = (event: StorageEvent) => {
        if (event.key === key) listener()
      }
      listeners.add(listener)
      addEventListener('storage', onStorage)
      return () => {
        listeners.delete(listener)
        removeEventListener('storage', onStorage)
      }
    },
  }
}

export function usePreference<T extends string>(preference: Preference<T>): T | undefined {
  return useSyncExternalStore(preference.subscribe, preference.get)
}

export const languagePreference = createPreference(
  'language',
  (value): value is 'vi' | 'en' => value === 'vi' || value === 'en',
)

/** The unit one acts for; not remembered: the first of one's units. */
export const unitPreference = createPreference('unit', (value): value is string => value !== '')

/** WCAG 2.1.4: shortcuts of a single letter can be switched off. */
export const shortcutsPreference = createPreference(
  'shortcuts',
  (value): value is 'on' | 'off' => value === 'on' || value === 'off',
)
