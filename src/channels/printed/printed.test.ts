import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import { contentOf } from '../../../test/content-office.ts'
import type { World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

const RUN = {
  code: 'poster' as const,
  copies: 120,
  printedOn: '2026-11-19',
  printer: 'Nhà in huyện',
}

test('what was printed and what is out say how many are left; a wrong run is struck out, not lost', async () => {
  const { clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const poster = await openChannel('poster')
  const item = await approve()
  const api = channelsOf(clerk)
  const params = { itemId: item.id }
  await api.recordPrintRun({ params, body: RUN })
  const twice = await api.recordPrintRun({ params, body: { ...RUN, copies: 50 } })
  expect(twice.items).toMatchObject([{ code: 'poster', printed: 170, out: 0 }])
  const [delivery] = (await plan(item, poster.id)).items
  const deliveryId = delivery?.id ?? ''
  await api.confirmDelivery({
    params: { deliveryId },
    body: {
      version: delivery?.version ?? 0,
      url: null,
      details: { copies: 40, place: 'Nhà văn hóa thôn Đông', from: '2026-11-20', to: '2026-12-20' },
    },
  })
  const runId = twice.items[0]?.runs[1]?.id ?? ''
  const voided = await api.voidPrintRun({ params: { runId }, body: { reason: 'Ghi hai lần' } })
  expect(voided.items).toMatchObject([
    {
      printed: 120,
      out: 40,
      runs: [{ voidReason: null }, { voidReason: 'Ghi hai lần' }],
      deliveries: [{ place: 'Nhà văn hóa thôn Đông', to: '2026-12-20', copies: 40 }],
    },
  ])
  await expect(
    api.voidPrintRun({ params: { runId }, body: { reason: 'Lần nữa' } }),
  ).rejects.toMatchObject({ status: 409 })
})

test('only what was approved is printed, by the office itself, on a day that has come', async () => {
  const { neighbour, clerk, approve } = await openChannelOffice(world)
  const item = await approve()
  const api = channelsOf(clerk)
  const params = { itemId: item.id }
  for (const wrong of [
    { code: 'zalo' as const },
    { printedOn: '2026-11-21' },
    { copies: 0 },
    { copies: 1.5 },
  ]) {
    await expect(api.recordPrintRun({ params, body: { ...RUN, ...wrong } })).rejects.toMatchObject({
      status: 422,
    })
  }
  const stranger = channelsOf(await world.visit(neighbour, 'officer'))
  await expect(stranger.recordPrintRun({ params, body: RUN })).rejects.toMatchObject({
    status: 404,
  })
  await expect(stranger.listPrinted({ params })).rejects.toMatchObject({ status: 404 })
  const { version, content } = await contentOf(clerk).getItem({ params })
  await contentOf(clerk).saveItem({
    params,
    body: { version, content: { ...content, summary: 'Đã sửa sau khi duyệt.' } },
  })
  await expect(api.recordPrintRun({ params, body: RUN })).rejects.toMatchObject({ status: 409 })
})

test('a hand-over note is a PDF of what changes hands; what is only posted has none', async () => {
  const { neighbour, clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const [poster, portal] = [await openChannel('poster'), await openChannel('portal', true)]
  const item = await approve()
  const [onPaper] = (await plan(item, poster.id)).items
  const [onPortal] = (await plan(item, portal.id)).items
  const api = channelsOf(clerk)
  const params = { deliveryId: onPaper?.id ?? '' }
  const note = await api.downloadHandoverNote({ params, query: { receiver: 'Trưởng thôn Đông' } })
  expect(await note.slice(0, 5).text()).toBe('%PDF-')
  await expect(
    api.downloadHandoverNote({ params: { deliveryId: onPortal?.id ?? '' }, query: {} }),
  ).rejects.toMatchObject({ status: 409 })
  const stranger = channelsOf(await world.visit(neighbour, 'officer'))
  await expect(stranger.downloadHandoverNote({ params, query: {} })).rejects.toMatchObject({
    status: 404,
  })
})
