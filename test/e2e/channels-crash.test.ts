import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsContract } from '../../src/channels/index.ts'
import { contentContract } from '../../src/content/index.ts'
import { identityContract } from '../../src/identity/index.ts'
import { createClient } from '../../src/platform/client.ts'
import { ARTICLE, pictureBytes } from '../content-office.ts'
import { type CountingOutside, openCountingOutside } from '../fakes/counting-outside.ts'
import { openOffice, type Office } from './office.ts'
import { type Machine, openMachine, type Process } from './processes.ts'

const PAGES = 12
const ACCOUNTS = 6
/** Who gets a letter, and who a short message. */
const READERS = 60
const CLUSTERS = ['Cụm thôn Đông', 'Cụm thôn Đoài', 'Cụm thôn Hạ', 'Cụm chợ']
/** How long the other side thinks: long enough that a kill always meets calls under way. */
const THINKS_MS = 250
const KILLS = 4

let machine: Machine
let owner: Pool
let office: Office
let outside: CountingOutside
beforeAll(async () => {
  machine = await openMachine()
  owner = new Pool({ ...machine.owner, max: 2 })
  owner.on('error', () => {})
  office = await openOffice(machine)
  outside = await openCountingOutside(THINKS_MS)
})
afterAll(async () => {
  await outside.close()
  await owner.end()
  await machine.close()
})

test('killed at any moment, nothing goes to anybody twice, nothing is lost, and at most what was on its way has to be looked up', async () => {
  const web = await start('web')
  await planEverywhere(await visitor(web, office.account), await visitor(web, office.head))
  const killedAfter = Array.from({ length: KILLS }, () => 1 + Math.floor(Math.random() * 12))
  const [lastWeb] = await Promise.all([handOverWhileKilled(web), killWorkers(killedAfter)])

  // What was on its way is looked for five minutes later.
  const last = await start('worker', 10 * 60_000)
  await owner.query(`select graphile_worker.add_job('channels.sweep')`)
  await expect.poll(open, { timeout: 90_000, interval: 250 }).toBe(0)
  await last.stop()
  await lastWeb.stop()

  const why = `killed after ${killedAfter.join(', ')} calls`
  expect(
    [...outside.taken].filter(([, times]) => times > 1),
    why,
  ).toEqual([])
  const deliveries = await readDeliveries()
  expect(deliveries).toHaveLength(PAGES + ACCOUNTS + 2 + CLUSTERS.length)
  const leftWrong = deliveries.filter(({ code, state, place, activities }) => {
    if (code === 'loudspeaker') return state !== 'handed_over' || activities !== 0
    const isDone = state === 'confirmed'
    if (!isDone && state !== 'unknown') return true
    return activities !== (isDone ? 1 : 0) || (isDone && place !== null && !tookOnce(place))
  })
  expect(leftWrong, why).toEqual([])
  // Each reader stands in one batch, which left or may have left: nobody was passed over.
  const readers = await readReaders()
  expect(readers).toHaveLength(2 * READERS)
  const passedOver = readers.filter(({ address, states: [state, ...more] }) =>
    state === 'sent' ? more.length > 0 || !tookOnce(address) : state !== 'unknown',
  )
  expect(passedOver, why).toEqual([])
  const { rows: handed } = await owner.query<{ times: number }>(
    `select count(*)::int as times from platform.act where act = 'hand-over-delivery' group by subject_id`,
  )
  expect(handed.map(({ times }) => times)).toEqual(CLUSTERS.map(() => 1))
}, 240_000)

const tookOnce = (place: string) => outside.taken.get(place) === 1

/** One worker after the other, each killed when so many more calls have come. */
async function killWorkers(after: readonly number[]): Promise<void> {
  for (const calls of after) {
    const reached = outside.reached(calls)
    const worker = await start('worker')
    await reached
    await worker.kill()
    // As if it had been silent for long: the next one takes its jobs over at once.
    await owner.query(`update platform.worker set beat_at = beat_at - interval '1 minute'`)
  }
}

/** The clerk hands the broadcasts over; the server dies meanwhile, and what was not heard is done again. */
async function handOverWhileKilled(web: Process): Promise<Process> {
  const clerk = await visitor(web, office.account)
  const params = { unitId: office.unitId }
  const { items } = await clerk.listDeliveries({ params, query: { code: 'loudspeaker' } })
  const handing = items.map(({ id, version }) =>
    clerk.handOverDelivery({ params: { deliveryId: id }, body: { version } }),
  )
  await Promise.race(handing)
  await web.kill()
  await Promise.allSettled(handing)
  const next = await start('web')
  const again = await visitor(next, office.account)
  for (const { id, version } of items) {
    const { state } = await again.getDelivery({ params: { deliveryId: id } })
    if (state === 'handed_over') continue
    await again.handOverDelivery({ params: { deliveryId: id }, body: { version } })
  }
  return next
}

/** In the morning of a working day, when short messages may be sent, whatever time it is for the machine. */
const MORNING = Date.parse('2026-11-20T02:00:00Z') - Date.now()

