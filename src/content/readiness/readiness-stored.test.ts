import { createServer } from 'node:http'
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
import { setClock } from '../../platform/clock.ts'
import { checkLinks } from './check-links.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

test('what is not ready is refused at submit, with a sentence at each place', async () => {
  const { unit, clerk } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id, {
    summary: 'Gọi 0912 345 678 để được giúp.',
    channels: { zalo: { text: null } },
  })
  const params = { itemId: item.id }
  await expect(
    contentOf(clerk).submitItem({ params, body: { version: item.version } }),
  ).rejects.toMatchObject({
    status: 422,
    fields: {
      summary: expect.stringContaining('0912 345 678'),
      'cover.zalo': expect.stringContaining('ảnh bìa'),
    },
  })
  expect(await contentOf(clerk).getItem({ params })).toMatchObject({ state: 'draft' })
  const { findings } = await contentOf(clerk).checkItem({ params })
  expect(findings.map(({ code }) => code)).toEqual(['phone', 'cover_missing'])
})

test('a number the unit or its superior has made public is nobody\u2019s secret', async () => {
  const { province, unit, clerk } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id, { summary: 'Gọi 0912 345 678 để được giúp.' })
  const codes = async () => {
    const { findings } = await contentOf(clerk).checkItem({ params: { itemId: item.id } })
    return findings.map(({ code }) => code)
  }
  expect(await codes()).toEqual(['phone'])
  await world.owner.query(
    `insert into organization.contact (unit_id, sort_order, kind, label, value)
     values ($1, 1, 'hotline', 'Đường dây nóng', '0912345678')`,
    [province.id],
  )
  expect(await codes()).toEqual([])
})

test('an address is looked at after the last edit before it leaves, and one that is dead is named', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  let status = 200
  const site = createServer((_, response) => response.writeHead(status).end('x'))
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  const { port } = site.address() as { port: number }
  const href = `http://127.0.0.1:${port}/`
  const item = await writeItem(clerk, unit.id, {
    body: {
      type: 'doc',
      content: [
        ...ARTICLE.body.content,
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Xem thêm', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    },
  })
  const params = { itemId: item.id }
  const codes = async () =>
    (await contentOf(clerk).checkItem({ params })).findings.map(({ code }) => code)
  const look = () =>
    checkLinks(
      world.house,
      { path: unit.orgPath, itemId: item.id },
      { allowLoopbackForTests: true },
    )
  expect(await codes()).toEqual(['link_unchecked'])
  await approveWritten(clerk, chair, item)
  const body = { contentHash: item.contentHash }
  await expect(contentOf(clerk).publishItem({ params, body })).rejects.toMatchObject({
    status: 422,
    fields: { 'body.4': expect.stringContaining(href) },
  })
  await look()
  expect(await codes()).toEqual([])
  setClock('2026-11-20T10:00:00+07:00')
  status = 404
  await look()
  expect(await codes()).toEqual(['link_dead'])
  // That a page is gone is said, and left to a person: it may be back before the reader comes.
  await contentOf(clerk).publishItem({ params, body })
  const rows = await world.house.database.published
    .selectFrom('content.published_item')
    .select('item_id')
    .where('item_id', '=', item.id)
    .execute()
  expect(rows).toHaveLength(1)
  await new Promise((done) => site.close(done))
})
