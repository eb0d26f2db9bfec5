import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPostmasterOf } from './embedded-postgres-processes.ts'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded-postgres.ts'

const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const asRoot = process.getuid?.() === 0
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lantoa-try-'))
  await chmod(folder, 0o711)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('the embedded PostgreSQL', () => {
  it('keeps its data over a restart and passes the settings on', async () => {
    const first = await open()
    await ask(first, 'create table note (text text)')
    await ask(first, `insert into note values ('Cải cách hành chính')`)
    expect(await ask(first, 'select current_setting($1) as v', ['fsync'])).toEqual([{ v: 'off' }])
    expect(await ask(first, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    await first.stop()
    expect(await postmasterOf(first)).toBeNull()
    const second = await open()
    expect(await ask(second, 'select text, upper(text) as big from note')).toEqual([
      { text: 'Cải cách hành chính', big: 'CẢI CÁCH HÀNH CHÍNH' },
    ])
    await second.stop()
  })

  it('closes the socket folder and the cluster to other accounts', async () => {
    const server = await open()
    expect((await stat(server.socketDir)).mode & 0o777).toBe(0o700)
    expect((await stat(server.clusterDir)).mode & 0o777).toBe(0o700)
    expect(await knockAsStranger(server)).toBe(asRoot ? 'EACCES' : null)
    await server.stop()
  })

  it('serves two processes and stops with the last one', async () => {
    const other = await openInChild()
    const server = await open()
    expect(await postmasterOf(server)).toBe(other.postmaster)
    await server.stop()
    expect(await postmasterOf(server)).toBe(other.postmaster)
    await other.stop()
    expect(await postmasterOf(server)).toBeNull()
  })

  it('outlives a starter that was killed, and still stops with the last user', async () => {
    const starter = await openInChild()
    const server = await open()
    await starter.kill()
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    expect(await postmasterOf(server)).toBeNull()
  })

  it('adopts a server all users of which were killed', async () => {
    const starter = await openInChild()
    await starter.kill()
    const server = await open()
    expect(await postmasterOf(server)).toBe(starter.postmaster)
    await server.stop()
    expect(await postmasterOf(server)).toBeNull()
  })

  it('starts one server for several processes that begin at once', async () => {
    const users = await Promise.all([openInChild(), openInChild(), openInChild(), openInChild()])
    expect(new Set(users.map((user) => user.postmaster)).size).toBe(1)
    const server = await open()
    expect(await postmasterOf(server)).toBe(users[0]?.postmaster)
    await Promise.all([server.stop(), ...users.map((user) => user.stop())])
    expect(await postmasterOf(server)).toBeNull()
  })

  it('loses no acknowledged commit when the server is killed in the middle of writing', async () => {
    const server = await open({})
    await ask(server, 'create table entry (id int primary key)')
    const acknowledged: number[] = []
    const writers = [0, 1, 2, 3].map((writer) => writeUntilDown(server, writer, acknowledged))
    await sleep(400)
    process.kill(Number(await postmasterOf(server)), 'SIGKILL')
    await Promise.all(writers)
    expect(acknowledged.length).toBeGreaterThan(20)
    const again = await open({})
    const rows = await ask(again, 'select id from entry')
    const kept = new Set(rows.map((row) => row['id']))
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    await Promise.all([server.stop(), again.stop()])
    expect(await postmasterOf(again)).toBeNull()
  })

  it('starts although postmaster.pid names a pid that is another program now', async () => {
    const server = await open()
    const pidFile = join(server.clusterDir, 'postmaster.pid')
    const left = await readFile(pidFile, 'utf8')
    process.kill(Number(await postmasterOf(server)), 'SIGKILL')
    const { uid, gid } = await stat(server.clusterDir)
    const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/' })
    await writeFile(pidFile, left.replace(/^\d+/, String(stranger.pid)))
    const again = await open()
    expect(await ask(again, 'select 1 as one')).toEqual([{ one: 1 }])
    await Promise.all([server.stop(), again.stop()])
    stranger.kill()
  })

  it('takes over a cluster whose account has another number now', async () => {
    const server = await open()
    await ask(server, 'create table note (text text)')
    await server.stop()
    const { uid } = await stat(server.clusterDir)
    await giveTo(server.clusterDir, asRoot ? 65_534 : uid)
    const again = await open()
    expect(await ask(again, 'select count(*)::int as n from note')).toEqual([{ n: 0 }])
    await again.stop()
  })

  it('works under a folder too deep for a socket', async () => {
    const deep = join(folder, 'một-thư-mục-rất-dài'.repeat(4), 'sâu'.repeat(20))
    const server = await openEmbeddedPostgres({ dataDir: deep, rootDir: deep, settings: fast })
    expect(Buffer.byteLength(join(server.socketDir, '.s.PGSQL.5432'))).toBeLessThanOrEqual(103)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    const adopted = await openEmbeddedPostgres({ dataDir: deep, rootDir: deep })
    expect(adopted.socketDir).toBe(server.socketDir)
    await Promise.all([adopted.stop(), server.stop()])
    expect(existsSync(server.socketDir)).toBe(false)
  })
})

function open(settings: Record<string, string> = fast): Promise<EmbeddedPostgres> {
  return openEmbeddedPostgres({ dataDir: folder, rootDir: folder, settings })
}

async function ask(
  server: EmbeddedPostgres,
  query: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client(server.connection('postgres', 'postgres'))
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(query, values)).rows
  } finally {
    await client.end()
  }
}

