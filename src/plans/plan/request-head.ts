import { listPosts } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { passTo, requestApproval } from '../../work/index.ts'

/** What is asked to be approved: a plan, or an amendment of one. */
export interface Paper {
  kind: 'plan' | 'amendment'
  id: string
  unitId: string
  orgPath: string
  title: string
  /** Where it is opened in the workspace. */
  address: string
}

/** Asks the unit's head to approve exactly the content with this hash, and puts the paper into their hands. */
export async function requestHead(
  db: Db,
  actor: Actor,
  paper: Paper,
  contentHash: string,
): Promise<void> {
  await requestApproval(db, actor, {
    unitId: paper.unitId,
    orgPath: paper.orgPath,
    subjectKind: paper.kind,
    subjectId: paper.id,
    subjectTitle: paper.title,
    address: paper.address,
    contentHash,
  })
  await handTo(db, paper, {
    name: await headOf(db, paper.unitId),
    accountId: null,
    doing: 'Xem xét, phê duyệt',
  })
  await logAct(db, actor, {
    act: `submit-${paper.kind}`,
    subjectKind: paper.kind,
    subjectId: paper.id,
    orgPath: paper.orgPath,
    details: { contentHash },
  })
}

export async function handTo(
  db: Db,
  paper: Pick<Paper, 'kind' | 'id' | 'unitId' | 'orgPath'>,
  holder: { name: string; accountId: string | null; doing: string },
): Promise<void> {
  await passTo(db, {
    subjectKind: paper.kind,
    subjectId: paper.id,
    unitId: paper.unitId,
    orgPath: paper.orgPath,
    holderName: holder.name,
    holderAccountId: holder.accountId,
    doing: holder.doing,
  })
}

/** Who decides, as a screen names it: the post and who holds it. */
async function headOf(db: Db, unitId: string): Promise<string> {
  const head = (await listPosts(db, unitId, today())).find((post) => post.rank === 'head')
  return head ? [head.title, head.holder].filter(Boolean).join(' ') : 'Lãnh đạo đơn vị'
}
