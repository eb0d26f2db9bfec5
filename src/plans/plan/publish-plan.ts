import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { countedOf } from '../cascade/counted-queries.ts'
import { listLineRows, type LineRow } from './line-queries.ts'
import { lateBefore } from '../due/occurrence.ts'
import { planSlug, progressOf } from './plan.ts'
import { getPlan } from './plan-queries.ts'
import type { PublishedPlan } from './published-plan.ts'

/**
 * Writes what the public reads of an issued plan, and has its pages made anew (tags `plan:<id>`, `plans:<unit>`).
 * The scope must reach all who were assigned: the issuing unit's own.
 */
export async function publishPlan(db: Db, planId: string): Promise<void> {
  const plan = await getPlan(db, planId)
  const snapshot = await snapshotOf(db, planId)
  const slug = await freeSlug(db, plan.unitId, planId, planSlug(plan))
  await sql`
    insert into plans.published_plan (plan_id, unit_id, slug, title, year, snapshot, published_at)
    values (${planId}, ${plan.unitId}, ${slug}, ${plan.title}, ${plan.year}, ${JSON.stringify(snapshot)}::jsonb,
      ${instant()})
    on conflict (plan_id) do update set title = excluded.title, year = excluded.year,
      snapshot = excluded.snapshot, published_at = excluded.published_at
  `.execute(db)
  await dropPages(db, `plan:${planId}`)
  await dropPages(db, `plans:${plan.unitId}`)
}

type Head = Omit<PublishedPlan, 'progress' | 'lines' | 'byChannel' | 'byMonth' | 'asOf'>

const PUBLIC_PAPER = sql`
  json_build_object('hash', s.hash, 'name', s.file_name, 'size', s.size, 'isSigned', s.signature_found)`

async function snapshotOf(db: Db, planId: string): Promise<PublishedPlan> {
  const day = today()
  const { rows } = await sql<Head>`
    select p.id as "planId", u.name as issuer, p.kind_code as "kindCode", p.number, p.symbol, p.title, p.year,
      p.issued_on as "issuedOn", p.place, p.signer_position as "signerPosition", p.signer_name as "signerName",
      (select ${PUBLIC_PAPER} from plans.signed_paper s
        where s.plan_id = p.id and s.amendment_id is null and s.is_public) as paper,
      (select coalesce(json_agg(json_build_object(
          'ordinal', a.ordinal, 'number', a.number, 'symbol', a.symbol, 'issuedOn', a.issued_on,
          'paper', (select ${PUBLIC_PAPER} from plans.signed_paper s where s.amendment_id = a.id and s.is_public)
        ) order by a.ordinal), '[]')
        from plans.amendment a where a.plan_id = p.id and a.state = 'issued') as amendments,
      p.from_on as "fromOn", p.to_on as "toOn", p.outline -> 'purposes' as purposes,
      p.outline -> 'requirements' as requirements
    from plans.plan p join organization.unit u on u.id = p.unit_id where p.id = ${planId}
  `.execute(db)
  const [head] = rows
  if (!head) throw new Error(`no plan ${planId} in this scope`)
  const lines = await listLineRows(db, planId, lateBefore(day, workingCalendar()))
  const counted = await countActivities(db, planId)
  return {
    ...head,
    progress: progressOf(sum(lines)),
    lines: lines
      .filter((line) => line.withdrawnAt === null)
      .map((line) => ({
        ordinal: line.ordinal,
        origin: line.origin,
        groupTitle: line.groupTitle,
        label: line.label,
        content: line.content,
        leads: line.leads,
        coordinating: line.coordinating,
        timingText: line.timing.map((item) => item.text).join('; '),
        progress: progressOf(line),
        activities: line.activities,
        lastOn: line.lastOn,
      })),
    byChannel: tally(counted, 'channelKind').map(([channelKind, activities]) => ({
      channelKind,
      activities,
    })),
    byMonth: tally(counted, 'month').map(([month, activities]) => ({ month, activities })),
    asOf: day,
  }
}

export function sum(lines: readonly LineRow[]) {
  const total = { total: 0, done: 0, onTime: 0, overdue: 0 }
  for (const line of lines) {
    total.total += line.total
    total.done += line.done
    total.onTime += line.onTime
    total.overdue += line.overdue
  }
  return total
}

interface Counted {
  channelKind: string
  month: string
  activities: number
}

async function countActivities(db: Db, planId: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with recursive ${countedOf([planId])}
    select a.channel_kind as "channelKind", to_char(a.happened_on, 'YYYY-MM') as month,
      count(distinct a.id)::integer as activities
    from served s
    join plans.activity a on a.shard = s.shard and a.id = s.activity_id and a.state = 'recorded'
    group by 1, 2 order by 2, 1
  `.execute(db)
  return rows
}

function tally(counted: readonly Counted[], by: 'channelKind' | 'month'): [string, number][] {
  const sums = new Map<string, number>()
  for (const one of counted) sums.set(one[by], (sums.get(one[by]) ?? 0) + one.activities)
  return [...sums]
}

async function freeSlug(db: Db, unitId: string, planId: string, wanted: string): Promise<string> {
  const { rows } = await sql<{ slug: string; mine: boolean }>`
    select slug, plan_id = ${planId} as mine from plans.published_plan
    where unit_id = ${unitId} and (plan_id = ${planId} or slug = ${wanted} or slug like ${`${wanted}-%`})
  `.execute(db)
  const mine = rows.find((row) => row.mine)
  if (mine) return mine.slug
  const taken = new Set(rows.map((row) => row.slug))
  let slug = wanted
  for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-ban-${n}`
  return slug
}
