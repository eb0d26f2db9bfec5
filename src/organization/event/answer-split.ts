import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { logAct } from '../../platform/act-log.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { canReorganize } from '../unit/unit.ts'
import { listUnitsById } from '../unit/unit-queries.ts'

export interface SplitAnswer {
  /** Carries on: has the address, the open work and the figures. */
  heirId: string
  /** Who reads the earlier rows; the one that carries on does. */
  readerIds: readonly string[]
}

/**
 * Answers which successors of a divided unit take what; may be answered anew. Without an actor it is part of an order
 * whose rights were looked at before.
 */
export async function answerSplit(
  db: Db,
  actor: Actor | null,
  predecessorId: string,
  { heirId, readerIds }: SplitAnswer,
): Promise<void> {
  const asked = await db
    .selectFrom('organization.split_question')
    .select('event_id')
    .where('predecessor_id', '=', predecessorId)
    .forUpdate()
    .executeTakeFirst()
  if (!asked) throw notFound('Không tìm thấy câu hỏi này.')
  const { rows } = await sql<{ id: string }>`
    select successor_id as id from organization.succession where predecessor_id = ${predecessorId}
  `.execute(db)
  const successors = await listUnitsById(
    db,
    rows.map(({ id }) => id),
  )
  if (actor && !successors.some((unit) => canReorganize(actor, unit))) {
    throw notFound('Không tìm thấy câu hỏi này.')
  }
  if (actor && !successors.every((unit) => canReorganize(actor, unit))) {
    throw new Refusal(403, 'Các đơn vị kế thừa không cùng thuộc phạm vi quản trị của anh chị.')
  }
  const known = new Set(successors.map(({ id }) => id))
  if (!known.has(heirId)) {
    throw new InvalidForm({ heirId: 'Hãy chọn một trong các đơn vị kế thừa.' })
  }
  if (readerIds.some((id) => !known.has(id))) {
    throw new InvalidForm({ readerIds: 'Chỉ đơn vị kế thừa mới đọc hồ sơ cũ.' })
  }
  await sql`
    with heir as (
      update organization.unit set heir_id = ${heirId} where id = ${predecessorId}
    ), answered as (
      update organization.split_question
      set answered_at = ${instant()}, answered_by_name = ${actor?.name ?? 'Hệ thống'}
      where predecessor_id = ${predecessorId}
    )
    update organization.succession
    set reads = successor_id = any(${[heirId, ...readerIds]}::uuid[])
    where predecessor_id = ${predecessorId}
  `.execute(db)
  const heir = successors.find(({ id }) => id === heirId)
  if (!actor || !heir) return
  await logAct(db, actor, {
    act: 'answer-split',
    subjectKind: 'unit',
    subjectId: predecessorId,
    orgPath: heir.orgPath,
    details: { heirId, readerIds, name: heir.name },
  })
}
