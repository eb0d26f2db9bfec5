import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'
import { plansContract } from './contract.ts'
import { planRoutes } from './routes.ts'
import { EXAMPLE, importExample, issueExample, textFile } from './plan-example.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

describe('a draft', () => {
  test('is read with its words matched, corrected, and undone', async () => {
    const { province, office, communes } = await world.addProvince()
    const clerk = await world.visit(province, 'officer')
    const api = clerk.api(plansContract)
    const draft = await importExample(clerk, province)
    expect(draft.draft.source).toBe(EXAMPLE)
    expect(draft.draft.tasks).toHaveLength(3)
    expect(draft.suggested).toMatchObject({ number: 31, symbol: 'KH-UBND', issued: true })
    const units = Object.fromEntries(draft.matches.map((one) => [one.words, one.unitIds]))
    expect(units['Văn phòng UBND tỉnh']).toEqual([office.id])
    expect([...(units['Ủy ban nhân dân các xã'] ?? [])].sort()).toEqual(
      communes.map((commune) => commune.id).sort(),
    )
    expect(units['Hội Cựu giáo chức tỉnh']).toEqual([])
    expect(draft.dueDates[1]?.map((due) => due.dueOn)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ])

    const params = { draftId: draft.id }
    const changed = await api.correctDraft({
      params,
      body: {
        version: draft.version,
        corrections: [
          { path: 'tasks.0.timing', value: 'Quý III/2024' },
          { path: 'title', value: 'Kế hoạch truyền thông' },
        ],
      },
    })
    expect(changed.draft.tasks[0]?.timing).toMatchObject([{ kind: 'window', to: '2024-09-30' }])
    expect(changed.correctedFields).toEqual(['tasks.0.timing', 'title'])
    expect(changed.corrections[1]?.before).toBe(draft.draft.title)

    const undone = await api.undoCorrection({ params, body: { version: changed.version } })
    expect(undone.draft.title).toBe(draft.draft.title)
    expect(undone.correctedFields).toEqual(['tasks.0.timing'])

    await expect(
      api.correctDraft({
        params,
        body: { version: draft.version, corrections: [{ path: 'title', value: 'x' }] },
      }),
    ).rejects.toMatchObject({ status: 409 })
    await expect(
      api.correctDraft({
        params,
        body: { version: undone.version, corrections: [{ path: 'tasks.0.leads', value: 7 }] },
      }),
    ).rejects.toMatchObject({ status: 422, fields: { 'tasks.0.leads': expect.any(String) } })
  })

  test.each([
    ['an empty file', new Blob([])],
    ['a photo renamed .txt', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])])],
    ['noise', new Blob([Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)])],
  ])('%s gets a sentence', async (_, file) => {
    const { province } = await world.addProvince()
    const api = (await world.visit(province, 'officer')).api(plansContract)
    await expect(
      api.importPlan({ params: { unitId: province.id }, files: [{ file, name: 'ke-hoach.txt' }] }),
    ).rejects.toMatchObject({ status: 422, fields: { file: expect.stringMatching(/.{15,}\./) } })
    expect((await api.listDrafts({ params: { unitId: province.id } })).items).toEqual([])
  })

  test('becomes one plan when accepted twice at once', async () => {
    const { province } = await world.addProvince()
    const clerk = await world.visit(province, 'officer')
    const api = clerk.api(plansContract)
    const draft = await importExample(clerk, province)
    const { issued, ...facts } = draft.suggested
    const accept = () =>
      api.acceptDraft({
        params: { draftId: draft.id },
        body: { version: draft.version, facts, issued },
      })
    const outcomes = await Promise.allSettled([accept(), accept()])
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await api.listPlans({ params: { unitId: province.id } })).items).toHaveLength(1)
  })

  test('is absent for every other unit, and readable but not acceptable for a viewer', async () => {
    const { province, communes } = await world.addProvince()
    const draft = await importExample(await world.visit(communes[0], 'officer'), communes[0])
    const params = { draftId: draft.id }
    const neighbour = (await world.visit(communes[1], 'officer')).api(plansContract)
    await expect(neighbour.getDraft({ params })).rejects.toMatchObject({ status: 404 })
    const { issued, ...facts } = draft.suggested
    const body = { version: draft.version, facts, issued }
    await expect(neighbour.acceptDraft({ params, body })).rejects.toMatchObject({ status: 404 })
    const viewer = (await world.visit(communes[0], 'viewer')).api(plansContract)
    expect((await viewer.getDraft({ params })).may).toEqual({
      correct: false,
      accept: false,
      discard: false,
    })
    await expect(viewer.acceptDraft({ params, body })).rejects.toMatchObject({ status: 403 })
    const superior = (await world.visit(province, 'officer')).api(plansContract)
    await expect(superior.acceptDraft({ params, body })).rejects.toMatchObject({ status: 403 })
  })
})

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
      },
    })
    expect(issued).toMatchObject({ state: 'issued', heldBy: null })
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
    expect(plan.may).toEqual({ issue: false, edit: false, assign: false })
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

