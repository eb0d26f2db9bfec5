import { addDays } from '../law/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { listIssuedReports, publishReport, renderPublicPaper } from '../reporting/index.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

/** The first commune lets the public read what it has reported. */
export async function publishSampleReports(
  house: House,
  { communes }: SampleOrganization,
): Promise<void> {
  const [unit] = communes
  if (unit === undefined) return
  const head = await personOf(house, unit, 'head')
  const issued = await house.database.read(head.scope, (db) => listIssuedReports(db, unit.id))
  for (const { id, issuedOn } of issued) {
    setClock(`${addDays(issuedOn, 1)}T15:00:00+07:00`)
    const paper = await renderPublicPaper(house, head, id, [])
    await house.database.write(head.scope, (db) =>
      publishReport(db, head, house.fileStore, id, [], paper),
    )
  }
}
