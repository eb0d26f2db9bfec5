import type { Act } from '../../platform/act-log.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { manageableUnit } from '../unit/managed-unit-queries.ts'
import { canManage, canSeeUnit } from '../unit/unit.ts'
import type { Unit } from '../unit/unit.ts'
import { getUnit } from '../unit/unit-queries.ts'
import { appointHolder } from './appoint-holder.ts'
import { endHolding, endPost } from './end-post.ts'
import { openPost } from './open-post.ts'
import { postOperations } from './post-contract.ts'
import { listPostViews } from './post-queries.ts'

export function postRoutes(_house: House): Binding {
  return bind(postOperations, {
    listUnitPosts: async ({ db, actor, params, query }) => {
      const unit = await getUnit(db, params.unitId)
      if (!canSeeUnit(actor, unit)) throw notFound('Không tìm thấy đơn vị này.')
      return viewPosts(db, actor, unit, query.on ?? today())
    },
    openPost: ({ act, actor, params, body }) =>
      act(async (db) => {
        const unit = await manageableUnit(db, actor, params.unitId)
        const { id } = await openPost(db, { ...body, unitId: unit.id })
        await log(db, actor, unit, 'open-post', id, { ...body })
        return viewPosts(db, actor, unit, today())
      }),
    changePost: ({ act, actor, params, body }) =>
      act((db) =>
        managing(db, actor, params.postId, 'change-post', { ...body }, async () => {
          await db
            .updateTable('organization.post')
            .set({ title: body.title.normalize('NFC'), rank: body.rank, focal_for: body.focalFor })
            .where('id', '=', params.postId)
            .execute()
        }),
      ),
    endPost: ({ act, actor, params, body }) =>
      act((db) =>
        managing(db, actor, params.postId, 'end-post', { ...body }, () =>
          endPost(db, params.postId, body.lastDay),
        ),
      ),
    appointHolder: ({ act, actor, params, body }) =>
      act((db) =>
        managing(db, actor, params.postId, 'appoint-holder', { ...body }, async () => {
          await appointHolder(db, params.postId, body)
        }),
      ),
    endHolding: ({ act, actor, params, body }) =>
      act((db) =>
        managing(db, actor, params.postId, 'end-holding', { ...body }, () =>
          endHolding(db, params.postId, body.lastDay),
        ),
      ),
  })
}

async function viewPosts(db: Db, actor: Actor, unit: Unit, on: string) {
  const may = { manage: unit.closedOn === null && canManage(actor, unit) }
  return { items: await listPostViews(db, unit.id, on), next: null, may }
}

/** Does it to a post of a unit the actor administers, and writes down who did. */
async function managing(
  db: Db,
  actor: Actor,
  postId: string,
  act: string,
  details: Record<string, unknown>,
  work: () => Promise<void>,
) {
  const post = await db
    .selectFrom('organization.post')
    .select(['unit_id', 'title'])
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst()
  if (!post) throw notFound('Không tìm thấy chức danh này.')
  const unit = await manageableUnit(db, actor, post.unit_id)
  await work()
  await log(db, actor, unit, act, postId, { post: post.title, ...details })
  return viewPosts(db, actor, unit, today())
}

async function log(
  db: Db,
  actor: Actor,
  unit: Unit,
  act: string,
  postId: string,
  details: NonNullable<Act['details']>,
): Promise<void> {
  await logAct(db, actor, {
    act,
    subjectKind: 'post',
    subjectId: postId,
    orgPath: unit.orgPath,
    details: { unit: unit.name, ...details },
  })
}
