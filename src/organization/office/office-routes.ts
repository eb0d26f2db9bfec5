import { bind, type Binding } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import { listPosts } from '../post/post-queries.ts'
import { manageableUnit } from '../unit/managed-unit-queries.ts'
import { listChildUnits } from '../unit/unit-queries.ts'
import { officeOperations } from './office-contract.ts'
import { committeePostsOn } from './office-templates.ts'
import { openOffices } from './open-offices.ts'
import { usualOffices } from './usual-offices.ts'

export function officeRoutes(_house: House): Binding {
  return bind(officeOperations, {
    listUsualOffices: async ({ db, actor, params, query }) => {
      const unit = await manageableUnit(db, actor, params.unitId)
      const on = query.on ?? today()
      const isCommittee = unit.kind === 'peoples_committee'
      const place = isCommittee
        ? unit.name.replace(/^(?:(?:Ủy|Uỷ) ban nhân dân|UBND) /u, '')
        : unit.shortName
      const items = usualOffices(unit, place, on, await listChildUnits(db, unit.id, { on }))
      if (!isCommittee) return { items, next: null, posts: [] }
      const held = new Set((await listPosts(db, unit.id, on)).map(({ title }) => title))
      const posts = committeePostsOn(unit.tier, on).filter(({ title }) => !held.has(title))
      return { items, next: null, posts }
    },
    openOffices: ({ act, actor, params, body }) =>
      act(async (db) => ({ items: await openOffices(db, actor, params.unitId, body), next: null })),
  })
}
