import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { knownYears, lawContract, lawRoutes, loadLaw, paramsOn, workingCalendar } from '../index.ts'
import { refreshLaw } from '../load-law.ts'
import { setWorkingYears } from '../calendar/working-calendar.ts'
import { broughtRules } from './rule-sets.ts'
import { setRules } from './rules.ts'

describe('rules and working days in the hands of the administrator', () => {
  let world: World
  let administrator: Visitor
  let strangers: Visitor[]
  beforeAll(async () => {
    world = await openWorld([lawRoutes])
    await loadLaw(world.house.database)
    world.setToday('2026-03-12')
    const { province, communes } = await world.addProvince()
    administrator = await world.visit(province, 'administrator')
    strangers = [
      await world.visit(communes[0], 'administrator'),
      await world.visit(province, 'head'),
    ]
  })
  afterAll(async () => {
    setRules(broughtRules)
    setWorkingYears(knownYears)
    await world.close()
  })

  const freshness = { rule: 'plan.freshness' }
  const three = {
    effectiveFrom: '2026-04-01',
    params: { workingDays: 3 },
    note: 'Chỉ đạo của Chủ tịch UBND tỉnh',
  }

  test('hold from a day on, and every day is judged by its own', async () => {
    const api = administrator.api(lawContract)
    const answer = await api.changeRule({ params: freshness, body: three })
    expect(editionsOf(answer, 'plan.freshness')).toMatchObject([
      { effectiveFrom: '2026-04-01', effectiveTo: null, params: { workingDays: 3 } },
      { effectiveFrom: '2021-01-01', effectiveTo: '2026-04-01', params: { workingDays: 5 } },
    ])
    await refreshLaw(world.house.database)
    expect(paramsOn('plan.freshness', '2026-03-31')?.workingDays).toBe(5)
    expect(paramsOn('plan.freshness', '2026-04-01')?.workingDays).toBe(3)
    // What the program brings does not undo it at the next start.
    await loadLaw(world.house.database)
    expect(paramsOn('plan.freshness', '2026-04-01')?.workingDays).toBe(3)
  })

  test('can be taken back until they begin, and then no more', async () => {
    const api = administrator.api(lawContract)
    const params = { ...freshness, effectiveFrom: '2026-04-01' }
    const answer = await api.removeRule({ params })
    expect(editionsOf(answer, 'plan.freshness')).toMatchObject([{ effectiveTo: null }])
    await expect(api.removeRule({ params })).rejects.toMatchObject({ status: 404 })
    await expect(
      api.removeRule({ params: { ...freshness, effectiveFrom: '2021-01-01' } }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('say in a sentence what is wrong with them', async () => {
    const api = administrator.api(lawContract)
    const wrong = (body: object, rule = 'plan.freshness') =>
      api.changeRule({ params: { rule }, body: { ...three, ...body } }).then(
        () => 'taken',
        (error: { status: number; fields?: object }) => ({
          status: error.status,
          fields: Object.keys(error.fields ?? {}),
        }),
      )
    expect(await wrong({ effectiveFrom: '2026-03-11' })).toEqual({
      status: 422,
      fields: ['effectiveFrom'],
    })
    expect(await wrong({ note: '' })).toEqual({ status: 422, fields: ['note'] })
    expect(await wrong({ legalSource: '1/2099/NĐ-CP' })).toEqual({
      status: 422,
      fields: ['legalSource'],
    })
    expect(await wrong({ params: { workingDays: 0 } })).toEqual({
      status: 422,
      fields: ['workingDays'],
    })
    expect(await wrong({ params: { fromHour: 9, toHour: 8 } }, 'sms.hours')).toEqual({
      status: 422,
      fields: ['toHour'],
    })
    expect(await wrong({}, 'petition.forward')).toMatchObject({ status: 404 })
  })

  test('a day to come is off or worked, and terms are counted by it', async () => {
    const api = administrator.api(lawContract)
    const body = {
      kind: 'swap_off' as const,
      name: 'Nghỉ hoán đổi',
      source: 'Thông báo 100/TB-BNV',
    }
    const set = (date: string, day: object = {}) =>
      api.setWorkingDay({ params: { date }, body: { ...body, ...day } })
    expect(workingCalendar().addWorkingDays('2026-03-12', 1)).toBe('2026-03-13')
    const { years } = await set('2026-03-13')
    expect(years.find(({ year }) => year === 2026)?.days).toContainEqual({
      date: '2026-03-13',
      verified: true,
      ...body,
    })
    await set('2026-03-14', { kind: 'swap_work', name: 'Làm bù' })
    await refreshLaw(world.house.database)
    expect(workingCalendar().addWorkingDays('2026-03-12', 1)).toBe('2026-03-14')
    // The same again is the same; a mistake is mended by saying that the day is worked.
    await set('2026-03-13')
    await set('2026-03-13', { kind: 'swap_work', name: 'Làm việc bình thường' })
    await loadLaw(world.house.database)
    expect(workingCalendar().addWorkingDays('2026-03-12', 1)).toBe('2026-03-13')
    await expect(set('2026-03-12')).rejects.toMatchObject({ status: 409 })
    await expect(set('2026-03-15')).rejects.toMatchObject({ status: 422 })
    await expect(set('2026-02-30')).rejects.toMatchObject({ status: 422 })
  })

  test('a year is official when somebody has compared it, one nobody entered too', async () => {
    const api = administrator.api(lawContract)
    const accept = (year: string) =>
      api.acceptWorkingYear({ params: { year }, body: { source: 'Thông báo 200/TB-BNV' } })
    for (const year of ['2027', '2031']) {
      const found = (await accept(year)).years.find((one) => String(one.year) === year)
      expect(found).toMatchObject({ status: 'official' })
      expect(found?.days.every(({ verified }) => verified)).toBe(true)
    }
    await expect(accept('2020')).rejects.toMatchObject({ status: 404 })
  })

  test('are nobody else’s', async () => {
    for (const stranger of strangers) {
      const api = stranger.api(lawContract)
      expect((await api.listRules({})).may.edit).toBe(false)
      await expect(api.changeRule({ params: freshness, body: three })).rejects.toMatchObject({
        status: 403,
      })
      const day = { kind: 'notice_off' as const, name: 'Nghỉ', source: 'Thông báo' }
      await expect(
        api.setWorkingDay({ params: { date: '2026-05-04' }, body: day }),
      ).rejects.toMatchObject({ status: 403 })
    }
  })
})

function editionsOf(answer: { rules: { code: string; editions: unknown[] }[] }, code: string) {
  return answer.rules.find((rule) => rule.code === code)?.editions
}
