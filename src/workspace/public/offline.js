// Opens the workspace when the line is down or too slow, from what keep-on-device.ts put aside.
const PAGE = '/lam-viec/'
const PATIENCE_MS = 4000

addEventListener('install', () => {
  void self.skipWaiting()
})
addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})
addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname } = new URL(request.url)
  if (request.method !== 'GET') return
  if (request.mode === 'navigate' && pathname.startsWith(PAGE)) event.respondWith(openPage(request))
  else if (pathname.startsWith(`${PAGE}assets/`)) event.respondWith(openAsset(request))
})

/** Every address of the workspace is the same page. */
async function openPage(request) {
  const kept = await caches.match(PAGE)
  const asked = fetch(request)
  if (!kept) return asked
  const late = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, kept)
  })
  return Promise.race([asked.catch(() => kept), late])
}

/** Its name holds its hash: what is kept is what the server would send. */
async function openAsset(request) {
  return (await caches.match(request)) ?? fetch(request)
}
