import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { readDocx } from '../../documents/reading/read-docx.ts'
import { plansContract } from '../contract.ts'
import { readPlan } from '../reading/read-plan.ts'
import { planRoutes } from '../routes.ts'
import { amountOf, readAmount } from './amount.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

/** A commune whose clerk writes a plan. */
async function written() {
  const { communes } = await world.addProvince()
  const [unit, other] = communes
  const clerk = await world.visit(unit, 'officer')
  const head = (await world.visit(unit, 'head')).api(plansContract)
  const draft = await importExample(clerk, unit)
  const { issued: _, ...facts } = draft.suggested
  const api = clerk.api(plansContract)
  const { planId } = await api.acceptDraft({
    params: { draftId: draft.id },
    body: { version: draft.version, facts, issued: false },
  })
  const params = { planId }
  return { unit, other, api, head, planId, params, plan: await api.getPlan({ params }) }
}

const LEAFLETS = {
  content: 'In tờ gấp hướng dẫn nộp hồ sơ',
  source: 'commune_budget',
  unit: 'tờ',
  quantity: 2500,
  price: 1200,
}

describe('the estimate of a plan', () => {
  test('adds up by source and in all, and is approved with the plan’s words', async () => {
    const { api, head, params, plan } = await written()
    const lineId = plan.lineList[0]?.id ?? ''
    await api.addBudgetLine({ params, body: { ...LEAFLETS, lineId } })
    await api.addBudgetLine({
      params,
      body: { content: 'Loa di động', source: 'mobilised', amount: 4_500_000 },
    })
    const budget = await api.addBudgetLine({
      params,
      body: { content: 'Tập huấn', source: 'commune_budget', quantity: 1.5, price: 3_000_001 },
    })
    expect(budget).toMatchObject({
      items: [
        { amount: 3_000_000, line: { id: lineId } },
        { amount: 4_500_000, quantity: null },
        { amount: 4_500_002 },
      ],
      bySource: [
        { source: 'commune_budget', amount: 7_500_002 },
        { source: 'mobilised', amount: 4_500_000 },
      ],
      total: 12_000_002,
      may: { edit: true },
    })
    const { version } = await api.getPlan({ params })
    const submitted = await api.submitPlan({ params, body: { version } })
    const contentHash = submitted.approval?.contentHash ?? ''
    const [first, second] = budget.items
    await api.dropBudgetLine({
      params: { budgetLineId: second?.id ?? '' },
      body: { version: second?.version ?? 0 },
    })
    await expect(head.approvePlan({ params, body: { contentHash } })).rejects.toMatchObject({
      status: 409,
    })
    const edited = await api.editBudgetLine({
      params: { budgetLineId: first?.id ?? '' },
      body: { ...LEAFLETS, quantity: 3000, version: 1 },
    })
    expect(edited.items[0]).toMatchObject({ amount: 3_600_000, line: null, version: 2 })
    const again = await api.getPlan({ params })
    await api.submitPlan({ params, body: { version: again.version } })
    const changes = await head.listPlanChanges({ params })
    expect(changes.items.filter(({ where }) => where === 'Dự toán')).toEqual([
      {
        where: 'Dự toán',
        before: expect.stringContaining(
          '2.500 tờ × 1.200 đồng = 3.000.000 đồng (Ngân sách cấp xã)',
        ),
        after: null,
      },
      { where: 'Dự toán', before: expect.stringContaining('Loa di động'), after: null },
      { where: 'Dự toán', before: null, after: expect.stringContaining('3.600.000 đồng') },
    ])
  })

  test('is frozen once the plan is issued, and read by those the plan is for', async () => {
    const { province, communes } = await world.addProvince()
    const clerk = await world.visit(province, 'officer')
    const api = clerk.api(plansContract)
    const { planId } = await api.startPlan({
      params: { unitId: province.id },
      body: { year: 2024, from: { kind: 'blank' } },
    })
    const params = { planId }
    const body = { content: 'Phóng sự', source: 'province_budget', amount: 20_000_000 }
    const [item] = (await api.addBudgetLine({ params, body })).items
    const below = (await world.visit(communes[0], 'officer')).api(plansContract)
    await expect(below.getPlanBudget({ params })).rejects.toMatchObject({ status: 404 })
    const { version } = await api.getPlan({ params })
    await api.issuePlan({
      params,
      body: {
        version,
        number: 7,
        symbol: 'KH-UBND',
        issuedOn: '2024-03-12',
        signerPosition: 'Chủ tịch',
        signerName: 'Lê Văn Bình',
        signedOnPaper: true,
      },
    })
    expect(await below.getPlanBudget({ params })).toMatchObject({
      total: 20_000_000,
      may: { edit: false },
    })
    await expect(api.addBudgetLine({ params, body })).rejects.toMatchObject({ status: 409 })
    const budgetLineId = item?.id ?? ''
    await expect(
      api.dropBudgetLine({ params: { budgetLineId }, body: { version: 1 } }),
    ).rejects.toMatchObject({ status: 409 })
    await expect(
      below.dropBudgetLine({ params: { budgetLineId }, body: { version: 1 } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('refuses what does not add up with a sentence a field, and everybody else', async () => {
    const { api, unit, other, params } = await written()
    const add = (change: object) => api.addBudgetLine({ params, body: { ...LEAFLETS, ...change } })
    await expect(add({ amount: 2_999_999 })).rejects.toMatchObject({
      status: 422,
      fields: { amount: 'Thành tiền phải bằng số lượng nhân đơn giá: 3.000.000 đồng.' },
    })
    await expect(add({ price: null })).rejects.toMatchObject({
      status: 422,
      fields: { amount: expect.stringContaining('thành tiền') },
    })
    await expect(add({ quantity: null, price: null, amount: -5 })).rejects.toMatchObject({
      status: 422,
      fields: { amount: 'Số tiền không được âm.' },
    })
    await expect(add({ price: 12.5 })).rejects.toMatchObject({
      status: 422,
      fields: { price: expect.stringContaining('không có phần lẻ') },
    })
    await expect(add({ quantity: 0 })).rejects.toMatchObject({
      status: 422,
      fields: { quantity: expect.any(String) },
    })
    await expect(add({ source: 'own_pocket', lineId: unit.id })).rejects.toMatchObject({
      status: 422,
      fields: { source: expect.any(String), lineId: 'Việc này không có trong kế hoạch.' },
    })
    const [item] = (await add({})).items
    await expect(
      api.editBudgetLine({
        params: { budgetLineId: item?.id ?? '' },
        body: { ...LEAFLETS, version: 9 },
      }),
    ).rejects.toMatchObject({ status: 409, current: 1 })
    const viewer = (await world.visit(unit, 'viewer')).api(plansContract)
    await expect(viewer.addBudgetLine({ params, body: LEAFLETS })).rejects.toMatchObject({
      status: 403,
    })
    expect((await viewer.getPlanBudget({ params })).may.edit).toBe(false)
    const neighbour = (await world.visit(other, 'officer')).api(plansContract)
    await expect(neighbour.getPlanBudget({ params })).rejects.toMatchObject({ status: 404 })
    await expect(
      neighbour.dropBudgetLine({ params: { budgetLineId: item?.id ?? '' }, body: { version: 1 } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('begins next year’s, for the same tasks and from sources that still are', async () => {
    const { api, unit, params, plan, planId } = await written()
    const paid = plan.lineList[1]
    await api.addBudgetLine({
      params,
      body: {
        ...LEAFLETS,
        content: 'Tờ gấp năm 2024',
        source: 'district_budget',
        lineId: paid?.id ?? null,
      },
    })
    const next = await api.startPlan({
      params: { unitId: unit.id },
      body: { year: 2026, from: { kind: 'own', planId } },
    })
    const { lineList } = await api.getPlan({ params: next })
    const budget = await api.getPlanBudget({ params: next })
    expect(budget.items).toMatchObject([
      {
        content: 'Tờ gấp năm 2026',
        source: 'commune_budget',
        amount: 3_000_000,
        line: { id: lineList[1]?.id, content: lineList[1]?.content },
      },
    ])
    await expect(
      api.addBudgetLine({ params: next, body: { ...LEAFLETS, source: 'district_budget' } }),
    ).rejects.toMatchObject({
      status: 422,
      fields: { source: expect.stringContaining('Hãy chọn “Ngân sách cấp xã”') },
    })
  })

  test('is printed as an appendix, which the reader does not take for tasks', async () => {
    const { api, params, plan } = await written()
    await api.addBudgetLine({ params, body: { ...LEAFLETS, note: 'Theo báo giá' } })
    await api.addBudgetLine({
      params,
      body: { content: 'Loa di động', source: 'mobilised', amount: 4_500_000 },
    })
    const docx = await api.downloadPlanDocx({ params })
    const text = readDocx(new Uint8Array(await docx.arrayBuffer()))
    const said = JSON.stringify(text).toLocaleUpperCase('vi')
    for (const words of [
      'DỰ TOÁN KINH PHÍ',
      '2.500',
      'Cộng ngân sách cấp xã',
      'Tổng cộng',
      '7.500.000',
    ])
      expect(said).toContain(words.toLocaleUpperCase('vi'))
    const back = readPlan(text)
    expect(back.budget.at(-1)).toBe('Tổng dự toán: 7.500.000 đồng. Chi tiết theo Phụ lục kèm theo.')
    expect(back.tasks.map((task) => task.text)).toEqual(plan.lineList.map((line) => line.content))
  })
})

test('whole đồng, as they are reckoned on paper', () => {
  expect(amountOf(1.5, 3_000_001)).toBe(4_500_002)
  expect(amountOf(0.333, 1000)).toBe(333)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (thousandths, price) => {
        const exact = BigInt(thousandths) * BigInt(price)
        const made = BigInt(amountOf(thousandths / 1000, price)) * 1000n
        expect(made - exact <= 500n && exact - made < 500n).toBe(true)
        expect(readAmount({ quantity: thousandths / 1000, price, amount: null })).toEqual({
          amount: Number(made / 1000n),
        })
      },
    ),
  )
})
