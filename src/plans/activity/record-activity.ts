import { sql } from 'kysely'
import { type Facets, noFacets } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import { type Doer, logActs } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { actingUnit } from '../acting-unit-queries.ts'
import { proposeActivityFacets } from '../facet/propose-facets.ts'
import { checkActivity, type TypedActivity } from './activity.ts'
import { ownDetails } from './channel-form.ts'
import { derivedQuantities } from './derived-quantities.ts'
import { lockHosts } from './host-queries.ts'
import { writeEvidence, type NewEvidence } from './write-evidence.ts'
import {
  insertQuantities,
  insertServed,
  lockServed,
  refreshServed,
} from './write-activity-links.ts'

type Needed = 'happenedOn' | 'channelKind' | 'title'

export interface NewActivity
  extends Pick<TypedActivity, Needed>, Partial<Omit<TypedActivity, Needed | 'facets'>> {
  /** Those that are absent are proposed from the title and the lines it serves. */
  facets?: Partial<Facets> | undefined
  /** Where it comes from; absent when typed by hand. The same (source, sourceId) is recorded once. */
  source?: { kind: string; id: string }
  /** Kept with it or not at all. */
  evidence?: readonly NewEvidence[]
}

export interface Recorded {
  id: string
  /** False: it was recorded before, from the same source, and nothing was added. */
  isNew: boolean
}

/** An officer of the unit writes down that something was done. Answers the activity's id. */
export async function recordActivity(
  db: Db,
  actor: Actor,
  { unitId, ...activity }: NewActivity & { unitId: string },
): Promise<string> {
  const unit = await actingUnit(db, actor, unitId)
  const [recorded] = await writeActivities(db, actor, unit, [activity])
  return recorded?.id ?? ''
}

/**
 * Writes down what was done, exactly once for each source, and judges the occurrences that are served. For whoever has
 * decided already that it may be written: an import, a delivery that was confirmed, an event that was held.
 */
export async function writeActivities(
  db: Db,
  doer: Doer,
  unit: Unit,
  told: readonly NewActivity[],
): Promise<Recorded[]> {
  const completed = told.map((one) => complete(unit, one))
  for (const activity of completed) {
    checkActivity({ ...activity, facets: { ...noFacets, ...activity.facets } }, today())
  }
  await lockServed(db, unit, completed)
  await lockHosts(db, unit, completed)
  const proposed = await proposeActivityFacets(db, completed)
  const activities = completed.map((one, at) =>
    Object.assign(one, { facets: { ...(proposed[at] ?? noFacets), ...one.facets } }),
  )
  const known = await insertActivities(db, doer, unit, activities)
  const added = activities.filter(({ id }) => known.get(id) === undefined)
  await insertQuantities(db, added)
  await insertServed(db, added)
  for (const activity of added) await writeEvidence(db, doer, activity, activity.evidence)
  if (added.length > 0) {
    const served = new Set(added.flatMap(({ occurrenceIds }) => occurrenceIds))
    const dates = added.map(({ happenedOn }) => happenedOn)
    await refreshServed(db, unit.orgPath, [...served], dates)
  }
  await logActs(
    db,
    doer,
    added.map(({ id, channelKind, happenedOn }) => ({
      act: 'record-activity',
      subjectKind: 'activity',
      subjectId: id,
      orgPath: unit.orgPath,
      details: { channelKind, happenedOn },
    })),
  )
  return activities.map(({ id }) => ({ id: known.get(id) ?? id, isNew: !known.has(id) }))
}

type Complete = Omit<ReturnType<typeof complete>, 'facets'> & { facets: Readonly<Facets> }

function complete(unit: Unit, told: NewActivity) {
  const id = newId()
  const details = ownDetails(told.channelKind, told.details ?? {})
  return {
    ...told,
    id,
    shard: unit.shard,
    orgPath: unit.orgPath,
    details,
    quantities: derivedQuantities(details, told.quantities ?? []),
    occurrenceIds: told.occurrenceIds ?? [],
    place: told.place ?? null,
    note: told.note ?? null,
    hostId: told.hostId ?? null,
    within: told.within || null,
    source: told.source ?? { kind: 'hand', id },
    evidence: told.evidence ?? [],
  }
}

/** Answers, for those whose source was recorded before, the id it has. */
async function insertActivities(
  db: Db,
  doer: Doer,
  unit: Unit,
  activities: readonly Complete[],
): Promise<Map<string, string>> {
  const at = instant()
  const inserted = await db
    .insertInto('plans.activity')
    .values(
      activities.map((activity) => ({
        shard: unit.shard,
        id: activity.id,
        org_path: unit.orgPath,
        unit_id: unit.id,
        source: activity.source.kind,
        source_id: activity.source.id,
        happened_on: activity.happenedOn,
        channel_kind: activity.channelKind,
        title: activity.title,
        place: activity.place,
        note: activity.note,
        details: JSON.stringify(activity.details),
        host_id: activity.hostId,
        within: activity.within,
        themes: [...activity.facets.themes],
        sectors: [...activity.facets.sectors],
        programmes: [...activity.facets.programmes],
        audiences: [...activity.facets.audiences],
        state: 'recorded',
        recorded_at: at,
        recorded_by: doer.accountId,
        recorded_by_name: doer.name,
      })),
    )
    .onConflict((conflict) => conflict.columns(['shard', 'source', 'source_id']).doNothing())
    .returning('id')
    .execute()
  const added = new Set(inserted.map(({ id }) => id))
  const before = activities.filter(({ id }) => !added.has(id))
  if (before.length === 0) return new Map()
  const { rows } = await sql<{ id: string; kind: string; sourceId: string }>`
    select id, source as kind, source_id as "sourceId" from plans.activity
    where shard = ${unit.shard} and source_id = any(${before.map(({ source }) => source.id)}::text[])
  `.execute(db)
  return new Map(
    before.map(({ id, source }) => {
      const known = rows.find((row) => row.kind === source.kind && row.sourceId === source.id)
      if (!known) throw new Error(`activity of ${source.kind} ${source.id} is of another scope`)
      return [id, known.id]
    }),
  )
}
