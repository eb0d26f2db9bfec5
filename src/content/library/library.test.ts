import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  approveWritten,
  ARTICLE,
  contentOf,
  openContentOffice,
  openContentWorld,
  paragraph,
  pictureBytes,
  writeItem,
} from '../../../test/content-office.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { workContract } from '../../work/index.ts'
import { addressOf } from '../../platform/client.ts'
import { contentContract } from '../contract.ts'
import { contentJobs } from '../jobs.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

async function openTwoFloors() {
  const office = await openContentOffice(world)
  const author = await world.visit(office.province, 'officer', 'Đỗ Thu Hà')
  const vice = await world.visit(office.province, 'head', 'Vũ Quốc Hùng')
  return { ...office, author, vice }
}

async function sharedArticle(unitId: string, author: Visitor, vice: Visitor) {
  const api = contentOf(author)
  const media = await api.addMedia({
    params: { unitId },
    body: { alt: 'Cán bộ hướng dẫn người dân' },
    files: [{ file: await pictureBytes(), name: 'anh.jpg' }],
  })
  const { hash, alt } = media
  const cover = { mediaId: media.id, hash, alt, caption: '', width: 640, height: 360 }
  const item = await writeItem(author, unitId, { cover })
  await approveWritten(author, vice, item)
  const { contentHash } = item
  return api.shareItem({ params: { itemId: item.id }, body: { contentHash, tell: true } })
}

const fileOf = (mediaId: string) =>
  addressOf(contentContract.downloadMedia, { params: { mediaId }, query: {} })

async function titlesWaiting(visitor: Visitor, unitId: string) {
  const { items } = await visitor.api(workContract).listWaiting({ params: { unitId }, query: {} })
  return items.map(({ title }) => title)
}

test('a unit below takes over what is shared, with its pictures, and is offered what the source changes later', async () => {
  const { province, unit, neighbour, clerk, author, vice } = await openTwoFloors()
  const source = await sharedArticle(province.id, author, vice)
  expect(await titlesWaiting(clerk, unit.id)).toContain(
    `${province.name} gửi bài dùng chung: ${source.title}.`,
  )
  const api = contentOf(clerk)
  const { items } = await api.listLibrary({ params: { unitId: unit.id }, query: {} })
  expect(items).toMatchObject([{ id: source.id, adoptedAs: null, unit: { id: province.id } }])
  const params = { unitId: unit.id, itemId: source.id }
  const { id } = await api.adoptItem({ params, body: {} })
  expect(await api.adoptItem({ params, body: {} })).toEqual({ id })
  expect(await titlesWaiting(clerk, unit.id)).toEqual([])
  const own = await api.getItem({ params: { itemId: id } })
  expect(own).toMatchObject({
    state: 'draft',
    unit: { id: unit.id },
    source: { itemId: source.id, unitName: province.name, newer: null, gone: false },
    content: { cover: { hash: source.content.cover?.hash } },
  })
  const ownPicture = own.content.cover?.mediaId ?? ''
  expect(ownPicture).not.toBe(source.content.cover?.mediaId)
  const picture = await clerk.inject({ url: fileOf(ownPicture) })
  expect(picture.statusCode).toBe(200)

  const summary = 'Người dân xã Hòa Lạc nộp hồ sơ khai sinh trên điện thoại, không phải đi lại.'
  await api.saveItem({
    params: { itemId: id },
    body: { version: own.version, content: { ...own.content, summary } },
  })
  const more = paragraph('Từ tháng sau, kết quả được gửi về tận nhà, không thu thêm tiền.')
  const fresh = await contentOf(author).getItem({ params: { itemId: source.id } })
  await contentOf(author).saveItem({
    params: { itemId: source.id },
    body: {
      version: fresh.version,
      content: {
        ...fresh.content,
        title: 'Từ 1/12 khai sinh trực tuyến, kết quả gửi tận nhà',
        body: { type: 'doc', content: [...ARTICLE.body.content, more] },
      },
    },
  })
  expect((await api.getItem({ params: { itemId: id } })).source?.newer).toBeNull()
  const edited = await contentOf(author).getItem({ params: { itemId: source.id } })
  await approveWritten(author, vice, edited)
  await contentOf(author).shareItem({
    params: { itemId: source.id },
    body: { contentHash: edited.contentHash },
  })
  expect(await titlesWaiting(clerk, unit.id)).toEqual([
    `${province.name} đã sửa bản gốc của: ${own.title}. Hãy xem khác gì.`,
  ])
  const { update } = await api.readSourceUpdate({ params: { itemId: id } })
  expect(update).toMatchObject({ number: 2, takenNumber: 1, clashes: 0 })
  const before = await api.getItem({ params: { itemId: id } })
  const merged = await api.takeSourceUpdate({
    params: { itemId: id },
    body: { version: before.version, number: 2, way: 'merge' },
  })
  expect(merged.content).toMatchObject({
    title: 'Từ 1/12 khai sinh trực tuyến, kết quả gửi tận nhà',
    summary,
    cover: { mediaId: ownPicture },
  })
  expect(merged.content.body.content.at(-1)).toEqual(more)
  expect(merged.source).toMatchObject({ number: 2, newer: null })
  expect(await titlesWaiting(clerk, unit.id)).toEqual([])
  const beside = await world.visit(neighbour, 'officer')
  await expect(contentOf(beside).getItem({ params: { itemId: id } })).rejects.toMatchObject({
    status: 404,
  })
})

