import { EventEmitter, once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { createKept } from './kept.ts'

const weigh = (text: string) => text.length

/** Something that is made when the test says so. */
function slow(value: string, ...tags: string[]) {
  const gate = new EventEmitter()
  const opened = once(gate, 'open')
  const make = async () => {
    await opened
    return { value, tags }
  }
  return { make, finish: () => gate.emit('open') }
}

const powerFails = () => Promise.reject(new Error('mất điện'))

const made = (value: string, ...tags: string[]) => ({ make: async () => ({ value, tags }) })

describe('what is kept', () => {
  test('is made once for all who ask meanwhile', async () => {
    const kept = createKept(100, weigh)
    const one = slow('một')
    const asked = [kept.get('a', one.make), kept.get('a', made('hai').make)]
    one.finish()
    expect(await Promise.all(asked)).toEqual(['một', 'một'])
    expect(await kept.get('a', made('ba').make)).toBe('một')
  })

  test('is forgotten by one of its tags, and nothing else with it', async () => {
    const kept = createKept(100, weigh)
    await kept.get('a', made('cũ', 'items', 'face').make)
    await kept.get('b', made('cũ', 'plans').make)
    kept.drop('items')
    expect(await kept.get('a', made('mới', 'items').make)).toBe('mới')
    expect(await kept.get('b', made('mới').make)).toBe('cũ')
    kept.drop(null)
    expect(await kept.get('b', made('mới').make)).toBe('mới')
  })

  test('what was made before a drop is neither kept nor given to who asks after it', async () => {
    const kept = createKept(100, weigh)
    const before = slow('trước', 'items')
    const first = kept.get('a', before.make)
    kept.drop('items')
    const second = kept.get('a', made('sau', 'items').make)
    before.finish()
    expect(await first).toBe('trước')
    expect(await second).toBe('sau')
    expect(await kept.get('a', made('nữa').make)).toBe('sau')
  })

  test('what was made beside a drop of something else is kept, beside a drop of all is not', async () => {
    const kept = createKept(100, weigh)
    const [one, other] = [slow('một', 'items'), slow('hai', 'plans')]
    const asked = [kept.get('a', one.make), kept.get('b', other.make)]
    kept.drop('plans')
    one.finish()
    other.finish()
    expect(await Promise.all(asked)).toEqual(['một', 'hai'])
    expect(await kept.get('a', made('?').make)).toBe('một')
    expect(await kept.get('b', made('mới').make)).toBe('mới')
    const third = slow('ba', 'items')
    const last = kept.get('c', third.make)
    kept.drop(null)
    third.finish()
    expect(await last).toBe('ba')
    expect(await kept.get('c', made('mới').make)).toBe('mới')
  })

  test('a failure is told to all who wait and not kept', async () => {
    const kept = createKept(100, weigh)
    const waiting = [kept.get('a', powerFails), kept.get('a', made('x').make)]
    for (const one of waiting) await expect(one).rejects.toThrow('mất điện')
    expect(await kept.get('a', made('được').make)).toBe('được')
  })

  test('what was not asked for longest goes first when there is too much', async () => {
    const kept = createKept(6, weigh)
    for (const key of ['a', 'b']) await kept.get(key, made('ba').make)
    for (const key of ['a', 'b']) await kept.get(key, made(`${key}${key}`).make)
    await kept.get('a', made('?').make)
    await kept.get('c', made('mới').make)
    expect(await kept.get('b', made('lại').make)).toBe('lại')
  })
})
