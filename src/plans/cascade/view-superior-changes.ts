import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { workingDaysSince } from '../../work/index.ts'
import type { SuperiorChangeView } from './cascade-contract.ts'
import { changedFields, textOf } from './superior-change.ts'
import { listSuperiorChanges, type SuperiorChange } from './superior-change-queries.ts'

/** What superiors changed in lines that the unit's plans follow, field by field. */
export async function viewSuperiorChanges(
  db: Db,
  actor: Actor,
  unitId: string,
): Promise<SuperiorChangeView[]> {
  const decide = actsFor(actor, unitId, 'officer')
  return (await listSuperiorChanges(db, { unitId })).map((change) => viewChange(change, decide))
}

function viewChange(
  { mine, known, now, overridden, ...change }: SuperiorChange,
  decide: boolean,
): SuperiorChangeView {
  const fields = changedFields({ known, now }).map((field) => ({
    field,
    before: textOf(known, field),
    after: textOf(now, field),
    mine: textOf(mine, field),
    overridden: overridden.includes(field),
  }))
  return {
    ...change,
    content: mine.content,
    workingDays: workingDaysSince(change.since),
    fields: change.withdrawn ? [] : fields,
    may: { decide },
  }
}