const start = (role: 'web' | 'worker', laterMs = 0) =>
  machine.start(['serve', '--role', role], {
    ...outside.env,
    CLOCK: new Date(Date.now() + MORNING + laterMs).toISOString(),
  })

async function open(): Promise<number> {
  const { rows } = await owner.query<{ open: number }>(
    `select count(*)::int as open from channels.delivery where state in ('planned', 'sending')`,
  )
  return rows[0]?.open ?? 0
}

interface Left {
  code: string
  state: string
  /** What the other side counts it by; null for a mailing, which is many. */
  place: string | null
  activities: number
}

async function readDeliveries(): Promise<Left[]> {
  const { rows } = await owner.query<Left>(`
    select d.code, d.state, c.settings ->> 'accountId' as place,
      (select count(*)::int from plans.activity a where a.id = d.activity_id) as activities
    from channels.delivery d join channels.channel c on c.id = d.channel_id`)
  return rows
}

async function readReaders(): Promise<{ address: string; states: string[] }[]> {
  const { rows } = await owner.query<{ address: string; states: string[] }>(`
    select s.address, array(
      select b.state from channels.batch b where s.id = any(b.subscriber_ids)) as states
    from channels.subscriber s`)
  return rows
}

/** One approved text on pages and accounts, to readers by letter and by message, and on the loudspeakers, all due at once. */
async function planEverywhere(clerk: Visitor, chair: Visitor): Promise<void> {
  const params = { unitId: office.unitId }
  const { id: mediaId, ...picture } = await clerk.addMedia({
    params,
    body: { alt: 'Cán bộ giúp người dân nộp hồ sơ', caption: '', credit: '' },
    files: [{ file: await pictureBytes(), name: 'anh.jpg' }],
  })
  const { hash, width, height, alt, caption } = picture
  const item = await clerk.createItem({
    params,
    body: { kind: 'article', title: 'Từ 1/12 nộp hồ sơ khai sinh ngay tại nhà' },
  })
  const content = {
    ...item.content,
    ...ARTICLE,
    cover: { mediaId, hash, width: width ?? 1, height: height ?? 1, alt, caption },
    channels: {
      facebook: { text: null },
      zalo: { text: null },
      email: { text: null },
      sms: { text: 'Tu 1/12 nop ho so khai sinh tai nha.' },
      loudspeaker: { text: null },
    },
  }
  const itemId = { itemId: item.id }
  const { version, changedAt } = await clerk.saveItem({
    params: itemId,
    body: { version: item.version, content },
  })
  const { contentHash } = await clerk.submitItem({ params: itemId, body: { version } })
  await chair.approveItem({ params: itemId, body: { contentHash } })
  const open = async (channel: Opened) => {
    const { id } = await clerk.openChannel({
      params,
      body: {
        url: null,
        mode: 'api',
        isListed: false,
        decision: null,
        keeperName: 'Nguyễn Thị Lan',
        name: 'Kênh của xã',
        ...channel.body,
      },
    })
    const to = { channelId: id }
    if (channel.keys) await clerk.connectChannel({ params: to, body: { keys: channel.keys } })
    if (channel.addresses) {
      const consent = 'Phiếu đăng ký, sổ 02/2026'
      await clerk.addSubscribers({ params: to, body: { addresses: channel.addresses, consent } })
    }
    return { channelId: id, targets: channel.targets ?? [], dueAt: changedAt }
  }
  const deliveries: Awaited<ReturnType<typeof open>>[] = []
  for (const channel of listChannels()) deliveries.push(await open(channel))
  await clerk.planDeliveries({ params: itemId, body: { contentHash, deliveries } })
}

interface Opened {
  body: Pick<Parameters<Visitor['openChannel']>[0]['body'], 'code' | 'settings'> &
    Partial<Parameters<Visitor['openChannel']>[0]['body']>
  keys?: Record<string, string>
  addresses?: string[]
  targets?: string[]
}

function each<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n))
}

function listChannels(): Opened[] {
  return [
    {
      body: { code: 'email', settings: { fromAddress: 'tin@binhminh.example.vn' } },
      addresses: each(READERS, (n) => `nguoi-doc-${n}@example.com`),
    },
    {
      body: { code: 'sms', settings: { provider: 'esms', brandname: 'UBNDXABM' } },
      keys: { apiKey: 'k', secretKey: 'k' },
      addresses: each(READERS, (n) => `84901${String(n).padStart(6, '0')}`),
    },
    {
      body: { code: 'loudspeaker', mode: 'manual', settings: { targets: CLUSTERS } },
      targets: CLUSTERS,
    },
    ...each(ACCOUNTS, (n) => ({
      body: { code: 'zalo' as const, settings: { accountId: `tai-khoan-${n}` } },
      keys: {
        appId: 'a',
        appSecret: 's',
        accessToken: `tai-khoan-${n}`,
        refreshToken: 'r',
      },
    })),
    ...each(PAGES, (n) => ({
      body: { code: 'facebook' as const, settings: { accountId: `trang-${n}` } },
      keys: { pageToken: 'k' },
    })),
  ]
}

type Visitor = Awaited<ReturnType<typeof visitor>>

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
