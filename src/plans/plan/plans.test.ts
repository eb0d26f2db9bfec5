import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE, importExample, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

describe('an issued plan', () => {
  test('is fanned out, seen below, and published', async () => {
    const { province, communes, clerk, planId } = await issueExample(world)
    const plan = await clerk.api(plansContract).getPlan({ params: { planId } })
    expect(plan).toMatchObject({ state: 'issued', number: 31, slug: '31-kh-ubnd-2024' })
    expect(plan.lineList.map((line) => line.units)).toEqual([1, 3, 0])
    expect(plan.lineList[2]?.unmatchedWords).toEqual(['Hội Cựu giáo chức tỉnh'])
    // One for the office, four quarters for each of three communes, one held by the province.
    expect(plan.progress.total).toBe(1 + 12 + 1)

    const below = (await world.visit(communes[0], 'viewer')).api(plansContract)
    const seen = await below.listPlans({
      params: { unitId: communes[0].id },
      query: { of: 'above' },
    })
    expect(seen.items.map((one) => one.id)).toEqual([planId])
    const board = await below.listDue({ params: { unitId: communes[0].id } })
    expect(board.items.map((item) => item.dueOn)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ])
    expect(board.items[0]).toMatchObject({
      timeliness: 'later',
      workingDays: 13,
      unit: { id: communes[0].id },
      issuer: { id: province.id },
    })

    const { rows } = await world.owner.query(
      `select snapshot::text as text from plans.published_plan where plan_id = $1`,
      [planId],
    )
    expect(rows[0]?.text).toContain('đường dây nóng')
  })

  test('is not seen below, and asks nothing, before it is issued', async () => {
    const { province, communes } = await world.addProvince()
    const clerk = await world.visit(province, 'officer')
    const api = clerk.api(plansContract)
    const draft = await importExample(clerk, province)
    const { issued: _, ...facts } = draft.suggested
    const { planId } = await api.acceptDraft({
      params: { draftId: draft.id },
      body: { version: draft.version, facts, issued: false },
    })
    const below = (await world.visit(communes[0], 'officer')).api(plansContract)
    await expect(below.getPlan({ params: { planId } })).rejects.toMatchObject({ status: 404 })
    expect(
      (await api.listDue({ params: { unitId: province.id }, query: { below: 'true' } })).total,
    ).toBe(0)
    const plan = await api.getPlan({ params: { planId } })
    expect(plan.heldBy).toMatchObject({ name: 'Trần Thị Hoa', workingDays: 0 })

    const issued = await api.issuePlan({
      params: { planId },
      body: {
        version: plan.version,
        number: 31,
        symbol: 'KH-UBND',
        issuedOn: '2024-03-12',
        signerPosition: 'PHÓ CHỦ TỊCH',
        signerName: 'Lê Văn Bình',
        signedOnPaper: true,
      },
    })
    expect(issued).toMatchObject({ state: 'issued', signedOnPaper: true, heldBy: null })
    expect((await below.getPlan({ params: { planId } })).title).toBe(plan.title)
    expect((await below.listDue({ params: { unitId: communes[0].id } })).total).toBe(4)
  })

  test('is found as the parent of a plan that cites it', async () => {
    const { communes, planId } = await issueExample(world)
    const clerk = await world.visit(communes[0], 'officer')
    const draft = await importExample(
      clerk,
      communes[0],
      EXAMPLE.replace('31/KH-UBND', '05/KH-UBND').replace(
        'I. MỤC ĐÍCH',
        'Thực hiện Kế hoạch số 31/KH-UBND ngày 26/01/2024 của UBND tỉnh An Sơn; UBND xã ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH',
      ),
    )
    expect(draft.parents.map((parent) => parent.planId)).toEqual([planId])
  })

  test('words nobody matched are given to units later', async () => {
    const { province, office, clerk, planId } = await issueExample(world)
    const api = clerk.api(plansContract)
    const held = await api.listDue({ params: { unitId: province.id }, query: { planId } })
    const open = held.items.find((item) => item.unit === null)
    expect(open).toMatchObject({ words: 'Hội Cựu giáo chức tỉnh', target: 2, may: { map: true } })
    const made = await api.mapAssignment({
      params: { assignmentId: open?.assignmentId ?? '' },
      body: { unitIds: [office.id] },
    })
    expect(made).toEqual({ assignments: 1, occurrences: 1 })
    const board = await api.listDue({ params: { unitId: province.id }, query: { planId } })
    expect(board.items.filter((item) => item.unit === null)).toEqual([])
    expect(board.items.filter((item) => item.unit?.id === office.id)).toHaveLength(2)
  })

  test('an edited line keeps what is past or done, and replaces what is to come', async () => {
    const { province, communes, clerk, planId } = await issueExample(world)
    const api = clerk.api(plansContract)
    const plan = await api.getPlan({ params: { planId } })
    const line = plan.lineList[1]
    if (!line) throw new Error('the plan has three lines')
    const commune = await world.visit(communes[0], 'officer')
    const board = await commune.api(plansContract).listDue({ params: { unitId: communes[0].id } })
    const second = board.items[1]
    await commune.api(plansContract).recordActivity({
      params: { unitId: communes[0].id },
      body: {
        happenedOn: '2024-03-11',
        channelKind: 'broadcast',
        title: 'Phát thanh',
        occurrenceIds: [second?.id ?? ''],
      },
    })
    world.setToday('2024-04-02')
    const later = (await world.visit(province, 'officer')).api(plansContract)
    const edited = await later.editLine({
      params: { lineId: line.id },
      body: { version: 1, timingText: 'Định kỳ 6 tháng/01 lần', content: 'Phát thanh hai lần' },
    })
    world.setToday('2024-03-12')
    expect(edited).toMatchObject({ version: 2, content: 'Phát thanh hai lần' })
    const dates = (unitId: string) =>
      edited.assignments
        .find((one) => one.unit?.id === unitId)
        ?.occurrences.map((one) => `${one.dueOn} ${one.state} ${one.label}`)
    expect(dates(communes[0].id)).toEqual([
      '2024-03-31 open Quý I/2024',
      '2024-06-30 done Quý II/2024',
      '2024-06-30 open 6 tháng đầu năm 2024',
      '2024-09-30 cancelled Quý III/2024',
      '2024-12-31 cancelled Quý IV/2024',
      '2024-12-31 open 6 tháng cuối năm 2024',
    ])
    await expect(
      api.editLine({ params: { lineId: line.id }, body: { version: 1, content: 'x' } }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('another unit may not edit or issue, a neighbour province sees nothing', async () => {
    const { communes, planId } = await issueExample(world)
    const below = (await world.visit(communes[0], 'head')).api(plansContract)
    const plan = await below.getPlan({ params: { planId } })
    expect(new Set(Object.values(plan.may))).toEqual(new Set([false]))
    await expect(
      below.editLine({
        params: { lineId: plan.lineList[0]?.id ?? '' },
        body: { version: 1, content: 'x' },
      }),
    ).rejects.toMatchObject({ status: expect.toBeOneOf([403, 404]) })
    const other = await world.addProvince()
    const stranger = (await world.visit(other.province, 'head')).api(plansContract)
    await expect(stranger.getPlan({ params: { planId } })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.listDue({ params: { unitId: communes[0].id } })).rejects.toMatchObject({
      status: 404,
    })
  })
})

test('a plan is fanned out to a whole province in time', async () => {
  const province = await world.addUnit(null, { name: 'UBND tỉnh Rộng', tier: 'province' })
  await world.owner.query(
    `with area as (
       insert into organization.area (id, kind, name, parent_id, opened_on)
       select gen_random_uuid(), 'commune', 'xã Số ' || n, $2, '2020-01-01' from generate_series(1, 3321) n
       returning id, name
     )
     insert into organization.unit (id, area_id, parent_id, kind, tier, name, short_name, document_symbol,
       org_path, shard, opened_on)
     select gen_random_uuid(), id, $1, 'peoples_committee', 'commune', 'UBND ' || name, 'UBND ' || name, 'UBND',
       $3 || 'c' || row_number() over () || '.', $4, '2020-01-01' from area`,
    [province.id, province.areaId, province.orgPath, province.shard],
  )
  const clerk = await world.visit(province, 'officer')
  const draft = await importExample(clerk, province)
  const { issued, ...facts } = draft.suggested
  const start = performance.now()
  const { planId } = await clerk.api(plansContract).acceptDraft({
    params: { draftId: draft.id },
    body: { version: draft.version, facts, issued },
  })
  expect(performance.now() - start).toBeLessThan(5000)
  const plan = await clerk.api(plansContract).getPlan({ params: { planId } })
  expect(plan.progress.total).toBe(3321 * 4 + 2)
}, 30_000)
