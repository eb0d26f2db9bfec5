import {
  fetchOutside,
  OutsideFetchError,
  type OutsideFetchOptions,
} from '../../platform/outside-fetch.ts'
import { decodePage, pageTitle } from '../../platform/outside-fetch-page.ts'

/** How a linked page was found. */
export interface SeenPage {
  state: 'alive' | 'dead' | 'refused'
  title: string | null
  /** Our own copy; null unless alive. */
  copy: { bytes: Uint8Array; mime: string } | null
}

/**
 * Looks at a page. `refused`: we may not look (an inner address, or the site turns programs away), which says
 * nothing against the link; `dead`: it does not answer as a page.
 */
export async function seePage(url: string, options: OutsideFetchOptions): Promise<SeenPage> {
  try {
    const page = await fetchOutside(url, options)
    if (TURNED_AWAY.has(page.status)) return { state: 'refused', title: null, copy: null }
    if (page.status < 200 || page.status >= 300) return { state: 'dead', title: null, copy: null }
    const mime = page.contentType ?? 'application/octet-stream'
    const title = /html/i.test(mime) ? pageTitle(decodePage(page)) : null
    return { state: 'alive', title, copy: { bytes: page.body, mime } }
  } catch (error) {
    if (!(error instanceof OutsideFetchError) || error.code === 'cancelled') throw error
    return { state: FORBIDDEN.has(error.code) ? 'refused' : 'dead', title: null, copy: null }
  }
}

const TURNED_AWAY = new Set([401, 403, 407, 429, 451])
const FORBIDDEN = new Set<string>(['bad-url', 'credentials', 'forbidden-port', 'forbidden-address'])
