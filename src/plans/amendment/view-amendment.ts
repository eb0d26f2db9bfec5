import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { canDecide, holderOf, latestApproval, workingDaysSince } from '../../work/index.ts'
import { canAttachSigned, canPublishSigned } from '../paper/paper.ts'
import { listSignedPapers } from '../paper/signed-paper-queries.ts'
import { getPlan } from '../plan/plan-queries.ts'
import type { LockedLine } from '../plan/write-line-version.ts'
import { parseTiming } from '../timing/timing.ts'
import {
  AMENDED,
  canChangeAmendment,
  canIssueAmendment,
  canSubmitAmendment,
  textsOf,
  withTyped,
} from './amendment.ts'
import type { AmendmentView } from './amendment-contract.ts'
import { getAmendment, listChanges, type Change } from './amendment-queries.ts'
import { viewBudgetChanges } from './budget-change-queries.ts'
import { listFollowers } from './follower-queries.ts'

export async function viewAmendment(
  db: Db,
  actor: Actor,
  amendmentId: string,
): Promise<AmendmentView> {
  const row = await getAmendment(db, amendmentId)
  const plan = await getPlan(db, row.planId)
  const unit = await getUnit(db, plan.unitId)
  const changes = await listChanges(db, amendmentId)
  const lines = await listBaseLines(db, amendmentId)
  const approval = await latestApproval(db, amendmentId)
  const holder = await holderOf(db, amendmentId)
  const isOpen = row.state !== 'issued' && row.state !== 'discarded'
  return {
    ...row,
    planTitle: plan.title,
    planSymbol: plan.symbol,
    unit: { id: unit.id, name: unit.name, shortName: unit.shortName },
    changeList: changes.map((change) =>
      viewChange(change, lines.get(change.id), plan.year, isOpen),
    ),
    budget: await viewBudgetChanges(db, row, isOpen),
    heldBy: holder ? { ...holder, unitId: plan.unitId } : null,
    approval: approval ?? null,
    signedPapers: await listSignedPapers(db, { planId: row.planId, amendmentId }),
    followers: await listFollowers(db, amendmentId),
    workingDays: row.issuedAt === null ? 0 : workingDaysSince(row.issuedAt),
    may: {
      change: canChangeAmendment(actor, row),
      submit: canSubmitAmendment(actor, row),
      decide: row.state === 'submitted' && approval !== undefined && canDecide(actor, approval),
      issue: canIssueAmendment(actor, row),
      attachSigned: canAttachSigned(actor, row),
      publishSigned: canPublishSigned(actor, row),
    },
  }
}

function viewChange(
  change: Change,
  base: BaseLine | undefined,
  year: number,
  isOpen: boolean,
): AmendmentView['changeList'][number] {
  const { id, act, lineId, typed } = change
  const fields = fieldsOf(change, base, year)
  const asksOthers = fields.some(({ field }) => field !== 'content' && field !== 'outputs')
  return {
    id,
    act,
    lineId,
    label: typed.label === undefined ? (base?.label ?? null) : typed.label,
    groupTitle: typed.groupTitle === undefined ? (base?.groupTitle ?? null) : typed.groupTitle,
    content: base?.content ?? typed.content ?? '',
    fields,
    typed,
    moved: isOpen && base !== undefined && base.current !== change.baseVersion,
    impact:
      !isOpen || base === undefined
        ? null
        : {
            units: base.units,
            replaced: asksOthers || act === 'withdraw' ? base.future : 0,
            kept: base.stay + (asksOthers || act === 'withdraw' ? 0 : base.future),
          },
  }
}

function fieldsOf({ act, typed }: Change, base: BaseLine | undefined, year: number) {
  if (act === 'add' || base === undefined) {
    const after = textsOf(withTyped(EMPTY, typed, year))
    return AMENDED.filter((field) => after[field] !== '').map((field) => ({
      field,
      before: null,
      after: after[field],
    }))
  }
  const before = textsOf(base)
  if (act === 'withdraw')
    return [{ field: 'content' as const, before: before.content, after: null }]
  const after = textsOf(withTyped(base, typed, year))
  return AMENDED.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }))
}

const EMPTY = {
  content: '',
  leads: [],
  coordinating: [],
  outputs: [],
  timing: parseTiming('', null),
}

interface BaseLine extends Pick<
  LockedLine,
  'content' | 'leads' | 'coordinating' | 'outputs' | 'timing' | 'label' | 'groupTitle'
> {
  changeId: string
  current: number
  units: number
  /** Open due dates still to come that nothing was done for. */
  future: number
  stay: number
}

/** Each changed line in the version it is changed from, with what hangs on it. */
async function listBaseLines(db: Db, amendmentId: string): Promise<Map<string, BaseLine>> {
  const { rows } = await sql<BaseLine>`
    select c.id as "changeId", l.version as current, v.content, v.leads, v.coordinating, v.outputs, v.timing, v.label,
      v.group_title as "groupTitle", (
        select count(distinct a.unit_id)::integer from plans.assignment a
        where a.line_id = l.id and a.state = 'open'
      ) as units, owed.future, owed.stay
    from plans.amendment_change c
    join plans.line l on l.id = c.line_id
    join plans.line_version v on v.line_id = l.id and v.version = c.base_version
    cross join lateral (
      select count(*) filter (where future)::integer as future, count(*) filter (where not future)::integer as stay
      from (
        select o.state = 'open' and o.due_on >= ${today()} and not exists (
          select from plans.activity_occurrence ao
          join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id and a.state = 'recorded'
          where ao.occurrence_id = o.id
        ) as future
        from plans.occurrence o where o.line_id = l.id and o.state <> 'cancelled'
      ) held
    ) owed
    where c.amendment_id = ${amendmentId}
  `.execute(db)
  return new Map(rows.map((row) => [row.changeId, row]))
}
