import { listDeliveries, listOwnNotices, readNotice, sendNotice } from '../channels/index.ts'
import { addDays } from '../law/index.ts'
import { instant, setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

/** The commune's internal notice went out yesterday; the chair has read it, the others have not. */
export async function sendSampleNotice(
  house: House,
  { communes: [unit] }: SampleOrganization,
  day: string,
): Promise<void> {
  if (unit === undefined) return
  const clerk = await personOf(house, unit, 'officer')
  const chair = await personOf(house, unit, 'head')
  setClock(`${addDays(day, -1)}T14:00:00+07:00`)
  await house.database.write(clerk.scope, async (db) => {
    const wanted = { code: 'internal_notice', now: instant(), limit: 1 }
    const [planned] = (await listDeliveries(db, unit.id, wanted)).items
    if (!planned) return
    await sendNotice(db, clerk, planned.id, { version: planned.version, unitIds: [unit.id] })
  })
  setClock(`${addDays(day, -1)}T15:20:00+07:00`)
  await house.database.write(chair.scope, async (db) => {
    const [notice] = (await listOwnNotices(db, chair, { state: 'unread' })).items
    if (notice) await readNotice(db, chair, notice.id)
  })
}
