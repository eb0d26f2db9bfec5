import { sql } from 'kysely'
import type { House } from '../../platform/house.ts'
import type { Delivery } from './delivery.ts'

/** Whole addresses of what stands on our own portal, for other ways to point to. */
export async function addressesOf(
  house: House,
  { itemId, unitId }: Pick<Delivery, 'itemId' | 'unitId'>,
): Promise<{ address: string | null; fileAddress: (hash: string) => string }> {
  const { rows } = await sql<{
    path: string | null
    slug: string
    host: string | null
    prefix: string | null
  }>`
      select s.slug, site.host, site.prefix,
        (select p.slug || '-' || p.code from content.published_item p where p.item_id = ${itemId}) as path
      from organization.slug s
      left join organization.site site on site.unit_id = s.unit_id and site.is_primary
      where s.unit_id = ${unitId} and s.is_current
    `.execute(house.database.published)
  const [unit] = rows
  const outside = unit?.host ? `https://${unit.host}${unit.prefix ?? ''}` : null
  const root = outside ?? (unit ? `${house.config.publicUrl}/${unit.slug}` : null)
  return {
    address: unit?.path && root !== null ? `${root}/tin-tuc/${unit.path}` : null,
    fileAddress: (hash) => `${outside ?? house.config.publicUrl}/tep/${hash}`,
  }
}
