import type { Binding } from '../../platform/binding.ts'
import { bind } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { unitOperations } from './unit-contract.ts'
import { slugOf } from './slug-queries.ts'
import { canSeeUnit, provincePathOf } from './unit.ts'
import { ancestorsOf, getUnit, listUnitsBelow, searchUnits } from './unit-queries.ts'

export function unitRoutes(_house: House): Binding {
  return bind(unitOperations, {
    listUnits: async ({ db, actor, query }) => {
      const items = await listUnitsBelow(db, actor.home.orgPath, query.on ?? today(), {
        parentId: query.parentId,
        kinds: query.kind && [query.kind],
        after: query.cursor,
        limit: query.limit,
      })
      const next = items.length === query.limit ? (items.at(-1)?.orgPath ?? null) : null
      return { items, next }
    },
    searchUnits: async ({ db, actor, query }) => {
      const paths = actor.scope.paths.map(provincePathOf)
      const items = await searchUnits(db, query.words, { paths, on: query.on ?? today() })
      return { items, next: null }
    },
    getUnit: async ({ db, actor, params }) => {
      const unit = await getUnit(db, params.unitId)
      if (!canSeeUnit(actor, unit)) throw notFound('Không tìm thấy đơn vị này.')
      return { ...unit, slug: await slugOf(db, unit.id), ancestors: await ancestorsOf(db, unit) }
    },
  })
}
