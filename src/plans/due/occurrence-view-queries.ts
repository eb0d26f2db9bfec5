import { sql } from 'kysely'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { localDate } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { recordingPaths } from '../acting-unit-queries.ts'
import { listDueChanges } from '../change/due-change-queries.ts'
import type { Timing } from '../plan-draft.ts'
import { viewDue } from './board-queries.ts'
import { type StandingCheck, standingOf } from './due-date.ts'
import { findDueRow, listServing, type ServingActivity } from './due-queries.ts'
import type { OccurrenceView } from './occurrence-contract.ts'
import { deliveredOf, promiseOf } from './output.ts'
import { OWN_PLANS_ASKED } from '../receipt/own-plan-queries.ts'
import { listContributions, listPartners } from './partner-queries.ts'

export async function viewOccurrence(
  db: Db,
  actor: Actor,
  occurrenceId: string,
): Promise<OccurrenceView> {
  const row = await findDueRow(db, occurrenceId)
  if (!row) throw notFound('Không tìm thấy lần đến hạn này.')
  const houses = await recordingPaths(db, actor)
  const item = viewDue(actor, houses, row)
  const activities = await listServing(db, occurrenceId)
  return {
    ...item,
    checklist: checklistOf(row.outputs, activities, await listTicks(db, occurrenceId)),
    activities,
    ownPlans: await listOwnPlans(db, occurrenceId),
    standing: await findStanding(db, row.lineId),
    partners: await listPartners(db, occurrenceId),
    contributions: row.part === 'coordinating' ? await listContributions(db, occurrenceId) : [],
    changes: await listDueChanges(db, occurrenceId),
    may: {
      ...item.may,
      check: item.may.record && row.outputs.length > 0,
      setStanding: row.planState === 'issued' && actsFor(actor, row.issuerId, 'officer'),
      invite: row.planState === 'issued' && actsFor(actor, row.issuerId, 'officer'),
      contribute: item.may.record && row.part === 'coordinating',
    },
  }
}

async function listOwnPlans(db: Db, occurrenceId: string): Promise<OccurrenceView['ownPlans']> {
  const { rows } = await sql<OccurrenceView['ownPlans'][number]>`
    select p.id, p.title, p.issued_on as "issuedOn"
    from plans.occurrence o
    cross join lateral (${OWN_PLANS_ASKED}) met
    join plans.plan p on p.id = met.id
    where o.id = ${occurrenceId} order by p.issued_on, p.id
  `.execute(db)
  return rows
}

interface Tick {
  output: string
  at: string
  by: string
  activityId: string | null
  note: string | null
}

async function listTicks(db: Db, occurrenceId: string): Promise<Tick[]> {
  const { rows } = await sql<Tick>`
    select output, ticked_at as at, ticked_by_name as by, activity_id as "activityId", note
    from plans.output_tick where occurrence_id = ${occurrenceId}
  `.execute(db)
  return rows
}

function checklistOf(
  outputs: readonly string[],
  activities: readonly ServingActivity[],
  ticks: readonly Tick[],
): OccurrenceView['checklist'] {
  return [...new Set(outputs)].map((output) => {
    const promised = promiseOf(output)
    const tick = ticks.find((one) => one.output === output)
    return {
      output,
      promised: promised && { ...promised, delivered: deliveredOf(promised, activities) },
      tick: tick
        ? { on: localDate(tick.at), by: tick.by, activityId: tick.activityId, note: tick.note }
        : null,
    }
  })
}

interface LineCheck {
  timing: Timing
  fromOn: string
  ofLine: StandingCheck | null
  ofPlan: StandingCheck | null
}

async function findStanding(db: Db, lineId: string): Promise<OccurrenceView['standing']> {
  const { rows } = await sql<LineCheck>`
    select v.timing, p.from_on as "fromOn", l.standing_check as "ofLine", p.standing_check as "ofPlan"
    from plans.line l
    join plans.plan p on p.id = l.plan_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.id = ${lineId}
  `.execute(db)
  const [line] = rows
  if (!line) return null
  const { timing, fromOn, ofLine, ofPlan } = line
  return standingOf({ fromOn, standingCheck: ofPlan }, { timing, standingCheck: ofLine })
}
