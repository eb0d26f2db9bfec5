import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveWritten,
  contentOf,
  openContentOffice,
  openContentWorld,
  writeItem,
} from '../../test/content-office.ts'
import type { Visitor, World } from '../../test/world.ts'
import { createResolveActor } from '../identity/index.ts'
import type { Unit } from '../organization/index.ts'
import { createApp } from '../platform/app.ts'
import { mountFormPages } from '../platform/form-pages.ts'
import { newId } from '../platform/id.ts'
import { mount } from '../platform/mount.ts'
import { mountFile, mountPage } from '../platform/pages.ts'
import { remarkContract, remarkRoutes } from '../work/index.ts'
import { openFrame, publicFiles, publicForms, publicPages } from './index.ts'

const SLUG = 'xa-doc-tin'

describe('a reader', () => {
  let world: World
  let app: FastifyInstance
  let unit: Unit
  let clerk: Visitor
  let path: string
  beforeAll(async () => {
    world = await openContentWorld()
    const { house } = world
    const options = { database: house.database, resolveActor: createResolveActor(house) }
    mount(world.app, remarkRoutes(), options)
    const office = await openContentOffice(world)
    ;({ unit, clerk } = office)
    await world.owner.query(
      'insert into organization.slug (slug, unit_id, is_current) values ($1, $2, true)',
      [SLUG, unit.id],
    )
    const item = await writeItem(clerk, unit.id)
    await approveWritten(clerk, office.chair, item)
    const published = await contentOf(clerk).publishItem({
      params: { itemId: item.id },
      body: { contentHash: item.contentHash },
    })
    path = `/${SLUG}/${published.publicPath}`
    const { frame, errorPage } = await openFrame(house.config.publicUrl)
    app = await createApp(house.log, errorPage, house.sites)
    for (const page of publicPages(house)) mountPage(app, page, house, frame)
    for (const file of publicFiles(house)) mountFile(app, file, house)
    await mountFormPages(app, publicForms(house), house, frame)
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  const read = async (url: string) => (await app.inject({ method: 'GET', url })).body

  it('finds a text on the front page, in the list, by searching, in feeds and in the map', async () => {
    for (const url of [
      `/${SLUG}/`,
      `/${SLUG}/tin-tuc`,
      `/en/${SLUG}/tin-tuc`,
      `/${SLUG}/tim-kiem?q=khai%20sinh`,
      `/${SLUG}/tin-tuc.rss`,
      `/${SLUG}/tin-tuc.atom`,
      `/${SLUG}/tin-tuc.json`,
      `/${SLUG}/sitemap.xml`,
    ]) {
      expect(await read(url), url).toContain(path.slice(SLUG.length + 2))
    }
    const feed = JSON.parse(await read(`/${SLUG}/tin-tuc.json`)) as { items: { url: string }[] }
    expect(feed.items[0]?.url).toBe(world.house.config.publicUrl + path)
  })

  it('is led to the present words of an address, and told when a text is gone', async () => {
    const old = path.replace(/tin-tuc\/.*-/, 'tin-tuc/ten-cu-')
    const { statusCode, headers } = await app.inject(old)
    expect([statusCode, headers.location]).toEqual([301, path])
    expect((await app.inject(`/${SLUG}/tin-tuc/khong-co-0123456789ab`)).statusCode).toBe(404)
    expect((await app.inject(`/${SLUG}/chuyen-muc/khong-co`)).statusCode).toBe(404)
    const lost = await read(`/en/${SLUG}/tin-tuc/khong-co-0123456789ab`)
    expect(lost).toContain('There is no such text, or it was taken down.')
  })

  const send = (url: string, form: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

  it('says what was not clear: once, without a name, seen by the office alone', async () => {
    const form = `/${SLUG}/gop-y?bai=${path.slice(-12)}`
    expect(await read(form)).toContain(`action="?bai=${path.slice(-12)}"`)
    const empty = await send(form, { key: newId() })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Hãy chọn có ích hay chưa rõ')
    const remark = { key: newId(), useful: 'chua', words: 'Nộp ở đâu?' }
    for (const answer of [await send(form, remark), await send(form, remark)]) {
      expect(answer.statusCode).toBe(303)
      expect(answer.headers.location).toMatch(/^\?bai=[0-9a-f]{12}&da-gui=1$/)
    }
    const params = { unitId: unit.id }
    const list = await clerk.api(remarkContract).listRemarks({ params, query: { unread: 'true' } })
    expect(list.items).toMatchObject([{ words: 'Nộp ở đâu?', useful: false, readAt: null }])
    expect(list.use).toMatchObject([{ useful: 0, notUseful: 1 }])
    const [one] = list.items
    await clerk
      .api(remarkContract)
      .markRemarkRead({ params: { remarkId: one?.id ?? '' }, body: {} })
    const left = await clerk.api(remarkContract).listRemarks({ params, query: { unread: 'true' } })
    expect(left.items).toEqual([])
    const stranger = await world.visit((await world.addProvince()).communes[0], 'officer')
    await expect(
      stranger.api(remarkContract).listRemarks({ params, query: {} }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      stranger
        .api(remarkContract)
        .markRemarkRead({ params: { remarkId: one?.id ?? '' }, body: {} }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('cannot say anything of what is not public', async () => {
    for (const query of ['', '?bai=0123456789ab', '?ke-hoach=khong-co']) {
      const { statusCode } = await send(`/${SLUG}/gop-y${query}`, { key: newId(), useful: 'co' })
      expect(statusCode, query).toBe(404)
    }
  })
})
