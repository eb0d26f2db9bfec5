import type { ReactNode } from 'react'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { PageInput, PublicHead, Redirection } from '../../platform/pages.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { outsidePath } from '../../platform/sites.ts'
import { draw } from '../../ui/draw.tsx'
import { vietnamese } from '../../ui/translate.ts'
import { contactHref } from '../public-face/contact.ts'
import { findPublicUnit, slugOf, type PublicUnit, UNITS_TAG } from './slug-queries.ts'
import type { Unit } from './unit.ts'

export interface PublicUnitPage {
  db: Db
  unit: Unit
  /** For `PageContent.unit`. */
  head: PublicHead
  /** `head.root`: the unit's front page in the language of the page. */
  root: string
  /** The front page, where the way down to any of its pages begins. */
  home: { label: string; href: string; lang?: string }
  introduction: string
  /**
   * What several of its pages say, read once for all of them until the tag of the unit (`items`) is dropped. `what` names it
   * fully: what depends on the day names the day.
   */
  shared: <R>(what: string, tag: string, read: () => Promise<R>) => Promise<R>
  /** Markup of a piece of the page, kept in the same way: the rest of a page need not be drawn for it. */
  piece: (what: string, tag: string, show: () => Promise<ReactNode>) => Promise<string>
  /** Markup of what depends on nothing but what it `says`, drawn once for as long as that is the same. */
  drawn: (says: object, show: () => ReactNode) => Promise<string>
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
  const db = house.database.published
  const slug = params['unit'] ?? ''
  const reader = `${language} ${site ? site.host + site.prefix : ''}`
  const { found, head } = await house.pages.part(`unit at ${slug} for ${reader}`, async () => {
    const unit = await findPublicUnit(db, slug)
    if (!unit) throw notFound('Không có đơn vị nào ở địa chỉ này.')
    return {
      value: { found: unit, head: headOf(unit, { language, site }) },
      tags: tagsOf(unit.unit),
    }
  })
  if (found.currentSlug !== slug) return { movedTo: `${prefix}/${found.currentSlug}/${rest}` }
  const { unit, introduction } = found
  const tags = tagsOf(unit)
  const shared = <R>(what: string, tag: string, read: () => Promise<R>) =>
    house.pages.part(`${what} ${unit.id}`, async () => ({
      value: await read(),
      tags: [`${tag}:${unit.id}`],
    }))
  const piece = (what: string, tag: string, show: () => Promise<ReactNode>) =>
    house.pages.part(`${what} drawn ${unit.id} for ${reader}`, async () => ({
      value: draw(await show(), language),
      tags: [...tags, `${tag}:${unit.id}`],
    }))
  const drawn = (says: object, show: () => ReactNode) =>
    house.pages.part(`${JSON.stringify(says)} for ${reader}`, async () => ({
      value: draw(show(), language),
      tags: [],
    }))
  try {
    const { root } = head
    const home = { label: unit.name, href: root, ...vietnamese(language) }
    return await render({ db, unit, head, root, home, introduction, shared, piece, drawn, tags })
  } catch (error) {
    if (error instanceof Refusal) error.unit = head
    throw error
  }
}

/** An office that is no more is asked for nothing; its page says since when, and where to turn. */
export function refuseEnded({ head }: Pick<PublicUnitPage, 'head'>): void {
  if (head.endedOn === null) return
  throw new Refusal(
    410,
    'Đơn vị đã kết thúc hoạt động nên không nhận nhận xét, đăng ký nhận tin nữa.',
  )
}

/** Its name and contacts; and the addresses of all units, since one may carry on for another. */
function tagsOf({ id }: Unit): string[] {
  return [`face:${id}`, UNITS_TAG]
}

/** For a page that speaks for a unit at an address of the installation's own: its name, its contacts. Null: it has no public pages. */
export async function publicHeadOf(
  db: Db,
  unitId: string,
  language: PageInput['language'],
): Promise<PublicHead | null> {
  const slug = await slugOf(db, unitId)
  const found = slug === null ? undefined : await findPublicUnit(db, slug)
  return found === undefined ? null : headOf(found, { language, site: undefined })
}

function headOf(
  { unit, currentSlug, above, contacts }: PublicUnit,
  { language, site }: Pick<PageInput, 'language' | 'site'>,
): PublicHead {
  return {
    name: unit.name,
    above,
    endedOn: unit.closedOn !== null && unit.closedOn < today() ? unit.closedOn : null,
    root: outsidePath(site, `${language === 'en' ? '/en' : ''}/${currentSlug}/`),
    files: `${site?.prefix ?? ''}/tep/`,
    contacts: contacts.map(({ label, value, note }) => ({
      label,
      value,
      note,
      href: contactHref({ value }),
    })),
  }
}
