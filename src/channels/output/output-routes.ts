import { bind, type Binding } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { listDeliveries } from '../delivery/delivery-queries.ts'
import { exportCalendar } from './export-calendar.ts'
import { exportPackage } from './export-package.tsx'
import { outputOperations } from './output-contract.ts'

/** As much as a calendar on a desk can show. */
const MOST = 1000

export function outputRoutes(house: House): Binding {
  return bind(outputOperations, {
    downloadCalendar: async ({ db, actor, params, query }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      const { items } = await listDeliveries(db, unit.id, {
        ...query,
        now: instant(),
        limit: MOST,
      })
      return {
        bytes: exportCalendar(unit.name, items, house.config.publicUrl),
        mime: 'text/calendar; charset=utf-8',
        saveAs: 'lich-dua-tin.ics',
      }
    },
    downloadPackage: ({ db, params }) => exportPackage(house, db, params.deliveryId),
  })
}
