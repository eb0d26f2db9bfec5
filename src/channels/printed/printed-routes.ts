import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { exportHandoverNote } from './export-handover-note.ts'
import { printedOperations } from './printed-contract.ts'
import { viewPrinted } from './printed-queries.ts'
import { recordPrintRun, voidPrintRun } from './record-print-run.ts'

export function printedRoutes(house: House): Binding {
  return bind(printedOperations, {
    listPrinted: ({ db, actor, params }) => viewPrinted(db, actor, params.itemId),
    recordPrintRun: ({ act, actor, params, body }) =>
      act(async (db) => {
        await recordPrintRun(db, actor, params.itemId, body)
        return viewPrinted(db, actor, params.itemId)
      }),
    voidPrintRun: ({ act, actor, params, body }) =>
      act(async (db) =>
        viewPrinted(db, actor, await voidPrintRun(db, actor, params.runId, body.reason)),
      ),
    downloadHandoverNote: ({ db, actor, params, query }) =>
      exportHandoverNote(house, db, actor, params.deliveryId, query.receiver),
  })
}
