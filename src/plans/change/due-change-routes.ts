import { bind, type Binding } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import { changeDues } from './change-dues.ts'
import { refusalOf } from './due-change.ts'
import { dueChangeOperations } from './due-change-contract.ts'
import { listChangeable } from './due-change-queries.ts'
import { giveMany } from './give-many.ts'
import { undoDueChange } from './undo-due-change.ts'

export function dueChangeRoutes(): Binding {
  return bind(dueChangeOperations, {
    previewDueChange: ({ act, actor, body }) =>
      act(async (db) => {
        const rows = await listChangeable(db, actor, body.occurrenceIds, false)
        return {
          items: rows.map((row) => ({
            occurrenceId: row.id,
            content: row.content,
            label: row.label,
            holder: row.holder,
            dueOn: row.dueOn,
            refusal: refusalOf(row, body.change, today()),
          })),
        }
      }),
    changeDues: ({ act, actor, body }) =>
      act((db) => changeDues(db, actor, body.occurrenceIds, body.change)),
    undoDueChange: ({ act, actor, params }) =>
      act((db) => undoDueChange(db, actor, params.batchId)),
    giveMany: ({ act, actor, body }) =>
      act((db) => giveMany(db, actor, body.occurrenceIds, body.to)),
  })
}