const seeds = join(import.meta.dirname, '../../../shared/seeds')
const real = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.startsWith('004')) : []
test.each(real)(
  'the district plan %s has exactly 4 duties and 15 tasks of the appendix',
  async (seed) => {
    const { communes } = await world.addProvince()
    const clerk = await world.visit(communes[0], 'officer')
    const api = clerk.api(plansContract)
    const draft = await api.importPlan({
      params: { unitId: communes[0].id },
      files: [textFile(readFileSync(join(seeds, seed), 'utf8'), seed)],
    })
    const { issued, ...facts } = draft.suggested
    expect(issued).toBe(false)
    const { planId } = await api.acceptDraft({
      params: { draftId: draft.id },
      body: {
        version: draft.version,
        facts: { ...facts, number: 20, issuedOn: '2024-02-28' },
        issued: true,
      },
    })
    const plan = await api.getPlan({ params: { planId } })
    const origins = plan.lineList.map((line) => line.origin)
    expect(origins.filter((origin) => origin === 'appendix')).toHaveLength(15)
    expect(origins.filter((origin) => origin !== 'appendix')).toHaveLength(4)
    expect(plan.lineList.filter((line) => line.timingText === 'Thường xuyên')).toHaveLength(11)
    const board = await api.listDue({ params: { unitId: communes[0].id } })
    expect(board.total).toBeGreaterThan(15)
  },
)

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

test('work is given to the own house and below, never upward or to a neighbour', async () => {
  const { province, communes, planId } = await issueExample(world)
  expect(planId).toBeTruthy()
  const clerk = await world.visit(communes[0], 'officer')
  const draft = await importExample(
    clerk,
    communes[0],
    EXAMPLE.replace('1. Văn phòng UBND tỉnh', '1. UBND tỉnh An Sơn'),
  )
  expect(draft.matches.find((one) => one.words === 'UBND tỉnh An Sơn')?.unitIds).toEqual([])
  const { issued, ...facts } = draft.suggested
  const accept = (unitId: string) =>
    clerk.api(plansContract).acceptDraft({
      params: { draftId: draft.id },
      body: {
        version: draft.version,
        facts,
        issued,
        matches: [{ words: 'Hội Cựu giáo chức tỉnh', unitIds: [unitId] }],
      },
    })
  for (const strange of [province.id, communes[1].id]) {
    await expect(accept(strange)).rejects.toMatchObject({
      status: 422,
      fields: { matches: expect.any(String) },
    })
  }
  expect((await accept(communes[0].id)).planId).toBeTruthy()
})

test('a plan whose number is taken that year is refused in the form of its facts', async () => {
  const { province, clerk } = await issueExample(world)
  const draft = await importExample(clerk, province)
  const { issued, ...facts } = draft.suggested
  const params = { draftId: draft.id }
  const accept = (over: object) =>
    clerk.api(plansContract).acceptDraft({
      params,
      body: { version: draft.version, facts: { ...facts, ...over }, issued },
    })
  await expect(accept({})).rejects.toMatchObject({
    status: 422,
    fields: { 'facts.number': expect.any(String) },
  })
  await expect(accept({ number: 32, signerName: null })).rejects.toMatchObject({
    status: 422,
    fields: { 'facts.signerName': expect.any(String) },
  })
  await expect(accept({ number: 32, issuedOn: '2024-03-13' })).rejects.toMatchObject({
    status: 422,
    fields: { 'facts.issuedOn': expect.any(String) },
  })
  expect((await accept({ number: 32 })).planId).toBeTruthy()
})
