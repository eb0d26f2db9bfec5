import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveWritten, contentOf, writeItem } from '../../../test/content-office.ts'
import { openPortalOffice } from '../../../test/portal-office.ts'
import { newId } from '../../platform/id.ts'
import { writeViews } from './keep-views.ts'

const SLUG = 'xa-dem-luot'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'

let office: Awaited<ReturnType<typeof openPortalOffice>>
let path: string
let itemId: string
beforeAll(async () => {
  office = await openPortalOffice(SLUG)
  const { clerk, chair, unit } = office
  const item = await writeItem(clerk, unit.id)
  await approveWritten(clerk, chair, item)
  const body = { contentHash: item.contentHash }
  const published = await contentOf(clerk).publishItem({ params: { itemId: item.id }, body })
  path = `/${SLUG}/${published.publicPath}`
  itemId = item.id
})
afterAll(() => office.close())

const open = (url: string, agent: string, headers: Record<string, string> = {}) =>
  office.app.inject({ url, headers: { 'user-agent': agent, ...headers } })

test('a text is counted each time a reader opens it, kept page or not, in every language; nothing else is', async () => {
  const { views } = office.world.house
  const first = await open(path, FIREFOX)
  await open(path, FIREFOX)
  await open(`/en${path}`, FIREFOX)
  const etag = String(first.headers['etag'])
  expect((await open(path, FIREFOX, { 'if-none-match': etag })).statusCode).toBe(304)
  await office.app.inject({ method: 'HEAD', url: path, headers: { 'user-agent': FIREFOX } })
  await open(path, FIREFOX, { 'sec-purpose': 'prefetch;prerender' })
  await open(path, 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)')
  await open(path, 'facebookexternalhit/1.1')
  await open(path, 'curl/8.0')
  await open(`/${SLUG}/`, FIREFOX)
  await open(`/${SLUG}/tin-tuc/khong-co-0123456789ab`, FIREFOX)
  expect([...views.take()]).toEqual([[itemId, 4]])
  expect(first.headers['set-cookie']).toBeUndefined()
})

test('what could not be written is counted with the next; what is no text here is left out', async () => {
  const { house, owner } = office.world
  house.views.add(itemId, 2)
  house.views.add('không phải mã')
  await expect(writeViews(house)).rejects.toThrow('uuid')
  house.views.add(itemId)
  expect(new Map(house.views.take()).get(itemId)).toBe(3)
  house.views.add(itemId, 3)
  house.views.add(newId())
  await writeViews(house)
  const { rows } = await owner.query('select item_id, views::integer from content.item_view')
  expect(rows).toEqual([{ item_id: itemId, views: 3 }])
})

test('what several processes counted is added up', async () => {
  const { house, owner } = office.world
  const counting = [1, 2, 3, 4].map((times) => {
    let left = new Map([[itemId, times]])
    const take = () => {
      const taken = left
      left = new Map()
      return taken
    }
    return writeViews({ database: house.database, views: { add: () => {}, take } })
  })
  await Promise.all(counting)
  const { rows } = await owner.query('select views::integer from content.item_view')
  expect(rows).toEqual([{ views: 13 }])
})
