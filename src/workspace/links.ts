import type { AnyRouter } from '@tanstack/react-router'
import { BASE } from './navigation.ts'

/** Lets every plain `<a href>` into the workspace change the screen without loading the page anew. */
export function followLinks(router: AnyRouter): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (link.pathname !== BASE && !link.pathname.startsWith(`${BASE}/`)) return
    // A jump inside the page is the browser's own.
    if (link.hash && link.pathname === location.pathname) return
    event.preventDefault()
    router.history.push(link.pathname + link.search + link.hash)
  })
}
