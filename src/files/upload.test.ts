import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { array, assert, integer, nat, property } from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'
import { pieceAsked } from '../platform/send-piece.ts'
import { filesContract } from './contract.ts'
import { fileJobs } from './jobs.ts'
import { fileRoutes } from './routes.ts'
import { judgePart } from './upload.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([fileRoutes])
  world.setToday('2026-11-20')
})
afterAll(() => world.close())

/** Begins as a film does; the rest is different in every byte. */
function film(size: number): Uint8Array {
  const bytes = new Uint8Array(size).map((_, at) => (at * 31 + (at >> 8)) % 251)
  bytes.set(Buffer.from('\0\0\0\x20ftypisom', 'latin1'))
  return bytes
}

async function sender() {
  const { communes, province } = await world.addProvince()
  const [unit, neighbour] = communes
  const visitor = await world.visit(unit, 'officer')
  const api = visitor.api(filesContract)
  const send = (uploadId: string, bytes: Uint8Array, start: number, end: number) => {
    const part = bytes.slice(start, end)
    const hash = createHash('sha256').update(part).digest('hex')
    return api.sendUploadPart({
      params: { uploadId, start: String(start) },
      body: { hash },
      files: [{ file: new Blob([part]), name: 'part' }],
    })
  }
  const begin = (bytes: Uint8Array, name = 'hội nghị.mp4') =>
    api.beginUpload({ params: { unitId: unit.id }, body: { name, size: bytes.length } })
  return { api, visitor, unit, neighbour, province, send, begin }
}

const kept = async () =>
  (await readdir(world.house.config.dataDir, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name),
  ).length