async function giveTo(folder: string, uid: number): Promise<void> {
  await chown(folder, uid, uid)
  for (const entry of await readdir(folder, { recursive: true })) {
    await chown(join(folder, entry), uid, uid)
  }
}

async function writeUntilDown(
  server: EmbeddedPostgres,
  writer: number,
  acknowledged: number[],
): Promise<void> {
  const client = new Client(server.connection('postgres', 'postgres'))
  client.on('error', () => null)
  await client.connect()
  try {
    for (let id = writer; ; id += 4) {
      await client.query('insert into entry values ($1)', [id])
      acknowledged.push(id)
    }
  } catch {
    await client.end().catch(() => null)
  }
}

async function postmasterOf({ clusterDir }: { clusterDir: string }): Promise<number | null> {
  const content = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(content.split('\n')[0])
  return isPostmasterOf(clusterDir, pid) ? pid : null
}

/** What another account gets at the socket; null: only root can try as somebody else. */
async function knockAsStranger(server: EmbeddedPostgres): Promise<string | null> {
  if (!asRoot) return null
  const path = join(server.socketDir, `.s.PGSQL.${server.port}`)
  const code = `require('net').connect(${JSON.stringify(path)})
    .on('error', (error) => console.log(error.code))
    .on('connect', () => { console.log('let in'); process.exit() })`
  const stranger = spawn(process.execPath, ['-e', code], { uid: 65_534, gid: 65_534, cwd: '/' })
  const [said] = (await once(stranger.stdout, 'data')) as [Buffer]
  return said.toString().trim()
}

interface ChildUser {
  postmaster: number | null
  stop(): Promise<void>
  kill(): Promise<void>
}

/** Another process that opens the same server and stops it when its input ends. */
async function openInChild(): Promise<ChildUser> {
  const door = new URL('embedded-postgres.ts', import.meta.url).href
  const options = JSON.stringify({ dataDir: folder, rootDir: folder, settings: fast })
  const code = `
    import { openEmbeddedPostgres } from ${JSON.stringify(door)}
    const server = await openEmbeddedPostgres(${options})
    console.log(server.clusterDir)
    for await (const chunk of process.stdin) void chunk
    await server.stop()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const [clusterDir] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    postmaster: await postmasterOf({ clusterDir }),
    stop: async () => {
      child.stdin.end()
      expect(await exit).toEqual([0, null])
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exit
    },
  }
}
