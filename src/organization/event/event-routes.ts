import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { cancelPlanned } from './carry-out-planned.ts'
import { eventOperations } from './event-contract.ts'
import { orderEvent, rehearseEvent } from './order-event.ts'
import { listPlannedEvents } from './planned-event-queries.ts'

export function eventRoutes(_house: House): Binding {
  return bind(eventOperations, {
    previewEvent: ({ act, actor, body }) => act((db) => rehearseEvent(db, actor, body)),
    orderEvent: ({ act, actor, body }) => act((db) => orderEvent(db, actor, body)),
    listPlannedEvents: async ({ db, actor }) => {
      const paths = actor.grants
        .filter(({ role }) => role === 'administrator')
        .map(({ orgPath }) => orgPath)
      return { items: await listPlannedEvents(db, paths), next: null }
    },
    cancelPlannedEvent: async ({ act, actor, params }) => {
      await act((db) => cancelPlanned(db, actor, params.plannedId))
      return undefined
    },
  })
}
