import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { organizationContract } from '../contract.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setToday('2026-11-29')
})
afterAll(() => world.close())

const FRONT = { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', kind: 'mass_organisation' as const }

async function register() {
  const { province, communes } = await world.addProvince()
  const api = (await world.visit(province, 'officer')).api(organizationContract)
  const params = { unitId: province.id }
  const list = (query: Parameters<typeof api.listAddressees>[0]['query'] = {}) =>
    api.listAddressees({ params, query })
  return { province, communes, api, params, list }
}

describe('the register of bodies outside the system', () => {
  it('is written by an officer of the unit, chosen from below, absent elsewhere', async () => {
    const { api, params, list, communes } = await register()
    const added = await api.addAddressee({
      params,
      body: { ...FRONT, address: '1 Lê Lợi', email: 'mttq@anson.vn', phone: '0220 385 1234' },
    })
    expect(added).toMatchObject({ ...FRONT, email: 'mttq@anson.vn', may: { edit: true } })
    expect((await list({ words: 'mat tran' })).items).toMatchObject([{ id: added.id }])

    const below = (await world.visit(communes[0], 'officer')).api(organizationContract)
    const seen = await below.listAddressees({ params: { unitId: communes[0].id }, query: {} })
    expect(seen).toMatchObject({
      items: [{ id: added.id, may: { edit: false } }],
      may: { add: true },
    })
    await expect(
      below.endAddressee({
        params: { addresseeId: added.id },
        body: { version: 1, lastDay: '2026-11-29' },
      }),
    ).rejects.toMatchObject({ status: 404 })
    const own = { ...FRONT, name: 'Hội Nông dân xã' }
    await below.addAddressee({ params: { unitId: communes[0].id }, body: own })
    // A superior's list is its own; the commune next door sees neither.
    expect((await list()).total).toBe(1)
    const beside = (await world.visit(communes[1], 'officer')).api(organizationContract)
    const theirs = await beside.listAddressees({ params: { unitId: communes[1].id }, query: {} })
    expect(theirs.items.map(({ name }) => name)).toEqual([FRONT.name])

    const reader = (await world.visit(communes[0], 'viewer')).api(organizationContract)
    await expect(
      reader.addAddressee({ params: { unitId: communes[0].id }, body: FRONT }),
    ).rejects.toMatchObject({ status: 403 })
    const { api: stranger } = await register()
    await expect(stranger.listAddressees({ params, query: {} })).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      stranger.editAddressee({
        params: { addresseeId: added.id },
        body: { ...FRONT, version: 1 },
      }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it.each([
    [{ name: ' ' }, { name: 'Hãy ghi tên cơ quan, tổ chức.' }],
    [{ email: 'mttq@' }, { email: 'Thư điện tử không đúng, ví dụ vanthu@moj.gov.vn.' }],
    [{ phone: 'máy lẻ 12' }, { phone: 'Điện thoại chỉ gồm số và dấu cách, ví dụ 024 3823 1234.' }],
    [{ validFrom: '2026-02-31' }, { validFrom: 'Ngày bắt đầu không đúng.' }],
  ])('says what is wrong with %j', async (wrong, fields) => {
    const { api, params } = await register()
    await expect(api.addAddressee({ params, body: { ...FRONT, ...wrong } })).rejects.toMatchObject({
      status: 422,
      fields,
    })
  })

  it('is mended with the version that was read, and holds a name once', async () => {
    const { api, params } = await register()
    const front = await api.addAddressee({ params, body: FRONT })
    await expect(
      api.addAddressee({ params, body: { ...FRONT, name: FRONT.name.toUpperCase() } }),
    ).rejects.toMatchObject({ status: 422, fields: { name: `Sổ đã có “${FRONT.name}”.` } })
    const at = { params: { addresseeId: front.id } }
    const body = { ...FRONT, phone: '0220 385 9999', version: 1 }
    expect(await api.editAddressee({ ...at, body })).toMatchObject({
      phone: '0220 385 9999',
      version: 2,
    })
    await expect(api.editAddressee({ ...at, body })).rejects.toMatchObject({ status: 409 })
  })

  it('ends on a day and leads along successors to whoever is there now', async () => {
    const { api, params, list } = await register()
    const add = (name: string) => api.addAddressee({ params, body: { name, kind: 'central' } })
    const [government, justice, later] = [
      await add('Cục Kiểm soát thủ tục hành chính, Văn phòng Chính phủ'),
      await add('Cục Kiểm soát thủ tục hành chính, Bộ Tư pháp'),
      await add('Cục Cải cách thủ tục, Bộ Tư pháp'),
    ]
    const end = (id: string, version: number, lastDay: string | null, successorId?: string) =>
      api.endAddressee({
        params: { addresseeId: id },
        body: { version, lastDay, successorId: successorId ?? null },
      })
    await end(government.id, 1, '2025-02-28', justice.id)
    // Only planned: until then it is still the one to write to.
    await end(justice.id, 1, '2026-12-31', later.id)
    const found = async () => (await list({ words: 'van phong chinh phu' })).items[0]
    expect(await found()).toMatchObject({ hasEnded: true, successor: { id: justice.id } })
    expect((await list({ state: 'ended' })).items.map(({ id }) => id)).toEqual([government.id])
    await end(justice.id, 2, '2026-06-30', later.id)
    expect(await found()).toMatchObject({ successor: { id: later.id } })
    await expect(end(later.id, 1, '2026-11-01', government.id)).rejects.toMatchObject({
      status: 422,
      fields: { successorId: expect.stringContaining('dẫn về chính mục này') },
    })
    expect(await end(justice.id, 3, null)).toMatchObject({ hasEnded: false, validTo: null })
  })

  it('joins what was written in twice under both names, and separates it again', async () => {
    const { api, params, list } = await register()
    const kept = await api.addAddressee({ params, body: FRONT })
    const double = await api.addAddressee({ params, body: { ...FRONT, name: 'UBMTTQ tỉnh' } })
    const at = { params: { addresseeId: double.id } }
    await expect(
      api.mergeAddressee({ ...at, body: { version: 1, intoId: double.id } }),
    ).rejects.toMatchObject({ status: 422 })
    const { api: elsewhere, params: theirs } = await register()
    const foreign = await elsewhere.addAddressee({ params: theirs, body: FRONT })
    await expect(
      api.mergeAddressee({ ...at, body: { version: 1, intoId: foreign.id } }),
    ).rejects.toMatchObject({ status: 404 })

    const merged = await api.mergeAddressee({ ...at, body: { version: 1, intoId: kept.id } })
    expect(merged).toMatchObject({ id: kept.id, otherNames: [{ id: double.id }] })
    expect((await list({ words: 'ubmttq' })).items).toMatchObject([{ id: kept.id }])
    expect((await list()).total).toBe(1)
    await api.separateAddressee(at)
    expect((await list()).total).toBe(2)
  })
})
