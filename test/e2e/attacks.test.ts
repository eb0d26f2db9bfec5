import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityContract } from '../../src/identity/index.ts'
import { ApiProblem, createClient } from '../../src/platform/client.ts'
import { plansContract } from '../../src/plans/index.ts'
import type { Office } from './office.ts'
import { openOffice } from './office.ts'
import type { Machine, Process } from './processes.ts'
import { openMachine } from './processes.ts'

/** As an administrator of the server does before a restart: every connection of this role to this database. */
const END_ALL = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
    and application_name like 'lantoa%'`

describe('a database that goes away under load', () => {
  let machine: Machine
  let owner: Pool
  let app: Pool
  let office: Office
  beforeAll(async () => {
    machine = await openMachine()
    owner = new Pool({ ...machine.owner, max: 2, application_name: 'test' })
    owner.on('error', () => {})
    app = new Pool({ ...machine.app, max: 1, application_name: 'test' })
    app.on('error', () => {})
    office = await openOffice(machine)
  })
  afterAll(async () => {
    await Promise.all([owner.end(), app.end()])
    await machine.close()
  })

  it('is answered with a sentence, and everything goes on by itself', async () => {
    const program = await machine.start(['serve'], { LOG_LEVEL: 'info' })
    const cookie = await signIn(program)
    const plans = createClient(plansContract, {
      origin: program.address,
      headers: () => ({ cookie }),
    })
    const params = { unitId: office.unitId }
    const body = { happenedOn: '2026-03-02', channelKind: 'broadcast', title: 'Dưới tải' }
    const failures: unknown[] = []
    let deeds = 0
    const ended = new AbortController()
    const work = async () => {
      while (!ended.signal.aborted) {
        await plans
          .recordActivity({ params, body })
          .then(({ id }) =>
            plans.addEvidenceLink({
              params: { activityId: id },
              body: { url: 'http://127.0.0.1:9/' },
            }),
          )
          .then(() => (deeds += 1))
          .catch((error: unknown) => failures.push(error))
      }
    }
    const workers = [work(), work(), work(), work()]
    for (let n = 0; n < 30; n += 1) {
      await Promise.all([owner, app].map((door) => door.query(END_ALL)))
      await new Promise((done) => setTimeout(done, 100))
    }
    ended.abort()
    await Promise.all(workers)
    expect(program.child.exitCode).toBeNull()
    expect(deeds).toBeGreaterThan(0)
    expect(failures.length).toBeGreaterThan(0)
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(ApiProblem)
      expect(failure).toMatchObject({
        status: 503,
        detail: expect.stringContaining('Cơ sở dữ liệu đang khởi động lại') as string,
      })
    }
    await plans.recordActivity({ params, body })
    await expect.poll(() => countWaiting(owner), { timeout: 60_000, interval: 500 }).toBe(0)
    await program.stop()
    expect(program.child.exitCode).toBe(0)
  }, 120_000)

  const signIn = async (program: Process) => {
    const answer = await fetch(`${program.address}/api/v1${identityContract.signIn.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: office.account, password: office.password }),
    })
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
})

async function countWaiting(owner: Pool): Promise<number | undefined> {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from plans.evidence where page_state = 'waiting'`,
  )
  return rows[0]?.count
}
