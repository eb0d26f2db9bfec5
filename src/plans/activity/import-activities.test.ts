import { assert, date, property } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { readSpreadsheet, writeSpreadsheet } from '../../documents/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { activityTemplate } from './sheet-template.ts'
import { findHeader } from './sheet-columns.ts'
import { dayIn } from './sheet-values.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const own = [
  'STT\tNgày tháng\tHình thức tuyên truyền\tNội dung tuyên truyền\tSố lượng\tLink\tCán bộ',
  '1\t05/3/2024\tPhát thanh trên loa truyền thanh cơ sở\tNộp hồ sơ trực tuyến\t4\t\tHoa',
  '2\t31/02/2024\tTờ rơi\tTờ rơi thủ tục đất đai\t1.250\t\tHoa',
  '3\t06/03/2024\tHội nghị\tHội nghị một cửa\t1\thttps://binhminh.gov.vn/hoi-nghi\tBình',
].join('\n')

describe('a list of activities', () => {
  test('is shown row by row with what is wrong in which cell; corrected once, imported once', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const seen = await api.checkActivitySheet({ params, body: { text: own } })
    expect(seen.columns.map(({ column, field }) => [column, field])).toEqual([
      ['A', null],
      ['B', 'happenedOn'],
      ['C', 'channelKind'],
      ['D', 'title'],
      ['E', 'value 1'],
      ['F', 'links'],
      ['G', null],
    ])
    expect(seen.rows).toMatchObject([
      {
        row: 2,
        happenedOn: '2024-03-05',
        channelKind: 'broadcast',
        quantities: [{ kind: 'broadcasts', value: 4, countMethod: 'document' }],
        problems: [],
      },
      { row: 3, problems: [{ field: 'happenedOn', column: 'B', value: '31/02/2024' }] },
      { row: 4, channelKind: 'conference', links: 1, problems: [] },
    ])
    const corrections = [{ row: 3, field: 'happenedOn', value: '29/02/2024' }]
    const body = { text: own, corrections, skip: [4] }
    expect(await api.importActivities({ params, body })).toEqual({ added: 2, known: 0, left: 1 })
    expect(await api.importActivities({ params, body })).toEqual({ added: 0, known: 2, left: 1 })
    const again = await api.checkActivitySheet({ params, body: { text: own, corrections } })
    expect(again.rows.map(({ isKnown }) => isKnown)).toEqual([true, true, false])
    const { items } = await api.listActivities({ params })
    expect(items.map(({ title, happenedOn }) => [happenedOn, title])).toEqual([
      ['2024-03-05', 'Nộp hồ sơ trực tuyến'],
      ['2024-02-29', 'Tờ rơi thủ tục đất đai'],
    ])
  })

  test('of two people at once is recorded once', async () => {
    const { api, unit } = await visitCommune(world)
    const colleague = (await world.visit(unit, 'officer', 'Lê Văn Tám')).api(plansContract)
    const input = { params: { unitId: unit.id }, body: { text: own } }
    const answers = await Promise.all([
      api.importActivities(input),
      colleague.importActivities(input),
    ])
    expect(answers.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 2])
  })

  test('with columns of its own is matched by a person, and the next list is read so', async () => {
    const { api, unit, communes } = await visitCommune(world)
    const params = { unitId: unit.id }
    const text = 'Hôm nào\tLàm gì\tKiểu\tNgày\n05/03/2024\tĐọc loa\tPhát thanh\tthứ ba'
    const seen = await api.checkActivitySheet({ params, body: { text } })
    expect(seen).toMatchObject({ missing: ['channelKind', 'title'], rows: [] })
    await expect(api.importActivities({ params, body: { text } })).rejects.toMatchObject({
      status: 422,
    })
    const matched = { 'Hôm nào': 'happenedOn', 'Làm gì': 'title', Kiểu: 'channelKind' }
    const body = { text, matched }
    const { rows } = await api.checkActivitySheet({ params, body })
    expect(rows).toMatchObject([{ happenedOn: '2024-03-05', title: 'Đọc loa', problems: [] }])
    expect(await api.importActivities({ params, body })).toMatchObject({ added: 1 })
    const later = await api.checkActivitySheet({ params, body: { text } })
    expect(later).toMatchObject({ missing: [], rows: [{ isKnown: true }] })
    const other = await world.visit(communes[1], 'officer')
    const elsewhere = await other
      .api(plansContract)
      .checkActivitySheet({ params: { unitId: communes[1].id }, body: { text } })
    expect(elsewhere.missing).toEqual(['channelKind', 'title'])
  })

  test('says which row may be on record already', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    await api.recordActivity({
      params,
      body: {
        happenedOn: '2024-03-05',
        channelKind: 'broadcast',
        title: 'Nộp hồ sơ trực tuyến.',
      },
    })
    const { rows } = await api.checkActivitySheet({ params, body: { text: own } })
    expect(rows.map(({ isSimilar }) => isSimilar)).toEqual([true, false, false])
  })

  test('of another unit is not there, and a viewer may not import', async () => {
    const { unit, communes } = await visitCommune(world)
    const input = { params: { unitId: unit.id }, body: { text: own } }
    for (const [who, role, status] of [
      [communes[1], 'officer', 404],
      [unit, 'viewer', 403],
    ] as const) {
      const other = (await world.visit(who, role)).api(plansContract)
      await expect(other.importActivities(input)).rejects.toMatchObject({ status })
    }
  })

  test('is filled in the template, which names the tasks of the plan', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const file = await api.downloadActivityTemplate({ params })
    const [sheet] = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()))
    const header = findHeader(sheet?.rows ?? [], new Map())
    expect(header?.columns.every(({ field }) => field !== null)).toBe(true)
    expect(header?.columns.length).toBe(20)
  })
})

test('every column of the template is read as what it was written for', async () => {
  const written = activityTemplate('UBND xã Bình Minh', [], '2024-03-12')
  const rows = [written.columns.map(({ header }) => (header === 'Tổng số' ? null : 'chữ'))]
  const bytes = await writeSpreadsheet([{ ...written, rows }])
  const [sheet] = await readSpreadsheet(bytes)
  const fields = findHeader(sheet?.rows ?? [], new Map())?.columns.map(({ field }) => field)
  expect(new Set(fields).size).toBe(written.columns.length)
})

test('a day is read however it is written, and no day is made up', () => {
  assert(
    property(
      date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (at) => {
        const iso = at.toISOString().slice(0, 10)
        const [year = '', month = '', day = ''] = iso.split('-')
        for (const text of [
          iso,
          `${iso}T07:30`,
          `${day}/${month}/${year}`,
          `${Number(day)}-${Number(month)}-${year}`,
          `${Number(day)}.${Number(month)}.${year.slice(2)}`,
        ]) {
          expect(dayIn(text)).toBe(iso)
        }
        expect(dayIn(`${Number(day) + 31}/${month}/${year}`)).toBeUndefined()
      },
    ),
  )
})
