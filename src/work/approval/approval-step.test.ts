import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ApprovalStep,
  HEAD_STEP,
  type Person,
  stepWithNobody,
  withHead,
} from './approval-step.ts'

const OFFICER: ApprovalStep = { who: { kind: 'role', role: 'officer' }, label: 'Cán bộ' }
const GUEST: ApprovalStep = { who: { kind: 'guest', name: 'Sở Tư pháp' }, label: 'Sở Tư pháp' }
const person = (accountId: string, ...roles: string[]): Person => ({
  accountId,
  name: accountId,
  roles,
  postIds: [],
})
const named = (accountId: string): ApprovalStep => ({
  who: { kind: 'account', accountId },
  label: accountId,
})

test('each step takes another person, none of the barred', () => {
  const people = [person('hoa', 'officer'), person('binh', 'head')]
  expect(stepWithNobody([HEAD_STEP], people, ['hoa'])).toBeNull()
  expect(stepWithNobody([HEAD_STEP], people, ['binh'])).toBe(HEAD_STEP)
  expect(stepWithNobody([OFFICER, HEAD_STEP], people, ['hoa'])).toBe(HEAD_STEP)
  expect(stepWithNobody([GUEST, HEAD_STEP], people, ['hoa'])).toBeNull()
  expect(stepWithNobody([named('hoa')], people, ['hoa'])).toMatchObject({ label: 'hoa' })
  expect(stepWithNobody([named('nga')], people, [])).toMatchObject({ label: 'nga' })
  // The head is the only officer left for the first step, and then there is none for the second.
  expect(stepWithNobody([OFFICER, HEAD_STEP], [person('binh', 'head')], [])).toBe(HEAD_STEP)
})

test('nobody is missing exactly when distinct people can be found', () => {
  const anyPerson = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    role: fc.constantFrom('viewer', 'officer', 'head'),
  })
  const anyStep = fc.constantFrom(HEAD_STEP, OFFICER, GUEST, named('a'), named('b'))
  fc.assert(
    fc.property(
      fc.uniqueArray(anyPerson, { selector: ({ id }) => id }),
      fc.array(anyStep, { minLength: 1, maxLength: 3 }),
      fc.subarray(['a', 'b', 'c', 'd']),
      (typed, steps, barred) => {
        const people = typed.map(({ id, role }) => person(id, role))
        const missing = stepWithNobody(steps, people, barred)
        expect(missing === null).toBe(canAssign(steps, people, barred))
      },
    ),
  )
})

/** Every assignment of people to steps, tried one by one. */
function canAssign(steps: ApprovalStep[], people: Person[], barred: string[]): boolean {
  const free = people.filter(({ accountId }) => !barred.includes(accountId))
  const tries = steps.reduce<string[][]>(
    (all, { who }) =>
      all.flatMap((taken) => {
        if (who.kind === 'guest') return [[...taken, 'guest']]
        return free
          .filter(({ accountId, roles }) => {
            if (taken.includes(accountId) || roles.includes('viewer')) return false
            if (who.kind === 'account') return who.accountId === accountId
            return who.kind === 'role' && (who.role === 'officer' || roles.includes('head'))
          })
          .map(({ accountId }) => taken.concat(accountId))
      }),
    [[]],
  )
  return tries.length > 0
}

test('what is critical ends with a head, once', () => {
  expect(withHead([OFFICER])).toEqual([OFFICER, HEAD_STEP])
  expect(withHead([HEAD_STEP, GUEST])).toEqual([HEAD_STEP, GUEST])
})
