import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let folder: string
let manifest: Manifest

beforeAll(async () => {
  // vitest says "test", with which React's development build would be weighed.
  vi.stubEnv('NODE_ENV', 'production')
  folder = await mkdtemp(join(tmpdir(), 'lantoa-workspace-'))
  await build({
    root: join(root, 'src', 'workspace'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  })
  manifest = JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

describe('what is loaded first, compressed', () => {
  test('page, scripts and styles of the workspace stay within 150 kB', async () => {
    const files = ['index.html', ...staticFiles('index.html')]
    expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0)
    expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(0)
    expect(await weigh(files)).toBeLessThanOrEqual(150_000)
  })

  test('schemas come with the screens, not with the shell', async () => {
    for (const file of staticFiles('index.html')) {
      expect(await readFile(join(folder, file), 'utf8')).not.toContain('invalid_union')
    }
  })

  test('the stylesheet of the public pages stays within 6 kB', async () => {
    const styles = Object.values(manifest).find((chunk) => chunk.src?.endsWith('public.css'))
    expect(await weigh([styles?.file ?? 'missing'])).toBeLessThanOrEqual(6000)
  })

  test('nothing stands inside the page: the content security policy would refuse it', async () => {
    const page = await readFile(join(folder, 'index.html'), 'utf8')
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/)
  })
})

/** The chunk, what it imports without waiting for a screen, and their styles. */
function staticFiles(key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((name) => staticFiles(name, seen)),
  ]
}

async function weigh(files: readonly string[]): Promise<number> {
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file))))
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
}
