import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import { type Actor, hasRole } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { canDecide, holderOf, latestApproval } from '../../work/index.ts'
import type { Outline, PlanView } from './plan-contract.ts'
import { listSources } from '../cascade/source-line-queries.ts'
import { listAccountable } from './accountable-queries.ts'
import { listLineRows } from './line-queries.ts'
import { viewLine } from './line-view-queries.ts'
import { type Owed, standingCheckOf, standingOf } from '../due/due-date.ts'
import { lateBefore } from '../due/occurrence.ts'
import { canAttachSigned, canPublishSigned } from '../paper/paper.ts'
import { listSignedPapers } from '../paper/signed-paper-queries.ts'
import {
  canClose,
  canEdit,
  canIssue,
  canRecall,
  canRecordSigned,
  canSubmit,
  isInForce,
  type Plan,
} from './plan.ts'
import { listPlans } from './plan-list-queries.ts'
import { getPlan, listOwed } from './plan-queries.ts'

export async function viewPlan(db: Db, actor: Actor, planId: string): Promise<PlanView> {
  const plan = await getPlan(db, planId)
  const { items } = await listPlans(
    db,
    { id: plan.unitId, orgPath: plan.orgPath },
    { of: 'own', planId },
  )
  const [summary] = items
  const rest = await getRest(db, planId)
  if (!summary) throw notFound('Không tìm thấy kế hoạch này.')
  const lines = await listLineRows(db, planId, lateBefore(today(), workingCalendar()))
  const sources = await listSources(db, planId)
  const holder = await holderOf(db, planId)
  const approval = await latestApproval(db, planId)
  return {
    ...summary,
    ...rest,
    approval: approval ?? null,
    signedPapers: await listSignedPapers(db, { planId, amendmentId: null }),
    // The file itself is the issuing unit's; units below read the plan.
    sourceFileId: hasRole(actor, plan.orgPath, 'viewer') ? rest.sourceFileId : null,
    parents: await listParents(db, planId),
    accountable: await listAccountable(db, planId),
    standing: summarizeStanding(plan, await listOwed(db, planId)),
    heldBy: holder
      ? {
          name: holder.name,
          unitId: plan.unitId,
          doing: holder.doing,
          since: holder.since,
          workingDays: holder.workingDays,
        }
      : null,
    lineList: lines
      // What was taken out while the plan was written was never asked of anybody.
      .filter((line) => isInForce(plan) || line.withdrawnAt === null)
      .map((line) => viewLine(actor, plan, line, sources.get(line.id))),
    may: {
      submit: canSubmit(actor, plan),
      recall: canRecall(actor, plan),
      decide: plan.state === 'submitted' && approval !== undefined && canDecide(actor, approval),
      issue: canIssue(actor, plan),
      recordSigned: canRecordSigned(actor, plan),
      attachSigned: canAttachSigned(actor, plan),
      publishSigned: canPublishSigned(actor, plan),
      close: canClose(actor, plan),
      edit: canEdit(actor, plan),
      assign: canEdit(actor, plan),
    },
  }
}

function summarizeStanding(plan: Plan, lines: readonly Owed[]): PlanView['standing'] {
  const standing = lines.flatMap((line) => standingOf(plan, line) ?? [])
  if (standing.length === 0) return null
  return {
    every: standingCheckOf(plan),
    from: plan.standingCheck === null ? 'rule' : 'plan',
    following: standing.filter((one) => one.from !== 'line' && !one.asks).length,
    own: standing.filter((one) => one.from === 'line').length,
    asking: standing.filter((one) => one.asks).length,
  }
}

interface Rest {
  place: string | null
  signerPosition: string | null
  signerName: string | null
  outline: Outline
  sourceFileId: string | null
  slug: string | null
  signedOnPaper: boolean
  closedOn: string | null
  closingNote: string | null
  createdAt: string
  createdBy: string
}

async function getRest(db: Db, planId: string): Promise<Rest> {
  const { rows } = await sql<Rest>`
    select p.place, p.signer_position as "signerPosition", p.signer_name as "signerName", p.outline,
      p.source_file_id as "sourceFileId", published.slug, p.signed_on_paper as "signedOnPaper",
      p.closed_on as "closedOn", p.closing_note as "closingNote", p.created_at as "createdAt", p.created_by_name as "createdBy"
    from plans.plan p
    left join plans.published_plan published on published.plan_id = p.id
    where p.id = ${planId}
  `.execute(db)
  const [rest] = rows
  if (!rest) throw notFound('Không tìm thấy kế hoạch này.')
  return rest
}

async function listParents(db: Db, planId: string): Promise<PlanView['parents']> {
  const { rows } = await sql<PlanView['parents'][number]>`
    select r.id, r.kind, r.citation, r.parent_plan_id as "planId", d.id as "directiveId", d.address
    from plans.parent r left join plans.directive d on d.id = r.directive_id and d.withdrawn_at is null
    where r.plan_id = ${planId} order by r.kind, r.id
  `.execute(db)
  return rows
}
