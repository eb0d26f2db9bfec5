import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import autocannon from 'autocannon'
import { openHouse } from '../src/platform/open-house.ts'
import { openLog } from '../src/platform/log.ts'
import { readConfig } from '../src/platform/config.ts'
import { prepare } from '../src/prepare.ts'
import { buildServer } from '../src/server.ts'
import { openDemo } from '../test/e2e/demo.ts'
import { mappedPaths } from '../test/e2e/public-page.ts'
import { print } from './report.ts'

// A cached public page against a bare Node server that answers the same bytes from memory, in the same run; then what a
// page costs of the processor when nothing is kept of it.
const CLOCK = '2026-11-20'
const LIMIT_MS = 0.35
const PAGES = 500
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
  (await autocannon({ url, connections: 20, duration: 5, headers })).requests.average
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
  ['home', '/xa-binh-minh-an-son/'],
  ['article', startingWith('/xa-binh-minh-an-son/tin-tuc/')],
  ['plan', startingWith('/xa-binh-minh-an-son/ke-hoach/')],
] as const

// The very server on the same data, in this process; before each page all that is kept is forgotten.
const config = { ...readConfig({ DATA_DIR: demo.folder, CLOCK }), demo: true }
const house = await openHouse(config, openLog('fatal'))
await prepare(house)
const { pages } = house
const server = await buildServer({
  ...house,
  pages: {
    ...pages,
    get: (key, encoding, render) => {
      pages.drop(null)
      return pages.get(key, encoding, render)
    },
  },
})
const origin = await server.listen({ port: 0, host: '127.0.0.1' })
for (const [name, one] of kinds) {
  for (const encoding of ['br', 'identity']) {
    await load(origin + one, encoding)
    const tries: number[] = []
    for (let at = 0; at < 3; at += 1) {
      const before = process.cpuUsage()
      await load(origin + one, encoding)
      const { user, system } = process.cpuUsage(before)
      tries.push((user + system) / 1000 / PAGES)
    }
    const how = encoding === 'br' ? 'compressed' : 'as it is'
    print({
      name: `uncached ${name}, ${how}`,
      value: Math.min(...tries),
      unit: 'ms of processor',
      limit: LIMIT_MS,
    })
  }
}
await server.close()
await house.close()
await demo.close()

/** Asked for from another process, so that asking costs this one nothing. */
async function load(url: string, encoding: string): Promise<void> {
  const words = ['-n', '-c', '4', '-a', String(PAGES), '-H', `accept-encoding: ${encoding}`, url]
  const child = spawn(process.execPath, ['node_modules/autocannon/autocannon.js', ...words], {
    stdio: 'ignore',
  })
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`autocannon ended with ${String(code)} at ${url}`)
}
