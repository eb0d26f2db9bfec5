import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openTestPostgres } from '../src/platform/embedded-postgres-test-server.ts'
import { discard } from './e2e/demo.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the sample data of this run is kept to copy. */
    samples: string
  }
}

/** What all files of a run share: a test server that stays up between them, and a place for sample data to copy. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await openTestPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-samples-'))
  provide('samples', folder)
  return async () => {
    for (const name of await readdir(folder)) await discard(join(folder, name))
    await discard(folder)
    await server.stop()
  }
}
