// npm run bench [name]: builds, then runs bench/*.ts one after the other. Each prints JSON lines; a table follows.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from './build.js'

const root = resolve(import.meta.dirname, '..')
const wanted = process.argv[2]
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .filter((name) => wanted === undefined || name === wanted)
if (names.length === 0) {
  console.error(`no measurement is called ${wanted}`)
  process.exit(2)
}
// Node 20 reads no TypeScript itself; Vite, which builds the workspace, does.
const RUN = `import { runnerImport } from 'vite'
await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' })`
await build({ workspace: true })
const results = []
for (const name of names) results.push(...(await measure(name)))
console.table(
  results.map(({ name, value, unit, limit, ratio }) => ({ name, value, unit, limit, ratio })),
)

async function measure(name) {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', RUN, `/bench/${name}.bench.ts`],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  let output = ''
  for await (const chunk of child.stdout) output += chunk
  process.stdout.write(output)
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
}
