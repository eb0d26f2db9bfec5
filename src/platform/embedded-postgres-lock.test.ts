import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addUser, countUsers, removeUser, withTurn } from './embedded-postgres-lock.ts'
import { identify } from './embedded-postgres-processes.ts'

let folder = ''
const dead = JSON.stringify({ pid: process.pid, began: 'another time' })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lantoa-lock-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('gives one turn at a time', async () => {
  let inside = 0
  let most = 0
  const visit = (): Promise<void> =>
    withTurn(folder, async () => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(2)
      inside -= 1
    })
  await Promise.all(Array.from({ length: 20 }, visit))
  expect(most).toBe(1)
  expect(await readdir(folder)).toHaveLength(1)
})

it('ends the turn when the work fails', async () => {
  const failing = withTurn(folder, () => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  expect(await withTurn(folder, () => Promise.resolve(7))).toBe(7)
})

it('passes over a holder that died, even if its pid is alive again', async () => {
  await writeFile(join(folder, 'turn.41'), dead)
  let most = 0
  let inside = 0
  const visit = (): Promise<void> =>
    withTurn(folder, async () => {
      most = Math.max(most, (inside += 1))
      await sleep(2)
      inside -= 1
    })
  await Promise.all(Array.from({ length: 10 }, visit))
  expect(most).toBe(1)
})

it('waits for a living holder', async () => {
  await writeFile(join(folder, 'turn.3'), JSON.stringify(identify(process.pid)))
  let entered = false
  const waiting = withTurn(folder, async () => {
    entered = true
    await sleep(0)
  })
  await sleep(100)
  expect(entered).toBe(false)
  await writeFile(join(folder, 'turn.3'), 'over')
  await waiting
  expect(entered).toBe(true)
})

it('counts living users and forgets dead ones', async () => {
  const users = join(folder, 'users')
  const one = await addUser(users)
  await addUser(users)
  await writeFile(join(users, 'left-behind'), dead)
  expect(await countUsers(users)).toBe(2)
  await removeUser(users, one)
  expect(await countUsers(users)).toBe(1)
  expect(await readdir(users)).toHaveLength(1)
})
