// Compiles the server with tsc and the workspace with Vite, each only when its sources are newer than what was built.
import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = resolve(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** Files the compiled server reads beside its code. */
const ASSET = /\.(css|typ|txt|svg|woff2)$/

/** @param {{ workspace: boolean }} parts */
export async function build({ workspace }) {
  const newest = await newestSource(join(root, 'src'))
  const jobs = []
  if ((await builtAt('server')) < newest) jobs.push(buildServer(newest))
  if (workspace && (await builtAt('workspace')) < newest) jobs.push(buildWorkspace(newest))
  await Promise.all(jobs)
}

async function buildServer(sources) {
  await run(['typescript', 'tsc'], ['-p', 'tsconfig.build.json'])
  await copyAssets(join(root, 'src'), join(dist))
  await mark('server', sources)
}

async function buildWorkspace(sources) {
  await run(['vite', 'vite'], ['build', '--logLevel', 'error'])
  await compress(join(dist, 'workspace'))
  await mark('workspace', sources)
}

/** Sent as they lie: the server never compresses the same file twice. */
async function compress(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const text = await readFile(file)
    await writeFile(`${file}.br`, brotliCompressSync(text))
    await writeFile(`${file}.gz`, gzipSync(text, { level: 9 }))
  }
}

async function copyAssets(from, to) {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !ASSET.test(entry.name)) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(to, source.slice(from.length))
    await mkdir(dirname(target), { recursive: true })
    await cp(source, target)
  }
}

async function newestSource(folder) {
  const names = [
    join(root, 'package-lock.json'),
    join(root, 'tsconfig.build.json'),
    join(root, 'vite.config.ts'),
  ]
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      names.push(join(entry.parentPath, entry.name))
  }
  const times = await Promise.all(
    names.map((name) =>
      stat(name).then(
        (s) => s.mtimeMs,
        () => 0,
      ),
    ),
  )
  return times.reduce((a, b) => Math.max(a, b), 0)
}

function markFile(part) {
  return join(dist, `.built-${part}`)
}

async function builtAt(part) {
  return readFile(markFile(part), 'utf8').then(Number, () => -1)
}

/** Says of what age the sources were; written last and in one step: an interrupted build counts as none. */
async function mark(part, sources) {
  const file = markFile(part)
  await mkdir(dist, { recursive: true })
  await writeFile(`${file}.new`, String(sources))
  await rename(`${file}.new`, file)
}

function run([name, command], args) {
  const program = join(root, 'node_modules', '.bin', command)
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2] })
    child.on('error', () => fail(new Error(`${name} is not installed: run \`npm ci\` first`)))
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    )
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--clean')) await rm(dist, { recursive: true, force: true })
  await build({ workspace: true })
}
