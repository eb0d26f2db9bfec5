// npm run check: everything a machine can judge without running the program's tests. Runs all, then says what failed.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const program = (name) => join(root, 'node_modules', '.bin', name)

/** @type {[name: string, command: string, args: string[]][]} */
const checks = [
  ['format', program('oxfmt'), ['--check', '.']],
  ['types', program('tsc'), ['-p', 'tsconfig.json']],
  ['lint', program('oxlint'), ['--type-aware', '--deny-warnings']],
  ['dead code', program('knip'), []],
  ['schema and generated types', process.execPath, ['bin/lantoa.js', 'schema', '--check']],
  ['sentences without English', process.execPath, ['bin/sentences.js']],
]

let failed = 0
for (const [name, command, args] of checks) {
  const { code, output } = await run(command, args)
  if (code !== 0) failed += 1
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (code !== 0 || name.startsWith('sentences')) console.log(output.trimEnd())
}
process.exitCode = failed === 0 ? 0 : 1

function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('exit', (code) => done({ code: code ?? 1, output }))
  })
}
