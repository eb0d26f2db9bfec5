import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officersOf } from '../../../test/officers.ts'
import { openWorld } from '../../../test/world.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { newId } from '../../platform/id.ts'
import { identityContract } from '../contract.ts'
import type { WhoAmI } from '../contract.ts'
import { newPassword } from './check-password.ts'
import { faultOfPassword } from './password-rule.ts'

let world: World
let officers: ReturnType<typeof officersOf>
beforeAll(async () => {
  world = await openWorld()
  officers = officersOf(world)
})
afterAll(() => world.close())

const api = (visitor: Visitor) => visitor.api(identityContract)
const nameOf = () => `can.bo.${newId().slice(-12)}`

describe('time', () => {
  it('asks an administrator for a new password after two months, and locks who stayed away', async () => {
    const { communes } = await world.addProvince()
    const admin = await world.visit(communes[0], 'administrator')
    const { account, password } = await api(admin).createAccount({
      body: {
        name: nameOf(),
        displayName: 'Đi Lâu',
        unitId: communes[0].id,
        role: 'administrator',
        from: '2026-11-01',
      },
    })
    try {
      setClock('2027-01-05')
      const early = await officers.signIn(account.name, password ?? '')
      expect(early.statusCode).toBe(200)
      setClock('2027-03-01')
      const late = await officers.signIn(account.name, password ?? '')
      expect(late.json()).toMatchObject({
        status: 403,
        detail: expect.stringContaining('khóa') as string,
      })
      const fresh = await world.visit(communes[0], 'administrator')
      setClock('2027-03-01T09:00:00+07:00')
      const again = await api(fresh).resetPassword({ params: { accountId: account.id } })
      expect((await officers.signIn(account.name, again.password ?? '')).statusCode).toBe(200)
    } finally {
      setClock(null)
    }
    await world.owner.query(
      `update identity.account set password_set_at = '2026-09-01T00:00:00Z' where id = $1`,
      [admin.accountId],
    )
    const who = await admin.inject({ method: 'GET', url: '/api/v1/session' })
    expect(who.json<WhoAmI>().mustChangePassword).toBe(true)
  })
})

describe('a password', () => {
  const rule = {
    leastCharacters: 14,
    kindsOfCharacters: 4,
    administratorDays: null,
    idleDays: null,
  }

  it('that is made for one sign-in fits the rule but for its length, and differs each time', () => {
    const made = Array.from({ length: 200 }, newPassword)
    expect(new Set(made).size).toBe(200)
    for (const one of made) expect(faultOfPassword(one, 'ten.nao.do', rule)).toBeNull()
  })

  it('may not hold the name of the account', () => {
    expect(faultOfPassword('Can.Bo.Xa-2026-abc', 'can.bo.xa', rule)).toContain('tên đăng nhập')
    expect(faultOfPassword('Mật khẩu 2026 của tôi', 'can.bo.xa', rule)).toBeNull()
  })
})
