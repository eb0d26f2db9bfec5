import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsContract } from '../../src/channels/index.ts'
import { contentContract } from '../../src/content/index.ts'
import { identityContract } from '../../src/identity/index.ts'
import { createClient } from '../../src/platform/client.ts'
import { ARTICLE } from '../content-office.ts'
import { openOffice, type Office } from './office.ts'
import { type Machine, openMachine, type Process } from './processes.ts'

const CHANNELS = 30
/** How long the other side thinks: long enough that a kill always meets calls under way. */
const THINKS_MS = 250

let machine: Machine
let owner: Pool
let office: Office
let facebook: Server
/** Posts that the other side has taken, by page. */
const posts = new Map<string, number>()
beforeAll(async () => {
  machine = await openMachine()
  owner = new Pool({ ...machine.owner, max: 2 })
  owner.on('error', () => {})
  office = await openOffice(machine)
  facebook = createServer((request, reply) => {
    const [, page = ''] = /^\/(trang-\d+)\/feed/.exec(request.url ?? '') ?? []
    posts.set(page, (posts.get(page) ?? 0) + 1)
    request.resume()
    setTimeout(() => reply.end(JSON.stringify({ id: `${page}_1` })), THINKS_MS)
  })
  await new Promise<void>((ready) => {
    facebook.listen(0, '127.0.0.1', ready)
  })
})
afterAll(async () => {
  facebook.close()
  await owner.end()
  await machine.close()
})

test('a worker killed while it sends posts nothing twice, loses nothing, and leaves at most what a person has to look up', async () => {
  const web = await machine.start(['serve', '--role', 'web'])
  await planEverywhere(web)
  for (const taken of [4, 10, 17]) {
    const worker = await startWorker()
    await expect.poll(() => posts.size, { timeout: 30_000, interval: 10 }).toBeGreaterThan(taken)
    await worker.kill()
  }
  // What was on its way is looked for five minutes later.
  const later = new Date(Date.now() + 10 * 60_000).toISOString()
  const last = await startWorker({ CLOCK: later })
  await expect.poll(open, { timeout: 150_000, interval: 500 }).toBe(0)
  await last.stop()

  const { rows } = await owner.query<{ page: string; state: string; activities: number }>(`
    select c.settings ->> 'accountId' as page, d.state,
      (select count(*)::int from plans.activity a where a.id = d.activity_id) as activities
    from channels.delivery d join channels.channel c on c.id = d.channel_id`)
  expect(rows).toHaveLength(CHANNELS)
  const states = new Set(rows.map(({ state }) => state))
  expect([...states].toSorted()).toEqual(['confirmed', 'unknown'])
  expect([...posts.values()].filter((times) => times > 1)).toEqual([])
  const wrong = rows.filter(({ page, state, activities }) => {
    const isDone = state === 'confirmed'
    return activities !== (isDone ? 1 : 0) || (isDone && posts.get(page) !== 1)
  })
  expect(wrong).toEqual([])
  await web.stop()
}, 240_000)

const startWorker = (env: Record<string, string> = {}) => {
  const { port } = facebook.address() as AddressInfo
  const FACEBOOK_URL = `http://127.0.0.1:${port}`
  return machine.start(['serve', '--role', 'worker'], { FACEBOOK_URL, ...env })
}

async function open(): Promise<number> {
  const { rows } = await owner.query<{ open: number }>(
    `select count(*)::int as open from channels.delivery where state in ('planned', 'sending')`,
  )
  return rows[0]?.open ?? 0
}

/** One approved text on thirty pages, all due at once. */
async function planEverywhere(web: Process): Promise<void> {
  const clerk = await visitor(web, office.account)
  const chair = await visitor(web, office.head)
  const params = { unitId: office.unitId }
  const item = await clerk.createItem({
    params,
    body: { kind: 'article', title: 'Từ 1/12 nộp hồ sơ khai sinh ngay tại nhà' },
  })
  const content = { ...item.content, ...ARTICLE, channels: { facebook: { text: null } } }
  const itemId = { itemId: item.id }
  const { version } = await clerk.saveItem({
    params: itemId,
    body: { version: item.version, content },
  })
  const { contentHash } = await clerk.submitItem({ params: itemId, body: { version } })
  await chair.approveItem({ params: itemId, body: { contentHash } })
  const dueAt = new Date().toISOString()
  const deliveries: { channelId: string; dueAt: string }[] = []
  for (let n = 0; n < CHANNELS; n += 1) {
    const { id } = await clerk.openChannel({
      params,
      body: {
        code: 'facebook',
        name: `Trang ${n}`,
        url: null,
        mode: 'api',
        settings: { accountId: `trang-${n}` },
        isListed: false,
        decision: null,
        keeperName: 'Nguyễn Thị Lan',
      },
    })
    await clerk.connectChannel({ params: { channelId: id }, body: { keys: { pageToken: 'k' } } })
    deliveries.push({ channelId: id, dueAt })
  }
  await clerk.planDeliveries({ params: itemId, body: { contentHash, deliveries } })
}

async function visitor({ address }: Process, account: string) {
  const answer = await fetch(`${address}/api/v1${identityContract.signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: office.password }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const options = { origin: address, headers: () => ({ cookie }) }
  return createClient({ ...contentContract, ...channelsContract }, options)
}
