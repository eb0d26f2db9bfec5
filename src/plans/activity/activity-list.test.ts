import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { readSpreadsheet } from '../../documents/spreadsheet/read-spreadsheet.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

describe('the list of activities', () => {
  test('is narrowed by words, by who recorded, and by what is wrong with the evidence', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const record = (title: string) => api.recordActivity({ params, body: { ...broadcast, title } })
    const flyer = await record('Phát tờ rơi thủ tục đất đai')
    const news = await record('Đăng tin về một cửa')
    const { id } = await api.addEvidenceLink({
      params: { activityId: news.id },
      body: { url: 'https://xa.gov.vn/tin' },
    })
    await world.owner.query(`update plans.evidence set page_state = 'dead' where id = $1`, [id])
    const found = async (query: object) =>
      (await api.listActivities({ params, query })).items.map((item) => item.id)
    expect(await found({ text: 'to roi dat dai' })).toEqual([flyer.id])
    expect(await found({ by: 'thi hoa' })).toHaveLength(2)
    expect(await found({ by: 'Nguyễn' })).toEqual([])
    expect(await found({ proof: 'none' })).toEqual([flyer.id])
    expect(await found({ proof: 'dead' })).toEqual([news.id])
    expect(await found({ proof: 'reused' })).toEqual([])
  })

  test('is taken to Excel under the same conditions, estimates named, each row leading back', async () => {
    const { api, unit, province } = await visitCommune(world)
    const params = { unitId: unit.id }
    const counted = [
      { kind: 'people_informed', value: 1250, countMethod: 'estimate' },
      { kind: 'broadcasts', value: 2, countMethod: 'document' },
    ]
    await api.recordActivity({ params, body: { ...broadcast, quantities: counted } })
    await api.recordActivity({
      params,
      body: { ...broadcast, title: 'Niêm yết', channelKind: 'public_posting' },
    })
    const rowsOf = async (client: typeof api, unitId: string, query: object) => {
      const file = await client.exportActivities({ params: { unitId }, query })
      const [sheet] = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()))
      const rows = sheet?.rows ?? []
      return rows.slice(rows.findIndex(([first]) => first === 'Ngày'))
    }
    const [header = [], ...rows] = await rowsOf(api, unit.id, { channel: 'broadcast' })
    expect(rows).toHaveLength(1)
    const cell = (name: string) => rows[0]?.[header.indexOf(name)]
    expect(cell('Ngày')).toBe(broadcast.happenedOn)
    expect(cell('Số người được thông tin (người)')).toBe(1250)
    expect(cell('Số lượt phát thanh (lượt phát)')).toBe(2)
    expect(cell('Số ước lượng')).toBe('Số người được thông tin: ước lượng')
    expect(header).not.toContain('Đơn vị')

    const superior = (await world.visit(province, 'head')).api(plansContract)
    const below = await rowsOf(superior, province.id, { below: 'true' })
    expect(below[0]).toContain('Đơn vị')
    expect(below).toHaveLength(3)
    const stranger = (await world.visit((await world.addProvince()).province, 'head')).api(
      plansContract,
    )
    await expect(rowsOf(stranger, unit.id, {})).rejects.toMatchObject({ status: 404 })
  })
})
