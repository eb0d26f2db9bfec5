import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { PostRank } from './post-queries.ts'

export interface NewPost {
  unitId: string
  /** `Chủ tịch`, `Chánh Văn phòng`: as it stands above a signature. */
  title: string
  rank: PostRank
  openedOn: string
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
    })
    .execute()
  return { id }
}
