import { PUBLIC_SCOPE } from '../../platform/database.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { PageInput, PublicHead, Redirection } from '../../platform/pages.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { outsidePath } from '../../platform/sites.ts'
import { contactHref } from '../public-face/contact.ts'
import { findPublicFace, type PublicFace } from '../public-face/public-face-queries.ts'
import { findUnitBySlug } from './slug-queries.ts'
import type { Unit } from './unit.ts'
import { findUnit } from './unit-queries.ts'

export interface PublicUnitPage {
  db: Db
  unit: Unit
  /** For `PageContent.unit`. */
  head: PublicHead
  /** `head.root`: the unit's front page in the language of the page. */
  root: string
  face: PublicFace
  /** Of every page of the unit: its name, its contacts. */
  tags: readonly string[]
}

/** Renders a page below a unit's address (`params.unit`), in the public role; an old address leads to the present one for ever. */
export async function openPublicUnit<T>(
  house: House,
  { params, language, site }: Pick<PageInput, 'params' | 'language' | 'site'>,
  rest: string,
  render: (page: PublicUnitPage) => Promise<T>,
): Promise<T | Redirection> {
  const prefix = language === 'en' ? '/en' : ''
  return house.database.read(PUBLIC_SCOPE, async (db) => {
    const slug = params['unit'] ?? ''
    const found = await findUnitBySlug(db, slug)
    if (!found) throw notFound('Không có đơn vị nào ở địa chỉ này.')
    if (found.currentSlug !== slug) return { movedTo: `${prefix}/${found.currentSlug}/${rest}` }
    const { unit } = found
    const [face, above] = await Promise.all([
      findPublicFace(db, unit.id),
      unit.parentId === null ? undefined : findUnit(db, unit.parentId),
    ])
    const root = outsidePath(site, `${prefix}/${slug}/`)
    const contacts = face.contacts.map((contact) => ({ ...contact, href: contactHref(contact) }))
    const files = `${site?.prefix ?? ''}/tep/`
    const head = { name: unit.name, above: above?.name ?? null, root, files, contacts }
    try {
      return await render({ db, unit, head, root, face, tags: [`face:${unit.id}`] })
    } catch (error) {
      if (error instanceof Refusal) error.unit = head
      throw error
    }
  })
}
