import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { projectFolder } from '../../platform/project.ts'
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

  test('what was written before numbers were read alike is found as what is written now', async () => {
    const { communes } = await world.addProvince()
    const [unit] = communes
    const api = (await world.visit(unit, 'officer')).api(plansContract)
    const params = { unitId: unit.id }
    const numbers = ['Số: 05/KH-UBND', 'số 7/QĐ-UBND', ' Số : 009/TB-UBND', 'Số', '12/NQ-HĐND']
    for (const number of numbers) {
      await world.owner.query(
        `insert into plans.directive (id, org_path, unit_id, title, number, issuer, received_on, created_at, created_by_name)
         values ($1, $2, $3, $4, $4, 'UBND tỉnh', '2024-03-01', now(), 'Lan')`,
        [crypto.randomUUID(), unit.orgPath, unit.id, number],
      )
    }
    const named = new Map([
      ['both spellings', ['05/kh-ubnd 2024-03-02', '5/kh-ubnd']],
      ['two with zeros', ['005/kh-ubnd', '05/kh-ubnd 2024-03-03']],
      ['zeros alone', ['009/tb-ubnd']],
      ['as it is written now', ['7/qd-ubnd', '0']],
    ])
    for (const [title, spellings] of named) {
      const id = crypto.randomUUID()
      for (const [number, toldOn = null] of spellings.map((one) => one.split(' '))) {
        await world.owner.query(
          `insert into plans.citation (subject_kind, subject_id, item_id, number, org_path, unit_id, title, told_on)
           values ('item', $1, $1, $2, $3, $4, $5, $6)`,
          [id, number, unit.orgPath, unit.id, title, toldOn],
        )
      }
    }
    const file = join(projectFolder, 'db/migrations/2026-11-29T1002-read-numbers-alike.sql')
    const statements = readFileSync(file, 'utf8')
    await world.owner.query(statements)
    await world.owner.query(statements)
    const { items } = await api.listDirectives({ params, query: {} })
    const found = items.map(({ number, cited }) => [
      number,
      cited.map(({ title, toldOn }) => `${title}: ${toldOn}`).toSorted(),
    ])
    expect(Object.fromEntries(found)).toEqual({
      '05/KH-UBND': ['both spellings: 2024-03-02', 'two with zeros: 2024-03-03'],
      '7/QĐ-UBND': ['as it is written now: null'],
      '009/TB-UBND': ['zeros alone: null'],
      Số: [],
      '12/NQ-HĐND': [],
    })
  })
})
