import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amended, PAPER } from '../../../test/amended-plan.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

describe('an amendment', () => {
  test('is shown as a diff, needs a reason and approval or a signed paper, and comes into force at once', async () => {
    const { api, lines, params, put, because, planId, province, unit, below, communes } =
      await amended(world)
    const [first = '', second = '', third = ''] = lines
    await put({ act: 'edit', lineId: second, typed: { timingText: 'Hằng tháng' } })
    await put({ act: 'withdraw', lineId: third })
    const shown = await put({
      act: 'add',
      typed: {
        content: 'Đăng bài trên Zalo',
        leads: ['Ủy ban nhân dân các xã'],
        timingText: 'Quý IV/2024',
      },
    })
    expect(shown.planSymbol, 'numbered like the plan').toBe('KH-UBND')
    expect(shown.changeList).toMatchObject([
      {
        act: 'edit',
        fields: [{ field: 'timing', before: 'thường xuyên', after: 'Hằng tháng' }],
        impact: { units: 3, replaced: 8, kept: 0 },
      },
      { act: 'withdraw', fields: [{ field: 'content', after: null }], impact: { replaced: 1 } },
      {
        act: 'add',
        fields: expect.arrayContaining([{ field: 'timing', before: null, after: 'Quý IV/2024' }]),
      },
    ])
    expect(shown.followers).toMatchObject([{ unit: { id: unit.id }, waiting: 1 }])
    await expect(
      api.issueAmendment({ params, body: { ...PAPER, version: shown.version } }),
      'without a reason',
    ).rejects.toMatchObject({ status: 422, fields: { reason: expect.any(String) } })
    const ready = await because('Theo chỉ đạo của Chủ tịch UBND tỉnh.')
    await expect(
      api.issueAmendment({ params, body: { version: ready.version } }),
      'neither approved nor signed on paper',
    ).rejects.toMatchObject({ status: 409 })
    const submitted = await api.submitAmendment({ params, body: { version: ready.version } })
    const head = (await world.visit(province, 'head')).api(plansContract)
    const contentHash = submitted.approval?.contentHash ?? ''
    const approved = await head.approveAmendment({ params, body: { contentHash } })
    expect(approved).toMatchObject({ state: 'approved', approval: { state: 'approved' } })
    const before = await api.getPlan({ params: { planId } })
    expect(before.lineList.map((one) => one.timingText)).not.toContain('Hằng tháng')
    await api.issueAmendment({ params, body: { version: approved.version } })

    const after = await api.getPlan({ params: { planId } })
    expect(after.lineList.map((one) => [one.state === 'withdrawn', one.timingText])).toEqual([
      [false, expect.any(String)],
      [false, 'Hằng tháng'],
      [true, expect.any(String)],
      [false, 'Quý IV/2024'],
    ])
    expect(after.lineList[0]?.id).toBe(first)
    const neighbour = (await world.visit(communes[1], 'officer')).api(plansContract)
    const due = await neighbour.listDue({ params: { unitId: communes[1].id }, query: { planId } })
    expect(due.items.map((one) => one.dueOn)).toHaveLength(13)
    expect((await neighbour.getAmendment({ params })).reason).toContain('Chủ tịch')
    expect((await below.listAmendments({ params: { planId } })).items).toMatchObject([
      { state: 'issued', changes: 3 },
    ])
    const detail = await api.getLine({ params: { lineId: second } })
    expect(detail.versions[0]).toMatchObject({ cause: 'amended', version: 2 })
  })

  test('changes the estimate too: shown as a diff, approved with it, in force and printed with the rest', async () => {
    const { api, params, because, planId, province, clerk, communes } = await amended(world)
    const item = { content: 'In tờ gấp', source: 'province_budget', quantity: 1000, price: 1200 }
    const putBudget = async (
      change: Parameters<typeof api.putAmendmentBudget>[0]['body']['change'],
    ) => {
      const { version } = await api.getAmendment({ params })
      return api.putAmendmentBudget({ params, body: { version, change } })
    }
    await putBudget({ act: 'add', typed: { ...item, unit: 'tờ' } })
    await expect(putBudget({ act: 'add', typed: { ...item, amount: 5 } })).rejects.toMatchObject({
      status: 422,
      fields: { amount: expect.stringContaining('1.200.000') },
    })
    const stranger = (await world.visit(communes[0], 'officer')).api(plansContract)
    await expect(
      stranger.putAmendmentBudget({
        params,
        body: { version: 2, change: { act: 'add', typed: item } },
      }),
    ).rejects.toMatchObject({ status: 404 })
    const shown = await putBudget({
      act: 'add',
      typed: { content: 'Loa di động', source: 'mobilised', amount: 4_500_000 },
    })
    expect(shown).toMatchObject({
      changes: 2,
      budget: {
        items: [
          {
            act: 'add',
            before: null,
            after: 'In tờ gấp: 1.000 tờ × 1.200 đồng = 1.200.000 đồng (Ngân sách cấp tỉnh)',
          },
          { after: expect.stringContaining('Loa di động') },
        ],
        difference: 5_700_000,
        totals: { before: 0, after: 5_700_000 },
      },
    })
    const ready = await because('Bổ sung kinh phí.')
    const submitted = await api.submitAmendment({ params, body: { version: ready.version } })
    const head = (await world.visit(province, 'head')).api(plansContract)
    const approve = (contentHash: string) =>
      head.approveAmendment({ params, body: { contentHash } })
    const seen = submitted.approval?.contentHash ?? ''
    // Another figure is another text: what was seen is not approved any more.
    const [first] = submitted.budget?.items ?? []
    await putBudget({ act: 'add', changeId: first?.id, typed: { ...item, quantity: 2000 } })
    await expect(approve(seen)).rejects.toMatchObject({ status: 409 })
    const { version } = await api.getAmendment({ params })
    const again = await api.submitAmendment({ params, body: { version } })
    const approved = await approve(again.approval?.contentHash ?? '')
    expect((await api.getPlanBudget({ params: { planId } })).items).toEqual([])
    await api.issueAmendment({ params, body: { version: approved.version } })
    const budget = await stranger.getPlanBudget({ params: { planId } })
    expect(budget).toMatchObject({ total: 6_900_000, may: { edit: false } })
    const docx = await clerk.inject({ method: 'GET', url: `/api/v1/plans/${planId}/document.docx` })
    const xml = new TextDecoder().decode(unzipSync(docx.rawPayload)['word/document.xml'])
    expect(xml).toContain('2.400.000')

    const next = await api.startAmendment({ params: { planId }, body: {} })
    const at = { params: { amendmentId: next.id } }
    const [leaflets, speaker] = budget.items
    const put = async (change: Parameters<typeof putBudget>[0]) => {
      const now = await api.getAmendment(at)
      return api.putAmendmentBudget({ ...at, body: { version: now.version, change } })
    }
    await put({ act: 'withdraw', budgetLineId: speaker?.id ?? '' })
    const changed = await put({
      act: 'edit',
      budgetLineId: leaflets?.id ?? '',
      typed: { ...item, quantity: 500 },
    })
    expect(changed.budget).toMatchObject({
      items: [{ act: 'withdraw', after: null }, { act: 'edit' }],
      difference: -6_300_000,
    })
    const [dropped] = changed.budget?.items ?? []
    const back = await api.dropAmendmentBudget({
      params: { amendmentId: next.id, changeId: dropped?.id ?? '' },
      body: { version: changed.version },
    })
    await api.setAmendmentReason({ ...at, body: { version: back.version, reason: 'Giảm chi.' } })
    const last = await api.getAmendment(at)
    const { number, symbol, issuedOn } = await api.getPlan({ params: { planId } })
    const taken = { ...PAPER, number, symbol, issuedOn, version: last.version }
    await expect(
      api.issueAmendment({ ...at, body: taken }),
      'the number of the plan',
    ).rejects.toMatchObject({
      status: 422,
      fields: { number: `Số ${number}/${symbol} đã dùng trong năm 2024.` },
    })
    await api.issueAmendment({ ...at, body: { ...PAPER, number: 41, version: last.version } })
    expect((await api.getPlanBudget({ params: { planId } })).items).toMatchObject([
      { content: 'In tờ gấp', amount: 600_000, version: 2 },
      { content: 'Loa di động' },
    ])
    // What was issued still says what it changed.
    expect((await stranger.getAmendment(at)).budget).toMatchObject({
      items: [
        { before: expect.stringContaining('2.400.000'), after: expect.stringContaining('600.000') },
      ],
      totals: null,
    })
  })

  test('keeps what is past or proven, and replaces the rest', async () => {
    const { api, lines, params, put, because, communes, planId } = await amended(world)
    const other = await world.visit(communes[1], 'officer')
    const due = await other
      .api(plansContract)
      .listDue({ params: { unitId: communes[1].id }, query: { planId } })
    await other.api(plansContract).recordActivity({
      params: { unitId: communes[1].id },
      body: {
        happenedOn: '2024-01-29',
        channelKind: 'broadcast',
        title: 'Phát thanh',
        occurrenceIds: [due.items[1]?.id ?? ''],
      },
    })
    await put({ act: 'withdraw', lineId: lines[1] ?? '' })
    const ready = await because('Không còn cần.')
    expect(ready.changeList[0]?.impact).toMatchObject({ replaced: 7, kept: 1 })
    await api.issueAmendment({ params, body: { ...PAPER, version: ready.version } })
    const all = await other
      .api(plansContract)
      .listDue({ params: { unitId: communes[1].id }, query: { state: 'all' } })
    expect(all.items.map((one) => `${one.dueOn} ${one.state}`)).toEqual([
      '2024-03-31 cancelled',
      '2024-06-30 done',
      '2024-09-30 cancelled',
      '2024-12-31 cancelled',
    ])
  })

  test('is refused as a whole when a line moved meanwhile', async () => {
    const { api, lines, params, put, because, planId } = await amended(world)
    await put({ act: 'edit', lineId: lines[0] ?? '', typed: { content: 'Viết khác' } })
    await put({ act: 'edit', lineId: lines[1] ?? '', typed: { content: 'Cũng viết khác' } })
    await api.editLine({
      params: { lineId: lines[1] ?? '' },
      body: { version: 1, content: 'Sửa lỗi đọc trước đó' },
    })
    const ready = await because('Cập nhật.')
    expect(ready.changeList.map((one) => one.moved)).toEqual([false, true])
    await expect(
      api.issueAmendment({ params, body: { ...PAPER, version: ready.version } }),
    ).rejects.toMatchObject({ status: 409, detail: expect.stringContaining('Sửa lỗi đọc') })
    const plan = await api.getPlan({ params: { planId } })
    expect(plan.lineList[0]?.version, 'nothing came into force').toBe(1)
    const again = await put({
      act: 'edit',
      lineId: lines[1] ?? '',
      typed: { content: 'Cũng viết khác' },
    })
    const issued = await api.issueAmendment({ params, body: { ...PAPER, version: again.version } })
    expect(issued).toMatchObject({ state: 'issued', number: 40, signedOnPaper: true })
    await expect(
      api.issueAmendment({ params, body: { ...PAPER, version: issued.version } }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('a change after the approval voids it; discarding leaves the plan as it is', async () => {
    const { api, lines, params, put, because, province, planId, begun } = await amended(world)
    await put({ act: 'edit', lineId: lines[0] ?? '', typed: { content: 'Viết khác' } })
    const ready = await because('Cập nhật.')
    const submitted = await api.submitAmendment({ params, body: { version: ready.version } })
    const head = (await world.visit(province, 'head')).api(plansContract)
    const contentHash = submitted.approval?.contentHash ?? ''
    const approved = await head.approveAmendment({ params, body: { contentHash } })
    const changed = await put({ act: 'withdraw', lineId: lines[2] ?? '' })
    expect(changed).toMatchObject({ state: 'draft', approval: { state: 'void' } })
    await expect(
      api.issueAmendment({ params, body: { version: approved.version + 1 } }),
    ).rejects.toMatchObject({ status: 409 })
    const same = await api.startAmendment({ params: { planId }, body: {} })
    expect(same.id, 'the open one is opened again').toBe(begun.id)
    await api.discardAmendment({ params, body: { version: changed.version } })
    const next = await api.startAmendment({ params: { planId }, body: {} })
    expect(next).toMatchObject({ ordinal: 2, changeList: [] })
  })

  test('nobody of another unit sees it before it is issued, or changes it', async () => {
    const { params, below, communes, begun, planId } = await amended(world)
    await expect(below.getAmendment({ params })).rejects.toMatchObject({ status: 404 })
    await expect(
      below.discardAmendment({ params, body: { version: begun.version } }),
    ).rejects.toMatchObject({ status: 404 })
    const neighbour = (await world.visit(communes[1], 'officer')).api(plansContract)
    await expect(neighbour.startAmendment({ params: { planId }, body: {} })).rejects.toMatchObject({
      status: 404,
    })
  })
})
