import { actsFor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { remarkContract } from './remark-contract.ts'
import { listRemarks, listUse, markRead } from './remark-queries.ts'

export function remarkRoutes(): Binding {
  return bind(remarkContract, {
    listRemarks: async ({ db, actor, params, query }) => {
      if (!actsFor(actor, params.unitId, 'viewer')) throw notFound()
      return {
        ...(await listRemarks(db, params.unitId, query)),
        use: query.cursor === undefined ? await listUse(db, params.unitId) : [],
        may: { markRead: actsFor(actor, params.unitId, 'officer') },
      }
    },
    markRemarkRead: ({ act, actor, params }) =>
      act(async (db) => {
        const unitId = await markRead(db, actor, params.remarkId)
        if (unitId === null) throw notFound()
        if (!actsFor(actor, unitId, 'officer')) {
          throw new Refusal(403, 'Chỉ cán bộ của đơn vị được đánh dấu đã đọc.')
        }
        return { id: params.remarkId }
      }),
  })
}
