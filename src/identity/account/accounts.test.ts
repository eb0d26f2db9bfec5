import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, officersOf } from '../../../test/officers.ts'
import { openWorld } from '../../../test/world.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { addDays } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import { newId } from '../../platform/id.ts'
import { identityContract } from '../contract.ts'
import type { WhoAmI } from '../contract.ts'

let world: World
let officers: ReturnType<typeof officersOf>
beforeAll(async () => {
  world = await openWorld()
  officers = officersOf(world)
})
afterAll(() => world.close())

const YESTERDAY = addDays(today(), -1)
const NEW = 'Một mật khẩu mới 2026!'
const api = (visitor: Visitor) => visitor.api(identityContract)
const nameOf = () => `can.bo.${newId().slice(-12)}`

describe('an account made by an administrator', () => {
  it('signs in once with its one-time password, and can do nothing before choosing another', async () => {
    const { province, communes } = await world.addProvince()
    const admin = await world.visit(province, 'administrator')
    const name = nameOf()
    const { account, password } = await api(admin).createAccount({
      body: {
        name,
        displayName: 'Lê Thị Mai',
        unitId: communes[0].id,
        role: 'officer',
        from: '2026-11-01',
      },
    })
    expect(account).toMatchObject({
      name,
      mustChange: true,
      unit: { id: communes[0].id },
      grants: [{ role: 'officer', counts: true }],
      may: { administer: true, isSelf: false },
    })
    const signedIn = await officers.signIn(name, password ?? '')
    expect(signedIn.json<WhoAmI>()).toMatchObject({ mustChangePassword: true })
    const cookie = cookieOf(signedIn)
    const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
      world.app.inject({
        method,
        url: `/api/v1${url}`,
        headers: { host: 'localhost', cookie },
        ...(payload ? { payload } : {}),
      })
    expect((await ask('GET', '/units')).json()).toMatchObject({
      status: 403,
      detail: 'Hãy đổi mật khẩu trước khi làm việc tiếp.',
    })
    const change = (text: string, current = password) =>
      ask('POST', '/account/password', { current, password: text })
    expect((await change('ngắn')).json()).toMatchObject({
      fields: { password: 'Mật khẩu phải dài ít nhất 14 ký tự.' },
    })
    expect((await change('chỉ toàn chữ thường thôi')).json()).toMatchObject({ status: 422 })
    expect((await change(NEW, 'sai mật khẩu')).json()).toMatchObject({
      status: 422,
      fields: { current: 'Mật khẩu đang dùng không đúng.' },
    })
    expect((await change(password ?? '')).json()).toMatchObject({
      fields: { password: 'Mật khẩu mới phải khác mật khẩu đang dùng.' },
    })
    expect((await change(NEW)).statusCode).toBe(204)
    expect((await ask('GET', '/units')).statusCode).toBe(200)
    expect((await officers.signIn(name, password ?? '')).statusCode).toBe(401)
    expect((await officers.signIn(name, NEW)).json<WhoAmI>().mustChangePassword).toBe(false)
  })

  it('is made once: the same request sent again tells no password', async () => {
    const { province } = await world.addProvince()
    const admin = await world.visit(province, 'administrator')
    const name = nameOf()
    const send = () =>
      admin.inject({
        method: 'POST',
        url: '/api/v1/accounts',
        headers: { 'idempotency-key': `create-${name}` },
        payload: {
          name,
          displayName: 'Ai',
          unitId: province.id,
          role: 'viewer',
          from: '2026-11-01',
        },
      })
    const first = (await send()).json<{ account: { id: string }; password: string | null }>()
    const second = (await send()).json<typeof first>()
    expect(second.account.id).toBe(first.account.id)
    expect([typeof first.password, second.password]).toEqual(['string', null])
    const { rows } = await world.owner.query(
      `select result::text as result from platform.idempotency where key = $1`,
      [`create-${name}`],
    )
    expect(JSON.stringify(rows)).not.toContain(first.password)
  })

  it('is refused with a sentence per field', async () => {
    const { province, communes } = await world.addProvince()
    const admin = api(await world.visit(communes[0], 'administrator'))
    const body = { name: nameOf(), displayName: 'Ai', role: 'viewer', from: '2026-11-01' } as const
    await expect(
      admin.createAccount({ body: { ...body, unitId: province.id } }),
    ).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      admin.createAccount({ body: { ...body, name: 'Có Dấu', unitId: communes[0].id } }),
    ).rejects.toMatchObject({ status: 422, fields: { name: expect.any(String) as string } })
    await admin.createAccount({ body: { ...body, unitId: communes[0].id } })
    await expect(
      admin.createAccount({ body: { ...body, unitId: communes[0].id } }),
    ).rejects.toMatchObject({ fields: { name: `Tên đăng nhập ${body.name} đã có người dùng.` } })
  })
})

