import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { approveWritten, contentOf, writeItem } from '../../test/content-office.ts'
import { openPortalOffice } from '../../test/portal-office.ts'

const SLUG = 'xa-ghep-trang'

let office: Awaited<ReturnType<typeof openPortalOffice>>
/** The pieces that were made, by the first word of their names. */
let made: string[] = []
/** Whoever has read the newest texts waits here. */
let wait: () => Promise<unknown> = async () => {}

beforeAll(async () => {
  office = await openPortalOffice(SLUG)
  const { pages } = office.world.house
  const part = pages.part.bind(pages)
  pages.part = (key, make) =>
    part(key, async () => {
      const [name = ''] = key.split(' ')
      if (key.includes(' drawn ')) made.push(name)
      const piece = await make()
      if (name === 'newest') await wait()
      return piece
    })
  const { unit, clerk, chair } = office
  const item = await writeItem(clerk, unit.id, { title: 'Bài cũ' })
  await approveWritten(clerk, chair, item)
  const body = { contentHash: item.contentHash }
  await contentOf(clerk).publishItem({ params: { itemId: item.id }, body })
})
afterAll(() => office.close())
beforeEach(() => {
  office.world.house.pages.drop(null)
  made = []
})

const read = async () => (await office.app.inject(`/${SLUG}/`)).body
const dropItems = () => office.world.house.pages.drop(`items:${office.unit.id}`)
const retitle = (title: string) =>
  office.world.owner.query('update content.published_item set title = $1 where unit_id = $2', [
    title,
    office.unit.id,
  ])

it('after a publication only what says it is read and drawn anew', async () => {
  await retitle('Bài cũ')
  const before = await read()
  expect(made.toSorted()).toEqual([
    'columns',
    'contacts',
    'dates',
    'letters',
    'newest',
    'plans',
    'promise',
    'reports',
    'welcome',
  ])
  made = []
  await retitle('Bài mới')
  expect(await read()).toBe(before)
  dropItems()
  expect(await read()).toBe(before.replaceAll('Bài cũ', 'Bài mới'))
  expect(made.toSorted()).toEqual(['columns', 'newest'])
})

it('each language has its own pieces', async () => {
  await read()
  const { body } = await office.app.inject(`/en/${SLUG}/`)
  expect(body).toContain('href="/en/xa-ghep-trang/tin-tuc"')
  expect(body).not.toContain('href="/xa-ghep-trang/tin-tuc"')
})

it('a piece read before a change is in no page that is kept after it', async () => {
  await retitle('Bài cũ')
  const opener = new EventEmitter()
  const reached = once(opener, 'reached')
  const opened = once(opener, 'open')
  wait = () => {
    opener.emit('reached')
    return opened
  }
  const early = read()
  await reached
  wait = async () => {}
  await retitle('Bài mới')
  dropItems()
  expect(await read()).toContain('Bài mới')
  opener.emit('open')
  expect(await early).toContain('Bài cũ')
  expect(await read()).toContain('Bài mới')
})
