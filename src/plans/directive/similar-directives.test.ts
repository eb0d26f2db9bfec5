import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { isLikelySame, numberKey, readNumber } from './document-number.ts'

const PLAN = {
  title: 'Kế hoạch cải cách hành chính',
  number: '05/KH-UBND',
  issuer: 'Ủy ban nhân dân tỉnh An Sơn',
  issuedOn: '2024-02-03',
}

describe('spellings of one document', () => {
  test.each([
    ['Số: 12/KH-UBND', '12/KH-UBND', null],
    ['số 12/KH-UBND ngày 03/02/2026', '12/KH-UBND', '2026-02-03'],
    ['12 / KH-UBND ngày 3 tháng 2 năm 2026', '12/KH-UBND', '2026-02-03'],
    ['57-NQ/TW', '57-NQ/TW', null],
    ['Số: không rõ', 'không rõ', null],
  ])('%s', (typed, number, issuedOn) => {
    expect(readNumber(typed)).toEqual({ number, issuedOn })
  })

  test('zeros, dashes, spaces and marks are no matter of a number', () => {
    expect(
      new Set(['05/QĐ-UBND', '5/QĐ-UBND', '5 / qđ–ubnd', '005/QD-UBND'].map(numberKey)).size,
    ).toBe(1)
    expect(numberKey('0')).toBe('0')
  })

  test.each([
    [
      'tone placement, abbreviation, shorter issuer',
      { issuer: 'UBND tỉnh', number: '5/KH-UBND' },
      true,
    ],
    ['old tone placement in the issuer', { issuer: 'Uỷ ban nhân dân tỉnh An Sơn' }, true],
    ['no date yet', { issuedOn: null }, true],
    [
      'no number yet, the same title',
      { number: null, title: 'kế hoạch Cải cách hành chính.' },
      true,
    ],
    ['another day', { issuedOn: '2024-02-04' }, false],
    ['another issuer', { issuer: 'UBND xã Bình Minh' }, false],
    ['another number', { number: '50/KH-UBND' }, false],
  ])('%s', (_, other, same) => {
    expect(isLikelySame(PLAN, { ...PLAN, ...other })).toBe(same)
    expect(isLikelySame({ ...PLAN, ...other }, PLAN)).toBe(same)
  })
})

describe('the register', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld([planRoutes])
    world.setToday('2024-03-12')
  })
  afterAll(() => world.close())

  test('tells of what it holds under another spelling, and merges nothing', async () => {
    const { communes } = await world.addProvince()
    const [unit, other] = communes
    const api = (await world.visit(unit, 'officer')).api(plansContract)
    const params = { unitId: unit.id }
    const kept = await api.addDirective({
      params,
      body: { ...PLAN, number: 'Số: 05/KH-UBND ngày 03/02/2024', issuedOn: null },
    })
    expect(kept).toMatchObject({ number: '05/KH-UBND', issuedOn: '2024-02-03' })
    const query = { title: 'KH CCHC', number: 'Số 5/KH–UBND', issuer: 'UBND tỉnh' }
    const { items } = await api.findSimilarDirectives({ params, query })
    expect(items).toMatchObject([{ id: kept.id, number: '05/KH-UBND' }])
    const none = { ...query, number: 'Số 5/KH-UBND ngày 04/02/2024' }
    expect((await api.findSimilarDirectives({ params, query: none })).items).toEqual([])
    const apart = await api.addDirective({
      params,
      body: { ...PLAN, number: '5/KH-UBND', issuer: 'UBND tỉnh', issuedOn: null },
    })
    expect(apart.id, 'written down all the same').not.toBe(kept.id)

    const neighbour = (await world.visit(other, 'officer')).api(plansContract)
    await expect(neighbour.findSimilarDirectives({ params, query })).rejects.toMatchObject({
      status: 404,
    })
    const at = { params: { unitId: other.id } }
    expect((await neighbour.findSimilarDirectives({ ...at, query })).items).toEqual([])
    await expect(
      api.findSimilarDirectives({ params, query: { ...query, issuedOn: '3/2/2024' } }),
    ).rejects.toMatchObject({ status: 422 })
  })
})
