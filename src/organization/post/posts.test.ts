import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officersOf } from '../../../test/officers.ts'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'
import { grantRole } from '../../identity/index.ts'
import { setClock } from '../../platform/clock.ts'
import { organizationContract } from '../contract.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const chair = { title: 'Chủ tịch', rank: 'head' as const, openedOn: '2026-01-01' }

describe('a post', () => {
  it('is held from day to day, by one person at a time', async () => {
    const { communes } = await world.addProvince()
    const params = { unitId: communes[0].id }
    const api = (await world.visit(communes[0], 'administrator')).api(organizationContract)
    const opened = await api.openPost({ params, body: { ...chair, focalFor: ['reform'] } })
    const postId = opened.items[0]?.id ?? ''
    const appoint = (personName: string, from: string) =>
      api.appointHolder({ params: { postId }, body: { personName, from } })
    await appoint('Nguyễn Văn An', '2026-01-01')
    const { items } = await appoint('Trần Thị Bé', '2026-06-01')
    expect(items).toMatchObject([
      {
        title: 'Chủ tịch',
        focalFor: ['reform'],
        holder: { name: 'Trần Thị Bé', since: '2026-06-01' },
        earlier: [{ name: 'Nguyễn Văn An', from: '2026-01-01', to: '2026-05-31' }],
      },
    ])
    const then = await api.listUnitPosts({ params, query: { on: '2026-05-31' } })
    expect(then.items[0]?.holder?.name).toBe('Nguyễn Văn An')
    await expect(appoint('Lê Văn Cường', '2026-03-01')).rejects.toMatchObject({ status: 422 })
    await expect(
      api.endPost({ params: { postId }, body: { lastDay: '2026-05-01' } }),
    ).rejects.toMatchObject({ status: 422 })
    await api.endPost({ params: { postId }, body: { lastDay: '2026-10-31' } })
    expect((await api.listUnitPosts({ params, query: {} })).items).toEqual([])
    const last = await api.listUnitPosts({ params, query: { on: '2026-10-31' } })
    expect(last.items[0]?.holder).toMatchObject({ until: '2026-10-31' })
  })

  it('is held for the time being, from a day to a day, and known before it begins', async () => {
    const { communes } = await world.addProvince()
    const params = { unitId: communes[0].id }
    const api = (await world.visit(communes[0], 'administrator')).api(organizationContract)
    const [post] = (await api.openPost({ params, body: chair })).items
    const call = { params: { postId: post?.id ?? '' } }
    const body = { personName: 'Lê Thị Quyền', from: '2026-06-01', to: '2026-05-01', acting: true }
    await expect(api.appointHolder({ ...call, body })).rejects.toMatchObject({
      status: 422,
      fields: { to: 'Ngày thôi giữ phải từ ngày nhận chức trở đi.' },
    })
    await api.appointHolder({ ...call, body: { ...body, to: '2026-08-31' } })
    await api.appointHolder({ ...call, body: { personName: 'Võ Văn Mới', from: '2099-01-01' } })
    const on = async (day: string) =>
      (await api.listUnitPosts({ params, query: { on: day } })).items[0]
    expect(await on('2026-08-31')).toMatchObject({
      holder: { name: 'Lê Thị Quyền', acting: true, until: '2026-08-31' },
      next: { name: 'Võ Văn Mới', from: '2099-01-01' },
    })
    expect(await on('2026-09-01')).toMatchObject({
      holder: null,
      earlier: [{ name: 'Lê Thị Quyền', acting: true }],
    })
  })

  it('is changed by an administrator of its unit only', async () => {
    const { communes } = await world.addProvince()
    const own = (await world.visit(communes[0], 'administrator')).api(organizationContract)
    const params = { unitId: communes[0].id }
    const [post] = (await own.openPost({ params, body: chair })).items
    const postId = post?.id ?? ''
    const stranger = (await world.addProvince()).communes[0]
    for (const [unit, role, status] of [
      [communes[0], 'head', 403],
      [communes[1], 'administrator', 403],
      [stranger, 'administrator', 404],
    ] as const) {
      const api = (await world.visit(unit, role)).api(organizationContract)
      await expect(
        api.appointHolder({
          params: { postId },
          body: { personName: 'Ai đó', from: '2026-06-01' },
        }),
      ).rejects.toMatchObject({ status })
    }
  })
})

describe('a right that comes with a post', () => {
  it('ends on the day the post ends, and when somebody else holds it', async () => {
    const { communes } = await world.addProvince()
    const admin = await world.visit(communes[0], 'administrator')
    const api = admin.api(organizationContract)
    const params = { unitId: communes[0].id }
    const [post] = (await api.openPost({ params, body: chair })).items
    const postId = post?.id ?? ''
    const held = await api.appointHolder({
      params: { postId },
      body: { personName: 'Trần Thị Hoa', from: '2026-01-01' },
    })
    const holderId = held.items[0]?.holder?.id ?? null
    const officers = officersOf(world)
    const head = await world.visit(communes[0], 'viewer')
    await officers.system((db) =>
      grantRole(db, {
        accountId: head.accountId,
        unitId: communes[0].id,
        role: 'head',
        validFrom: '2026-01-01',
        postId,
        holderId,
      }),
    )
    const roles = async () => {
      const response = await head.inject({ method: 'GET', url: '/api/v1/session' })
      return response.json<{ units: { role: string }[] }>().units.map(({ role }) => role)
    }
    expect(await roles()).toEqual(['head'])
    await api.endPost({ params: { postId }, body: { lastDay: '2099-12-30' } })
    expect(await roles()).toEqual(['head'])
    try {
      setClock('2026-11-28T09:00:00+07:00')
      await api.appointHolder({
        params: { postId },
        body: { personName: 'Lê Văn Bình', from: '2026-11-28' },
      })
      expect(await roles()).toEqual(['viewer'])
    } finally {
      setClock(null)
    }
  })
})
