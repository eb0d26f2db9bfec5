import { type RawBuilder, sql } from 'kysely'
import { predecessorPaths, type Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { type Asked, askedFor } from '../../platform/search-words.ts'
import type { FoundActivity, FoundLine, FoundPlan } from './search-contract.ts'

const MOST = 20

/** What of the unit, of those below it and of its superiors' issued plans holds the words; adjacent words first. */
export async function searchPlans(
  db: Db,
  unit: Pick<Unit, 'orgPath'>,
  typed: string,
): Promise<{ plans: FoundPlan[]; lines: FoundLine[]; activities: FoundActivity[] }> {
  const asked = askedFor(typed)
  if (asked === null) return { plans: [], lines: [], activities: [] }
  const reach = {
    below: [unit.orgPath, ...(await predecessorPaths(db, [unit.orgPath]))],
    above: pathsAbove(unit.orgPath),
  }
  return {
    plans: await findPlans(db, reach, asked),
    lines: await findLines(db, reach, asked),
    activities: await findActivities(db, reach, asked),
  }
}

interface Reach {
  below: readonly string[]
  above: readonly string[]
}

async function findPlans(db: Db, { below, above }: Reach, asked: Asked): Promise<FoundPlan[]> {
  const found = sql`
    select found.id from unnest(${[...below]}::text[]) as path
    cross join lateral plans.find_plans(${asked.phrase}, ${asked.all}, path, ${MOST}) found
    union all
    select p.id from plans.plan p
    where p.org_path = any(${[...above]}::text[]) and p.visible_below
      and p.search_words @@ ${asked.all}::tsquery`
  const { rows } = await sql<FoundPlan>`
    select p.id, ${UNIT}, p.state, p.number, p.symbol, p.title, p.year, p.issued_on as "issuedOn"
    from plans.plan p
    join organization.unit u on u.id = p.unit_id
    where p.id = ${oneOf(found)}
    order by p.search_words @@ ${asked.phrase}::tsquery desc, p.year desc, p.id desc limit ${MOST}
  `.execute(db)
  return rows
}

async function findLines(db: Db, { below, above }: Reach, asked: Asked): Promise<FoundLine[]> {
  const found = sql`
    select found.id from unnest(${[...below]}::text[]) as path
    cross join lateral plans.find_lines(${asked.phrase}, ${asked.all}, path, ${MOST}) found
    union all
    select l.id from plans.plan p
    join plans.line l on l.plan_id = p.id and l.withdrawn_at is null
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where p.org_path = any(${[...above]}::text[]) and p.visible_below
      and v.search_words @@ ${asked.all}::tsquery`
  const { rows } = await sql<FoundLine>`
    select l.id, l.plan_id as "planId", p.title as "planTitle", ${UNIT}, p.year, v.content
    from plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    join plans.plan p on p.id = l.plan_id
    join organization.unit u on u.id = p.unit_id
    where l.id = ${oneOf(found)}
    order by v.search_words @@ ${asked.phrase}::tsquery desc, p.year desc, p.id desc, l.ordinal
    limit ${MOST}
  `.execute(db)
  return rows
}

async function findActivities(db: Db, { below }: Reach, asked: Asked): Promise<FoundActivity[]> {
  const found = sql`
    select found.id from unnest(${[...below]}::text[]) as path
    cross join lateral plans.find_activities(${asked.phrase}, ${asked.all}, path, ${MOST}) found`
  const { rows } = await sql<FoundActivity>`
    select a.id, ${UNIT}, a.title, a.place, a.happened_on as "happenedOn"
    from plans.activity a
    join organization.unit u on u.id = a.unit_id
    where a.id = ${oneOf(found)}
    order by a.search_words @@ ${asked.phrase}::tsquery desc, a.happened_on desc, a.id desc
    limit ${MOST}
  `.execute(db)
  return rows
}

/** Found first, then looked up by their keys: joined to what is found, all plans of the country would be read beside it. */
const oneOf = (found: RawBuilder<unknown>) => sql`any(array(${found}))`

const UNIT = sql`jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit`

/** `vn.p1.c2.` → `vn.`, `vn.p1.` */
function pathsAbove(orgPath: string): string[] {
  const labels = orgPath.split('.').slice(0, -1)
  return labels.slice(0, -1).map((_, index) => `${labels.slice(0, index + 1).join('.')}.`)
}
