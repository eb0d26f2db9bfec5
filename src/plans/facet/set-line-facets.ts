import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, notFound, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { canEdit } from '../plan/plan.ts'
import { getPlan } from '../plan/plan-queries.ts'
import { listSortedLines, storeLineFacets } from './facet-queries.ts'
import { checkLineFacets, type LineFacets } from './line-facets.ts'
import { sortingDay } from './sorting-day.ts'

/** Sorting is no part of the plan's words: no new version, no approval lost, no due date moved. */
export async function setLineFacets(
  db: Db,
  actor: Actor,
  lineId: string,
  { version, facets }: { version: number; facets: LineFacets },
): Promise<void> {
  const { rows } = await sql<{ planId: string; version: number }>`
    select plan_id as "planId", version from plans.line where id = ${lineId} for update
  `.execute(db)
  const [line] = rows
  if (!line) throw notFound('Không tìm thấy dòng nhiệm vụ này.')
  const plan = await getPlan(db, line.planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canEdit(actor, plan)) {
    throw new Refusal(409, 'Kế hoạch này đã kết thúc, không sửa được nữa.')
  }
  if (line.version !== version) throw moved(line.version)
  const [before] = await listSortedLines(db, sql`l.id = ${lineId} and v.version = ${version}`)
  if (!before) throw new Error(`line ${lineId} has no version ${version}`)
  const fields = checkLineFacets(facets, sortingDay(plan, today()), before.facets)
  if (Object.keys(fields).length > 0) {
    throw new InvalidForm(
      Object.fromEntries(Object.entries(fields).map(([name, said]) => [`facets.${name}`, said])),
    )
  }
  await storeLineFacets(db, [{ lineId, version, facets }])
  await logAct(db, actor, {
    act: 'set-line-facets',
    subjectKind: 'line',
    subjectId: lineId,
    orgPath: plan.orgPath,
    details: { before: before.facets, after: facets },
  })
}
