import { z } from 'zod'
import { actsFor, type Actor } from '../../platform/actor.ts'

/** Who decides a step: whoever has a role at the unit, holds a post there, one account, or a guest with a link. */
export const stepWho = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), role: z.enum(['officer', 'head']) }),
  z.strictObject({ kind: z.literal('post'), postId: z.uuid() }),
  z.strictObject({ kind: z.literal('account'), accountId: z.uuid() }),
  z.strictObject({ kind: z.literal('guest'), name: z.string().trim().min(1).max(200) }),
])
export type StepWho = z.infer<typeof stepWho>

export interface ApprovalStep {
  who: StepWho
  /** As screens name who has it: "Lãnh đạo đơn vị", "Phó Chủ tịch", "Trần Thị Hoa". */
  label: string
}

export const HEAD_STEP: ApprovalStep = {
  who: { kind: 'role', role: 'head' },
  label: 'Lãnh đạo đơn vị',
}

/** Somebody of the unit, with everything they hold there today. */
export interface Person {
  accountId: string
  name: string
  roles: readonly string[]
  postIds: readonly string[]
}

/** Is the step this actor's to decide, leaving aside what they did before? */
export function isMeant(actor: Actor, unitId: string, who: StepWho): boolean {
  if (who.kind === 'role') return actsFor(actor, unitId, who.role)
  if (!actsFor(actor, unitId, 'officer')) return false
  if (who.kind === 'account') return actor.accountId === who.accountId
  return (
    who.kind === 'post' &&
    actor.grants.some((grant) => grant.unitId === unitId && grant.postId === who.postId)
  )
}

/** Officers include heads: they may whatever an officer may. */
function mayDecide({ accountId, roles, postIds }: Person, who: StepWho): boolean {
  const works = roles.some((role) => role !== 'viewer')
  if (who.kind === 'role') return who.role === 'head' ? roles.includes('head') : works
  if (who.kind === 'account') return works && accountId === who.accountId
  return who.kind === 'post' && works && postIds.includes(who.postId)
}

/**
 * The first step that nobody could decide if each step takes another person and none of the barred; null when there
 * is somebody for all. A guest is there once a link is given.
 */
export function stepWithNobody(
  steps: readonly ApprovalStep[],
  people: readonly Person[],
  barred: readonly string[],
): ApprovalStep | null {
  const free = people.filter(({ accountId }) => !barred.includes(accountId))
  for (let count = 1; count <= steps.length; count += 1) {
    if (!canBeShared(steps.slice(0, count), free)) return steps[count - 1] ?? null
  }
  return null
}

/** Steps are at most four, so trying every order costs nothing. */
function canBeShared(steps: readonly ApprovalStep[], people: readonly Person[]): boolean {
  const [first, ...rest] = steps
  if (!first) return true
  if (first.who.kind === 'guest') return canBeShared(rest, people)
  return people.some(
    (person) =>
      mayDecide(person, first.who) &&
      canBeShared(
        rest,
        people.filter((other) => other !== person),
      ),
  )
}

/** With a step by a head at the end, unless a head decides already. */
export function withHead(steps: readonly ApprovalStep[]): ApprovalStep[] {
  const decides = steps.some(({ who }) => who.kind === 'role' && who.role === 'head')
  return decides ? [...steps] : [...steps, HEAD_STEP]
}
