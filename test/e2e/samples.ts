import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { discard } from './demo.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the sample data of this run is kept to copy. */
    samples: string
  }
}

/** A place for the sample data of this run; after the last test it goes. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-samples-'))
  provide('samples', folder)
  return async () => {
    for (const name of await readdir(folder)) await discard(join(folder, name))
    await discard(folder)
  }
}
