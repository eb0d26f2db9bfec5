import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePublishedFiles } from '../src/content/index.ts'
import { approveWritten, contentOf, pictureBytes, writeItem } from './content-office.ts'
import { openPortalOffice } from './portal-office.ts'

const SLUG = 'xa-binh-minh'
let office: Awaited<ReturnType<typeof openPortalOffice>>
beforeAll(async () => {
  office = await openPortalOffice(SLUG)
  servePublishedFiles(office.app, office.world.house)
})
afterAll(() => office.close())

test('a picture the disk has lost is a calm 404, and its article stays what it was', async () => {
  const { unit, clerk, chair, world } = office
  const store = world.house.fileStore
  const api = contentOf(clerk)
  const media = await api.addMedia({
    params: { unitId: unit.id },
    body: { alt: 'Cán bộ hướng dẫn người dân' },
    files: [{ file: await pictureBytes(), name: 'anh.jpg' }],
  })
  const { id: mediaId, hash, alt } = media
  const size = { width: media.width ?? 1, height: media.height ?? 1 }
  const item = await writeItem(clerk, unit.id, {
    cover: { mediaId, hash, alt, caption: '', ...size },
  })
  await approveWritten(clerk, chair, item)
  await api.publishItem({ params: { itemId: item.id }, body: { contentHash: item.contentHash } })
  const picture = (headers = {}) => office.app.inject({ url: `/tep/${hash}`, headers })
  const { etag } = (await picture()).headers
  await store.remove(hash)

  for (const headers of [{}, { range: 'bytes=0-9' }]) {
    const answer = await picture(headers)
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('Máy chủ hiện không còn tệp này')
    expect(answer.headers['content-security-policy'], 'its page may be styled').toContain(
      "style-src 'self'",
    )
    expect(answer.headers).not.toHaveProperty('etag')
    expect(answer.headers).not.toHaveProperty('content-range')
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  expect(etag).toBe(`"${hash}"`)
  const kept = await clerk.inject({ url: `/api/v1/media/${mediaId}/file` })
  expect(kept.json()).toMatchObject({ status: 404, title: 'Không tìm thấy' })
  expect(store.countLost()).toBe(1)

  const { publicPath } = await api.getItem({ params: { itemId: item.id } })
  const page = await office.read(`/${SLUG}/${publicPath}`)
  expect(page).toContain(`alt="${alt}"`)
  expect(page).toContain(`width="${size.width}" height="${size.height}"`)
})
