import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityContract } from '../../src/identity/index.ts'
import { createClient } from '../../src/platform/client.ts'
import type { Client } from '../../src/platform/client.ts'
import { ApiProblem } from '../../src/platform/client.ts'
import { plansContract } from '../../src/plans/index.ts'
import type { Machine, Process } from './processes.ts'
import { openMachine } from './processes.ts'
import { openOffice } from './office.ts'
import type { Office } from './office.ts'

type Plans = Client<typeof plansContract>

describe('killed without warning', () => {
  let machine: Machine
  let owner: Pool
  let office: Office
  beforeAll(async () => {
    machine = await openMachine()
    owner = new Pool({ ...machine.owner, max: 2 })
    owner.on('error', () => {})
    office = await openOffice(machine)
  })
  afterAll(async () => {
    await owner.end()
    await machine.close()
  })

  it('loses nothing that a killed web process acknowledged, and does nothing twice', async () => {
    const first = await machine.start(['serve', '--role', 'web'])
    const second = await machine.start(['serve', '--role', 'web'])
    const cookie = await signIn(first)
    const keys = Array.from({ length: 150 }, (_, index) => `viec-${String(index).padStart(4, '0')}`)
    const acknowledged = new Set<string>()
    const record = async (plans: Plans, key: string) => {
      await plans.recordActivity({
        params: { unitId: office.unitId },
        body: { happenedOn: '2026-03-02', channelKind: 'broadcast', title: key },
        idempotencyKey: key,
      })
      acknowledged.add(key)
    }
    const plansAt = ({ address }: Process) =>
      createClient(plansContract, { origin: address, headers: () => ({ cookie }) })
    const open = [...keys]
    const failures: unknown[] = []
    const writer = async () => {
      for (let key = open.shift(); key !== undefined; key = open.shift()) {
        await record(plansAt(first), key).catch((error: unknown) => failures.push(error))
        if (acknowledged.size === 60) await first.kill()
      }
    }
    await Promise.all([writer(), writer(), writer(), writer()])
    expect(acknowledged.size).toBeGreaterThanOrEqual(60)
    expect(failures.length).toBeGreaterThan(0)
    expect(failures.every((one) => one instanceof ApiProblem && one.status === 0)).toBe(true)
    const before = new Set(acknowledged)

    for (const key of keys) await record(plansAt(second), key)

    const { rows } = await owner.query<{ title: string; count: number }>(
      `select title, count(*)::int as count from plans.activity group by title`,
    )
    const counted = new Map(rows.map((row) => [row.title, row.count]))
    expect(keys.map((key) => counted.get(key))).toEqual(keys.map(() => 1))
    for (const key of before) expect(counted.get(key)).toBe(1)
    await second.stop()
  })

  it('gives the jobs of a killed worker to the next one', async () => {
    const web = await machine.start(['serve', '--role', 'web'])
    const cookie = await signIn(web)
    const plans = createClient(plansContract, {
      origin: web.address,
      headers: () => ({ cookie }),
    })
    const activity = await plans.recordActivity({
      params: { unitId: office.unitId },
      body: {
        happenedOn: '2026-03-03',
        channelKind: 'portal_news',
        title: 'Tin có nhiều đường dẫn',
      },
    })
    for (let n = 0; n < 40; n += 1) {
      await plans.addEvidenceLink({
        params: { activityId: activity.id },
        body: { url: `http://127.0.0.1:9/trang-${n}` },
      })
    }
    // Stands for a process that died while it held jobs: its locks stay, its heartbeat stops.
    await owner.query(`
      update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-dead', attempts = 1
      where id in (select id from graphile_worker._private_jobs order by id limit 7)`)
    await owner.query(`
      insert into platform.worker (id, host, pid, queue_worker_ids, started_at, beat_at)
      values (gen_random_uuid(), 'x', 1, array['worker-dead'], now() - interval '1 hour', now() - interval '1 minute')`)
    const worker = await machine.start(['serve', '--role', 'worker'])
    await worker.kill()
    const next = await machine.start(['serve', '--role', 'worker'])
    const waiting = async () => {
      const { rows } = await owner.query<{ count: number }>(
        `select count(*)::int as count from plans.evidence where page_state = 'waiting'`,
      )
      return rows[0]?.count
    }
    await expect.poll(waiting, { timeout: 60_000, interval: 500 }).toBe(0)
    const { rows } = await owner.query(
      `select count(*)::int as count from plans.evidence where page_state = 'refused'`,
    )
    expect(rows).toEqual([{ count: 40 }])
    await Promise.all([next.stop(), web.stop()])
  }, 120_000)

  const signIn = async (process: Process) => {
    const body = JSON.stringify({ account: office.account, password: office.password })
    const answer = await fetch(`${process.address}/api/v1${identityContract.signIn.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(200)
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
})
