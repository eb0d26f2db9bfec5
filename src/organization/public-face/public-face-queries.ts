import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Site } from '../../platform/sites.ts'
import type { Contact } from './contact.ts'

export interface PublicFace {
  introduction: string
  contacts: Contact[]
  version: number
  changedAt: string | null
  changedByName: string | null
}

/** Of the unit `u`, in the order it gave them. */
export const CONTACTS = sql`
  coalesce((select json_agg(json_build_object('kind', c.kind, 'label', c.label, 'value', c.value, 'note', c.note)
    order by c.sort_order) from organization.contact c where c.unit_id = u.id), '[]')`

/** What the unit says of itself; empty until somebody has written it. */
export async function findPublicFace(db: Db, unitId: string): Promise<PublicFace> {
  const { rows } = await sql<PublicFace>`
    select coalesce(f.introduction, '') as introduction, coalesce(f.version, 0) as version,
      f.changed_at as "changedAt", f.changed_by_name as "changedByName",
      ${CONTACTS} as contacts
    from organization.unit u left join organization.public_face f on f.unit_id = u.id
    where u.id = ${unitId}
  `.execute(db)
  const [face] = rows
  return (
    face ?? { introduction: '', contacts: [], version: 0, changedAt: null, changedByName: null }
  )
}

export interface UnitSite extends Site {
  isPrimary: boolean
}

export async function listSites(db: Db): Promise<Site[]> {
  const { rows } = await sql<Site>`
    select s.host, s.prefix, slug.slug, s.is_primary as "isPrimary"
    from organization.site s join organization.slug on slug.unit_id = s.unit_id and slug.is_current
    order by s.host, s.prefix
  `.execute(db)
  return rows
}

export async function listSitesOf(db: Db, unitId: string): Promise<UnitSite[]> {
  const { rows } = await sql<UnitSite>`
    select s.host, s.prefix, slug.slug, s.is_primary as "isPrimary"
    from organization.site s join organization.slug on slug.unit_id = s.unit_id and slug.is_current
    where s.unit_id = ${unitId} order by s.is_primary desc, s.host, s.prefix
  `.execute(db)
  return rows
}
