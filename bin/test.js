// npm test: builds, finds or installs Debian's chromium, runs every test, and closes with one line that counts them.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from './build.js'

const root = resolve(import.meta.dirname, '..')
const only = process.argv.slice(2)

installChromium()
await build({ workspace: true })
const folder = mkdtempSync(join(tmpdir(), 'lantoa-report-'))
const report = join(folder, 'report.json')
const code = await vitest(report)
const counts = readCounts(report)
rmSync(folder, { recursive: true, force: true })
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = code === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1

/** The journeys need a real browser: Debian's, installed here where that is possible. */
function installChromium() {
  const found = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (existsSync(found)) return
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const options = {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  }
  if (existsSync(found)) return
  console.error(
    'The browser journeys need Chromium: install it (`apt-get install chromium`) or set CHROME_PATH.',
  )
  process.exit(1)
}

function vitest(file) {
  const program = join(root, 'node_modules', '.bin', 'vitest')
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...only,
  ]
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('exit', (status) => done(status ?? 1))
  })
}

function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const read = JSON.parse(readFileSync(file, 'utf8'))
  const broken = read.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  )
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  }
}
