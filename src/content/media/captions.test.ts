import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  approveWritten,
  ARTICLE,
  contentOf,
  openContentOffice,
  openContentWorld,
  writeItem,
} from '../../../test/content-office.ts'
import type { World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

const MP4 = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', 'latin1')
const cues = [{ from: 500, to: 3000, text: 'Xin chào <bà con>' }]

test('a film is captioned in the library; what was approved with a text is what the public’s player reads', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  const api = contentOf(clerk)
  const film = await api.addMedia({
    params: { unitId: unit.id },
    body: { seconds: 60 },
    files: [{ file: new Blob([MP4]), name: 'huong-dan.mp4' }],
  })
  expect(film).toMatchObject({ kind: 'video', cues: null })
  const words = { alt: '', caption: 'Cách nộp hồ sơ', credit: '' }
  const captioned = await api.editMedia({
    params: { mediaId: film.id },
    body: { version: film.version, ...words, cues },
  })
  expect(captioned.cues).toEqual(cues)
  // Words alone leave the captions as they were.
  const reworded = await api.editMedia({
    params: { mediaId: film.id },
    body: { version: captioned.version, ...words, caption: 'Nộp hồ sơ' },
  })
  expect(reworded).toMatchObject({ caption: 'Nộp hồ sơ', cues })
  const { id: mediaId, hash, mime, seconds } = film
  const attrs = { mediaId, hash, kind: 'video' as const, mime, caption: 'Nộp hồ sơ', seconds, cues }
  const item = await writeItem(clerk, unit.id, {
    body: { type: 'doc', content: [...ARTICLE.body.content, { type: 'recording', attrs }] },
  })
  await approveWritten(clerk, chair, item)
  const read = (name: string) => world.app.inject(`/tep/phu-de/${item.id}/${name}`)
  const name = `${ARTICLE.body.content.length}.vtt`
  expect((await read(name)).statusCode).toBe(404)
  await api.publishItem({ params: { itemId: item.id }, body: { contentHash: item.contentHash } })
  const track = await read(name)
  expect(track).toMatchObject({
    statusCode: 200,
    headers: { 'content-type': 'text/vtt; charset=utf-8' },
    body: 'WEBVTT\n\n00:00:00.500 --> 00:00:03.000\nXin chào &lt;bà con&gt;\n',
  })
  for (const wrong of ['0.vtt', '99.vtt', 'x.vtt']) expect((await read(wrong)).statusCode).toBe(404)
  // The library's captions may change; those that were approved stay.
  await api.editMedia({
    params: { mediaId: film.id },
    body: { version: reworded.version, ...words, cues: null },
  })
  expect((await read(name)).body).toContain('Xin chào')
})
