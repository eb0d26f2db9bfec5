import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { canEditColumn } from './column.ts'
import { columnOperations } from './column-contract.ts'
import { listColumns, lockColumn } from './column-queries.ts'
import { closeColumn, editColumn, openColumn } from './open-column.ts'

export function columnRoutes(_house: House): Binding {
  return bind(columnOperations, {
    listColumns: async ({ db, actor, params }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      return listOf(db, actor, unit.id)
    },
    openColumn: ({ act, actor, params, body }) =>
      act(async (db) => {
        await openColumn(db, actor, params.unitId, body)
        return listOf(db, actor, params.unitId)
      }),
    editColumn: ({ act, actor, params, body }) =>
      act(async (db) => {
        await editColumn(db, actor, params.columnId, body)
        return listOf(db, actor, (await lockColumn(db, params.columnId)).unitId)
      }),
    closeColumn: ({ act, actor, params, body }) =>
      act(async (db) => {
        await closeColumn(db, actor, params.columnId, body.closed)
        return listOf(db, actor, (await lockColumn(db, params.columnId)).unitId)
      }),
  })
}

async function listOf(db: Db, actor: Actor, unitId: string) {
  const columns = await listColumns(db, unitId)
  return {
    items: columns.map((column) =>
      Object.assign(column, { may: { edit: canEditColumn(actor, column) } }),
    ),
    next: null,
  }
}
