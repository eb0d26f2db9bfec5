import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { FocalFor, PostRank } from './post.ts'

export interface NewPost {
  unitId: string
  /** `Chủ tịch`, `Chánh Văn phòng`: as it stands above a signature. */
  title: string
  rank: PostRank
  openedOn: string
  focalFor?: readonly FocalFor[]
}

export async function openPost(db: Db, post: NewPost): Promise<{ id: string }> {
  const id = newId()
  await db
    .insertInto('organization.post')
    .values({
      id,
      unit_id: post.unitId,
      title: post.title.normalize('NFC').trim(),
      rank: post.rank,
      opened_on: post.openedOn,
      focal_for: [...(post.focalFor ?? [])],
    })
    .execute()
  return { id }
}
