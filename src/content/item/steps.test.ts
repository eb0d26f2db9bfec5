import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  contentOf,
  openContentOffice,
  openContentWorld,
  writeItem,
} from '../../../test/content-office.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { workContract } from '../../work/index.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

async function setSteps(chair: Visitor, unitId: string, subjectKind: string, steps: Who[]) {
  const api = chair.api(workContract)
  const { items } = await api.listApprovalRoutes({ params: { unitId } })
  const version = items.find((one) => one.subjectKind === subjectKind)?.version ?? 0
  return api.setApprovalRoute({ params: { unitId }, body: { subjectKind, version, steps } })
}
type Who =
  | { kind: 'role'; role: 'officer' | 'head' }
  | { kind: 'account'; accountId: string }
  | { kind: 'guest'; name: string }

const FACTS = { concerned: 'Bộ phận Một cửa', verified: 'Kiểm tra sổ tiếp nhận tháng 10' }
const HEAD: Who = { kind: 'role', role: 'head' }

test('a colleague reads first, then the head; the author decides neither, and each sees it in turn', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  const deputy = await world.visit(unit, 'officer', 'Phạm Minh')
  await setSteps(chair, unit.id, 'item', [{ kind: 'account', accountId: deputy.accountId }, HEAD])
  const item = await writeItem(clerk, unit.id)
  const params = { itemId: item.id }
  const submitted = await contentOf(clerk).submitItem({ params, body: { version: item.version } })
  expect(submitted.approval?.steps.map(({ label }) => label)).toEqual([
    'Phạm Minh',
    'Lãnh đạo đơn vị',
  ])
  expect(submitted.holder?.name).toBe('Phạm Minh')
  const body = { contentHash: item.contentHash }
  const waiting = async (visitor: Visitor) =>
    (
      await visitor.api(workContract).listWaiting({ params: { unitId: unit.id }, query: {} })
    ).items.filter(({ kind }) => kind === 'approval').length
  expect([await waiting(clerk), await waiting(deputy), await waiting(chair)]).toEqual([0, 1, 0])
  await expect(contentOf(chair).approveItem({ params, body })).rejects.toMatchObject({
    status: 403,
  })
  await expect(contentOf(clerk).approveItem({ params, body })).rejects.toMatchObject({
    status: 403,
  })
  const first = await contentOf(deputy).approveItem({ params, body })
  expect(first).toMatchObject({ state: 'submitted', holder: { name: 'Lãnh đạo đơn vị' } })
  expect([await waiting(deputy), await waiting(chair)]).toEqual([0, 1])
  const second = await contentOf(chair).approveItem({ params, body })
  expect(second).toMatchObject({ state: 'approved', approval: { decidedByName: 'Lê Văn Bình' } })
})

test('who wrote at it does not decide, though another submitted it', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  const second = await world.visit(unit, 'head', 'Vũ Thị Nga')
  const item = await writeItem(chair, unit.id)
  const params = { itemId: item.id }
  await contentOf(clerk).submitItem({ params, body: { version: item.version } })
  const body = { contentHash: item.contentHash }
  await expect(contentOf(chair).approveItem({ params, body })).rejects.toMatchObject({
    status: 403,
  })
  expect(await contentOf(second).approveItem({ params, body })).toMatchObject({ state: 'approved' })
})

test('a step with nobody in it is refused when it is submitted, and nothing has changed', async () => {
  const { unit, clerk } = await openContentOffice(world)
  const api = contentOf(clerk)
  const lonely = (await world.addProvince()).communes[2]
  const alone = await world.visit(lonely, 'officer')
  const item = await writeItem(alone, lonely.id)
  await expect(
    contentOf(alone).submitItem({
      params: { itemId: item.id },
      body: { version: item.version },
    }),
  ).rejects.toMatchObject({ status: 409, detail: expect.stringContaining('Lãnh đạo đơn vị') })
  expect(await contentOf(alone).getItem({ params: { itemId: item.id } })).toMatchObject({
    state: 'draft',
    version: item.version,
  })
  const own = await writeItem(clerk, unit.id)
  await api.submitItem({ params: { itemId: own.id }, body: { version: own.version } })
})

test('a critical item ends with a head whatever the unit set; a kind has steps of its own', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  await world.visit(unit, 'officer', 'Phạm Minh')
  await setSteps(chair, unit.id, 'item', [{ kind: 'role', role: 'officer' }])
  await setSteps(chair, unit.id, 'item:slogan', [HEAD])
  const labels = async (kind: 'article' | 'critical' | 'slogan') => {
    const item = await writeItem(clerk, unit.id, { facts: FACTS }, kind)
    const sent = await contentOf(clerk).submitItem({
      params: { itemId: item.id },
      body: { version: item.version },
    })
    return sent.approval?.steps.map(({ label }) => label)
  }
  expect(await labels('article')).toEqual(['Cán bộ khác của đơn vị'])
  expect(await labels('slogan')).toEqual(['Lãnh đạo đơn vị'])
  expect(await labels('critical')).toEqual(['Cán bộ khác của đơn vị', 'Lãnh đạo đơn vị'])
})

test('steps are set by heads and administrators, one version after the other, never of guests alone', async () => {
  const { unit, neighbour, clerk, chair } = await openContentOffice(world)
  await expect(setSteps(clerk, unit.id, 'item', [HEAD])).rejects.toMatchObject({ status: 403 })
  const stranger = await world.visit(neighbour, 'head')
  await expect(
    stranger.api(workContract).setApprovalRoute({
      params: { unitId: unit.id },
      body: { subjectKind: 'item', version: 0, steps: [HEAD] },
    }),
  ).rejects.toMatchObject({ status: 404 })
  await expect(
    setSteps(chair, unit.id, 'item', [{ kind: 'guest', name: 'Sở Tư pháp' }]),
  ).rejects.toMatchObject({ status: 422 })
  await expect(
    setSteps(chair, unit.id, 'item', [{ kind: 'account', accountId: unit.id }, HEAD]),
  ).rejects.toMatchObject({ status: 422, fields: { 'steps.0': expect.any(String) } })
  await setSteps(chair, unit.id, 'item', [HEAD, HEAD])
  await expect(
    chair.api(workContract).setApprovalRoute({
      params: { unitId: unit.id },
      body: { subjectKind: 'item', version: 0, steps: [HEAD] },
    }),
  ).rejects.toMatchObject({ status: 409 })
  const { items } = await setSteps(chair, unit.id, 'item', [])
  expect(items).toEqual([])
})

test('a guest gets a way of their own, the newest one only, while it is their step', async () => {
  const { unit, clerk, chair } = await openContentOffice(world)
  await setSteps(chair, unit.id, 'item', [{ kind: 'guest', name: 'Sở Tư pháp' }, HEAD])
  const item = await writeItem(clerk, unit.id)
  const params = { itemId: item.id }
  const { approval } = await contentOf(clerk).submitItem({
    params,
    body: { version: item.version },
  })
  expect(approval).toMatchObject({ atGuest: true })
  const give = (lastDay: string) =>
    clerk
      .api(workContract)
      .giveApprovalLink({ params: { approvalId: approval?.id ?? '' }, body: { lastDay } })
  await expect(give('2026-11-19')).rejects.toMatchObject({ status: 422 })
  const first = await give('2026-11-27')
  const second = await give('2026-11-28')
  expect(first.path).toMatch(/^\/l\/./)
  expect(second.path).not.toBe(first.path)
  await expect(
    contentOf(chair).approveItem({ params, body: { contentHash: item.contentHash } }),
  ).rejects.toMatchObject({ status: 403 })
})
