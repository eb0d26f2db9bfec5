import { sql } from 'kysely'
import { type GuestActor, listSignedLinks } from '../../identity/index.ts'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { heldBy, housePaths } from '../acting-unit-queries.ts'
import { ITS_PLAN } from '../due/due-filter-queries.ts'
import type { CalendarDue } from './due-calendar.ts'

/** Of a signed link that reads a calendar: its subject is the person it belongs to. */
export const PURPOSE = 'due-calendar'

/** More than a telephone's calendar shows anyhow. */
const MOST = 1000

export async function listCalendarLinks(db: Db, actor: Actor, unitId: string) {
  const links = await listSignedLinks(db, PURPOSE, [actor.accountId])
  return links.filter(
    (link) => link.unitId === unitId && link.revokedAt === null && link.expiresAt > instant(),
  )
}

/** What is open in the house of the unit; null when the person does not work there any more. */
export async function findCalendar(
  db: Db,
  { subject, unitId }: GuestActor,
): Promise<{ unit: string; dues: CalendarDue[] } | null> {
  const { rows: works } = await sql`
    select from identity.people_of(${unitId}, ${today()}::date) p where p.account_id = ${subject.id} limit 1
  `.execute(db)
  if (works.length === 0) return null
  const unit = await getUnit(db, unitId)
  const { rows } = await sql<CalendarDue>`
    select o.id, v.content, o.label, o.due_on as "dueOn", p.title as "planTitle", o.outputs,
      coalesce(a.given_name, u.short_name, a.outside_name, a.words) as holder,
      ((select count(*) + count(c.undone_at) from plans.due_change c where c.occurrence_id = o.id)
        + (select count(*) + count(s.to_on) from plans.pause s where s.occurrence_id = o.id))::integer as changes
    from plans.occurrence o
    ${ITS_PLAN}
    join plans.assignment a on a.id = o.assignment_id
    join plans.line l on l.id = o.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    left join organization.unit u on u.id = o.unit_id
    where ${heldBy(await housePaths(db, unit))} and o.state = 'open'
      and not o.is_paused and p.state = 'issued'
    order by o.due_on, o.id limit ${MOST}
  `.execute(db)
  return { unit: unit.shortName, dues: rows }
}
