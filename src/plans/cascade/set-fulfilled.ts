import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { lockLine } from '../plan/write-line-version.ts'
import { openWriting } from '../writing/edit-plan.ts'
import { getLinePlace } from '../writing/write-lines.ts'
import { areSuperiorLines } from './superior-line-queries.ts'

/** Says which further lines of superiors' issued plans this line meets as well; answers the plan's id. */
export async function setFulfilled(
  db: Db,
  actor: Actor,
  lineId: string,
  sourceLineIds: readonly string[],
): Promise<string> {
  const { planId } = await getLinePlace(db, lineId)
  const plan = await openWriting(db, actor, planId)
  const line = await lockLine(db, lineId)
  const wanted = [...new Set(sourceLineIds)].filter((id) => id !== line.sourceLineId)
  if (!(await areSuperiorLines(db, await getUnit(db, plan.unitId), wanted))) {
    throw new InvalidForm({ sourceLineIds: 'Có việc không còn trong kế hoạch cấp trên.' })
  }
  await sql`delete from plans.fulfils where line_id = ${lineId}`.execute(db)
  await sql`
    insert into plans.fulfils (line_id, source_line_id, org_path)
    select ${lineId}, source, ${plan.orgPath} from unnest(${wanted}::uuid[]) as s (source)
  `.execute(db)
  await sql`
    update plans.plan set version = version + 1, changed_at = ${instant()} where id = ${planId}
  `.execute(db)
  return planId
}
