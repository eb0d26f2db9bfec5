import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { lawContract, lawRoutes, loadLaw } from '../index.ts'
import { bodiesEndedBy, setEndedBodies } from './ended-body.ts'
import { endedBodies } from './ended-bodies.ts'

let world: World
let administrator: Visitor
let officer: Visitor
beforeAll(async () => {
  world = await openWorld([lawRoutes])
  world.setToday('2026-11-29')
  await loadLaw(world.house.database)
  const { province } = await world.addProvince()
  administrator = await world.visit(province, 'administrator')
  officer = await world.visit(province, 'officer')
})
afterAll(async () => {
  setEndedBodies(endedBodies)
  await world.close()
})

const STATION = {
  tier: 'province' as const,
  name: 'Trung tâm Khuyến công',
  words: [],
  endedOn: '2026-06-01',
  heirs: { province: ['Sở Công Thương'] },
  verified: false,
}

const known = (name: string, day = '2026-11-29') =>
  bodiesEndedBy(day).find((body) => body.name === name)

test('what comes with the program says by what it is known, and is verified only with a document', () => {
  expect(known('Cục Kiểm soát thủ tục hành chính, Văn phòng Chính phủ')).toMatchObject({
    endedOn: '2026-08-05',
    heirs: { central: ['Bộ Tư pháp'] },
    legalSource: '309/2026/NĐ-CP',
    article: 'Điều 11, 12',
    verified: true,
  })
  expect(known('Cục Kiểm soát thủ tục hành chính, Văn phòng Chính phủ', '2026-08-04')).toBe(
    undefined,
  )
  expect(endedBodies.filter((one) => one.verified && one.legalSource === null)).toEqual([])
})

test('an administrator enters a body that ended and puts it right; each edition stays to be read', async () => {
  const api = administrator.api(lawContract)
  const { items } = await api.addEndedBody({ body: STATION })
  const added = items.find(({ name }) => name === STATION.name)
  expect(added).toMatchObject({ ...STATION, edition: 1, isUsed: true, verified: false })
  const code = added?.code ?? ''
  await loadLaw(world.house.database)
  expect(known(STATION.name)).toMatchObject({ heirs: STATION.heirs })

  const change = (edition: number, more: object) =>
    api.changeEndedBody({
      params: { code },
      body: { ...STATION, edition, isUsed: true, ...more },
    })
  const mended = { endedOn: '2026-07-01', legalSource: '150/2025/nd-cp', article: 'Điều 4' }
  await change(1, { ...mended, verified: true })
  await expect(change(1, mended)).rejects.toMatchObject({ status: 409 })
  await change(2, { ...mended, isUsed: false })
  const past = await api.listBodyEditions({ params: { code } })
  expect(past.items).toMatchObject([
    { edition: 3, isUsed: false },
    { edition: 2, endedOn: '2026-07-01', legalSource: '150/2025/NĐ-CP', verified: true },
    { edition: 1, endedOn: '2026-06-01', legalSource: null, editedByName: expect.any(String) },
  ])
  // Not used any more; the next start of the program brings nothing back.
  await loadLaw(world.house.database)
  expect(known(STATION.name)).toBe(undefined)
})

test('what cannot be is refused in a sentence, and only administrators of a province write', async () => {
  const api = administrator.api(lawContract)
  const wrongs: [wrong: object, field: string][] = [
    [{ verified: true }, 'legalSource'],
    [{ legalSource: '0/0' }, 'legalSource'],
    [{ name: 'sở kế hoạch và đầu tư' }, 'name'],
    [{ tier: 'central', heirs: { central: [STATION.name] } }, 'heirs'],
    [{ endedOn: '' }, 'endedOn'],
  ]
  for (const [wrong, field] of wrongs) {
    await expect(api.addEndedBody({ body: { ...STATION, ...wrong } }), field).rejects.toMatchObject(
      {
        status: 422,
        fields: { [field]: expect.any(String) },
      },
    )
  }
  const { items, may } = await officer.api(lawContract).listEndedBodies({})
  expect(may.edit).toBe(false)
  await expect(officer.api(lawContract).addEndedBody({ body: STATION })).rejects.toMatchObject({
    status: 403,
  })
  const [first] = items
  if (!first) throw new Error('no rows')
  const { code, edition } = first
  await expect(
    officer
      .api(lawContract)
      .changeEndedBody({ params: { code }, body: { ...STATION, edition, isUsed: true } }),
  ).rejects.toMatchObject({ status: 403 })
  await expect(
    api.changeEndedBody({
      params: { code: 'nobody' },
      body: { ...STATION, edition: 1, isUsed: true },
    }),
  ).rejects.toMatchObject({ status: 404 })
})
