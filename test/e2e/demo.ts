import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Process } from './processes.ts'
import { start } from './processes.ts'

export const DEMO_PASSWORD = 'lan-toa-xin-chao'

export interface Demo extends Process {
  /** Its data folder, for a second start. */
  folder: string
  /** Stops it and throws its data away. */
  close(): Promise<void>
}

/** The demonstration as `npm run demo` starts it, on data of its own that is thrown away. */
export async function openDemo(
  words: string[] = [],
  env: Record<string, string> = {},
): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-demo-'))
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
      const [, cluster] = /"cluster":"([^"]+)"/.exec(process.output()) ?? []
      if (cluster !== undefined) await rm(dirname(cluster), { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}
