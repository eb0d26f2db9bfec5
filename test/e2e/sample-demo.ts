import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { withTurn } from '../../src/platform/embedded-postgres-lock.ts'
import type { Demo } from './demo.ts'
import { demoFolder, discard, placeOf, startDemo } from './demo.ts'

export const DEMO_PASSWORD = 'lan-toa-xin-chao'

/**
 * The demonstration on a copy of its sample data, as it starts the second time: the first asker of a day in this run
 * has the data made, which takes half a minute; a copy takes a second.
 */
export async function openSampleDemo(
  words: string[] = [],
  env: Record<string, string> = {},
): Promise<Demo> {
  const origin = join(inject('samples'), words.at(-1) ?? 'today')
  await withTurn(`${origin}-turns`, async () => {
    if (!existsSync(origin)) await makeSamples(origin, words)
  })
  const folder = await demoFolder()
  const [from, to] = [await placeOf(origin), await placeOf(folder)]
  await copy(`${origin}/.`, folder)
  // As an ordinary user the cluster lay in the folder and is there already.
  if (!existsSync(to.clusterDir)) await copy(from.clusterDir, to.clusterDir)
  return startDemo(folder, words, env)
}

async function makeSamples(folder: string, words: string[]): Promise<void> {
  await mkdir(folder)
  try {
    const demo = await startDemo(folder, words)
    await demo.stop()
  } catch (error) {
    await discard(folder)
    throw error
  }
}

/** With owners and modes, which PostgreSQL insists on. */
async function copy(from: string, to: string): Promise<void> {
  const [code] = await once(spawn('cp', ['-a', from, to], { stdio: 'ignore' }), 'exit')
  if (code !== 0) throw new Error(`${from} could not be copied to ${to}`)
}
