import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { type Occasion, rightsOfOccasion } from './occasion.ts'
import type { OccasionView } from './occasion-contract.ts'

const OCCASION = sql`
  o.id, o.org_path as "orgPath", o.unit_id as "unitId", o.kind, o.title, o.place, o.note, o.starts_on as "startsOn",
  o.ends_on as "endsOn", o.from_time as "fromTime", o.to_time as "toTime", o.repeats, o.until, o.state, o.reason, o.exceptions,
  o.changed_by_name as "changedByName", o.published_by_name as "publishedByName", o.version`

type Row = Occasion & Pick<OccasionView, 'changedByName'>

/** What waits for the head first, then by its day; what is over: the latest first. */
export async function listOccasions(
  db: Db,
  actor: Actor,
  unitId: string,
  past: boolean,
): Promise<OccasionView[]> {
  const last = sql`coalesce(o.until, o.ends_on, o.starts_on)`
  const { rows } = await sql<Row>`
    select ${OCCASION} from channels.occasion o
    where o.unit_id = ${unitId} and (${last} < ${today()}::date) = ${past}
    order by ${past ? sql`${last} desc` : sql`o.state <> 'draft', o.starts_on, o.from_time nulls first`}, o.id
    limit 200
  `.execute(db)
  return rows.map((row) => Object.assign(row, { may: rightsOfOccasion(actor, row) }))
}

export async function viewOccasion(
  db: Db,
  actor: Actor,
  occasionId: string,
): Promise<OccasionView> {
  const { rows } = await sql<Row>`
    select ${OCCASION} from channels.occasion o where o.id = ${occasionId}
  `.execute(db)
  const row = rows[0] ?? missing()
  return { ...row, may: rightsOfOccasion(actor, row) }
}

export async function lockOccasion(db: Db, occasionId: string): Promise<Occasion> {
  const { rows } = await sql<Occasion>`
    select ${OCCASION} from channels.occasion o where o.id = ${occasionId} for update
  `.execute(db)
  return rows[0] ?? missing()
}

function missing(): never {
  throw notFound('Không tìm thấy việc này trong lịch công khai.')
}
