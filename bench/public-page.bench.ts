import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import autocannon from 'autocannon'
import { sql } from 'kysely'
import { openHouse } from '../src/platform/open-house.ts'
import { createPageCache } from '../src/platform/page-cache.ts'
import { openLog } from '../src/platform/log.ts'
import { readConfig } from '../src/platform/config.ts'
import { prepare } from '../src/prepare.ts'
import { buildServer } from '../src/server.ts'
import { openDemo } from '../test/e2e/demo.ts'
import { mappedPaths } from '../test/e2e/public-page.ts'
import { print } from './report.ts'

// A cached public page against a bare Node server that answers the same bytes from memory, in the same run; then what a
// page costs of the processor when it is not kept: after all was forgotten, and after what a publication makes forget, when
// what other pages say as well (the titles of plans, the columns) is still kept. Of a plan, whose groups of tasks are kept by
// what they say, the largest group is drawn anew each time, as after a report from the field. Beside them, what cannot be
// spared: one question to the database, and a page that is kept.
const CLOCK = '2026-11-20'
const LIMIT_MS = 0.35
const PAGES = 2000
/** At once, of kept pages and of others. */
const READERS = 20
const demo = await openDemo(['--clock', CLOCK])
const path = '/xa-suoi-nga/ke-hoach'
const headers = { 'accept-encoding': 'br' }
const bytes = Buffer.from(
  await (
    await fetch(demo.address + path, { headers: { 'accept-encoding': 'identity' } })
  ).arrayBuffer(),
)
const bare = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(bytes)
})
await new Promise<void>((ready) => bare.listen(0, '127.0.0.1', ready))
const address = bare.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
const run = async (url: string) =>
  (await autocannon({ url, connections: READERS, duration: 5, headers })).requests.average
const ofBare = await run(`http://127.0.0.1:${port}${path}`)
const ofPage = await run(demo.address.replace('localhost', '127.0.0.1') + path)
print({
  name: 'cached public page, of a bare server',
  value: ofPage,
  unit: 'requests/s',
  limit: ofBare,
})
bare.close()

const mapped = await mappedPaths(demo.address)
const startingWith = (start: string) => mapped.find((one) => one.startsWith(start)) ?? start
const kinds = [
  { name: 'home', path: '/xa-binh-minh-an-son/', changes: ['items'] },
  {
    name: 'article',
    path: startingWith('/xa-binh-minh-an-son/tin-tuc/'),
    changes: ['item', 'items'],
  },
  {
    name: 'plan',
    path: startingWith('/xa-binh-minh-an-son/ke-hoach/'),
    changes: ['plan', 'plans'],
  },
] as const

// The very server on the same data, in this process; before each page it forgets what `forget` says.
const config = { ...readConfig({ DATA_DIR: demo.folder, CLOCK }), demo: true }
const house = await openHouse(config, openLog('fatal'))
await prepare(house)
const pages = createPageCache()
const tags = new Set<string>()
let forget = () => pages.drop(null)
let largest = ''
const server = await buildServer({
  ...house,
  pages: {
    ...pages,
    part: async (key, make) => {
      if (key.startsWith('{') && key.length > largest.length) largest = key
      return key === largest ? (await make()).value : pages.part(key, make)
    },
    get: (key, encoding, render) => {
      forget()
      return pages.get(key, encoding, async () => {
        const rendered = await render()
        for (const tag of rendered.tags) tags.add(tag)
        return rendered
      })
    },
  },
})
const origin = await server.listen({ port: 0, host: '127.0.0.1' })
const reference = (name: string, value: number) => {
  print({ name, value, unit: 'ms of processor', limit: LIMIT_MS })
}
const ask = async () => {
  for (let at = 0; at < PAGES; at += 1) await sql`select 1`.execute(house.database.published)
}
reference('one question to the database and its answer', await leastOf(ask))
const keep = forget
forget = () => {}
reference('a kept page, as it is', await costOf(origin + path, 'identity'))
forget = keep
for (const { name, path: one, changes } of kinds) {
  tags.clear()
  largest = ''
  await load(origin + one, 'br')
  const changed = [...tags].filter((tag) => changes.some((change) => tag.startsWith(`${change}:`)))
  const ways = [
    { after: 'all was forgotten', act: () => pages.drop(null) },
    { after: 'its own part changed', act: () => changed.forEach((tag) => pages.drop(tag)) },
  ]
  for (const { after, act } of ways) {
    forget = act
    for (const encoding of ['br', 'identity']) {
      const how = encoding === 'br' ? 'compressed' : 'as it is'
      print({
        name: `uncached ${name} after ${after}, ${how}`,
        value: await costOf(origin + one, encoding),
        unit: 'ms of processor',
        limit: LIMIT_MS,
      })
    }
  }
}
await server.close()
await house.close()
await demo.close()

/** Of the processor for each of PAGES; the least of three tries, all after one that warms up. */
async function leastOf(work: () => Promise<void>): Promise<number> {
  await work()
  const tries: number[] = []
  for (let at = 0; at < 3; at += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    tries.push((user + system) / 1000 / PAGES)
  }
  return Math.min(...tries)
}

function costOf(url: string, encoding: string): Promise<number> {
  return leastOf(() => load(url, encoding))
}

/** Asked for from another process, so that asking costs this one nothing. */
async function load(url: string, encoding: string): Promise<void> {
  const words = [
    '-n',
    '-c',
    String(READERS),
    '-a',
    String(PAGES),
    '-H',
    `accept-encoding: ${encoding}`,
    url,
  ]
  const child = spawn(process.execPath, ['node_modules/autocannon/autocannon.js', ...words], {
    stdio: 'ignore',
  })
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`autocannon ended with ${String(code)} at ${url}`)
}
