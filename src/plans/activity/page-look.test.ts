import { expect, test } from 'vitest'
import { afterLook, type Look, nextLookOn, type PageRecord } from './page-look.ts'

const fresh: PageRecord = {
  state: 'waiting',
  title: null,
  hash: null,
  aliveAt: null,
  goneAt: null,
  changedAt: null,
  misses: 0,
}
const alive = (hash: string): Look => ({ state: 'alive', title: 'Tin', hash })
const dead: Look = { state: 'dead', title: null, hash: null }
const refused: Look = { state: 'refused', title: null, hash: null }

const see = (...looks: Look[]) =>
  looks.reduce((page, look, day) => afterLook(page, look, `2024-03-0${day + 1}`), fresh)

test('a page is dead after the second miss in a row, since the first; it was alive on the day before', () => {
  expect(see(alive('a'), dead)).toMatchObject({ state: 'alive', misses: 1 })
  expect(see(alive('a'), dead, dead)).toMatchObject({
    state: 'dead',
    aliveAt: '2024-03-01',
    goneAt: '2024-03-02',
  })
  expect(see(alive('a'), dead, alive('a'))).toMatchObject({
    state: 'alive',
    goneAt: null,
    misses: 0,
  })
  expect(see(alive('a'), dead, dead, alive('a'))).toMatchObject({ state: 'alive', goneAt: null })
})

test('a page that was never seen is dead at once, and one that turns us away is neither', () => {
  expect(see(dead)).toMatchObject({ state: 'dead', goneAt: '2024-03-01', aliveAt: null })
  expect(see(alive('a'), refused)).toMatchObject({ state: 'refused', aliveAt: '2024-03-01' })
  expect(see(alive('a'), dead, refused, dead)).toMatchObject({ misses: 1, goneAt: '2024-03-04' })
})

test('another text is a change, once', () => {
  expect(see(alive('a'), alive('a')).changedAt).toBeNull()
  expect(see(alive('a'), alive('b'), alive('b'))).toMatchObject({
    changedAt: '2024-03-02',
    hash: 'b',
  })
})

test('the timetable runs two years; a miss is looked at again the next day', () => {
  const days: string[] = []
  for (let day: string | null = '2024-03-01'; day !== null;) {
    days.push(day)
    day = nextLookOn('2024-03-01', day, see(alive('a')))
  }
  expect(days).toHaveLength(9)
  expect(days.slice(0, 4)).toEqual(['2024-03-01', '2024-03-02', '2024-03-08', '2024-03-31'])
  expect(days.at(-1)).toBe('2026-03-01')
  expect(nextLookOn('2024-03-01', '2024-03-08', see(alive('a'), dead))).toBe('2024-03-09')
  expect(nextLookOn('2024-03-01', '2024-03-09', see(alive('a'), dead, dead))).toBe('2024-03-31')
})
