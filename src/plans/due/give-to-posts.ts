import { sql } from 'kysely'
import { listPostsOf, namesStaff, surePostNamed } from '../../organization/index.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { passTo } from '../../work/index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Share } from './fan-out.ts'

/**
 * What a plan gives to a post of the issuer's own house by its title ("Công chức Văn phòng – Thống kê") is in that
 * post's hands from the start. The house may give it on; other units say themselves who does it.
 */
export async function giveToPosts(
  db: Db,
  plan: Pick<Plan, 'unitId'>,
  shares: readonly Share[],
): Promise<void> {
  const staff = new Set([...new Set(shares.map(({ words }) => words))].filter(namesStaff))
  const named = shares.filter(({ unitId, words }) => unitId !== null && staff.has(words))
  if (named.length === 0) return
  const { rows: assignments } = await sql<Own>`
    select a.id, a.org_path as "orgPath", a.unit_id as "unitId", a.part, a.words
    from plans.assignment a
    join organization.unit u on u.id = a.unit_id
    where a.line_id = any(${named.map(({ lineId }) => lineId)}::uuid[])
      and a.words = any(${named.map(({ words }) => words)}::text[])
      and a.state = 'open' and a.given_at is null
      and ${ofHouse(plan.unitId)}
    order by a.id for update of a
  `.execute(db)
  const posts = await listPostsOf(db, [...new Set(assignments.map((one) => one.unitId))], today())
  for (const { id, unitId, orgPath, part, words } of assignments) {
    const post = surePostNamed(
      words,
      posts.filter((one) => one.unitId === unitId),
    )
    if (!post) continue
    await sql`
      update plans.assignment set given_post_id = ${post.id}, given_name = ${post.title}, given_at = ${instant()},
        given_by_name = 'kế hoạch'
      where id = ${id}
    `.execute(db)
    await passTo(db, {
      subjectKind: 'assignment',
      subjectId: id,
      unitId,
      orgPath,
      holderName: post.title,
      holderAccountId: null,
      doing: part === 'lead' ? 'Chủ trì thực hiện' : 'Phối hợp thực hiện',
    })
  }
}

/** Posts that a line names beside whoever has it: each has its part in hand, and the house sees all of them. */
export async function sharePosts(
  db: Db,
  plan: Pick<Plan, 'unitId'>,
  shares: readonly Share[],
): Promise<void> {
  const named = shares.flatMap(({ lineId, unitId, posts = [] }) =>
    posts.map((post) => ({ lineId, unitId, ...post })),
  )
  if (named.length === 0) return
  const { rows: assignments } = await sql<Shared>`
    select a.id, a.org_path as "orgPath", a.unit_id as "unitId", a.line_id as "lineId", a.given_post_id as "givenPostId"
    from plans.assignment a
    join organization.unit u on u.id = a.unit_id
    where a.line_id = any(${named.map(({ lineId }) => lineId)}::uuid[]) and a.state = 'open' and ${ofHouse(plan.unitId)}
  `.execute(db)
  const posts = await listPostsOf(db, [...new Set(assignments.map((one) => one.unitId))], today())
  for (const { lineId, unitId, part, words } of named) {
    const assignment = assignments.find((one) => one.lineId === lineId && one.unitId === unitId)
    const post = surePostNamed(
      words,
      posts.filter((one) => one.unitId === unitId),
    )
    if (!assignment || !post || post.id === assignment.givenPostId) continue
    await sql`
      insert into plans.post_part (assignment_id, post_id, org_path, part, title, given_at)
      values (${assignment.id}, ${post.id}, ${assignment.orgPath}, ${part}, ${post.title}, ${instant()})
      on conflict do nothing
    `.execute(db)
  }
}

/** The issuer itself and its offices. */
function ofHouse(unitId: string) {
  return sql`(u.id = ${unitId} or u.parent_id = ${unitId} and u.kind <> 'peoples_committee')`
}

interface Shared {
  id: string
  orgPath: string
  unitId: string
  lineId: string
  givenPostId: string | null
}

interface Own {
  id: string
  orgPath: string
  unitId: string
  part: Share['part']
  words: string
}
