import { createHash } from 'node:crypto'
import {
  fetchOutside,
  OutsideFetchError,
  type OutsideFetchOptions,
} from '../../platform/outside-fetch.ts'
import { decodePage, pageText, pageTitle } from '../../platform/outside-fetch-page.ts'
import type { Look } from './page-look.ts'

/** How a linked page was found. */
export interface SeenPage extends Look {
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
    if (TURNED_AWAY.has(page.status)) return unseen('refused')
    if (page.status < 200 || page.status >= 300) return unseen('dead')
    const mime = page.contentType ?? 'application/octet-stream'
    const html = /html/i.test(mime) ? decodePage(page) : null
    return {
      state: 'alive',
      title: html === null ? null : pageTitle(html),
      hash: sha256(html === null ? page.body : wordsOf(html)),
      copy: { bytes: page.body, mime },
    }
  } catch (error) {
    if (!(error instanceof OutsideFetchError) || error.code === 'cancelled') throw error
    return unseen(FORBIDDEN.has(error.code) ? 'refused' : 'dead')
  }
}

const TURNED_AWAY = new Set([401, 403, 407, 429, 451])
const FORBIDDEN = new Set<string>(['bad-url', 'credentials', 'forbidden-port', 'forbidden-address'])

function unseen(state: 'dead' | 'refused'): SeenPage {
  return { state, title: null, hash: null, copy: null }
}

/** What a reader sees, without figures: counters of visits and today's date change every time. */
function wordsOf(html: string): string {
  return pageText(html).replaceAll(/[\d\s.,:/-]+/g, ' ')
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
