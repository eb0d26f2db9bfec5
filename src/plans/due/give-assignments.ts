import { sql } from 'kysely'
import { logActs } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { letGo, notifyAll, passEach } from '../../work/index.ts'
import { shorten } from '../../ui/format.ts'
import { recordingPaths } from '../acting-unit-queries.ts'
import type { Hands } from './hand-queries.ts'

/** A division, a post (whoever holds it), a person, or null: back to the unit itself. */
export type Recipient = { unitId: string } | { postId: string } | { accountId: string } | null

/**
 * Gives what the unit owes into the hands of a division, a post or a person of its house, who then has it until it is given
 * on. `hands` are those the unit may choose from.
 */
export async function giveAssignments(
  db: Db,
  actor: Actor,
  assignmentIds: readonly string[],
  to: Recipient,
  hands: Hands,
): Promise<number> {
  const taker = to === null ? null : takerOf(to, hands)
  const assignments = await lockAssignments(db, actor, assignmentIds)
  const ids = assignments.map(({ id }) => id)
  await sql`
    update plans.assignment set given_unit_id = ${taker?.unitId ?? null}, given_account_id = ${taker?.accountId ?? null},
      given_post_id = ${taker?.postId ?? null},
      given_path = ${taker?.orgPath ?? null},
      given_name = ${taker?.name ?? null}, given_at = ${taker ? instant() : null},
      given_by_name = ${taker ? actor.name : null}
    where id = any(${ids}::uuid[])
  `.execute(db)
  await takeFromPosts(db, ids, taker)
  await moveIntoHands(db, ids)
  if (taker) {
    await passEach(
      db,
      assignments.map((one) => handingOf(one, taker)),
    )
  } else await letGo(db, ids)
  await logActs(
    db,
    actor,
    assignments.map(({ id, orgPath }) => ({
      act: 'give-assignment',
      subjectKind: 'assignment',
      subjectId: id,
      orgPath,
      details: { to: taker?.name ?? null },
    })),
  )
  if (taker?.unitId && taker.orgPath) {
    await tellDivision(db, actor, assignments, { unitId: taker.unitId, orgPath: taker.orgPath })
  }
  return assignments.length
}

/** Parts of other posts stay with them; all of it goes back to the unit, or a part to who now has the rest too. */
async function takeFromPosts(
  db: Db,
  assignmentIds: readonly string[],
  taker: Taker | null,
): Promise<void> {
  await sql`
    delete from plans.post_part
    where assignment_id = any(${[...assignmentIds]}::uuid[]) and (${taker === null}::boolean or post_id = ${taker?.postId ?? null}::uuid)
  `.execute(db)
}

/** Due dates, and the pauses of those that stand still, are seen where the work is. */
async function moveIntoHands(db: Db, assignmentIds: readonly string[]): Promise<void> {
  await sql`
    update plans.occurrence o set given_path = a.given_path from plans.assignment a
    where a.id = o.assignment_id and a.id = any(${[...assignmentIds]}::uuid[])
      and o.given_path is distinct from a.given_path
  `.execute(db)
  await sql`
    update plans.pause p set org_path = coalesce(o.given_path, o.org_path) from plans.occurrence o
    where o.id = p.occurrence_id and o.assignment_id = any(${[...assignmentIds]}::uuid[]) and p.to_on is null
  `.execute(db)
}

interface Taker {
  unitId: string | null
  orgPath: string | null
  accountId: string | null
  postId: string | null
  name: string
}

const NOBODY = { unitId: null, orgPath: null, accountId: null, postId: null }

function takerOf(to: NonNullable<Recipient>, hands: Hands): Taker {
  if ('unitId' in to) {
    const division = hands.divisions.find(({ id }) => id === to.unitId)
    if (division) {
      const { id, orgPath, shortName } = division
      return { ...NOBODY, unitId: id, orgPath, name: shortName }
    }
  } else if ('postId' in to) {
    const post = hands.posts.find(({ id }) => id === to.postId)
    if (post) return { ...NOBODY, postId: post.id, name: post.title }
  } else {
    const person = hands.people.find(({ accountId }) => accountId === to.accountId)
    if (person) return { ...NOBODY, accountId: person.accountId, name: person.name }
  }
  throw new InvalidForm({ to: 'Chỉ giao được cho bộ phận, chức danh hoặc cán bộ của đơn vị.' })
}

interface Locked {
  id: string
  orgPath: string
  unitId: string
  part: 'lead' | 'coordinating'
  content: string
}

async function lockAssignments(db: Db, actor: Actor, ids: readonly string[]): Promise<Locked[]> {
  const { rows } = await sql<Locked & { unitId: string | null; state: string }>`
    select a.id, a.org_path as "orgPath", a.unit_id as "unitId", a.part, a.state, v.content
    from plans.assignment a
    join plans.line_version v on v.line_id = a.line_id and v.version = a.line_version
    where a.id = any(${[...ids]}::uuid[]) order by a.id for update of a
  `.execute(db)
  if (rows.length !== new Set(ids).size) throw notFound('Không tìm thấy việc được giao này.')
  const houses = await recordingPaths(db, actor)
  if (!rows.every(({ orgPath, unitId }) => unitId !== null && houses.has(orgPath))) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị được giao việc mới giao lại trong đơn vị.')
  }
  if (rows.some(({ state }) => state !== 'open')) throw new Refusal(409, 'Việc này không còn giao.')
  return rows
}

function handingOf({ id, unitId, orgPath, part }: Locked, { accountId, name }: Taker) {
  return {
    subjectKind: 'assignment',
    subjectId: id,
    unitId,
    orgPath,
    holderName: name,
    holderAccountId: accountId,
    doing: part === 'lead' ? 'Chủ trì thực hiện' : 'Phối hợp thực hiện',
  }
}

/** One sentence, however many tasks there are. */
async function tellDivision(
  db: Db,
  actor: Actor,
  assignments: readonly Locked[],
  division: { unitId: string; orgPath: string },
): Promise<void> {
  const [first] = assignments
  if (!first) return
  const what = `“${shorten(first.content, 100)}”`
  const sentence =
    assignments.length === 1
      ? `${actor.name} giao: ${what}.`
      : `${actor.name} giao ${assignments.length} việc, trong đó có ${what}.`
  await notifyAll(db, [
    {
      ...division,
      forRole: 'officer',
      kind: 'work-given',
      subjectKind: 'assignment',
      subjectId: first.id,
      sentence,
      address: '/lam-viec/viec?cua-toi=1',
    },
  ])
}
