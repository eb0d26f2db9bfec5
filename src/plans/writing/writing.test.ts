import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

describe('a plan written here', () => {
  test('begins from a template of the house, is edited part by part, and prints', async () => {
    const { communes } = await world.addProvince()
    const clerk = await world.visit(communes[0], 'officer')
    const api = clerk.api(plansContract)
    const starts = await api.listPlanStarts({
      params: { unitId: communes[0].id },
      query: { year: 2024 },
    })
    const { planId } = await api.startPlan({
      params: { unitId: communes[0].id },
      body: { year: 2024, from: { kind: 'template', code: starts.templates[0]?.code ?? '' } },
    })
    const params = { planId }
    const plan = await api.getPlan({ params })
    expect(plan.title).toBe(
      'Truyền thông cải cách hành chính và giải quyết thủ tục hành chính trên địa bàn xã Bình Minh năm 2024',
    )
    expect(JSON.stringify(plan)).not.toMatch(/\{(?:unit|place|year)\}/)
    expect(
      plan.lineList.every((line) => line.timing.every((item) => item.kind !== 'unknown')),
    ).toBe(true)
    const edited = await api.editPlan({
      params,
      body: { version: plan.version, outline: { purposes: ['Một mục đích'] } },
    })
    expect(edited.outline).toMatchObject({
      purposes: ['Một mục đích'],
      requirements: plan.outline.requirements,
    })
    await expect(
      api.editPlan({ params, body: { version: plan.version, title: 'Tên khác' } }),
    ).rejects.toMatchObject({ status: 409, current: edited.version })
    const added = await api.addLine({
      params,
      body: { content: 'Tổ chức đối thoại', leads: [communes[0].name], timingText: 'Quý III/2024' },
    })
    expect(added).toMatchObject({ ordinal: plan.lineList.length + 1, unmatchedWords: [] })
    const first = plan.lineList[0]
    const shorter = await api.withdrawLine({
      params: { lineId: first?.id ?? '' },
      body: { version: first?.version ?? 1 },
    })
    expect(shorter.lineList.map((line) => line.id)).not.toContain(first?.id)
    const turned = shorter.lineList.map((line) => line.id).toReversed()
    const ordered = await api.orderLines({
      params,
      body: { version: shorter.version, lineIds: turned },
    })
    expect(ordered.lineList.map((line) => line.id)).toEqual(turned)
    await expect(
      api.orderLines({ params, body: { version: ordered.version, lineIds: turned.slice(1) } }),
    ).rejects.toMatchObject({ status: 422 })
    const docx = await api.downloadPlanDocx({ params })
    expect(docx.size).toBeGreaterThan(5000)
  })

  test('begins from last year’s plan, brought to the year', async () => {
    const { communes } = await world.addProvince()
    const [unit] = communes
    const api = (await world.visit(unit, 'officer')).api(plansContract)
    const draft = await importExample(await world.visit(unit, 'officer'), unit)
    const { issued, ...facts } = draft.suggested
    const before = await api.acceptDraft({
      params: { draftId: draft.id },
      body: { version: draft.version, facts, issued },
    })
    const starts = await api.listPlanStarts({ params: { unitId: unit.id }, query: { year: 2025 } })
    expect(starts.own.map((one) => one.id)).toEqual([before.planId])
    const { planId } = await api.startPlan({
      params: { unitId: unit.id },
      body: { year: 2025, from: { kind: 'own', planId: before.planId } },
    })
    const next = await api.getPlan({ params: { planId } })
    expect(next).toMatchObject({ year: 2025, fromOn: '2025-01-01', outline: { bases: [] } })
    expect(next.title).toContain('2025')
    expect(next.lineList.map((line) => line.timingText)).toEqual(
      expect.arrayContaining(['trong Quý II/2025']),
    )
    expect(next.lineList.every((line) => line.source === null)).toBe(true)
  })

  test('what was said of the earlier plan at its end becomes a task of the later one', async () => {
    const { communes } = await world.addProvince()
    const [unit] = communes
    const visitor = await world.visit(unit, 'officer')
    const api = visitor.api(plansContract)
    const draft = await importExample(visitor, unit)
    const { issued, ...facts } = draft.suggested
    const before = await api.acceptDraft({
      params: { draftId: draft.id },
      body: { version: draft.version, facts, issued },
    })
    const plan = await api.getPlan({ params: { planId: before.planId } })
    await api.closePlan({
      params: { planId: before.planId },
      body: { version: plan.version, note: 'Chưa mở được lớp tập huấn cho cán bộ thôn.' },
    })
    const { planId } = await api.startPlan({
      params: { unitId: unit.id },
      body: { year: 2025, from: { kind: 'own', planId: before.planId } },
    })
    const next = await api.getPlan({ params: { planId } })
    expect(next.lineList.at(-1)).toMatchObject({
      groupTitle: 'Khắc phục tồn tại, hạn chế năm 2024',
      content: 'Chưa mở được lớp tập huấn cho cán bộ thôn.',
    })
    expect(next.lineList).toHaveLength(plan.lineList.length + 1)
  })
})
