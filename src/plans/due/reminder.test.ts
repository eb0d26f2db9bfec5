import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { buildCalendar, knownYears } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import { addDays } from '../../ui/format.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planJobs } from '../jobs.ts'
import { planRoutes } from '../routes.ts'
import { remindDay } from './due-jobs.ts'
import { timelinessOf } from './occurrence.ts'
import { stepsOn } from './reminder.ts'

const calendar = buildCalendar(knownYears)
const RULE = { before: [5, 1], after: [1, 5], head: 3, superior: 10 }

describe('stepsOn', () => {
  test('agrees with a naive count of working days', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2024-01-02', n))
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (today, far) => {
        const dueOn = addDays(today, far)
        const open = { state: 'open' as const, dueOn, doneOn: null, pausedSince: null }
        const { timeliness, workingDays } = timelinessOf(open, today, calendar)
        const late = timeliness === 'late' ? workingDays : 0
        const left = timeliness === 'late' ? null : workingDays
        const expected = [
          ...(left !== null && left <= 1 ? ['before:1'] : []),
          ...(left !== null && left > 1 && left <= 5 ? ['before:5'] : []),
          ...(late >= 1 && late < 5 ? ['after:1'] : []),
          ...(late >= 5 ? ['after:5'] : []),
          ...(late >= 3 ? ['head:3'] : []),
          ...(late >= 10 ? ['superior:10'] : []),
        ]
        const found = stepsOn(today, RULE, calendar).filter(
          ({ from, to }) => from <= dueOn && dueOn < to,
        )
        expect(found.map(({ name }) => name)).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the morning', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld([planRoutes, workRoutes])
    world.setToday('2024-03-12')
  })
  afterAll(() => world.close())

  const wake = async (day: string) => {
    world.setToday(day)
    await remindDay.run(world.house, {}, AbortSignal.timeout(20_000))
    await world.runJobs(planJobs)
  }
  const heard = async (unit: Unit, role: 'officer' | 'head') => {
    const visitor = await world.visit(unit, role)
    const { items } = await visitor.api(workContract).listWaiting({ params: { unitId: unit.id } })
    return items.map(({ title }) => title).filter((title) => !title.includes('ban hành'))
  }

  test('reminds each unit in one sentence, once a step, and tells those above in time', async () => {
    const { province, communes } = await issueExample(world)
    const [first, second, third] = communes
    // 31 March 2024 is a Sunday: nine working days ahead nobody hears of it.
    await wake('2024-03-18')
    expect(await heard(first, 'officer')).toEqual([])
    await wake('2024-03-22')
    const [said] = await heard(first, 'officer')
    expect(said).toMatch(
      /^Nhắc việc: 1 việc đến hạn trong 5 ngày làm việc\. Gấp nhất: “Phát thanh .*”, hạn 31\/03\/2024\.$/,
    )
    // The same morning again says nothing new: what somebody dealt with stays dealt with.
    const clerk = await world.visit(first, 'officer')
    const work = clerk.api(workContract)
    const params = { unitId: first.id }
    const waiting = (await work.listWaiting({ params })).items
    for (const { id, kind } of waiting) {
      expect(kind).toBe('notice')
      await work.dealWithNotice({ params: { noticeId: id } })
    }
    await wake('2024-03-25')
    expect(await heard(first, 'officer')).toEqual([])

    // The first commune does its work, the clock of the second stands still.
    const plans = (await world.visit(first, 'officer')).api(plansContract)
    const [due] = (await plans.listDue({ params })).items
    await plans.recordActivity({
      params,
      body: { ...broadcast, happenedOn: '2024-03-22', occurrenceIds: [due?.id ?? ''] },
    })
    const issuer = (await world.visit(province, 'officer')).api(plansContract)
    const [theirs] = (await issuer.listDue({ params: { unitId: second.id } })).items
    await issuer.pauseOccurrence({
      params: { occurrenceId: theirs?.id ?? '' },
      body: { reason: 'Sửa đài' },
    })
    await wake('2024-04-01')
    expect(await heard(third, 'officer')).toEqual([
      expect.stringMatching(/^Nhắc việc: 1 việc quá hạn\. Gấp nhất/),
    ])
    expect(await heard(third, 'head')).toHaveLength(1)
    const paused = [expect.stringMatching(/tạm dừng tính hạn: .* Lý do: Sửa đài$/)]
    expect(await heard(second, 'officer')).toEqual(paused)
    await wake('2024-04-03')
    expect(await heard(third, 'head')).toEqual([
      expect.stringMatching(/^Nhắc việc/),
      expect.stringMatching(/^1 việc của đơn vị trễ từ 3 ngày làm việc trở lên, cần chỉ đạo/),
    ])
    await wake('2024-04-12')
    expect(await heard(province, 'officer')).toEqual([
      expect.stringMatching(
        /^1 đơn vị có 1 việc trễ từ 10 ngày làm việc trở lên\. Lâu nhất: “Phát thanh.*, UBND xã Tân Phú, hạn 31\/03\/2024\.$/,
      ),
    ])
    expect(await heard(second, 'head'), 'nothing of what is late').toEqual(paused)

    // Done at last: nobody is reminded of it any more.
    const late = (await world.visit(third, 'officer')).api(plansContract)
    const [owed] = (await late.listDue({ params: { unitId: third.id } })).items
    await late.recordActivity({
      params: { unitId: third.id },
      body: { ...broadcast, happenedOn: '2024-04-11', occurrenceIds: [owed?.id ?? ''] },
    })
    await wake('2024-04-15')
    expect(await heard(third, 'head')).toEqual([])
    expect(await heard(province, 'officer')).toEqual([])
  })
})
