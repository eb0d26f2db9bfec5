import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'
import type { Unit } from '../organization/index.ts'
import type { Actor } from '../platform/actor.ts'
import { scopeOf, type Db } from '../platform/database.ts'
import { newId } from '../platform/id.ts'
import {
  approve,
  finishDeadlines,
  holderOf,
  isApproved,
  notify,
  passTo,
  pauseDeadline,
  requestApproval,
  resumeDeadline,
  returnForChange,
  setDeadline,
  voidApprovals,
  workContract,
  workRoutes,
} from './index.ts'
import { HEAD_STEP } from './approval/approval-step.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes])
})
afterAll(() => world.close())

function actorOf(unit: Unit, role: 'officer' | 'head', name: string): Actor {
  const home = { unitId: unit.id, orgPath: unit.orgPath, shard: unit.shard, role }
  return {
    accountId: newId(),
    name,
    home,
    grants: [home],
    scope: scopeOf(unit.orgPath),
    requestId: null,
  }
}

async function commune(today = '2024-02-01') {
  world.setToday(today)
  const { communes } = await world.addProvince()
  const [unit, neighbour] = communes
  const clerk = actorOf(unit, 'officer', 'Trần Thị Hoa')
  const chair = actorOf(unit, 'head', 'Lê Văn Bình')
  const write = <T>(work: (db: Db) => Promise<T>) =>
    world.house.database.write(scopeOf(unit.orgPath), work)
  return { unit, neighbour, clerk, chair, write }
}

function subjectOf(unit: Unit, contentHash: string) {
  const subjectId = newId()
  return {
    unitId: unit.id,
    orgPath: unit.orgPath,
    subjectKind: 'plan',
    subjectId,
    subjectTitle: 'Kế hoạch truyền thông',
    address: `/lam-viec/ke-hoach/${subjectId}`,
    contentHash,
  }
}

const HASH = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)

test('an approval is of one content, by a head who did not ask, and ends with an edit', async () => {
  const { unit, neighbour, clerk, chair, write } = await commune()
  const subject = subjectOf(unit, HASH)
  const id = await write((db) => requestApproval(db, clerk, subject))
  await expect(write((db) => approve(db, chair, id, OTHER))).rejects.toMatchObject({ status: 409 })
  await expect(write((db) => approve(db, clerk, id, HASH))).rejects.toMatchObject({ status: 403 })
  const stranger = actorOf(neighbour, 'head', 'Người xã khác')
  await expect(
    world.house.database.write(stranger.scope, (db) => approve(db, stranger, id, HASH)),
  ).rejects.toMatchObject({ status: 404 })
  await write((db) => approve(db, chair, id, HASH))
  await expect(write((db) => approve(db, chair, id, HASH))).rejects.toMatchObject({ status: 409 })
  expect(await write((db) => isApproved(db, subject.subjectId, HASH))).toBe(true)
  expect(await write((db) => isApproved(db, subject.subjectId, OTHER))).toBe(false)
  await write((db) => voidApprovals(db, subject.subjectId))
  expect(await write((db) => isApproved(db, subject.subjectId, HASH))).toBe(false)
})

test('a newer request ends the older one; a return says why; nobody to decide is said at once', async () => {
  const { unit, clerk, chair, write } = await commune()
  const subject = subjectOf(unit, HASH)
  const first = await write((db) => requestApproval(db, clerk, subject))
  const second = await write((db) => requestApproval(db, clerk, subject))
  await expect(write((db) => approve(db, chair, first, HASH))).rejects.toMatchObject({
    status: 409,
  })
  await expect(write((db) => returnForChange(db, chair, second, ' '))).rejects.toMatchObject({
    fields: { reason: 'Phải ghi lý do trả lại.' },
  })
  const returned = await write((db) => returnForChange(db, chair, second, 'Thiếu phụ lục'))
  expect(returned).toMatchObject({ state: 'returned', reason: 'Thiếu phụ lục' })
  await expect(
    write((db) => requestApproval(db, clerk, { ...subject, steps: [HEAD_STEP] })),
  ).rejects.toMatchObject({ status: 409, message: expect.stringContaining('Lãnh đạo đơn vị') })
})

test('it is with X since n working days, over Tết, and the way stays', async () => {
  const { unit, clerk, write } = await commune('2024-02-06')
  const subject = subjectOf(unit, HASH)
  const hand = (holderName: string, doing: string) =>
    write((db) => passTo(db, { ...subject, holderName, holderAccountId: clerk.accountId, doing }))
  await hand('Trần Thị Hoa', 'Soạn thảo')
  world.setToday('2024-02-16')
  await hand('Trần Thị Hoa', 'Soạn thảo')
  // 8–14/2/2024 are the seven days of Tết Giáp Thìn: 7, 15 and 16 February are worked.
  expect(await write((db) => holderOf(db, subject.subjectId))).toMatchObject({
    name: 'Trần Thị Hoa',
    workingDays: 3,
  })
  await hand('Chủ tịch', 'Xem xét')
  const visitor = await world.visit(unit, 'viewer')
  const { items } = await visitor
    .api(workContract)
    .listHolders({ params: { subjectId: subject.subjectId } })
  expect(items.map((item) => [item.name, item.workingDays])).toEqual([
    ['Chủ tịch', 0],
    ['Trần Thị Hoa', 3],
  ])
})

