import type { Unit } from '../src/organization/index.ts'
import { instant } from '../src/platform/clock.ts'
import { scopeOf } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import type { World } from './world.ts'

/** Rows of plans written straight into its tables, for tests of the modules above it. */
export interface Done {
  on: string
  channel: string
  title?: string
  quantities?: Record<string, number>
  /** The quantities were not counted one by one. */
  estimated?: boolean
  themes?: string[]
  /** Piece of evidence: a link. */
  proof?: boolean
  url?: string
  occurrenceIds?: string[]
  /** The activity it was a part of ("lồng ghép"). */
  hostId?: string
}

export async function addActivity(world: World, unit: Unit, done: Done): Promise<string> {
  const id = newId()
  const at = instant()
  const own = { shard: unit.shard, activity_id: id, org_path: unit.orgPath }
  await world.house.database.write(scopeOf(unit.orgPath), async (db) => {
    await db
      .insertInto('plans.activity')
      .values({
        shard: unit.shard,
        id,
        org_path: unit.orgPath,
        unit_id: unit.id,
        source: 'hand',
        source_id: id,
        host_id: done.hostId ?? null,
        happened_on: done.on,
        channel_kind: done.channel,
        themes: done.themes ?? [],
        title: done.title ?? `Việc ngày ${done.on}`,
        state: 'recorded',
        recorded_at: at,
        recorded_by: newId(),
        recorded_by_name: 'Trần Thị Hoa',
      })
      .execute()
    for (const [kind, value] of Object.entries(done.quantities ?? {})) {
      await db
        .insertInto('plans.quantity')
        .values({ ...own, kind, value, count_method: done.estimated ? 'estimate' : 'head_count' })
        .execute()
    }
    for (const occurrenceId of done.occurrenceIds ?? []) {
      await db
        .insertInto('plans.activity_occurrence')
        .values({ ...own, occurrence_id: occurrenceId })
        .execute()
      await db
        .updateTable('plans.occurrence')
        .set({ state: 'done', done_on: done.on })
        .where('id', '=', occurrenceId)
        .execute()
    }
    if (done.proof !== true) return
    await db
      .insertInto('plans.evidence')
      .values({
        ...own,
        id: newId(),
        kind: 'link',
        url: done.url ?? 'https://binhminh.example.vn/tin/1',
        shows: 'link',
        page_state: 'alive',
        created_at: at,
        created_by: newId(),
        created_by_name: 'Trần Thị Hoa',
      })
      .execute()
  })
  return id
}

export interface PlanRows {
  planId: string
  lines: { lineId: string; occurrenceId: string }[]
}

/** An issued plan for 2024 whose lines each owe one occurrence on the given day. */
export async function addPlan(world: World, unit: Unit, dueDays: string[]): Promise<PlanRows> {
  const planId = newId()
  const at = instant()
  const own = { org_path: unit.orgPath }
  const reach = { ...own, issuer_path: unit.orgPath, shard: unit.shard }
  const lines = dueDays.map((dueOn) => ({ dueOn, lineId: newId(), occurrenceId: newId() }))
  await world.house.database.write(scopeOf(unit.orgPath), async (db) => {
    await db
      .insertInto('plans.plan')
      .values({
        ...own,
        id: planId,
        shard: unit.shard,
        unit_id: unit.id,
        state: 'issued',
        kind_code: 'KH',
        number: 12,
        symbol: 'KH-UBND',
        title: 'Truyền thông cải cách thủ tục hành chính năm 2024',
        year: 2024,
        issued_on: '2024-01-15',
        from_on: '2024-01-01',
        to_on: '2024-12-31',
        outline: '{}',
        created_at: at,
        created_by: newId(),
        created_by_name: 'Trần Thị Hoa',
        changed_at: at,
      })
      .execute()
    for (const [index, { dueOn, lineId, occurrenceId }] of lines.entries()) {
      const assignmentId = newId()
      await db
        .insertInto('plans.line')
        .values({ ...own, id: lineId, plan_id: planId, ordinal: index + 1 })
        .execute()
      await db
        .insertInto('plans.line_version')
        .values({
          ...own,
          line_id: lineId,
          version: 1,
          origin: 'appendix',
          content: `Nhiệm vụ số ${index + 1} của kế hoạch`,
          leads: ['Văn phòng'],
          coordinating: ['Công an xã'],
          outputs: [],
          timing: JSON.stringify([{ text: 'Quý I', kind: 'window' }]),
          valid_from: at,
          changed_by_name: 'Trần Thị Hoa',
        })
        .execute()
      await db
        .insertInto('plans.assignment')
        .values({
          ...reach,
          id: assignmentId,
          plan_id: planId,
          line_id: lineId,
          line_version: 1,
          unit_id: unit.id,
          part: 'lead',
          words: 'Văn phòng',
          state: 'open',
          created_at: at,
        })
        .execute()
      await db
        .insertInto('plans.occurrence')
        .values({
          ...reach,
          id: occurrenceId,
          assignment_id: assignmentId,
          plan_id: planId,
          line_id: lineId,
          unit_id: unit.id,
          part: 'lead',
          label: 'Quý I',
          window_from: '2024-01-01',
          due_on: dueOn,
          due_at: `${dueOn}T17:00:00+07:00`,
          state: 'open',
        })
        .execute()
    }
  })
  return { planId, lines }
}
