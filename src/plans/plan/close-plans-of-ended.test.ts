import { afterAll, beforeAll, expect, test } from 'vitest'
import { importExample } from '../../../test/plan-example.ts'
import { commune, LAW, type Order } from '../../../test/towns.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { organizationContract, type Unit, unitsChanged } from '../../organization/index.ts'
import { fanOut } from '../../platform/jobs.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { tellOfEndedJob } from '../due/due-jobs.ts'
import { planJobs } from '../jobs.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
})
afterAll(() => world.close())

const OWN = `ỦY BAN NHÂN DÂN
XÃ BÌNH MINH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND
Bình Minh, ngày 15 tháng 01 năm 2024

KẾ HOẠCH
Truyền thông của xã năm 2024

II. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân xã Bình Minh
- Phát thanh trên đài truyền thanh về đường dây nóng, hằng quý.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Nam
`

/** Communes of a province; the first has issued a plan of its own with a date each quarter. */
async function withOwnPlan() {
  world.setToday('2024-01-20')
  const place = await world.addProvince()
  const [unit] = place.communes
  const api = (await world.visit(unit, 'officer')).api(plansContract)
  const draft = await importExample(await world.visit(unit, 'officer'), unit, OWN)
  const { issued, ...facts } = draft.suggested
  const { planId } = await api.acceptDraft({
    params: { draftId: draft.id },
    body: { version: draft.version, facts, issued },
  })
  return { ...place, unit, planId }
}

async function order(province: Unit, body: Order) {
  world.setToday('2024-08-10')
  const admin = (await world.visit(province, 'administrator')).api(organizationContract)
  await admin.orderEvent({ body })
  await world.runJobs([...planJobs, fanOut(unitsChanged, [tellOfEndedJob])])
  const clerk = await world.visit(province, 'officer')
  return { clerk, api: clerk.api(plansContract) }
}

test('a plan ends with its unit: nothing later is owed, what is late stays late and is told', async () => {
  const { province, unit, planId } = await withOwnPlan()
  // Written down ten days after: the end of July is the last day that counts.
  const { clerk, api } = await order(province, {
    kind: 'close',
    on: '2024-08-01',
    legalSource: LAW,
    beforeIds: [unit.id],
  })
  const params = { unitId: province.id }
  const listed = async (state: 'open' | 'late' | 'cancelled') =>
    (await api.listDue({ params, query: { below: 'true', ofUnit: unit.id, state } })).items.map(
      ({ dueOn }) => dueOn.slice(0, 7),
    )
  expect(await listed('late')).toEqual(['2024-03', '2024-06'])
  expect(await listed('open')).toEqual(['2024-03', '2024-06'])
  expect(await listed('cancelled')).toEqual(['2024-09', '2024-12'])
  const groups = await api.listDueGroups({
    params,
    query: { below: 'true', by: 'month', state: 'open' },
  })
  expect(groups.items.map(({ key }) => key)).toEqual(['2024-03', '2024-06'])
  expect(await api.getPlan({ params: { planId } })).toMatchObject({
    state: 'closed',
    closedOn: '2024-07-31',
    closingNote: 'Đơn vị kết thúc hoạt động sau ngày 31/07/2024, không có đơn vị kế thừa.',
  })
  const { items } = await clerk.api(workContract).listWaiting({ params })
  expect(items.map(({ title }) => title)).toContainEqual(
    expect.stringMatching(/1 kế hoạch .* sau ngày 31\/07\/2024 .*; 2 hạn trước đó còn mở vẫn tính/),
  )
})

test('what was once cut off a unit is no heir of it', async () => {
  const { province, unit, planId } = await withOwnPlan()
  await order(province, {
    kind: 'split',
    on: '2024-06-01',
    legalSource: LAW,
    beforeIds: [unit.id],
    after: [{ unitId: unit.id }, commune('xã Bình Tách')],
  })
  const base = { on: '2024-08-01', legalSource: LAW, beforeIds: [unit.id] }
  const { api } = await order(province, { ...base, kind: 'close' })
  expect(await api.getPlan({ params: { planId } })).toMatchObject({ state: 'closed' })
})

test('an heir carries the plan on', async () => {
  const { province, unit, communes, planId } = await withOwnPlan()
  const { api } = await order(province, {
    kind: 'merge',
    on: '2024-08-01',
    legalSource: LAW,
    beforeIds: [unit.id, communes[1].id],
    after: [commune('xã Bình Lạc')],
  })
  expect(await api.getPlan({ params: { planId } })).toMatchObject({ state: 'issued' })
  const query = { below: 'true', ofUnit: unit.id, state: 'cancelled' } as const
  expect((await api.listDue({ params: { unitId: province.id }, query })).total).toBe(0)
})
