import { readFileSync } from 'node:fs'
import { openDemo } from '../test/e2e/demo.ts'
import { start } from '../test/e2e/processes.ts'
import { print } from './report.ts'

// How long until the demonstration is ready, the first time and later, and what it holds at rest.
const begun = performance.now()
const demo = await openDemo(['--clock', '2026-11-20'])
print({
  name: 'demo ready, first start',
  value: (performance.now() - begun) / 1000,
  unit: 's',
  limit: 60,
})
const env = { DATA_DIR: demo.folder, PORT: '0', LOG_LEVEL: 'info' }
await demo.stop()
const again = performance.now()
const second = await start(['demo', '--clock', '2026-11-20'], env)
print({
  name: 'demo ready, later start',
  value: (performance.now() - again) / 1000,
  unit: 's',
  limit: 5,
})
for (const path of ['/', '/lam-viec/', '/xa-suoi-nga/']) await fetch(second.address + path)
await new Promise((rest) => setTimeout(rest, 5_000))
const status = readFileSync(`/proc/${second.child.pid}/status`, 'utf8')
const resident = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
print({ name: 'memory at rest, without PostgreSQL', value: resident, unit: 'MB', limit: 150 })
await second.stop()
await demo.close()
