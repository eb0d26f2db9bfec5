import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
})
afterAll(() => world.close())

const LATE = { name: 'Việc trễ', address: '/viec?tinh-trang=late' }

async function office() {
  const { communes } = await world.addProvince()
  const [unit, other] = communes
  const params = { unitId: unit.id }
  const of = async (...who: Parameters<World['visit']>) =>
    (await world.visit(...who)).api(plansContract)
  return {
    params,
    lan: await of(unit, 'officer', 'Nguyễn Thị Lan'),
    hoa: await of(unit, 'viewer', 'Trần Thị Hoa'),
    stranger: await of(other, 'officer'),
  }
}

describe('a way of looking', () => {
  test('is kept for the account, on every device; the same name again is the same view', async () => {
    const { params, lan, hoa, stranger } = await office()
    await lan.saveView({ params, body: LATE })
    const { items } = await lan.saveView({
      params,
      body: { name: 'VIỆC TRỄ', address: '/viec?tinh-trang=late&tim=loa' },
    })
    expect(items).toMatchObject([
      {
        name: 'VIỆC TRỄ',
        screen: 'viec',
        address: '/viec?tinh-trang=late&tim=loa',
        isShared: false,
        isDefault: false,
        may: { edit: true },
      },
    ])
    expect((await hoa.listViews({ params })).items).toEqual([])
    await expect(stranger.listViews({ params })).rejects.toMatchObject({ status: 404 })
    const at = { params: { viewId: items[0]?.id ?? '' } }
    await expect(hoa.removeView(at)).rejects.toMatchObject({ status: 404 })
    expect((await lan.removeView(at)).items).toEqual([])
  })

  test('is shared with the unit, changed by who made it alone, and opens a screen for whoever wants it', async () => {
    const { params, lan, hoa, stranger } = await office()
    const shared = await lan.saveView({ params, body: { ...LATE, isShared: true } })
    const at = { params: { viewId: shared.items[0]?.id ?? '' } }
    expect((await hoa.listViews({ params })).items).toMatchObject([
      { name: LATE.name, byName: 'Nguyễn Thị Lan', isDefault: false, may: { edit: false } },
    ])
    await expect(hoa.removeView(at)).rejects.toMatchObject({ status: 403 })
    await expect(stranger.openWithView({ ...at, body: { isDefault: true } })).rejects.toMatchObject(
      { status: 404 },
    )
    const hers = await hoa.openWithView({ ...at, body: { isDefault: true } })
    expect(hers.items).toMatchObject([{ isDefault: true }])
    expect((await lan.listViews({ params })).items).toMatchObject([{ isDefault: false }])
    // One a screen; another screen has its own.
    const own = { name: 'Của tôi', address: '/viec?cua=toi', isDefault: true }
    await hoa.saveView({ params, body: own })
    const board = { name: 'Bảng', address: '/bang-theo-doi', isDefault: true }
    const all = await hoa.saveView({ params, body: board })
    expect(all.items.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Bảng', true],
      ['Của tôi', true],
      [LATE.name, false],
    ])
    await hoa.openWithView({ ...at, body: { isDefault: true } })
    const body = { ...LATE, isShared: false, version: shared.items[0]?.version ?? 0 }
    await lan.changeView({ ...at, body })
    await expect(lan.changeView({ ...at, body })).rejects.toMatchObject({ status: 409 })
    const left = await hoa.listViews({ params })
    expect(left.items.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Bảng', true],
      ['Của tôi', false],
    ])
  })

  test.each([
    [{ name: '  ' }, { name: 'Hãy đặt tên cho cách xem.' }],
    [
      { address: 'https://elsewhere.example/viec' },
      { address: 'Chỉ lưu được cách xem của Việc đến hạn, Bảng theo dõi.' },
    ],
    [{ address: '/viec/../tai-khoan' }, { address: expect.any(String) }],
  ])('refuses %j with a sentence', async (wrong, fields) => {
    const { params, lan } = await office()
    await expect(lan.saveView({ params, body: { ...LATE, ...wrong } })).rejects.toMatchObject({
      status: 422,
      fields,
    })
  })

  test('does not take the name of another', async () => {
    const { params, lan } = await office()
    await lan.saveView({ params, body: LATE })
    const { items } = await lan.saveView({ params, body: { ...LATE, name: 'Khác' } })
    const [other] = items
    await expect(
      lan.changeView({
        params: { viewId: other?.id ?? '' },
        body: { ...LATE, version: other?.version ?? 0 },
      }),
    ).rejects.toMatchObject({ status: 422, fields: { name: 'Đã có cách xem tên này.' } })
  })
})
