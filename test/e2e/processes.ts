import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { doorsOf } from '../../src/platform/connections.ts'
import { openTestPostgres } from '../../src/platform/embedded-postgres-test-server.ts'
import { projectFolder } from '../../src/platform/project.ts'
import { copyTemplate } from '../template.ts'

/** A real process of the program, as an operator starts it. */
export interface Process {
  /** Where it answers; empty for a worker alone. */
  address: string
  child: ChildProcess
  output: () => string
  /** kill -9: no chance to tidy up. */
  kill(): Promise<void>
  /** SIGTERM, and waits until it has ended. */
  stop(): Promise<void>
}

export interface Machine {
  start(words: string[], env?: Record<string, string>): Promise<Process>
  owner: pg.PoolConfig
  app: pg.PoolConfig
  close(): Promise<void>
}

/** The demo makes its sample data first; on a full machine several do so at once. */
const READY_MS = 240_000

/** A migrated database on the test server, one data folder, and processes on both. */
export async function openMachine(): Promise<Machine> {
  const server = await openTestPostgres()
  const name = await copyTemplate(server)
  const { owner, app } = doorsOf(server, name)
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-e2e-'))
  const running: Process[] = []
  return {
    owner,
    app,
    start: async (words, env = {}) => {
      const process = await start(words, {
        DATA_DIR: folder,
        DATABASE_URL: addressOf(app),
        DATABASE_OWNER_URL: addressOf(owner),
        PORT: '0',
        LOG_LEVEL: 'info',
        ...env,
      })
      running.push(process)
      return process
    },
    close: async () => {
      await Promise.all(running.map((process) => process.kill()))
      await rm(folder, { recursive: true, force: true })
      await server.stop()
    },
  }
}

/** Starts the program and waits until it says that it is ready. */
export async function start(words: string[], env: Record<string, string>): Promise<Process> {
  const { NODE_ENV: _, VITEST: __, ...outer } = process.env
  const child = spawn(process.execPath, [join(projectFolder, 'bin', 'lantoa.js'), ...words], {
    cwd: projectFolder,
    env: { ...outer, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const address = await new Promise<string>((ready, fail) => {
    const timer = setTimeout(() => fail(new Error(`not ready in time:\n${said}`)), READY_MS)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /"port":(\d+|null),"msg":"ready"|(http:\/\/localhost:\d+)\/lam-viec/.exec(said)
      if (!found) return
      clearTimeout(timer)
      ready(found[2] ?? (found[1] === 'null' ? '' : `http://localhost:${found[1]}`))
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => fail(new Error(`ended with ${code}:\n${said}`)))
  })
  return {
    address,
    child,
    output: () => said,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A unix socket as a connection string, as an operator would write it. */
function addressOf({ host, port, user, database }: pg.PoolConfig): string {
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host ?? '')}&port=${port}`
}
