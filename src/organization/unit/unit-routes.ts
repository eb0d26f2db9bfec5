import type { Actor } from '../../platform/actor.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Binding } from '../../platform/binding.ts'
import { bind } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { unitOperations } from './unit-contract.ts'
import { slugOf } from './slug-queries.ts'
import { listBranches, listRoots } from './branch-queries.ts'
import { manageableUnit } from './managed-unit-queries.ts'
import { correctUnit } from './correct-unit.ts'
import { renameUnit } from './rename-unit.ts'
import type { NewName } from './rename-unit.ts'
import type { UnitView } from './unit-contract.ts'
import { canManage, canReorganize, canSeeUnit, provincePathOf } from './unit.ts'
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
    getUnit: ({ db, actor, params }) => viewUnit(db, actor, params.unitId),
    listUnitRoots: async ({ db, actor, query }) => ({
      items: await listRoots(db, actor.scope.paths, query.on ?? today()),
      next: null,
    }),
    listUnitChildren: async ({ db, actor, params, query }) => {
      const unit = await getUnit(db, params.unitId)
      if (!canSeeUnit(actor, unit)) throw notFound('Không tìm thấy đơn vị này.')
      const page = { on: query.on ?? today(), after: query.cursor, limit: query.limit }
      const items = await listBranches(db, unit.id, page)
      const next = items.length === query.limit ? (items.at(-1)?.orgPath ?? null) : null
      return { items, next }
    },
    renameUnit: ({ act, actor, params, body }) =>
      act(async (db) => {
        await giveUnitName(db, actor, params.unitId, body)
        return viewUnit(db, actor, params.unitId)
      }),
    correctUnit: ({ act, actor, params, body }) =>
      act(async (db) => {
        await correctUnit(db, actor, params.unitId, body)
        return viewUnit(db, actor, params.unitId)
      }),
  })
}

async function viewUnit(db: Db, actor: Actor, unitId: string): Promise<UnitView> {
  const unit = await getUnit(db, unitId)
  if (!canSeeUnit(actor, unit)) throw notFound('Không tìm thấy đơn vị này.')
  return {
    ...unit,
    slug: await slugOf(db, unit.id),
    ancestors: await ancestorsOf(db, unit),
    may: {
      manage: unit.closedOn === null && canManage(actor, unit),
      reorganize: unit.closedOn === null && canReorganize(actor, unit),
    },
  }
}

async function giveUnitName(db: Db, actor: Actor, unitId: string, wanted: NewName): Promise<void> {
  const unit = await manageableUnit(db, actor, unitId)
  const renamed = await renameUnit(db, unitId, wanted)
  await logAct(db, actor, {
    act: 'rename-unit',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: unit.orgPath,
    details: { before: unit.name, name: renamed.name, from: wanted.from },
  })
}
