import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  approveWritten,
  ARTICLE,
  contentOf,
  openContentOffice,
  openContentWorld,
  pictureBytes,
  writeItem,
} from '../../../test/content-office.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { workContract } from '../../work/index.ts'
import { contentJobs } from '../jobs.ts'
import { remindOfRequests } from './remind-of-requests.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

const asked = { title: 'Bài về khai sinh trực tuyến', brief: 'Viết cho người ít dùng điện thoại.' }

/** A commune asks the one beside it: neither reads the other's texts. */
async function openNeighbours() {
  const office = await openContentOffice(world)
  const asker = await world.visit(office.neighbour, 'officer', 'Hoàng Minh Tâm')
  const { items } = await contentOf(asker).askForContent({
    params: { unitId: office.neighbour.id },
    body: { ...asked, unitIds: [office.unit.id], dueOn: '2026-11-27' },
  })
  return { ...office, asker, requestId: items[0]?.id ?? '' }
}

async function titlesWaiting(visitor: Visitor, unitId: string) {
  const { items } = await visitor.api(workContract).listWaiting({ params: { unitId }, query: {} })
  return items.map(({ title }) => title)
}

test('a unit asks another for a text, gets it with its picture, and makes it its own', async () => {
  const { unit, neighbour, clerk, chair, asker, requestId } = await openNeighbours()
  await world.runJobs(contentJobs)
  expect(await titlesWaiting(clerk, unit.id)).toEqual([
    `${neighbour.name} đặt bài: ${asked.title}. Hạn 27/11/2026.`,
  ])
  const params = { requestId }
  const writer = contentOf(clerk)
  const begun = await writer.beginRequest({ params, body: {} })
  expect(begun).toMatchObject({ state: 'writing', itemApproved: false, may: { answer: true } })
  const itemId = begun.itemId ?? ''
  const media = await writer.addMedia({
    params: { unitId: unit.id },
    body: { alt: 'Cán bộ hướng dẫn người dân' },
    files: [{ file: await pictureBytes(), name: 'anh.jpg' }],
  })
  const { hash, alt } = media
  const cover = { mediaId: media.id, hash, alt, caption: '', width: 640, height: 360 }
  const draft = await writer.getItem({ params: { itemId } })
  await expect(writer.answerRequest({ params, body: { itemId } })).rejects.toMatchObject({
    status: 422,
  })
  await writer.saveItem({
    params: { itemId },
    body: { version: draft.version, content: { ...draft.content, ...ARTICLE, cover } },
  })
  await approveWritten(clerk, chair, await writer.getItem({ params: { itemId } }))
  await writer.answerRequest({ params, body: { itemId } })
  await world.runJobs(contentJobs)
  const reader = contentOf(asker)
  expect(await titlesWaiting(asker, neighbour.id)).toEqual([
    `${unit.name} đã gửi bài được đặt: ${asked.title}.`,
  ])
  await expect(reader.getItem({ params: { itemId } })).rejects.toMatchObject({ status: 404 })
  const taken = await reader.takeAnswer({ params, body: {} })
  expect(await reader.takeAnswer({ params, body: {} })).toMatchObject({
    takenItemId: taken.takenItemId,
  })
  const own = await reader.getItem({ params: { itemId: taken.takenItemId ?? '' } })
  expect(own).toMatchObject({
    state: 'draft',
    unit: { id: neighbour.id },
    source: { itemId, unitName: unit.name },
    content: { summary: ARTICLE.summary, cover: { hash } },
  })
  expect(own.content.cover?.mediaId).not.toBe(media.id)
})

test('an answer is sent back with a reason and comes again; a request is declined or withdrawn', async () => {
  const { unit, clerk, chair, asker, requestId } = await openNeighbours()
  const params = { requestId }
  const item = await writeItem(clerk, unit.id)
  await approveWritten(clerk, chair, item)
  await contentOf(clerk).answerRequest({ params, body: { itemId: item.id } })
  await expect(
    contentOf(asker).returnAnswer({ params, body: { reason: ' ' } }),
  ).rejects.toMatchObject({ status: 422 })
  const returned = await contentOf(asker).returnAnswer({
    params,
    body: { reason: 'Thiếu số điện thoại để hỏi.' },
  })
  expect(returned).toMatchObject({ state: 'writing', answer: null, may: { withdraw: true } })
  await contentOf(clerk).answerRequest({ params, body: { itemId: item.id } })
  await expect(contentOf(asker).withdrawRequest({ params, body: {} })).rejects.toMatchObject({
    status: 409,
  })
  const second = await openNeighbours()
  const declined = await contentOf(second.clerk).declineRequest({
    params: { requestId: second.requestId },
    body: { reason: 'Không thuộc lĩnh vực của xã.' },
  })
  expect(declined).toMatchObject({ state: 'declined', may: { begin: false, answer: false } })
})

test('nobody else sees a request, and no unit of another province is asked', async () => {
  const { unit, requestId, asker, neighbour } = await openNeighbours()
  const elsewhere = await world.addProvince()
  const stranger = await world.visit(elsewhere.communes[0], 'officer')
  const params = { requestId }
  const api = contentOf(stranger)
  for (const call of [
    () => api.getContentRequest({ params }),
    () => api.beginRequest({ params, body: {} }),
    () => api.takeAnswer({ params, body: {} }),
  ]) {
    await expect(call()).rejects.toMatchObject({ status: 404 })
  }
  await expect(contentOf(asker).beginRequest({ params, body: {} })).rejects.toMatchObject({
    status: 403,
  })
  for (const [unitId, dueOn] of [
    [elsewhere.communes[0].id, '2026-11-27'],
    [neighbour.id, '2026-11-27'],
    [unit.id, '2026-11-01'],
  ] as const) {
    await expect(
      contentOf(asker).askForContent({
        params: { unitId: neighbour.id },
        body: { ...asked, unitIds: [unitId], dueOn },
      }),
    ).rejects.toMatchObject({ status: 422 })
  }
})

test('before and after its day those concerned are told, once', async () => {
  const { unit, neighbour } = await openNeighbours()
  await world.runJobs(contentJobs)
  const look = async (day: string) => {
    world.setToday(day)
    await remindOfRequests(world.house, [unit.orgPath, neighbour.orgPath])
    const writer = await world.visit(unit, 'officer')
    const waiting = await world.visit(neighbour, 'officer')
    return [await titlesWaiting(writer, unit.id), await titlesWaiting(waiting, neighbour.id)]
  }
  const begun = `${neighbour.name} đặt bài: ${asked.title}. Hạn 27/11/2026.`
  const soon = `Sắp đến hạn gửi bài được đặt: ${asked.title}.`
  expect(await look('2026-11-24')).toEqual([[begun], []])
  expect((await look('2026-11-25'))[0]).toHaveLength(2)
  expect((await look('2026-11-27'))[0]).toContain(soon)
  const [writer, waiting] = await look('2026-11-28')
  expect(writer).toContain(`Quá hạn gửi bài được đặt: ${asked.title}.`)
  expect(waiting).toEqual([`${unit.name} chưa gửi bài đã đến hạn: ${asked.title}.`])
  expect(await look('2026-11-30')).toEqual([writer, waiting])
})
