import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE, importExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

async function underReview(text = EXAMPLE) {
  const { province, office, communes } = await world.addProvince()
  const clerk = await world.visit(province, 'officer')
  const api = clerk.api(plansContract)
  const draft = await importExample(clerk, province, text)
  return { province, office, communes, clerk, api, draft, params: { draftId: draft.id } }
}

describe('a task', () => {
  test('is split where the cursor stands and joined again; each is undone in one step', async () => {
    const { api, draft, params } = await underReview()
    const [task] = draft.draft.tasks
    const cut = task?.text.indexOf('trên cổng') ?? 0
    const change = (version: number, path: string, value: unknown) =>
      api.correctDraft({ params, body: { version, corrections: [{ path, value }] } })

    const split = await change(draft.version, 'tasks.0.split', cut)
    const [first, second] = split.draft.tasks
    expect(split.draft.tasks).toHaveLength(4)
    expect([first?.text, second?.text]).toEqual([
      'Đăng tin, bài',
      'trên cổng thông tin điện tử trong Quý II/2024.',
    ])
    expect(second).toMatchObject({ leads: task?.leads, timing: task?.timing })
    const words = (at = { start: 0, end: 0 }) => split.draft.source.slice(at.start, at.end)
    expect(words(second?.at)).toMatch(/^trên cổng/u)
    expect(words(first?.at)).toMatch(/bài\s*$/u)
    expect(split.dueDates).toHaveLength(4)

    const joined = await change(split.version, 'tasks.0.join', true)
    expect(joined.draft.tasks[0]).toEqual(task)

    const undo = (version: number) => api.undoCorrection({ params, body: { version } })
    expect((await undo(joined.version)).draft.tasks).toEqual(split.draft.tasks)
    expect((await undo(joined.version + 1)).draft.tasks).toEqual(draft.draft.tasks)
  })

  test('keeps every unit, product and time of the one it is joined with', async () => {
    const { api, draft, params } = await underReview()
    const [a, b] = draft.draft.tasks
    const joined = await api.correctDraft({
      params,
      body: { version: draft.version, corrections: [{ path: 'tasks.0.join', value: true }] },
    })
    expect(joined.draft.tasks).toHaveLength(2)
    expect(joined.draft.tasks[0]).toMatchObject({
      text: `${a?.text} ${b?.text}`,
      leads: [...(a?.leads ?? []), ...(b?.leads ?? [])],
      timing: [...(a?.timing ?? []), ...(b?.timing ?? [])],
      at: { start: a?.at.start, end: b?.at.end },
    })
  })

  test.each([
    ['tasks.0.split', 0],
    ['tasks.0.split', 10_000],
    ['tasks.0.split', 'giữa'],
    ['tasks.2.join', true],
    ['tasks.9.join', true],
    ['tasks.x.split', 3],
  ])('is not parted by %s %s', async (path, value) => {
    const { api, draft, params } = await underReview()
    await expect(
      api.correctDraft({
        params,
        body: { version: draft.version, corrections: [{ path, value }] },
      }),
    ).rejects.toMatchObject({ status: 422 })
  })
})

describe('decisions', () => {
  const words = 'Hội Cựu giáo chức tỉnh'

  test('are there for another device, leave the version alone and reach the plan', async () => {
    const { api, draft, params, province, communes } = await underReview()
    const unitIds = [communes[0].id]
    await api.decideDraft({
      params,
      body: {
        accepted: [
          { doubt: 'missing:title', accepted: true },
          { doubt: 'unsure:tasks:9', accepted: true },
        ],
        matches: [{ words, unitIds }],
      },
    })
    await api.decideDraft({
      params,
      body: { accepted: [{ doubt: 'missing:title', accepted: false }] },
    })
    const colleague = (await world.visit(province, 'officer')).api(plansContract)
    const seen = await colleague.getDraft({ params })
    expect(seen.version).toBe(draft.version)
    expect(seen.decisions).toEqual({
      accepted: ['unsure:tasks:9'],
      matches: [{ words, units: [{ id: communes[0].id, name: communes[0].name }] }],
    })
    const viewer = (await world.visit(province, 'viewer')).api(plansContract)
    await expect(viewer.decideDraft({ params, body: {} })).rejects.toMatchObject({ status: 403 })

    const { issued, ...facts } = draft.suggested
    const { planId } = await api.acceptDraft({
      params,
      body: { version: draft.version, facts, issued },
    })
    const plan = await api.getPlan({ params: { planId } })
    const line = plan.lineList.find((one) => one.leads.includes(words))
    const { assignments } = await api.getLine({ params: { lineId: line?.id ?? '' } })
    expect(assignments.map((one) => one.unit?.id)).toEqual(unitIds)
    await expect(api.decideDraft({ params, body: {} })).rejects.toMatchObject({ status: 409 })
  })

  test('are taken back with null', async () => {
    const { api, params } = await underReview()
    const decide = (unitIds: string[] | null) =>
      api.decideDraft({ params, body: { matches: [{ words, unitIds }] } })
    expect((await decide([])).decisions.matches).toEqual([{ words, units: [] }])
    expect((await decide(null)).decisions.matches).toEqual([])
  })

  test('come back in the next plan of the unit, and in no other unit’s', async () => {
    const { api, draft, params, clerk, province, communes } = await underReview()
    const before = draft.matches.find((one) => one.words === words)
    expect(before).toMatchObject({ unitIds: [], usedIn: null })
    const { issued, ...facts } = draft.suggested
    await api.acceptDraft({
      params,
      body: {
        version: draft.version,
        facts,
        issued,
        matches: [{ words, unitIds: [communes[1].id] }],
      },
    })
    const next = await importExample(clerk, province)
    expect(next.matches.find((one) => one.words === words)).toMatchObject({
      unitIds: [communes[1].id],
      sure: 0.95,
      usedIn: '31/KH-UBND',
      why: 'Đã dùng ở kế hoạch 31/KH-UBND.',
    })
    const everybody = next.matches.find((one) => one.words === 'Ủy ban nhân dân các xã')
    expect(everybody).toMatchObject({ kind: 'group', usedIn: null })
    const below = await importExample(await world.visit(communes[1], 'officer'), communes[1])
    expect(below.matches.find((one) => one.words === words)?.usedIn).toBeNull()
  })
})

test('what the law, the dates and the duties leave in doubt is told with its place', async () => {
  const text = EXAMPLE.replace(
    'I. MỤC ĐÍCH',
    `Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa;
Căn cứ Kế hoạch số 12/KH-UBND ngày 02 tháng 02 năm 2024 của UBND tỉnh;

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH`,
  ).replace(
    'Tổ chức 02 đợt tập huấn trong Quý II/2024.',
    'Đăng tin, bài trên cổng thông tin điện tử trong Quý II/2024.',
  )
  const { draft } = await underReview(text.replaceAll('2024', '2026'))
  const { warnings } = draft.draft
  const codes = warnings.map((one) => one.code)
  expect(codes).toContain('basis-after-plan')
  expect(codes).toContain('task-repeated')
  expect(warnings.find((one) => one.code === 'law-repealed')?.message).toContain('118/2025/NĐ-CP')
  for (const { code, at } of warnings) expect(at, code).toBeDefined()
})
