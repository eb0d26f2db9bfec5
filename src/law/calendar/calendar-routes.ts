import { bind, type Binding } from '../../platform/binding.ts'
import { calendarOperations } from './calendar-contract.ts'
import { listWorkingYears } from './calendar-queries.ts'
import { acceptWorkingYear, setWorkingDay } from './set-working-day.ts'

export function calendarRoutes(): Binding {
  return bind(calendarOperations, {
    listWorkingYears: ({ db, actor }) => listWorkingYears(db, actor),
    setWorkingDay: ({ act, actor, params, body }) =>
      act(async (db) => {
        await setWorkingDay(db, actor, params.date, body)
        return listWorkingYears(db, actor)
      }),
    acceptWorkingYear: ({ act, actor, params, body }) =>
      act(async (db) => {
        await acceptWorkingYear(db, actor, params.year, body.source)
        return listWorkingYears(db, actor)
      }),
  })
}
