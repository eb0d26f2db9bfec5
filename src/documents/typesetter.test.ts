import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { Typesetter } from './typesetter.ts'

const folder = mkdtempSync(join(tmpdir(), 'typesetter-'))
const templateOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return pathToFileURL(join(folder, name))
}
const quick = templateOf('quick.typ', '#json(bytes(sys.inputs.data)).text')
const slow = templateOf(
  'slow.typ',
  '#set par(justify: true)\n#for i in range(9000) [#lorem(300) #i #parbreak()]',
)
const otherFont = templateOf('font.typ', '#set text(font: "No Such Font")\nx')
const typesetter = new Typesetter(3)

afterAll(() => {
  typesetter.close()
  rmSync(folder, { recursive: true })
})

describe('the typesetter', () => {
  it('ends a render that takes too long, and renders the next', async () => {
    await typesetter.typeset(quick, { text: 'một' })
    const begun = performance.now()
    await expect(typesetter.typeset(slow, {}, { timeLimitMs: 400 })).rejects.toMatchObject({
      reason: 'timeout',
    })
    expect(performance.now() - begun).toBeLessThan(2000)
    expect((await typesetter.typeset(quick, { text: 'hai' })).length).toBeGreaterThan(1000)
  })

  it('reports a killed process, and renders the next', async () => {
    await typesetter.typeset(quick, { text: 'một' })
    const outcome = typesetter.typeset(slow, {}).catch((error: unknown) => error)
    const { pid } = typesetter
    if (pid === undefined) throw new Error('no process')
    await new Promise((resolve) => setTimeout(resolve, 200))
    process.kill(pid, 'SIGKILL')
    expect(await outcome).toMatchObject({ reason: 'ended' })
    expect((await typesetter.typeset(quick, { text: 'ba' })).length).toBeGreaterThan(1000)
    expect(typesetter.pid).not.toBe(pid)
  })

  it('does not fail when its idle process was killed', async () => {
    await typesetter.typeset(quick, { text: 'một' })
    const { pid } = typesetter
    if (pid === undefined) throw new Error('no process')
    process.kill(pid, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await typesetter.typeset(quick, { text: 'hai' })).length).toBeGreaterThan(1000)
  })

  it('does not block this process while it renders', async () => {
    let ticks = 0
    const clock = setInterval(() => (ticks += 1), 10)
    await expect(typesetter.typeset(slow, {}, { timeLimitMs: 500 })).rejects.toThrow(/500 ms/u)
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(20)
  })

  it('takes a new process after some renders', async () => {
    const pids = new Set<number | undefined>()
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      await typesetter.typeset(quick, { text })
      pids.add(typesetter.pid)
    }
    expect(pids.size).toBeGreaterThanOrEqual(2)
    expect(pids.size).toBeLessThanOrEqual(4)
  })

  it('stops for a caller who gives up, running or waiting', async () => {
    const running = new AbortController()
    const waiting = new AbortController()
    const first = typesetter.typeset(slow, {}, { signal: running.signal })
    const second = typesetter.typeset(quick, { text: 'x' }, { signal: waiting.signal })
    const third = typesetter.typeset(quick, { text: 'y' })
    waiting.abort(new Error('không đợi nữa'))
    await expect(second).rejects.toThrow('không đợi nữa')
    running.abort(new Error('thôi'))
    await expect(first).rejects.toThrow('thôi')
    expect((await third).length).toBeGreaterThan(1000)
  })

  it('refuses a font it does not have and a broken template', async () => {
    await expect(typesetter.typeset(otherFont, {})).rejects.toThrow(/unknown font family/u)
    await expect(typesetter.typeset(quick, {})).rejects.toMatchObject({ reason: 'refused' })
  })

  it('renders requests that come together, each with its own text', async () => {
    // Drawn: a PDF says in which second it was made.
    const [first, other, same] = await Promise.all(
      ['a', 'b', 'a'].map((text) => typesetter.draw(quick, { text })),
    )
    expect(first).toEqual(same)
    expect(first).not.toEqual(other)
  })
})
