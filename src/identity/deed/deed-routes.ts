import { getUnit } from '../../organization/index.ts'
import { listActs } from '../../platform/act-log-queries.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { administeredPaths } from '../account/account.ts'
import { deedOperations } from './deed-contract.ts'
import { namesOfUnits } from './deed-queries.ts'

const ADMINISTRATION = ['account', 'unit', 'unit-event', 'planned-unit-event', 'post', 'addressee']

export function deedRoutes(house: House): Binding {
  return bind(deedOperations, {
    listDeeds: ({ actor, query }) =>
      house.database.read(SYSTEM_SCOPE, async (db) => {
        const { accountId, unitId, about, cursor, limit } = query
        const unit = unitId === undefined ? undefined : await getUnit(db, unitId)
        const acts = await listActs(db, {
          paths: administeredPaths(actor),
          accountId,
          unitPath: unit?.orgPath,
          subjectKinds: about === 'administration' ? ADMINISTRATION : null,
          before: cursor,
          limit,
        })
        const units = await namesOfUnits(db, acts)
        const items = acts.map(({ orgPath, ...act }) =>
          Object.assign(act, { unit: units.get(orgPath) ?? null }),
        )
        return { items, next: items.length === limit ? (items.at(-1)?.id ?? null) : null }
      }),
  })
}
