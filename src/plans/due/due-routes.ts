import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { viewBoard, viewOccurrence, viewTaskBoard } from './board-queries.ts'
import { dueOperations } from './due-contract.ts'
import { mapAssignment } from './map-words.ts'
import { pauseOccurrence, resumeOccurrence } from './pause-occurrence.ts'
import { viewToday } from './today-queries.ts'
import { urgeUnit } from './urge-unit.ts'

export function dueRoutes(_house: House): Binding {
  return bind(dueOperations, {
    listDue: ({ db, actor, params, query }) => viewBoard(db, actor, params.unitId, query),
    listDueTasks: ({ db, actor, params, query }) => viewTaskBoard(db, actor, params.unitId, query),
    getToday: async ({ db, actor, params }) =>
      viewToday(db, await readableUnit(db, actor, params.unitId)),
    getOccurrence: ({ db, actor, params }) => viewOccurrence(db, actor, params.occurrenceId),
    mapAssignment: ({ act, actor, params, body }) =>
      act((db) => mapAssignment(db, actor, params.assignmentId, body.unitIds)),
    urgeUnit: ({ act, actor, params, body }) =>
      act(async (db) => ({ sentence: await urgeUnit(db, actor, params.occurrenceId, body.note) })),
    pauseOccurrence: ({ act, actor, params, body }) =>
      act(async (db) => {
        await pauseOccurrence(db, actor, params.occurrenceId, body.reason)
        return viewOccurrence(db, actor, params.occurrenceId)
      }),
    resumeOccurrence: ({ act, actor, params }) =>
      act(async (db) => {
        await resumeOccurrence(db, actor, params.occurrenceId)
        return viewOccurrence(db, actor, params.occurrenceId)
      }),
  })
}
