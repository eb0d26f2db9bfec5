import { listPosts } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'

export interface Holder {
  holderName: string
  /** It moves with whoever holds the post; null: the name stands as typed. */
  holderPostId: string | null
}

/** The name to keep beside it: what was typed, or the title of a post of the unit. */
export async function findHolder(db: Db, unitId: string, holder: Holder): Promise<Holder> {
  const { holderName, holderPostId } = holder
  if (holderPostId === null) {
    if (holderName !== '') return holder
    throw new InvalidForm({ holderName: 'Hãy chọn chức danh hoặc ghi người phụ trách.' })
  }
  const posts = await listPosts(db, unitId, today())
  const post = posts.find(({ id }) => id === holderPostId)
  if (!post)
    throw new InvalidForm({ holderPostId: 'Chức danh này không còn ở đơn vị; hãy chọn lại.' })
  return { holderName: post.title, holderPostId }
}
