import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { fileRoutes, filesContract } from '../../files/index.ts'
import { planJobs } from '../jobs.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, fileRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

describe('evidence', () => {
  test('a photo loses its metadata, and the same picture again is pointed out', async () => {
    const { api, visitor, unit } = await visitCommune(world)
    const record = (title: string) =>
      api.recordActivity({ params: { unitId: unit.id }, body: { ...broadcast, title } })
    const [first, second] = [await record('Buổi một'), await record('Buổi hai')]
    const photo = await picture(1)
    const add = (activityId: string, bytes: Uint8Array, name = 'anh.jpg') =>
      api.addEvidenceFiles({
        params: { activityId },
        body: {},
        files: [{ file: new Blob([new Uint8Array(bytes)]), name }],
      })
    const kept = (await add(first.id, photo)).items[0]
    expect(kept).toMatchObject({ kind: 'photo', reusedFrom: null })
    const smaller = await sharp(photo).resize(300).jpeg({ quality: 60 }).toBuffer()
    expect((await add(second.id, smaller)).items[0]?.reusedFrom).toMatchObject({
      activityId: first.id,
      title: 'Buổi một',
    })
    expect((await add(second.id, await picture(2))).items[0]?.reusedFrom).toBeNull()

    const address = `/api/v1/files/${kept?.fileId}`
    const stored = await visitor.inject({ url: address })
    expect(stored.headers['content-type']).toBe('image/jpeg')
    expect((await sharp(stored.rawPayload).metadata()).exif).toBeUndefined()
    expect((await visitor.inject({ url: `${address}/thumbnail` })).headers['content-type']).toBe(
      'image/webp',
    )
    const other = await world.addProvince()
    const stranger = (await world.visit(other.province, 'head')).api(filesContract)
    await expect(
      stranger.downloadFile({ params: { fileId: kept?.fileId ?? '' } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('an empty file, a text called photo and a program are refused with a sentence', async () => {
    const { api, unit } = await visitCommune(world)
    const activity = await api.recordActivity({ params: { unitId: unit.id }, body: broadcast })
    for (const [name, content] of [
      ['trong.jpg', ''],
      ['anh.jpg', 'không phải ảnh'],
      ['chuong-trinh.exe', 'MZ...'],
    ] as const) {
      await expect(
        api.addEvidenceFiles({
          params: { activityId: activity.id },
          body: {},
          files: [{ file: new Blob([content]), name }],
        }),
      ).rejects.toMatchObject({ status: 422, fields: { file: expect.stringContaining(name) } })
    }
    expect((await api.getActivity({ params: { activityId: activity.id } })).evidence).toEqual([])
  })

  test('a link is looked at by a job; an inner address is not opened', async () => {
    const { api, unit } = await visitCommune(world)
    const activity = await api.recordActivity({ params: { unitId: unit.id }, body: broadcast })
    const params = { activityId: activity.id }
    const link = await api.addEvidenceLink({ params, body: { url: 'http://127.0.0.1/tin' } })
    expect(link).toMatchObject({ pageState: 'waiting', copyFileId: null, shows: 'link' })
    await world.runJobs(planJobs)
    expect((await api.getActivity({ params })).evidence).toMatchObject([
      { id: link.id, pageState: 'refused', pageSeenAt: expect.any(String) },
    ])
    await expect(
      api.addEvidenceLink({ params, body: { url: 'javascript:alert(1)' } }),
    ).rejects.toMatchObject({ status: 422, fields: { url: expect.any(String) } })
    const withdrawn = await api.withdrawEvidence({ params: { evidenceId: link.id }, body: {} })
    expect(withdrawn.withdrawnAt).not.toBeNull()
  })
})

/** A drawing that differs by its number, with EXIF. */
async function picture(number: number): Promise<Uint8Array> {
  const bars = Array.from(
    { length: 12 },
    (_, i) =>
      `<rect x="${i * 50}" y="${((i * 97 * number) % 9) * 40}" width="50" height="${80 + ((i * 53 * number) % 7) * 30}" fill="hsl(${(i * 61 * number) % 360},70%,${20 + ((i * 37 * number) % 60)}%)"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#eee"/>${bars.join('')}</svg>`
  return new Uint8Array(
    await sharp(Buffer.from(svg))
      .jpeg({ quality: 90 })
      .withExif({ IFD0: { Artist: 'Nguyễn Văn A' } })
      .toBuffer(),
  )
}
