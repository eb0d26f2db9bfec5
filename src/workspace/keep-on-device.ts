import { BASE } from './navigation.ts'

const PAGE = `${BASE}/`
const WORKER = `${PAGE}offline.js`
const NAME = 'lantoa-workspace'

/**
 * Keeps the workspace on this device for the hour the line is down: the shell and the screen that records what was
 * done, which needs nothing else. `public/offline.js` opens it from here.
 */
export async function keepOnDevice(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  await navigator.serviceWorker.register(trusted(WORKER))
  await import('../plans/workspace/activity/record.tsx')
  const used = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith(`${PAGE}assets/`))
  const wanted = new Set([PAGE, ...used])
  const cache = await caches.open(NAME)
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  await Promise.all(kept.filter((path) => !wanted.has(path)).map((path) => cache.delete(path)))
  // The page is asked for anew: it names the assets of this version.
  await cache.addAll([PAGE, ...[...wanted].filter((path) => !kept.includes(path) && path !== PAGE)])
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string }
}

/** The page's policy lets nothing become a script's address but through this, and this only the one. */
function trusted(address: typeof WORKER): string {
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('offline', {
    createScriptURL: (asked) => {
      if (asked !== WORKER) throw new TypeError(`no script of ours: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}
