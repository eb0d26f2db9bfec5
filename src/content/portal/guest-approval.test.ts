import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ARTICLE,
  contentOf,
  openContentOffice,
  openContentWorld,
  pictureBytes,
  writeItem,
} from '../../../test/content-office.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { mountFormPages } from '../../platform/form-pages.ts'
import { newId } from '../../platform/id.ts'
import { linkFormPage, mountLinkFiles, openFrame } from '../../portal/index.ts'
import { workContract } from '../../work/index.ts'
import { guestApprovalPage } from './guest-approval.tsx'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
  const pages = [guestApprovalPage(world.house)]
  mountLinkFiles(world.app, world.house, pages)
  const { frame } = await openFrame('http://localhost')
  await mountFormPages(world.app, [linkFormPage(world.house, pages)], world.house, frame)
})
afterAll(() => world.close())

const GUEST = 'Ủy ban MTTQ Việt Nam xã'

/** An item with a picture, submitted to a guest first and a head after them. */
async function askGuest() {
  const { unit, neighbour, clerk, chair } = await openContentOffice(world)
  await chair.api(workContract).setApprovalRoute({
    params: { unitId: unit.id },
    body: {
      subjectKind: 'item',
      version: 0,
      steps: [
        { kind: 'guest', name: GUEST },
        { kind: 'role', role: 'head' },
      ],
    },
  })
  const picture = await contentOf(clerk).addMedia({
    params: { unitId: unit.id },
    body: { alt: 'Quầy tiếp nhận hồ sơ', caption: 'Sáng thứ Hai' },
    files: [{ file: await pictureBytes(colourOf()), name: 'quay.jpg' }],
  })
  const { id: mediaId, hash, alt, caption } = picture
  const cover = { mediaId, hash, alt, caption, width: 640, height: 360 }
  const item = await writeItem(clerk, unit.id, {
    cover,
    channels: { portal: { text: null }, loudspeaker: { text: null } },
  })
  const params = { itemId: item.id }
  const { approval } = await contentOf(clerk).submitItem({
    params,
    body: { version: item.version },
  })
  const { path } = await giveLink(clerk, approval?.id ?? '')
  return { unit, neighbour, clerk, chair, item, params, hash, path: path ?? '' }
}

let colours = 0
function colourOf(): string {
  colours += 1
  return `#2f46${(16 + colours).toString(16)}`
}

function giveLink(clerk: Visitor, approvalId: string) {
  const body = { lastDay: '2026-11-27' }
  return clerk.api(workContract).giveApprovalLink({ params: { approvalId }, body })
}

function send(path: string, fields: Record<string, string>) {
  return world.app.inject({
    method: 'POST',
    url: path,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
}

test('a guest sees every way with its pictures and approves exactly that, once; the head comes next', async () => {
  const { clerk, chair, item, params, hash, path } = await askGuest()
  const shown = await world.app.inject(path)
  expect(shown.statusCode).toBe(200)
  for (const words of [
    item.title,
    GUEST,
    'Cổng của đơn vị',
    'Loa truyền thanh',
    item.contentHash,
  ]) {
    expect(shown.body).toContain(words)
  }
  expect(shown.body).toContain(`src="${path}/tep/${hash}"`)
  const picture = await world.app.inject(`${path}/tep/${hash}`)
  expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg'])
  expect(picture.headers['cache-control']).toBe('private, no-store')

  const key = newId()
  const form = { key, decision: 'approve', hash: item.contentHash }
  for (const answer of [await send(path, form), await send(path, form)]) {
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path}?da-gui=1`])
  }
  expect((await world.app.inject(`${path}?da-gui=1`)).body).toContain('Anh chị đã duyệt lúc')
  const before = await contentOf(clerk).getItem({ params })
  expect(before).toMatchObject({ state: 'submitted', holder: { name: 'Lãnh đạo đơn vị' } })
  expect(before.approval?.steps[0]).toMatchObject({ state: 'approved', decidedByName: GUEST })
  // What was shown for the decision is shown no more.
  expect((await world.app.inject(`${path}/tep/${hash}`)).statusCode).toBe(404)
  const body = { contentHash: item.contentHash }
  expect(await contentOf(chair).approveItem({ params, body })).toMatchObject({ state: 'approved' })
})

test('a return says why; what was edited meanwhile is not approved', async () => {
  const { clerk, item, params, path } = await askGuest()
  const asked = { key: newId(), hash: item.contentHash }
  const nothing = await send(path, asked)
  expect([nothing.statusCode, nothing.body.includes('Hãy chọn duyệt hoặc trả lại.')]).toEqual([
    422,
    true,
  ])
  const silent = await send(path, { ...asked, decision: 'return' })
  expect(silent.statusCode).toBe(422)
  expect(silent.body).toContain('Phải ghi lý do trả lại.')
  const reason = 'Thiếu địa chỉ tiếp nhận'
  expect((await send(path, { ...asked, decision: 'return', reason })).statusCode).toBe(303)
  expect(await contentOf(clerk).getItem({ params })).toMatchObject({
    state: 'returned',
    approval: { reason, decidedByName: GUEST },
  })
  const late = await send(path, { key: newId(), decision: 'approve', hash: item.contentHash })
  expect(late.statusCode).toBe(409)

  const other = await askGuest()
  await contentOf(other.clerk).saveItem({
    params: other.params,
    body: {
      version: (await contentOf(other.clerk).getItem({ params: other.params })).version,
      content: { ...other.item.content, ...ARTICLE, summary: 'Đã sửa sau khi trình.' },
    },
  })
  const stale = await world.app.inject(other.path)
  expect(stale.body).toContain('Lúc này không có gì chờ anh chị duyệt')
  expect(stale.body).not.toContain('Đã sửa sau khi trình.')
  const form = { key: newId(), decision: 'approve', hash: other.item.contentHash }
  expect((await send(other.path, form)).statusCode).toBe(409)
})

test('a link opens nothing but its own text', async () => {
  const one = await askGuest()
  const other = await askGuest()
  expect((await world.app.inject(`${one.path}/tep/${other.hash}`)).statusCode).toBe(404)
  expect((await world.app.inject(`/l/khong-co/tep/${one.hash}`)).statusCode).toBe(404)
  expect((await world.app.inject(`/tep/${one.hash}`)).statusCode).toBe(404)
  const form = { key: newId(), decision: 'approve', hash: other.item.contentHash }
  expect((await send(one.path, form)).statusCode).toBe(409)
  expect(await contentOf(other.clerk).getItem({ params: other.params })).toMatchObject({
    state: 'submitted',
    approval: { atGuest: true },
  })
})

test('a guest approves nothing once the last day of the link is over', async () => {
  const { clerk, item, params, path, hash } = await askGuest()
  world.setToday('2026-11-27')
  expect((await world.app.inject(path)).statusCode).toBe(200)
  world.setToday('2026-11-28')
  expect((await world.app.inject(path)).statusCode).toBe(404)
  expect((await world.app.inject(`${path}/tep/${hash}`)).statusCode).toBe(404)
  const form = { key: newId(), decision: 'approve', hash: item.contentHash }
  expect((await send(path, form)).statusCode).toBe(404)
  world.setToday('2026-11-20')
  expect(await contentOf(clerk).getItem({ params })).toMatchObject({ state: 'submitted' })
})
