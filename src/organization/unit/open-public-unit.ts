import { PUBLIC_SCOPE } from '../../platform/database.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { PageContent, PageInput, Redirection } from '../../platform/pages.ts'
import { notFound } from '../../platform/refusal.ts'
import { findUnitBySlug } from './slug-queries.ts'
import type { Unit } from './unit.ts'

export interface PublicUnitPage {
  db: Db
  unit: Unit
  /** The unit's root address in the language of the page: `/xa-binh-minh/`, `/en/xa-binh-minh/`. */
  root: string
}

/** Renders a page below a unit's address (`params.unit`), in the public role; an old address leads to the present one for ever. */
export async function openPublicUnit(
  house: House,
  { params, language }: PageInput,
  rest: string,
  render: (page: PublicUnitPage) => Promise<PageContent>,
): Promise<PageContent | Redirection> {
  const prefix = language === 'en' ? '/en' : ''
  return house.database.read(PUBLIC_SCOPE, async (db) => {
    const slug = params['unit'] ?? ''
    const found = await findUnitBySlug(db, slug)
    if (!found) throw notFound('Không có đơn vị nào ở địa chỉ này.')
    if (found.currentSlug !== slug) return { movedTo: `${prefix}/${found.currentSlug}/${rest}` }
    return render({ db, unit: found.unit, root: `${prefix}/${slug}/` })
  })
}