test('what is withdrawn from the library is hidden below; whoever took it over keeps theirs', async () => {
  const { province, unit, clerk, author, vice } = await openTwoFloors()
  const source = await sharedArticle(province.id, author, vice)
  const params = { unitId: unit.id, itemId: source.id }
  const { id } = await contentOf(clerk).adoptItem({ params, body: {} })
  const cover = source.content.cover?.mediaId ?? ''
  expect((await clerk.inject({ url: fileOf(cover) })).statusCode).toBe(200)
  await contentOf(author).unshareItem({ params: { itemId: source.id }, body: {} })
  await expect(contentOf(clerk).getLibraryItem({ params })).rejects.toMatchObject({ status: 404 })
  expect((await clerk.inject({ url: fileOf(cover) })).statusCode).toBe(404)
  const own = await contentOf(clerk).getItem({ params: { itemId: id } })
  expect(own).toMatchObject({ source: { gone: true }, content: { title: source.title } })
})

test('only the approved version is shared, by the unit itself', async () => {
  const { province, unit, clerk, author } = await openTwoFloors()
  const draft = await writeItem(author, province.id)
  const share = (who: Visitor) =>
    contentOf(who).shareItem({
      params: { itemId: draft.id },
      body: { contentHash: draft.contentHash },
    })
  await expect(share(author)).rejects.toMatchObject({ status: 409 })
  await expect(share(clerk)).rejects.toMatchObject({ status: 404 })
  const adopt = contentOf(clerk).adoptItem({
    params: { unitId: unit.id, itemId: draft.id },
    body: {},
  })
  await expect(adopt).rejects.toMatchObject({ status: 404 })
})

test('a good text is offered upward once; the unit above takes it or says why not', async () => {
  const { province, unit, clerk, chair, author } = await openTwoFloors()
  const above = contentOf(author)
  const offered = async () => {
    const item = await writeItem(clerk, unit.id)
    await approveWritten(clerk, chair, item)
    const params = { itemId: item.id }
    await contentOf(clerk).offerItem({ params, body: { words: 'Thôn nào cũng làm được.' } })
    await expect(contentOf(clerk).offerItem({ params, body: { words: '' } })).rejects.toMatchObject(
      { status: 409 },
    )
    return item
  }
  const first = await offered()
  await world.runJobs(contentJobs)
  expect(await titlesWaiting(author, province.id)).toEqual([
    `${unit.name} giới thiệu bài: ${first.title}.`,
  ])
  const { items } = await above.listOffers({ params: { unitId: province.id }, query: {} })
  const offerId = items[0]?.id ?? ''
  expect(items).toMatchObject([{ itemId: first.id, state: 'open', unit: { id: unit.id } }])
  await expect(contentOf(clerk).takeOffer({ params: { offerId }, body: {} })).rejects.toMatchObject(
    { status: 404 },
  )
  const taken = await above.takeOffer({ params: { offerId }, body: {} })
  expect(taken).toMatchObject({ state: 'taken', decidedByName: 'Đỗ Thu Hà' })
  const own = await above.getItem({ params: { itemId: taken.takenItemId ?? '' } })
  expect(own).toMatchObject({
    state: 'draft',
    unit: { id: province.id },
    source: { itemId: first.id, gone: false },
  })
  expect(await titlesWaiting(clerk, unit.id)).toContain(
    `${province.name} đã nhận vào kho bài: ${first.title}.`,
  )
  await offered()
  const waiting = await above.listOffers({ params: { unitId: province.id }, query: {} })
  const second = waiting.items[0]?.id ?? ''
  const declined = await above.declineOffer({
    params: { offerId: second },
    body: { reason: 'Đã có bài tương tự.' },
  })
  expect(declined).toMatchObject({ state: 'declined', answer: 'Đã có bài tương tự.' })
  await expect(above.takeOffer({ params: { offerId: second }, body: {} })).rejects.toMatchObject({
    status: 409,
  })
  const sent = await contentOf(clerk).listOffers({
    params: { unitId: unit.id },
    query: { way: 'out' },
  })
  expect(sent.items.map(({ state }) => state)).toEqual(['declined', 'taken'])
})
