import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { lawContract, loadLaw, lawRoutes } from '../index.ts'
import { broughtCatalogues, setCatalogues } from './catalogues.ts'

describe('catalogues in the hands of the administrator', () => {
  let world: World
  let administrator: Visitor
  beforeAll(async () => {
    world = await openWorld([lawRoutes])
    await loadLaw(world.house.database)
    world.setToday('2026-03-12')
    const { province } = await world.addProvince()
    administrator = await world.visit(province, 'administrator')
  })
  afterAll(async () => {
    setCatalogues(broughtCatalogues)
    await world.close()
  })

  const theme = { label: 'Trợ lý ảo công vụ', words: ['trợ lý ảo'], validFrom: '2026-04-01' }
  const params = { catalogue: 'theme' }

  test('gain an entry from a day on, under a code of its own, once', async () => {
    const api = administrator.api(lawContract)
    const { theme: themes } = await api.addCatalogueEntry({ params, body: theme })
    expect(themes.find(({ code }) => code === 'tro_ly_ao_cong_vu')).toMatchObject({
      label: 'Trợ lý ảo công vụ',
      labelEn: 'Trợ lý ảo công vụ',
      validFrom: '2026-04-01',
      validTo: null,
    })
    // "Khác" stays the last.
    expect(themes.at(-1)?.code).toBe('other')
    await expect(api.addCatalogueEntry({ params, body: theme })).rejects.toMatchObject({
      status: 422,
      fields: { label: expect.stringContaining('đã có') },
    })
  })

  test('change what an entry is called, never its code', async () => {
    const api = administrator.api(lawContract)
    const entry = { catalogue: 'theme', code: 'one_stop' }
    const body = { label: 'Một cửa số', labelEn: 'Digital one-stop', words: ['một cửa số'] }
    const { theme: themes } = await api.changeCatalogueEntry({ params: entry, body })
    expect(themes.find(({ code }) => code === 'one_stop')).toMatchObject(body)
  })

  test('end an entry with a successor, but not by itself and not “Khác”', async () => {
    const api = administrator.api(lawContract)
    const end = (code: string, successor: string | null, validTo = '2026-07-01') =>
      api.endCatalogueEntry({
        params: { catalogue: 'sector', code },
        body: { validTo, successor },
      })
    const { sector } = await end('land', 'civil_status')
    expect(sector.find(({ code }) => code === 'land')).toMatchObject({
      validTo: '2026-07-01',
      successor: 'civil_status',
    })
    await expect(end('health', 'health')).rejects.toMatchObject({ status: 422 })
    await expect(end('other', null)).rejects.toMatchObject({ status: 422 })
    await expect(end('health', null, '1999-01-01')).rejects.toMatchObject({ status: 422 })
  })

  test('are nobody else’s: not a commune’s administrator, not the province’s head', async () => {
    const { province, communes } = await world.addProvince()
    for (const [unit, role] of [
      [communes[0], 'administrator'],
      [province, 'head'],
    ] as const) {
      const other = (await world.visit(unit, role)).api(lawContract)
      await expect(other.addCatalogueEntry({ params, body: theme })).rejects.toMatchObject({
        status: 403,
      })
    }
    await expect(
      administrator
        .api(lawContract)
        .addCatalogueEntry({ params: { catalogue: 'count_method' }, body: theme }),
    ).rejects.toMatchObject({ status: 404 })
  })
})
