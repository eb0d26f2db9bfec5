import { bind, type Binding } from '../../platform/binding.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { acceptCoordination } from './accept-coordination.ts'
import { addContribution, withdrawContribution } from './add-contribution.ts'
import { assignmentOperations } from './assignment-contract.ts'
import { viewBoard, viewTaskBoard } from './board-queries.ts'
import { checkOutput } from './check-output.ts'
import { dueOperations } from './due-contract.ts'
import { giveAssignments } from './give-assignments.ts'
import { listHands } from './hand-queries.ts'
import { mapAssignment } from './map-words.ts'
import { occurrenceOperations } from './occurrence-contract.ts'
import { viewOccurrence } from './occurrence-view-queries.ts'
import { previewWorkingDay } from './move-dues.ts'
import { openPrompt } from './open-prompt.ts'
import { pauseOccurrence, resumeOccurrence } from './pause-occurrence.ts'
import { setLineCheck, setPlanCheck } from './set-standing-check.ts'
import { viewToday } from './today-queries.ts'
import { urgeUnit } from './urge-unit.ts'

const boards = bind(dueOperations, {
  listDue: ({ db, actor, params, query }) => viewBoard(db, actor, params.unitId, query),
  listDueTasks: ({ db, actor, params, query }) => viewTaskBoard(db, actor, params.unitId, query),
  getToday: async ({ db, actor, params }) =>
    viewToday(db, await readableUnit(db, actor, params.unitId)),
  previewWorkingDay: ({ db, params, query }) => previewWorkingDay(db, params.date, query.worked),
})

const occurrences = bind(occurrenceOperations, {
  getOccurrence: ({ db, actor, params }) => viewOccurrence(db, actor, params.occurrenceId),
  checkOutput: ({ act, actor, params: { occurrenceId }, body }) =>
    act(async (db) => {
      await checkOutput(db, actor, occurrenceId, body)
      return viewOccurrence(db, actor, occurrenceId)
    }),
  addContribution: ({ act, actor, params: { occurrenceId }, body }) =>
    act(async (db) => {
      await addContribution(db, actor, occurrenceId, body)
      return viewOccurrence(db, actor, occurrenceId)
    }),
  withdrawContribution: async ({ act, actor, params }) => {
    await act((db) => withdrawContribution(db, actor, params.contributionId))
    return undefined
  },
  urgeUnit: ({ act, actor, params, body }) =>
    act(async (db) => ({ sentence: await urgeUnit(db, actor, params.occurrenceId, body.note) })),
  pauseOccurrence: ({ act, actor, params: { occurrenceId }, body }) =>
    act(async (db) => {
      await pauseOccurrence(db, actor, occurrenceId, body.reason)
      return viewOccurrence(db, actor, occurrenceId)
    }),
  resumeOccurrence: ({ act, actor, params: { occurrenceId } }) =>
    act(async (db) => {
      await resumeOccurrence(db, actor, occurrenceId)
      return viewOccurrence(db, actor, occurrenceId)
    }),
})

const assignments = bind(assignmentOperations, {
  mapAssignment: ({ act, actor, params, body }) =>
    act((db) => mapAssignment(db, actor, params.assignmentId, body.unitIds)),
  acceptCoordination: async ({ act, actor, params }) => {
    await act((db) => acceptCoordination(db, actor, [params.assignmentId]))
    return undefined
  },
  listHands: async ({ db, actor, params }) =>
    listHands(db, await readableUnit(db, actor, params.unitId)),
  giveAssignment: async ({ act, actor, params: { assignmentId }, body }) => {
    await act(async (db) => {
      const hands = await listHands(db, await readableUnit(db, actor, actor.home.unitId))
      await giveAssignments(db, actor, [assignmentId], body.to, hands)
    })
    return undefined
  },
  setPlanCheck: async ({ act, actor, params, body }) => {
    await act((db) => setPlanCheck(db, actor, params.planId, body.every))
    return undefined
  },
  setLineCheck: async ({ act, actor, params, body }) => {
    await act((db) => setLineCheck(db, actor, params.lineId, body.every))
    return undefined
  },
  openPrompt: ({ act, actor, params, body }) =>
    act((db) => openPrompt(db, actor, params.unitId, body)),
})

export function dueRoutes(): Binding {
  return { operations: [boards, occurrences, assignments].flatMap((one) => one.operations) }
}