describe('an upload in parts', () => {
  test('goes on after a lost line, takes a part twice, and becomes one file in pieces to be watched', async () => {
    const { api, visitor, begin, send } = await sender()
    const bytes = film(300_000)
    const before = await kept()
    const { id } = await begin(bytes)
    await send(id, bytes, 0, 100_000)
    await send(id, bytes, 0, 100_000)
    expect((await send(id, bytes, 100_000, 180_000)).received).toBe(180_000)
    const asked = await api.getUpload({ params: { uploadId: id } })
    expect(asked).toMatchObject({ received: 180_000, fileId: null })
    await expect(send(id, bytes, 100_000, 200_000)).rejects.toMatchObject({
      status: 409,
      current: 180_000,
    })
    await expect(send(id, bytes, 200_000, 300_000)).rejects.toMatchObject({ status: 409 })
    await expect(api.finishUpload({ params: { uploadId: id }, body: {} })).rejects.toMatchObject({
      status: 409,
      current: 180_000,
    })
    await send(id, bytes, 180_000, 300_000)
    const preview = await sharp({
      create: { width: 320, height: 180, channels: 3, background: '#336' },
    })
      .jpeg()
      .toBuffer()
    const files = [{ file: new Blob([new Uint8Array(preview)]), name: 'preview.jpg' }]
    const [one, two] = await Promise.all([
      api.finishUpload({ params: { uploadId: id }, body: {}, files }),
      api.finishUpload({ params: { uploadId: id }, body: {}, files }),
    ])
    expect(two.fileId).toBe(one.fileId)

    const url = `/api/v1/files/${one.fileId}`
    const whole = await visitor.inject({ url })
    expect(whole.headers).toMatchObject({
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'content-disposition': 'inline',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
    expect(Buffer.compare(whole.rawPayload, bytes)).toBe(0)
    const piece = await visitor.inject({ url, headers: { range: 'bytes=1000-1999' } })
    expect(piece.statusCode).toBe(206)
    expect(piece.headers['content-range']).toBe('bytes 1000-1999/300000')
    expect(Buffer.compare(piece.rawPayload, bytes.subarray(1000, 2000))).toBe(0)
    const beyond = await visitor.inject({ url, headers: { range: 'bytes=300000-' } })
    expect(beyond.statusCode).toBe(416)
    expect((await visitor.inject({ url: `${url}/thumbnail` })).statusCode).toBe(200)

    await world.runJobs(fileJobs)
    // The file and its thumbnail; no part of it.
    expect((await kept()) - before).toBe(2)
  })

  test('refuses what the line has changed, what is too long, what nobody takes and what somebody else sends', async () => {
    const { api, unit, neighbour, province, begin, send } = await sender()
    const bytes = film(2000)
    const { id } = await begin(bytes)
    await expect(
      api.sendUploadPart({
        params: { uploadId: id, start: '0' },
        body: { hash: 'a'.repeat(64) },
        files: [{ file: new Blob([bytes.slice()]), name: 'part' }],
      }),
    ).rejects.toMatchObject({ status: 422, fields: { hash: expect.stringMatching(/\.$/) } })
    await send(id, bytes, 0, 1500)
    await expect(send(id, film(4000), 1500, 4000)).rejects.toMatchObject({
      status: 422,
      fields: { file: expect.stringContaining('dài hơn') },
    })
    const program = new TextEncoder().encode('MZ\x90\0\0\0 this program')
    const { id: programId } = await begin(program, 'phim.mp4')
    await expect(send(programId, program, 0, program.length)).rejects.toMatchObject({
      status: 422,
      fields: { file: expect.stringContaining('phim.mp4') },
    })
    for (const size of [0, 3 * 1024 ** 3]) {
      await expect(
        api.beginUpload({ params: { unitId: unit.id }, body: { name: 'a.mp4', size } }),
      ).rejects.toMatchObject({ status: 422, fields: { size: expect.any(String) } })
    }
    await Promise.all(
      [id, programId].map((uploadId) => api.discardUpload({ params: { uploadId } })),
    )
    await world.runJobs(fileJobs)
    const { id: ours } = await begin(bytes)
    const colleague = (await world.visit(unit, 'head')).api(filesContract)
    await expect(colleague.getUpload({ params: { uploadId: ours } })).rejects.toMatchObject({
      status: 404,
    })
    const stranger = (await world.visit(neighbour, 'officer')).api(filesContract)
    const superior = (await world.visit(province, 'head')).api(filesContract)
    const body = { name: 'a.mp4', size: 5 }
    await expect(stranger.beginUpload({ params: { unitId: unit.id }, body })).rejects.toMatchObject(
      { status: 404 },
    )
    await expect(superior.beginUpload({ params: { unitId: unit.id }, body })).rejects.toMatchObject(
      { status: 403 },
    )
  })

  test('given up, or forgotten for a week, leaves nothing behind', async () => {
    const { api, begin, send } = await sender()
    const before = await kept()
    const bytes = film(5000)
    const [one, two] = [await begin(bytes), await begin(bytes)]
    await send(one.id, bytes, 0, 3000)
    await send(two.id, bytes, 0, 3000)
    // The same bytes, yet no part in common.
    expect((await kept()) - before).toBe(2)
    await api.discardUpload({ params: { uploadId: one.id } })
    await expect(api.getUpload({ params: { uploadId: one.id } })).rejects.toMatchObject({
      status: 404,
    })
    await world.runJobs(fileJobs)
    expect((await kept()) - before).toBe(1)
    expect((await send(two.id, bytes, 3000, 5000)).received).toBe(5000)

    world.setToday('2026-11-28')
    const every = fileJobs.find(({ name }) => name === 'files.sweep-every-night')
    await every?.run(world.house, {}, new AbortController().signal)
    await world.runJobs(fileJobs)
    world.setToday('2026-11-20')
    await expect(api.getUpload({ params: { uploadId: two.id } })).rejects.toMatchObject({
      status: 404,
    })
    expect((await kept()) - before).toBe(0)
  })
})

test('whatever the order and the repeats of parts, each byte is taken once', () => {
  assert(
    property(
      array(integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      array(nat(20)),
      (sizes, order) => {
        const size = sizes.reduce((a, b) => a + b, 0)
        const parts = sizes.map((one, at) => ({
          start: sizes.slice(0, at).reduce((a, b) => a + b, 0),
          size: one,
          hash: String(at),
        }))
        const upload = { size, received: 0 }
        const taken = new Map<number, (typeof parts)[number]>()
        const tries = [...order.map((at) => parts[at % parts.length]), ...parts]
        for (const part of tries) {
          if (!part) continue
          if (judgePart(upload, part, taken.get(part.start)) !== 'next') continue
          taken.set(part.start, part)
          upload.received += part.size
        }
        expect(upload.received).toBe(size)
        expect([...taken.values()]).toEqual(parts)
      },
    ),
  )
})

test.each([
  [undefined, undefined],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=100-', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=20-10', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=1-2', undefined],
])('the range %s of 100 bytes', (range, piece) => {
  expect(pieceAsked(range, 100)).toEqual(piece)
})
