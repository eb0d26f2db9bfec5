import { bind, type Binding } from '../../platform/binding.ts'
import { changeDuty, closeDuty } from './change-duty.ts'
import { createDuty } from './create-duty.ts'
import { dutyOperations } from './duty-contract.ts'
import { listDutiesOfUnit } from './view-duties.ts'
import { settleDuty } from './settle-duty.ts'

export function dutyRoutes(): Binding {
  return bind(dutyOperations, {
    listDuties: ({ db, actor, params }) => listDutiesOfUnit(db, actor, params.unitId),
    createDuty: ({ act, actor, params, body }) =>
      act((db) => createDuty(db, actor, params.unitId, body)),
    changeDuty: ({ act, actor, params, body }) =>
      act((db) => changeDuty(db, actor, params.dutyId, body)),
    closeDuty: ({ act, actor, params, body }) =>
      act((db) => closeDuty(db, actor, params.dutyId, body.toOn)),
    settleDuty: ({ act, actor, params, body }) =>
      act((db) => settleDuty(db, actor, params.dutyId, body.answer)),
  })
}
