import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPlace } from '../../src/platform/embedded-postgres.ts'
import type { ClusterPlace } from '../../src/platform/embedded-postgres-cluster.ts'
import type { Process } from './processes.ts'
import { start } from './processes.ts'

export interface Demo extends Process {
  /** Its data folder, for a second start. */
  folder: string
  /** Stops it and throws its data away. */
  close(): Promise<void>
}

/** The demonstration as `npm run demo` starts it the first time, on data of its own that is thrown away. */
export async function openDemo(words: string[] = []): Promise<Demo> {
  return startDemo(await demoFolder(), words)
}

export function demoFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'lantoa-demo-'))
}

export async function startDemo(
  folder: string,
  words: string[],
  env: Record<string, string> = {},
): Promise<Demo> {
  const process = await start(['demo', ...words], {
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'info',
    ...env,
  })
  return {
    ...process,
    folder,
    close: async () => {
      await process.stop()
      await discard(folder)
    },
  }
}

/** Throws a demonstration's data away; as root its cluster lies outside its folder. */
export async function discard(folder: string): Promise<void> {
  const { home } = await placeOf(folder)
  await rm(home, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

export function placeOf(folder: string): Promise<ClusterPlace> {
  return findPlace({ dataDir: join(folder, 'database') })
}
