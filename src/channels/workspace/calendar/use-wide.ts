import { useSyncExternalStore } from 'react'

const query = () => matchMedia('(min-width: 800px)')

/** Room for seven columns; below it days stand under each other. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches)
}

function subscribe(listener: () => void): () => void {
  const list = query()
  list.addEventListener('change', listener)
  return () => {
    list.removeEventListener('change', listener)
  }
}