describe('an administrator', () => {
  it('sees and changes accounts of the own unit and below, and no others', async () => {
    const { province, communes } = await world.addProvince()
    const top = await world.visit(province, 'administrator', 'Quản Trị Tỉnh')
    const admin = await world.visit(communes[0], 'administrator', 'Quản Trị Xã')
    const own = await world.visit(communes[0], 'officer', 'Người Trong Xã')
    const other = await world.visit(communes[1], 'officer', 'Người Xã Khác')
    const { items } = await api(admin).listAccounts({ query: {} })
    expect(items.map(({ displayName }) => displayName).sort()).toEqual([
      'Người Trong Xã',
      'Quản Trị Xã',
    ])
    expect((await api(top).listAccounts({ query: {} })).items).toHaveLength(4)
    const found = await api(top).listAccounts({ query: { words: 'nguoi xa' } })
    expect(found.items.map(({ id }) => id)).toEqual([other.accountId])
    for (const visitor of [await world.visit(communes[0], 'head'), own]) {
      expect((await api(visitor).listAccounts({ query: {} })).items).toEqual([])
    }
    const params = { accountId: other.accountId }
    for (const wrong of [
      () => api(admin).getAccount({ params }),
      () => api(admin).resetPassword({ params }),
      () => api(admin).closeAccount({ params }),
    ]) {
      await expect(wrong()).rejects.toMatchObject({ status: 404 })
    }
    await expect(
      api(own).closeAccount({ params: { accountId: own.accountId } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('of a unit where somebody from elsewhere has a right may end the right, not take over the account', async () => {
    const { communes } = await world.addProvince()
    const admin = api(await world.visit(communes[0], 'administrator'))
    const guest = await world.visit(communes[1], 'officer')
    const params = { accountId: guest.accountId }
    const body = { unitId: communes[0].id, role: 'viewer', from: '2026-11-01' } as const
    const given = await admin.grantRole({ params, body })
    expect(given.may.administer).toBe(false)
    expect(given.grants).toHaveLength(1)
    await expect(admin.resetPassword({ params })).rejects.toMatchObject({ status: 403 })
    await expect(admin.grantRole({ params, body })).rejects.toMatchObject({
      fields: { role: 'Tài khoản đã có quyền này ở đơn vị trong thời gian đó.' },
    })
    const ended = await admin.endGrant({
      params: { grantId: given.grants[0]?.id ?? '' },
      body: { lastDay: YESTERDAY },
    })
    expect(ended.grants).toMatchObject([{ counts: false }])
  })

  it('cannot reach rights elsewhere by making a password for one of their own', async () => {
    const { province, communes } = await world.addProvince()
    const top = api(await world.visit(province, 'administrator'))
    const admin = api(await world.visit(communes[0], 'administrator'))
    const own = await world.visit(communes[0], 'officer')
    const params = { accountId: own.accountId }
    const body = { unitId: province.id, role: 'head', from: '2099-01-01' } as const
    await top.grantRole({ params, body })
    await expect(admin.resetPassword({ params })).rejects.toMatchObject({ status: 403 })
    expect((await admin.getAccount({ params })).may).toMatchObject({
      administer: true,
      resetPassword: false,
    })
    await admin.closeAccount({ params })
    await expect(admin.reopenAccount({ params })).rejects.toMatchObject({ status: 403 })
    expect((await top.reopenAccount({ params })).password).toEqual(expect.any(String))
  })

  it('closes an account at once, and opens it again with a new password', async () => {
    const { communes } = await world.addProvince()
    const admin = api(await world.visit(communes[0], 'administrator'))
    const officer = await world.visit(communes[0], 'officer')
    const params = { accountId: officer.accountId }
    await admin.closeAccount({ params })
    expect((await officer.inject({ method: 'GET', url: '/api/v1/session' })).statusCode).toBe(401)
    await expect(admin.resetPassword({ params })).rejects.toMatchObject({ status: 409 })
    const { password, account } = await admin.reopenAccount({ params })
    expect((await officers.signIn(account.name, password ?? '')).statusCode).toBe(200)
  })

  it('cannot remove the last one, not even two at once', async () => {
    const province = await world.addUnit(null, { name: 'UBND tỉnh Ít Người', tier: 'province' })
    const [one, two] = [
      await world.visit(province, 'administrator'),
      await world.visit(province, 'administrator'),
    ]
    const grantOf = async (visitor: Visitor) => {
      const account = await api(one).getAccount({ params: { accountId: visitor.accountId } })
      return account.grants[0]?.id ?? ''
    }
    const grants = [await grantOf(one), await grantOf(two)]
    const end = (visitor: Visitor, grantId = '') =>
      api(visitor).endGrant({ params: { grantId }, body: { lastDay: YESTERDAY } })
    const both = await Promise.allSettled([end(one, grants[1]), end(two, grants[0])])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = both[0]?.status === 'fulfilled' ? one : two
    await expect(end(left, grants[left === one ? 0 : 1])).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('người quản trị cuối cùng') as string,
    })
    await expect(
      api(left).closeAccount({ params: { accountId: left.accountId } }),
    ).rejects.toMatchObject({ status: 409 })
  })
})

describe('what was done', () => {
  it('is on record with who did it, for whoever administers', async () => {
    const { province, communes } = await world.addProvince()
    const admin = await world.visit(province, 'administrator', 'Ngô Đức Anh')
    const officer = await world.visit(communes[0], 'officer')
    await api(admin).resetPassword({ params: { accountId: officer.accountId } })
    const { items } = await api(admin).listDeeds({
      query: { accountId: officer.accountId, about: 'administration' },
    })
    expect(items[0]).toMatchObject({
      act: 'reset-password',
      actorName: 'Ngô Đức Anh',
      unit: { id: communes[0].id },
    })
    const neighbour = await world.visit(communes[1], 'administrator')
    const theirs = await api(neighbour).listDeeds({ query: {} })
    expect(theirs.items.every(({ unit }) => unit?.id === communes[1].id)).toBe(true)
    const first = await api(admin).listDeeds({ query: { limit: 1 } })
    const second = await api(admin).listDeeds({ query: { limit: 1, cursor: first.next ?? '' } })
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id)
  })
})
