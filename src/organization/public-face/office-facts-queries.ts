import type { Db } from '../../platform/database.ts'
import { outsidePath } from '../../platform/sites.ts'
import { slugOf } from '../unit/slug-queries.ts'
import { getUnit } from '../unit/unit-queries.ts'
import { findPublicFace, listSitesOf } from './public-face-queries.ts'

export interface OfficeFacts {
  /** As printed at the foot of what the office hands out. */
  unit: {
    name: string
    address: string | null
    phone: string | null
    email: string | null
    website: string | null
  }
  /** The address of its front page as its readers know it. */
  front: string | null
}

/** How an office is reached, from what it says on its public pages. */
export async function officeOf(db: Db, publicUrl: string, unitId: string): Promise<OfficeFacts> {
  const { name } = await getUnit(db, unitId)
  const { contacts } = await findPublicFace(db, unitId)
  const front = await frontOf(db, publicUrl, unitId)
  const short = contacts.filter(({ value }) => value.length <= 60)
  const numbers = short.filter(({ kind, value }) => kind !== 'email' && isNumber(value))
  const place = contacts.find(
    ({ kind, value }) => ['office', 'one_stop'].includes(kind) && !isNumber(value),
  )
  const website = short.find(({ kind }) => kind === 'website')?.value ?? front
  return {
    unit: {
      name,
      address: place?.value.slice(0, 160) ?? null,
      phone: (numbers.find(({ kind }) => kind === 'hotline') ?? numbers[0])?.value ?? null,
      email: short.find(({ kind }) => kind === 'email')?.value ?? null,
      website: website?.replace(/^https?:\/\//u, '').replace(/\/$/u, '') ?? null,
    },
    front,
  }
}

/** Null: it has no public pages. */
export async function frontOf(db: Db, publicUrl: string, unitId: string): Promise<string | null> {
  const slug = await slugOf(db, unitId)
  if (slug === null) return null
  const site = (await listSitesOf(db, unitId)).find(({ isPrimary }) => isPrimary)
  return (site ? `https://${site.host}` : publicUrl) + outsidePath(site, `/${slug}/`)
}

function isNumber(text: string): boolean {
  return /^\+?[\d .()-]{6,}$/u.test(text)
}
