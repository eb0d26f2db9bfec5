import type { Actor } from '../../platform/actor.ts'
import { actsFor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Unit } from '../unit/unit.ts'
import { getUnit } from '../unit/unit-queries.ts'
import { addresseeOperations } from './addressee-contract.ts'
import { getAddressee, listAddressees } from './addressee-queries.ts'
import {
  addAddressee,
  editAddressee,
  endAddressee,
  mergeAddressee,
  separateAddressee,
} from './keep-addressee.ts'

export function addresseeRoutes(_house: House): Binding {
  return bind(addresseeOperations, {
    listAddressees: async ({ db, actor, params, query }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      return {
        ...(await listAddressees(db, actor, unit, query)),
        may: { add: unit.closedOn === null && actsFor(actor, unit.id, 'officer') },
      }
    },
    addAddressee: ({ act, actor, params, body }) =>
      act(async (db) => {
        const unit = await readableUnit(db, actor, params.unitId)
        return getAddressee(db, actor, await addAddressee(db, actor, unit, body))
      }),
    editAddressee: ({ act, actor, params: { addresseeId }, body }) =>
      act(async (db) => {
        await editAddressee(db, actor, addresseeId, body)
        return getAddressee(db, actor, addresseeId)
      }),
    endAddressee: ({ act, actor, params: { addresseeId }, body }) =>
      act(async (db) => {
        await endAddressee(db, actor, addresseeId, body)
        return getAddressee(db, actor, addresseeId)
      }),
    mergeAddressee: ({ act, actor, params: { addresseeId }, body }) =>
      act(async (db) => {
        await mergeAddressee(db, actor, addresseeId, body)
        return getAddressee(db, actor, body.intoId)
      }),
    separateAddressee: ({ act, actor, params: { addresseeId } }) =>
      act(async (db) => {
        await separateAddressee(db, actor, addresseeId)
        return getAddressee(db, actor, addresseeId)
      }),
  })
}

/** The unit, if its rows are in the actor's scope; any other is absent. */
async function readableUnit(db: Db, actor: Actor, unitId: string): Promise<Unit> {
  const unit = await getUnit(db, unitId)
  if (!actor.scope.paths.some((path) => unit.orgPath.startsWith(path))) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  return unit
}
