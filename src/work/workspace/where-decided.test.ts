import { expect, test } from 'vitest'
import type { Waiting } from '../contract.ts'
import { whereDecided } from './where-decided.ts'

const waiting = (over: Partial<Waiting>): Waiting => ({
  id: 'a',
  kind: 'approval',
  subjectKind: 'item',
  subjectId: 'b',
  title: 'Bản tin tuần này',
  reason: null,
  byName: 'Trần Thị Hoa',
  holder: null,
  since: '2026-11-30T00:00:00Z',
  workingDays: 0,
  address: '/lam-viec/noi-dung/b',
  may: { decide: true, dealWith: false },
  ...over,
})

test('who may decide a text or a report comes to what will go out, nobody else', () => {
  expect(whereDecided(waiting({}))).toBe('/lam-viec/noi-dung/b/duyet')
  expect(whereDecided(waiting({ subjectKind: 'report' }))).toBe('/lam-viec/noi-dung/b/duyet')
  expect(whereDecided(waiting({ subjectKind: 'plan' }))).toBe('/lam-viec/noi-dung/b')
  expect(whereDecided(waiting({ kind: 'returned' }))).toBe('/lam-viec/noi-dung/b')
  const author = { decide: false, dealWith: false }
  expect(whereDecided(waiting({ may: author }))).toBe('/lam-viec/noi-dung/b')
})
