import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE, importExample, issueExample, textFile } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

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

const seeds = join(import.meta.dirname, '../../../../shared/seeds')
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
