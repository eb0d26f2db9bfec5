import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DamagedFile, MissingFile, openFileStore } from './file-store.ts'

const content = new TextEncoder().encode('Biên bản họp tổ dân phố')
const hash = createHash('sha256').update(content).digest('hex')
let dir = ''

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lantoa-files-'))
})

afterEach(async () => {
  await rm(dir, { recursive: true, force: true })
})

it('keeps bytes and streams under the hash of their content', async () => {
  const store = openFileStore(dir)
  expect(await store.put(content)).toEqual({ hash, size: content.length })
  const halves = Readable.from([content.subarray(0, 5), content.subarray(5)])
  expect(await store.put(halves)).toEqual({ hash, size: content.length })
  expect(await filesIn(dir)).toEqual([`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`])
  expect(await store.bytes(hash)).toEqual(content)
  const read = await Readable.from(await store.read(hash)).toArray()
  expect(new Uint8Array(Buffer.concat(read as Buffer[]))).toEqual(content)
})

it('keeps the empty file and one of several megabytes', async () => {
  const store = openFileStore(dir)
  const empty = await store.put(new Uint8Array())
  expect(await store.bytes(empty.hash)).toHaveLength(0)
  const large = Readable.from(Array.from({ length: 80 }, (_, i) => Buffer.alloc(65_536, i)))
  const { hash, size } = await store.put(large)
  expect([size, (await store.bytes(hash)).length]).toEqual([80 * 65_536, 80 * 65_536])
})

it('says what it has, and removes', async () => {
  const store = openFileStore(dir)
  await store.put(content)
  expect(await store.has(hash)).toBe(true)
  await store.remove(hash)
  await store.remove(hash)
  expect(await store.has(hash)).toBe(false)
  await expect(store.read(hash)).rejects.toBeInstanceOf(MissingFile)
  await expect(store.bytes(hash)).rejects.toBeInstanceOf(MissingFile)
})

it('takes nothing but a hash as a name', async () => {
  const store = openFileStore(dir)
  for (const name of ['../../etc/passwd', '', hash.toUpperCase(), `${hash}/..`]) {
    await expect(store.read(name)).rejects.toBeInstanceOf(MissingFile)
    await expect(store.has(name)).rejects.toBeInstanceOf(MissingFile)
    await expect(async () => await store.remove(name)).rejects.toBeInstanceOf(MissingFile)
  }
})

it('leaves nothing of a stream that breaks', async () => {
  const store = openFileStore(dir)
  const breaking = Readable.from(
    (async function* () {
      yield content
      await Promise.reject(new Error('the line broke'))
    })(),
  )
  await expect(store.put(breaking)).rejects.toThrow('the line broke')
  expect(await filesIn(dir)).toEqual([])
})

it('shows no half file after a kill, and sweeps what the dead left', async () => {
  const door = new URL('file-store.ts', import.meta.url).href
  const code = `
    import { openFileStore } from ${JSON.stringify(door)}
    async function* endless() { for (;;) { yield Buffer.alloc(65536, 1); console.log('.'); await new Promise((r) => setTimeout(r, 1)) } }
    await openFileStore(${JSON.stringify(dir)}).put(endless())`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code])
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const [left = ''] = await filesIn(dir)
  expect(left).toMatch(/^drafts\//)
  await utimes(join(dir, left), 0, 0)
  await openFileStore(dir).put(content)
  expect(await filesIn(dir)).toEqual([`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`])
})

it('notices a changed file, and heals a shortened one when it is put again', async () => {
  const store = openFileStore(dir)
  await store.put(content)
  const path = join(dir, hash.slice(0, 2), hash.slice(2, 4), hash)
  await writeFile(path, 'x'.repeat(content.length))
  await expect(store.bytes(hash)).rejects.toBeInstanceOf(DamagedFile)
  await truncate(path, 3)
  await store.put(content)
  expect(await store.bytes(hash)).toEqual(content)
})

it('takes the same content from many at once', async () => {
  const store = openFileStore(dir)
  const all = await Promise.all(Array.from({ length: 20 }, () => store.put(content)))
  expect(new Set(all.map((file) => file.hash))).toEqual(new Set([hash]))
  expect(await filesIn(dir)).toHaveLength(1)
})

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  const files = await Promise.all(
    entries.map(async (entry) => ((await stat(join(folder, entry))).isFile() ? [entry] : [])),
  )
  return files.flat()
}
