import { createServer } from 'node:http'
import autocannon from 'autocannon'
import { openDemo } from '../test/e2e/demo.ts'
import { print } from './report.ts'

// A cached public page against a bare Node server that answers the same bytes from memory, in the same run.
const demo = await openDemo(['--clock', '2026-11-20'])
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
await demo.close()
