import { bind, type Binding } from '../../platform/binding.ts'
import { changeIndicator } from './change-indicator.ts'
import { closeIndicator } from './close-indicator.ts'
import { createIndicator } from './create-indicator.ts'
import { indicatorOperations } from './indicator-contract.ts'
import { listUnitIndicators } from './list-indicators.ts'
import { viewPreview } from './view-preview.ts'

export function indicatorRoutes(): Binding {
  return bind(indicatorOperations, {
    listIndicators: ({ db, actor, params }) => listUnitIndicators(db, actor, params.unitId),
    previewIndicator: ({ db, actor, params, query }) =>
      viewPreview(db, actor, params.unitId, query.measure),
    createIndicator: ({ act, actor, params, body }) =>
      act((db) => createIndicator(db, actor, params.unitId, body)),
    changeIndicator: ({ act, actor, params, body }) =>
      act((db) => changeIndicator(db, actor, params.code, body)),
    closeIndicator: ({ act, actor, params, body }) =>
      act((db) => closeIndicator(db, actor, params.code, body.validTo)),
  })
}
