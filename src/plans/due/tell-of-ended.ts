import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { shortDate } from '../../ui/format.ts'
import { notifyAll } from '../../work/index.ts'

interface Orphaned {
  unitId: string
  name: string
  issuerId: string
  issuerPath: string
  open: number
}

/**
 * Units ended with nobody to carry on: whoever gave them work that is still open is told, to give it to others or to
 * waive it. A divided unit is asked about elsewhere; what it owes waits for that answer.
 */
export async function tellOfEnded(
  db: Db,
  { on, ended }: { on: string; ended: readonly string[] },
): Promise<void> {
  const { rows } = await sql<Orphaned>`
    select u.id as "unitId", u.short_name as name, issuer.id as "issuerId", issuer.org_path as "issuerPath",
      count(*)::integer as open
    from organization.unit u
    join plans.occurrence o on o.org_path = u.org_path and o.unit_id = u.id and o.state = 'open'
    join plans.plan p on p.id = o.plan_id and p.state = 'issued'
    join organization.unit issuer on issuer.id = p.unit_id and issuer.closed_on is null
    where u.id = any(${[...ended]}::uuid[])
      and not exists (select from organization.succession s where s.reads and s.predecessor_id = u.id)
    group by u.id, issuer.id
    order by u.id, issuer.id
  `.execute(db)
  await notifyAll(
    db,
    rows.map(({ unitId, name, issuerId, issuerPath, open }) => ({
      unitId: issuerId,
      orgPath: issuerPath,
      forRole: 'officer' as const,
      kind: 'work-left',
      subjectKind: 'unit',
      subjectId: unitId,
      sentence: `${name} kết thúc hoạt động sau ngày ${shortDate(addDays(on, -1))}, không có đơn vị kế thừa; ${open} hạn được giao còn mở. Hãy giao lại hoặc cho thôi.`,
      address: `/lam-viec/viec?duoi=1&vai=moi&don-vi=${unitId}`,
    })),
  )
}
