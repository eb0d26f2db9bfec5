import { sql } from 'kysely'
import { listPosts, unitNameOn } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { PlanLetterhead } from './plan-document.ts'

interface HeadRow {
  kind: string
  symbol: string
  area: string
  superior: string | null
}

/** The unit's letterhead under the name it had on the day (ISO local date; null: today). */
export async function getPlanLetterhead(
  db: Db,
  unitId: string,
  on: string | null,
): Promise<PlanLetterhead> {
  const { rows } = await sql<HeadRow>`
    select u.kind, u.document_symbol as symbol, a.name as area, p.name as superior
    from organization.unit u
    join organization.area a on a.id = u.area_id
    left join organization.unit p on p.id = u.parent_id
    where u.id = ${unitId}
  `.execute(db)
  const [unit] = rows
  if (!unit) throw notFound('Không tìm thấy đơn vị này.')
  const day = on ?? today()
  const isCommittee = unit.kind === 'peoples_committee'
  const posts = await listPosts(db, unitId, day)
  const head = posts.find((post) => post.rank === 'head')
  return {
    issuer: inFull(await unitNameOn(db, unitId, day)),
    superior: isCommittee || unit.superior === null ? null : inFull(unit.superior),
    symbol: unit.symbol,
    // Named in full where the name is a number or a person's (Decree 30/2020, Annex I, II.4.a).
    place: unit.area.replace(
      /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố)\s+(?!\d|Hồ Chí Minh)/iu,
      '',
    ),
    headTitle: head?.title ?? (isCommittee ? 'Chủ tịch' : 'Thủ trưởng đơn vị'),
  }
}

function inFull(name: string): string {
  return name.replace(/^UBND\b/u, 'Ủy ban nhân dân')
}
