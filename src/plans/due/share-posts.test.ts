import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE, importExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { appointHolder, openPost, type Unit } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const OFFICE = 'Công chức Văn phòng – Thống kê'
const JUSTICE = 'Công chức Tư pháp – Hộ tịch'

async function postOf(unit: Unit, title: string, personName: string) {
  const { database } = world.house
  const { id } = await database.write(scopeOf(), (db) =>
    openPost(db, { unitId: unit.id, title, rank: 'officer', openedOn: '2024-01-01' }),
  )
  await database.write(scopeOf(), (db) => appointHolder(db, id, { personName, from: '2024-01-01' }))
  const api = (await world.visit(unit, 'officer', personName)).api(plansContract)
  const mine = async () => {
    const query = { mine: 'true', state: 'all' } as const
    return (await api.listDue({ params: { unitId: unit.id }, query })).items
  }
  return { id, mine }
}

/** A commune's plan of one task, as its heading and sentence name who does it. */
async function issue(heading: string, sentence: string) {
  const { communes } = await world.addProvince()
  const [unit] = communes
  const lan = await postOf(unit, OFFICE, 'Nguyễn Thị Lan')
  const tam = await postOf(unit, JUSTICE, 'Hoàng Minh Tâm')
  return { ...(await issueAt(unit, heading, sentence)), lan, tam }
}

async function issueAt(unit: Unit, heading: string, sentence: string) {
  const text = EXAMPLE.replace(
    /1\. Văn phòng UBND tỉnh[^]*?(?=Nơi nhận)/u,
    `1. ${heading}\n- ${sentence}\n\n`,
  )
  const clerk = await world.visit(unit, 'officer')
  const api = clerk.api(plansContract)
  const draft = await importExample(clerk, unit, text)
  const { issued, ...facts } = draft.suggested
  await api.acceptDraft({
    params: { draftId: draft.id },
    body: { version: draft.version, facts, issued },
  })
  const params = { unitId: unit.id }
  const { items } = await api.listDue({ params, query: { state: 'all' } })
  return { unit, api, params, items }
}

const TEXT = `Đăng tin, bài trên cổng thông tin điện tử, phối hợp với ${JUSTICE} trong Quý II/2024.`

test('two posts of one unit each have their part in hand, and the unit owes the work once', async () => {
  const { unit, params, items, lan, tam } = await issue(OFFICE, TEXT)
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    part: 'lead',
    given: { name: `${OFFICE} (Nguyễn Thị Lan)` },
    postParts: [{ part: 'coordinating', name: `${JUSTICE} (Hoàng Minh Tâm)` }],
    heldBy: { name: `${OFFICE} (Nguyễn Thị Lan), ${JUSTICE} (Hoàng Minh Tâm)` },
  })
  const [due] = items
  expect(await lan.mine()).toMatchObject([{ id: due?.id }])
  expect(await tam.mine()).toMatchObject([{ id: due?.id }])
  world.setToday('2024-07-20')
  const later = (await world.visit(unit, 'officer')).api(plansContract)
  expect((await later.getToday({ params })).overdue).toBe(1)
  world.setToday('2024-03-12')
})

test('a part stays with its post when the rest is given on, and all goes back to the unit', async () => {
  const { api, items, lan, tam } = await issue(OFFICE, TEXT)
  const assignment = { assignmentId: items[0]?.assignmentId ?? '' }
  const give = (to: { postId: string } | null) =>
    api.giveAssignment({ params: assignment, body: { to } })
  await give({ postId: tam.id })
  // Who has the whole has no part beside it.
  expect(await tam.mine()).toMatchObject([
    { postParts: [], given: { name: `${JUSTICE} (Hoàng Minh Tâm)` } },
  ])
  expect(await lan.mine()).toEqual([])

  const other = await issue(OFFICE, TEXT)
  const params = { assignmentId: other.items[0]?.assignmentId ?? '' }
  const third = await postOf(other.unit, 'Công chức Văn hóa', 'Lê Thị Hoa')
  await other.api.giveAssignment({ params, body: { to: { postId: third.id } } })
  expect(await third.mine()).toHaveLength(1)
  expect(await other.lan.mine()).toEqual([])
  expect(await other.tam.mine()).toHaveLength(1)
  await other.api.giveAssignment({ params, body: { to: null } })
  expect(await other.tam.mine()).toEqual([])
})

test('a post beside its own unit, and two posts that lead together', async () => {
  const beside = await issue('Ủy ban nhân dân xã', TEXT)
  expect(beside.items).toHaveLength(1)
  expect(beside.items[0]).toMatchObject({ given: null, postParts: [{ part: 'coordinating' }] })
  expect(await beside.tam.mine()).toHaveLength(1)
  expect(await beside.lan.mine()).toEqual([])

  const both = await issue(`${OFFICE}, ${JUSTICE}`, 'Đăng tin, bài trong Quý II/2024.')
  expect(both.items).toHaveLength(1)
  expect(both.items[0]?.postParts).toMatchObject([{ part: 'lead' }])
  expect(await both.lan.mine()).toHaveLength(1)
  expect(await both.tam.mine()).toHaveLength(1)
})

test('a post that is opened after the plan was issued gets its part when its words are mapped', async () => {
  const { communes } = await world.addProvince()
  const [unit] = communes
  const lan = await postOf(unit, OFFICE, 'Nguyễn Thị Lan')
  const { api, params, items } = await issueAt(unit, OFFICE, TEXT)
  expect(items).toHaveLength(1)
  const tam = await postOf(unit, JUSTICE, 'Hoàng Minh Tâm')
  const { planId = '' } = items[0] ?? {}
  await api.mapWords({ params: { planId }, body: { words: JUSTICE, unitIds: [unit.id] } })
  expect((await api.listDue({ params, query: { state: 'all' } })).items).toHaveLength(1)
  expect(await lan.mine()).toHaveLength(1)
  expect(await tam.mine()).toMatchObject([{ postParts: [{ part: 'coordinating' }] }])
})
