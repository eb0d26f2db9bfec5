import { resolveGuest } from '../../identity/index.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { calendarOperations } from './calendar-contract.ts'
import { findCalendar, listCalendarLinks, PURPOSE } from './calendar-queries.ts'
import { dueCalendar } from './due-calendar.ts'
import { closeCalendar, renewCalendar } from './renew-calendar.ts'

export function calendarRoutes(house: House): Binding {
  const { publicUrl } = house.config
  return bind(calendarOperations, {
    getCalendar: async ({ db, actor, params }) => {
      await readableUnit(db, actor, params.unitId)
      const [link] = await listCalendarLinks(db, actor, params.unitId)
      return { address: link ? { since: link.createdAt, lastReadAt: link.lastUsedAt } : null }
    },
    renewCalendar: async ({ act, actor, params }) => {
      const { token } = await act((db) => renewCalendar(db, actor, params.unitId))
      return { address: token === null ? null : `${publicUrl}/api/v1/calendars/${token}` }
    },
    closeCalendar: async ({ act, actor, params }) => {
      await act((db) => closeCalendar(db, actor, params.unitId))
      return undefined
    },
    readCalendar: async ({ params, request }) => {
      const guest = await resolveGuest(house, params.token, request.id)
      if (guest?.purpose !== PURPOSE) throw notFound('Không tìm thấy lịch này.')
      const found = await house.database.read(guest.scope, (db) => findCalendar(db, guest))
      if (!found) throw notFound('Không tìm thấy lịch này.')
      const text = dueCalendar(found.unit, found.dues, {
        now: instant(),
        addressOf: (id) => `${publicUrl}/lam-viec/viec?xem=${id}`,
      })
      return {
        bytes: new TextEncoder().encode(text),
        mime: 'text/calendar; charset=utf-8',
        saveAs: 'viec-den-han.ics',
      }
    },
  })
}