test('a deadline moves only by a pause, by its working days', async () => {
  const { unit, clerk, write } = await commune('2024-02-06')
  const subjectId = newId()
  const id = await write((db) =>
    setDeadline(db, {
      orgPath: unit.orgPath,
      subjectKind: 'petition',
      subjectId,
      rule: 'petition.clocks',
      startedOn: '2024-02-05',
      dueOn: '2024-02-20',
    }),
  )
  await expect(write((db) => pauseDeadline(db, clerk, id, ''))).rejects.toMatchObject({
    fields: { reason: 'Phải ghi lý do tạm dừng thời hạn.' },
  })
  await write((db) => pauseDeadline(db, clerk, id, 'Chờ người dân bổ sung'))
  await expect(write((db) => pauseDeadline(db, clerk, id, 'Nữa'))).rejects.toMatchObject({
    status: 409,
  })
  world.setToday('2024-02-16')
  // Three working days stood still; 21, 22, 23 February.
  expect(await write((db) => resumeDeadline(db, clerk, id))).toBe('2024-02-23')
  await write((db) => finishDeadlines(db, subjectId, '2024-02-16'))
  await expect(write((db) => pauseDeadline(db, clerk, id, 'Muộn'))).rejects.toMatchObject({
    status: 409,
  })
})

test('a notice waits once for its unit until somebody of it deals with it', async () => {
  const { unit, neighbour, write } = await commune()
  const { subjectId, subjectKind, orgPath, unitId, address } = subjectOf(unit, HASH)
  const notice = { unitId, orgPath, subjectKind, subjectId, address, kind: 'late-figures' } as const
  await write((db) =>
    notify(db, { ...notice, forRole: 'officer', sentence: 'Có một số liệu muộn' }),
  )
  await write((db) =>
    notify(db, { ...notice, forRole: 'officer', sentence: 'Có hai số liệu muộn' }),
  )
  const clerk = await world.visit(unit, 'officer')
  const waiting = () => clerk.api(workContract).listWaiting({ params: { unitId }, query: {} })
  const { items, counts } = await waiting()
  expect(counts).toEqual({ approvals: 0, returned: 0, notices: 1 })
  expect(items[0]).toMatchObject({ title: 'Có hai số liệu muộn', address, may: { dealWith: true } })
  const params = { noticeId: items[0]?.id ?? '' }
  const stranger = await world.visit(neighbour, 'officer')
  await expect(
    stranger.api(workContract).listWaiting({ params: { unitId }, query: {} }),
  ).rejects.toMatchObject({ status: 404 })
  await expect(stranger.api(workContract).dealWithNotice({ params })).rejects.toMatchObject({
    status: 404,
  })
  const viewer = await world.visit(unit, 'viewer')
  await expect(viewer.api(workContract).dealWithNotice({ params })).rejects.toMatchObject({
    status: 403,
  })
  await clerk.api(workContract).dealWithNotice({ params })
  expect((await waiting()).items).toEqual([])
  await expect(viewer.api(workContract).reopenNotice({ params })).rejects.toMatchObject({
    status: 403,
  })
  await clerk.api(workContract).reopenNotice({ params })
  expect((await waiting()).items).toEqual(items)
})

test('what asks for an act comes before what is told, and the list goes on where it stopped', async () => {
  const { unit, clerk, write } = await commune()
  const { unitId, orgPath, subjectKind, address } = subjectOf(unit, HASH)
  for (const n of [1, 2, 3]) {
    await write((db) =>
      notify(db, {
        unitId,
        orgPath,
        subjectKind,
        address,
        subjectId: newId(),
        kind: 'urged',
        forRole: 'officer',
        sentence: `Đôn đốc lần ${n}`,
      }),
    )
  }
  await write((db) => requestApproval(db, clerk, subjectOf(unit, HASH)))
  const api = (await world.visit(unit, 'head')).api(workContract)
  const first = await api.listWaiting({ params: { unitId }, query: { limit: 2 } })
  const rest = await api.listWaiting({
    params: { unitId },
    query: { limit: 3, cursor: first.next ?? '' },
  })
  expect([...first.items, ...rest.items].map((item) => item.title)).toEqual([
    'Kế hoạch truyền thông',
    'Đôn đốc lần 1',
    'Đôn đốc lần 2',
    'Đôn đốc lần 3',
  ])
  expect(rest.next).toBeNull()
})
