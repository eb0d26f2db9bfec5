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
import type { World } from '../../../test/world.ts'
import { HOUSE_ITSELF } from '../../platform/act-log.ts'
import { scopeOf } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import {
  codeOfPath,
  findPublishedFile,
  findPublishedItem,
  listPublishedItems,
  searchPublishedItems,
  publishedPath,
  publishItem,
  withdrawItem,
} from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

test('what is written is approved for its very words, published, and withdrawn with a reason', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id)
  expect(item).toMatchObject({ state: 'draft', number: 1, may: { submit: true, publish: false } })
  const params = { itemId: item.id }
  await expect(
    contentOf(clerk).publishItem({ params, body: { contentHash: item.contentHash } }),
  ).rejects.toMatchObject({ status: 409 })
  const approved = await approveWritten(clerk, chair, item)
  expect(approved).toMatchObject({
    state: 'approved',
    contentHash: item.contentHash,
    may: { publish: true, deliver: true },
  })
  const published = await contentOf(clerk).publishItem({
    params,
    body: { contentHash: item.contentHash },
  })
  // On our portal already: it may go out on other ways all the same.
  expect(published.may).toMatchObject({ publish: false, deliver: true })
  const code = codeOfPath(published.publicPath?.split('/')[1] ?? '') ?? ''
  const read = await findPublishedItem(world.house.database.published, unit.id, code)
  expect(read).toMatchObject({ title: item.title, content: { body: ARTICLE.body } })
  expect(read && publishedPath(read)).toBe(published.publicPath)
  const found = await searchPublishedItems(world.house.database.published, unit.id, 'khai sinh')
  expect(found.items.map(({ itemId }) => itemId)).toEqual([item.id])
  await expect(
    contentOf(clerk).withdrawItem({ params, body: { reason: ' ' } }),
  ).rejects.toMatchObject({ status: 422 })
  await contentOf(clerk).withdrawItem({ params, body: { reason: 'Sai ngày' } })
  await world.house.database.write(scopeOf(unit.orgPath), (db) =>
    withdrawItem(db, HOUSE_ITSELF, item.id, 'hai lần'),
  )
  expect(await listPublishedItems(world.house.database.published, unit.id)).toEqual({
    items: [],
    next: null,
  })
  expect(await contentOf(clerk).getItem({ params })).toMatchObject({
    publishedAt: null,
    withdrawnAt: expect.any(String),
  })
})

test('any edit ends the approval; what the public reads stays until the new version is approved', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id)
  const params = { itemId: item.id }
  await approveWritten(clerk, chair, item)
  await contentOf(clerk).publishItem({ params, body: { contentHash: item.contentHash } })
  const before = await contentOf(clerk).getItem({ params })
  const saved = await contentOf(clerk).saveItem({
    params,
    body: { version: before.version, content: { ...before.content, summary: 'Một chữ khác.' } },
  })
  expect(saved).toMatchObject({ state: 'draft', number: 2, notice: expect.any(String) })
  const edited = await contentOf(clerk).getItem({ params })
  expect(edited).toMatchObject({ publishedOlder: true, approval: { state: 'void' } })
  for (const contentHash of [edited.contentHash, item.contentHash]) {
    await expect(
      world.house.database.write(scopeOf(unit.orgPath), (db) =>
        publishItem(db, HOUSE_ITSELF, item.id, contentHash),
      ),
    ).rejects.toMatchObject({ status: 409 })
  }
  const { items } = await listPublishedItems(world.house.database.published, unit.id)
  expect(items[0]).toMatchObject({ summary: ARTICLE.summary })
})

test('a picture is bound by its bytes, and only one of the own library can be used', async () => {
  const { unit, neighbour, clerk, chair } = await openContentOffice(world)
  const api = contentOf(clerk)
  const media = await api.addMedia({
    params: { unitId: unit.id },
    body: { alt: 'Cán bộ hướng dẫn người dân' },
    files: [{ file: await pictureBytes(), name: 'anh.jpg' }],
  })
  expect(media).toMatchObject({ kind: 'image', usable: true, uses: 0 })
  const again = await api.addMedia({
    params: { unitId: unit.id },
    body: {},
    files: [{ file: await pictureBytes(), name: 'lan-hai.jpg' }],
  })
  expect(again.id).toBe(media.id)
  const cover = {
    mediaId: media.id,
    hash: media.hash,
    alt: media.alt,
    caption: '',
    width: media.width ?? 1,
    height: media.height ?? 1,
  }
  const item = await writeItem(clerk, unit.id, { cover })
  expect(await api.getMedia({ params: { mediaId: media.id } })).toMatchObject({
    uses: 1,
    usedIn: [{ itemId: item.id }],
  })
  const wrong = { ...item.content, cover: { ...cover, hash: 'a'.repeat(64) } }
  await expect(
    api.saveItem({ params: { itemId: item.id }, body: { version: item.version, content: wrong } }),
  ).rejects.toMatchObject({ status: 422 })
  const stranger = await world.visit(neighbour, 'officer')
  await expect(
    contentOf(stranger).getMedia({ params: { mediaId: media.id } }),
  ).rejects.toMatchObject({ status: 404 })
  await expect(writeItem(stranger, neighbour.id, { cover })).rejects.toMatchObject({ status: 422 })
  await approveWritten(clerk, chair, item)
  const publicFile = () => findPublishedFile(world.house.database.published, media.hash)
  expect(await publicFile()).toBeUndefined()
  await api.publishItem({ params: { itemId: item.id }, body: { contentHash: item.contentHash } })
  expect(await publicFile()).toMatchObject({ mime: 'image/jpeg' })
  const read = (hash: string, range?: string) =>
    world.app.inject({ url: `/tep/${hash}`, headers: range === undefined ? {} : { range } })
  const whole = await read(media.hash)
  expect(whole).toMatchObject({ statusCode: 200, headers: { 'content-type': 'image/jpeg' } })
  const part = await read(media.hash, 'bytes=0-9')
  expect(part).toMatchObject({ statusCode: 206 })
  expect(part.rawPayload).toEqual(whole.rawPayload.subarray(0, 10))
  expect((await read(media.hash, 'bytes=99999999-')).statusCode).toBe(416)
  expect((await read('a'.repeat(64))).statusCode).toBe(404)
})

