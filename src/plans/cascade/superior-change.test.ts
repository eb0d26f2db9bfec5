import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amended, PAPER } from '../../../test/amended-plan.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

describe('a unit that follows', () => {
  test('is told, accepts field by field, keeps what is its own; the superior sees it', async () => {
    const { api, below, visitor, lines, params, put, because, unit, ownId } = await amended(world)
    const [mine] = (await below.getPlan({ params: { planId: ownId } })).lineList
    const lineId = mine?.id ?? ''
    await below.editLine({ params: { lineId }, body: { version: 1, timingText: '6 tháng/lần' } })
    await put({
      act: 'edit',
      lineId: lines[1] ?? '',
      typed: { content: 'Phát thanh và đăng Zalo về đường dây nóng', timingText: 'Hằng tháng' },
    })
    const ready = await because('Thêm kênh Zalo.')
    await api.issueAmendment({ params, body: { ...PAPER, version: ready.version } })

    const waiting = await visitor
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    expect(waiting.items.map((one) => one.title).join()).toContain(
      '1 việc trong kế hoạch của đơn vị',
    )
    const unchanged = await below.getLine({ params: { lineId } })
    expect(unchanged, 'nothing changed silently').toMatchObject({
      version: 2,
      content: mine?.content,
    })

    const { changes } = await below.listSuperiorChanges({ params: { unitId: unit.id } })
    expect(changes).toMatchObject([
      {
        lineId,
        reason: 'Thêm kênh Zalo.',
        document: '40/KH-UBND',
        fields: [
          {
            field: 'content',
            overridden: false,
            after: 'Phát thanh và đăng Zalo về đường dây nóng',
          },
          { field: 'timing', overridden: true, mine: '6 tháng/lần', after: 'Hằng tháng' },
        ],
      },
    ])
    expect((await api.getAmendment({ params })).followers).toMatchObject([
      { unit: { id: unit.id }, waiting: 1, accepted: 0, kept: 0 },
    ])
    await expect(
      below.decideSuperiorChange({
        params: { lineId },
        body: { version: 2, sourceVersion: 1, accept: [] },
      }),
    ).rejects.toMatchObject({ status: 409 })
    const decided = await below.decideSuperiorChange({
      params: { lineId },
      body: { version: 2, sourceVersion: 2, accept: ['content'] },
    })
    expect(decided).toMatchObject({
      content: 'Phát thanh và đăng Zalo về đường dây nóng',
      timingText: '6 tháng/lần',
      source: { version: 2, current: 2, overridden: ['timing'] },
    })
    expect(decided.versions[0]).toMatchObject({ cause: 'followed' })
    expect((await below.listSuperiorChanges({ params: { unitId: unit.id } })).changes).toEqual([])
    expect((await api.getAmendment({ params })).followers).toMatchObject([
      { waiting: 0, accepted: 0, kept: 1 },
    ])
    await expect(
      below.decideSuperiorChange({
        params: { lineId },
        body: { version: decided.version, sourceVersion: 2, accept: [] },
      }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('of a withdrawn line withdraws its own, or keeps it as its own', async () => {
    const { api, below, lines, params, put, because, unit, ownId } = await amended(world)
    const lineId = (await below.getPlan({ params: { planId: ownId } })).lineList[0]?.id ?? ''
    await put({ act: 'withdraw', lineId: lines[1] ?? '' })
    const ready = await because('Bỏ việc này.')
    await api.issueAmendment({ params, body: { ...PAPER, version: ready.version } })
    const { changes } = await below.listSuperiorChanges({ params: { unitId: unit.id } })
    expect(changes).toMatchObject([{ withdrawn: true }])
    await expect(
      below.decideSuperiorChange({
        params: { lineId },
        body: { version: 1, sourceVersion: 1, accept: [] },
      }),
    ).rejects.toMatchObject({ status: 422 })
    const kept = await below.decideSuperiorChange({
      params: { lineId },
      body: { version: 1, sourceVersion: 1, accept: [], withdrawn: 'keep' },
    })
    expect(kept).toMatchObject({ source: null, progress: { total: 4 } })
    expect((await api.getAmendment({ params })).followers).toMatchObject([{ waiting: 0, kept: 1 }])
  })

  test('that withdraws its own line owes the superior what else the line met', async () => {
    const { api, below, planId, lines, params, put, because, unit, ownId } = await amended(world)
    const also = {
      content: 'Đăng Zalo',
      leads: ['Ủy ban nhân dân các xã'],
      timingText: 'Quý IV/2024',
    }
    await put({ act: 'add', typed: also })
    await put({ act: 'withdraw', lineId: lines[1] ?? '' })
    const ready = await because('Thay việc này.')
    await api.issueAmendment({ params, body: { ...PAPER, version: ready.version } })
    const above = await below.listSuperiorLines({ params: { unitId: unit.id, planId } })
    const other = above.items.find(({ content }) => content === also.content)?.id ?? ''
    const own = await below.getPlan({ params: { planId: ownId } })
    const lineId = own.lineList[0]?.id ?? ''
    await below.setFulfilled({
      params: { lineId },
      body: { version: own.version, sourceLineIds: [other] },
    })
    const owed = async () => {
      const due = await below.listDue({ params: { unitId: unit.id }, query: { state: 'open' } })
      return due.items.filter((one) => one.lineId === other).map(({ dueOn }) => dueOn)
    }
    expect(await owed()).toEqual([])
    await below.decideSuperiorChange({
      params: { lineId },
      body: { version: 1, sourceVersion: 1, accept: [], withdrawn: 'follow' },
    })
    expect(await owed()).toEqual(['2024-12-31'])
  })

  test('is offered what the superior added for it, and amends its own plan with it', async () => {
    const { api, below, params, put, because, unit, ownId } = await amended(world)
    await put({
      act: 'add',
      typed: {
        content: 'Đăng bài trên Zalo',
        leads: ['Ủy ban nhân dân các xã'],
        outputs: ['Bài đăng'],
        timingText: 'Quý IV/2024',
      },
    })
    const ready = await because('Thêm kênh Zalo.')
    await api.issueAmendment({ params, body: { ...PAPER, version: ready.version } })
    const { additions } = await below.listSuperiorChanges({ params: { unitId: unit.id } })
    expect(additions).toMatchObject([
      { content: 'Đăng bài trên Zalo', outputs: ['Bài đăng'], ownPlanId: ownId },
    ])
    const [added] = additions
    const due = () => below.listDue({ params: { unitId: unit.id }, query: { to: '2024-12-31' } })
    const before = (await due()).total
    const mine = await below.startAmendment({ params: { planId: ownId }, body: {} })
    const own = { amendmentId: mine.id }
    const ownLine = (await below.getPlan({ params: { planId: ownId } })).lineList[0]?.id ?? ''
    await expect(
      below.putAmendmentChange({
        params: own,
        body: {
          version: mine.version,
          change: { act: 'add', sourceLineId: ownLine, typed: { content: 'Việc của chính mình' } },
        },
      }),
      'only of a superior',
    ).rejects.toMatchObject({ status: 422 })
    const put2 = await below.putAmendmentChange({
      params: own,
      body: {
        version: mine.version,
        change: {
          act: 'add',
          sourceLineId: added?.lineId ?? null,
          typed: {
            content: 'Đăng bài trên Zalo của xã',
            leads: [unit.shortName],
            outputs: added?.outputs,
            timingText: 'Quý IV/2024',
          },
        },
      },
    })
    expect((await below.listSuperiorChanges({ params: { unitId: unit.id } })).additions).toEqual([])
    const reasoned = await below.setAmendmentReason({
      params: own,
      body: { version: put2.version, reason: 'Theo sửa đổi của tỉnh.' },
    })
    await below.issueAmendment({
      params: own,
      body: { ...PAPER, number: 9, version: reasoned.version },
    })
    expect((await due()).total, 'met through the own line, not owed twice').toBe(before)
    const plan = await below.getPlan({ params: { planId: ownId } })
    expect(plan.lineList.at(-1)).toMatchObject({
      source: { lineId: added?.lineId, overridden: ['content'] },
    })
  })
})