test('who saves over what another saved meanwhile is told; versions keep what each person wrote', async () => {
  const { unit, clerk } = await openContentOffice(world)
  const colleague = await world.visit(unit, 'officer', 'Phạm Minh')
  const item = await writeItem(clerk, unit.id)
  const params = { itemId: item.id }
  const content = { ...item.content, title: 'Của Minh' }
  const saved = await contentOf(colleague).saveItem({
    params,
    body: { version: item.version, content },
  })
  expect(saved.number).toBe(2)
  await expect(
    contentOf(clerk).saveItem({ params, body: { version: item.version, content: item.content } }),
  ).rejects.toMatchObject({ status: 409, current: saved.version })
  const { items } = await contentOf(clerk).listItemVersions({ params })
  expect(items.map(({ number, changedByName }) => [number, changedByName])).toEqual([
    [2, 'Phạm Minh'],
    [1, 'Trần Thị Hoa'],
  ])
  const first = await contentOf(clerk).getItemVersion({ params: { ...params, number: '1' } })
  expect(first.content.title).toBe(item.title)
})

test('two saves at once: one is kept, the other is told', async () => {
  const { unit, clerk } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id)
  const results = await Promise.allSettled(
    ['Một', 'Hai'].map((title) =>
      contentOf(clerk).saveItem({
        params: { itemId: item.id },
        body: { version: item.version, content: { ...item.content, title } },
      }),
    ),
  )
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('another unit sees nothing; a viewer writes nothing; a superior reads', async () => {
  const { province, unit, neighbour, clerk } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id)
  const params = { itemId: item.id }
  const stranger = await world.visit(neighbour, 'officer')
  await expect(contentOf(stranger).getItem({ params })).rejects.toMatchObject({ status: 404 })
  await expect(
    contentOf(stranger).saveItem({
      params,
      body: { version: item.version, content: item.content },
    }),
  ).rejects.toMatchObject({ status: 404 })
  const viewer = await world.visit(unit, 'viewer')
  await expect(
    contentOf(viewer).submitItem({ params, body: { version: item.version } }),
  ).rejects.toMatchObject({ status: 403 })
  const above = await world.visit(province, 'officer')
  expect(await contentOf(above).getItem({ params })).toMatchObject({ may: { edit: false } })
  const { items } = await contentOf(above).listItems({
    params: { unitId: province.id },
    query: { below: 'true' },
  })
  expect(items.map(({ id }) => id)).toContain(item.id)
})

test('a body of anything but the known blocks is refused, with the place', async () => {
  const { unit, clerk } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id)
  const save = (block: unknown) =>
    clerk.inject({
      method: 'PUT',
      url: `/api/v1/items/${item.id}/content`,
      payload: {
        version: item.version,
        content: { ...item.content, body: { type: 'doc', content: [block] } },
      },
    })
  for (const block of [
    { type: 'html', html: '<b>' },
    { ...paragraph('x'), onclick: 'x' },
    link('javascript:alert(1)'),
    link('//evil.example'),
    link('/\\evil.example'),
    { type: 'image', attrs: { mediaId: newId(), hash: 'x', alt: '', caption: '' } },
  ]) {
    const response = await save(block)
    expect(response.statusCode, JSON.stringify(block)).toBe(422)
  }
  expect((await save(link('https://dichvucong.gov.vn/p/home'))).statusCode).toBe(200)
})

test('a discarded item is out of the lists and comes back; a published one stays', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id)
  const api = contentOf(clerk)
  const params = { itemId: item.id }
  const ids = async () =>
    (await api.listItems({ params: { unitId: unit.id }, query: {} })).items.map(({ id }) => id)
  await api.discardItem({ params, body: { discarded: true } })
  expect(await ids()).toEqual([])
  const back = await api.discardItem({ params, body: { discarded: false } })
  expect(await ids()).toEqual([item.id])
  await approveWritten(clerk, chair, back)
  await api.publishItem({ params, body: { contentHash: item.contentHash } })
  await expect(api.discardItem({ params, body: { discarded: true } })).rejects.toMatchObject({
    status: 409,
  })
})

function link(href: string) {
  return {
    type: 'paragraph',
    content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
  }
}

test('the list is narrowed to a theme, a sector, an audience, or what is not sorted yet', async () => {
  const { unit, clerk } = await openContentOffice(world)
  const [sorted, plain] = [await writeItem(clerk, unit.id), await writeItem(clerk, unit.id)]
  const [theme, sector, audience] = ['online_services', 'health', 'citizens']
  await contentOf(clerk).classifyItem({
    params: { itemId: sorted.id },
    body: { themes: [theme], sectors: [sector], audiences: [audience] },
  })
  const found = async (query: object) => {
    const { items } = await contentOf(clerk).listItems({ params: { unitId: unit.id }, query })
    return items.map(({ id }) => id)
  }
  for (const query of [{ theme }, { sector }, { audience }, { theme, audience }]) {
    expect(await found(query)).toEqual([sorted.id])
  }
  expect(await found({ theme: 'none', state: 'all' })).toEqual([plain.id])
  expect(await found({ audience: 'officials' })).toEqual([])
})
