import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../test/world.ts'
import type { World } from '../../test/world.ts'
import { setClock } from '../platform/clock.ts'
import { SYSTEM_SCOPE } from '../platform/database.ts'
import { newId } from '../platform/id.ts'
import type { Unit } from '../organization/index.ts'
import { closeAccount, createAccount } from './account.ts'
import { endGrant, grantRole } from './grant-role.ts'
import type { WhoAmI } from './contract.ts'

const PASSWORD = 'Mật khẩu dài của tôi'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('signing in', () => {
  it('answers who it is and for which units, with a cookie scripts cannot read', async () => {
    const { unit, name } = await addOfficer()
    const response = await signIn(name, PASSWORD)
    expect(response.statusCode).toBe(200)
    const body = response.json<WhoAmI>()
    expect(body.account).toMatchObject({ name, displayName: 'Lê Văn Bình' })
    expect(body.units).toEqual([
      { id: unit.id, name: unit.name, shortName: unit.shortName, role: 'officer', slug: null },
    ])
    expect(body.demo).toBe(false)
    expect(response.cookies).toEqual([
      expect.objectContaining({
        name: '__Host-session',
        path: '/',
        httpOnly: true,
        secure: true,
        sameSite: 'Lax',
        value: expect.stringMatching(/^[\w-]{43}$/),
      }),
    ])
    const again = await whoAmI(cookieOf(response))
    expect(again.json()).toEqual(body)
  })

  it('takes the name in any case and the password typed in another Unicode form', async () => {
    const { name } = await addOfficer()
    const response = await signIn(` ${name.toUpperCase()} `, PASSWORD.normalize('NFD'))
    expect(response.statusCode).toBe(200)
  })

  it('keeps no session id in the database', async () => {
    const { name } = await addOfficer()
    const id = cookieOf(await signIn(name, PASSWORD)).split('=')[1] ?? ''
    const { rows } = await world.owner.query('select s::text as row from identity.session s')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ row }) => String(row).includes(id))).toEqual([])
  })

  it('says the same of a wrong password and of an unknown account', async () => {
    const { name } = await addOfficer()
    const wrong = await signIn(name, 'sai rồi')
    const unknown = await signIn(`khong.co.${newId().slice(-12)}`, 'sai rồi')
    expect(wrong.statusCode).toBe(401)
    expect(wrong.json()).toMatchObject({ detail: 'Tên đăng nhập hoặc mật khẩu không đúng.' })
    expect({ ...unknown.json<object>(), requestId: '' }).toEqual({
      ...wrong.json<object>(),
      requestId: '',
    })
    expect(wrong.headers['set-cookie']).toBeUndefined()
  })

  it('asks for what is missing, field by field', async () => {
    const response = await signIn('', '')
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({
      fields: { account: 'Hãy nhập tên đăng nhập.', password: 'Hãy nhập mật khẩu.' },
    })
  })

  it('refuses an account without a unit in a sentence', async () => {
    const name = `khong.quyen.${newId().slice(-12)}`
    await system((db) => createAccount(db, { name, displayName: 'A', password: PASSWORD }))
    const response = await signIn(name, PASSWORD)
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('chưa được giao quyền')
  })
})

describe('wrong passwords in a row', () => {
  it('make the account refuse for a while, even the right one, and longer each time', async () => {
    const { name } = await addOfficer()
    try {
      setClock('2026-03-02')
      for (let tries = 0; tries < 5; tries += 1) {
        expect((await signIn(name, 'sai rồi')).statusCode).toBe(401)
      }
      const refused = await signIn(name, PASSWORD)
      expect(refused.statusCode).toBe(429)
      expect(refused.json<{ detail: string }>().detail).toMatch(/thử lại sau 1?\d giây/)
      setClock('2026-03-02T08:00:20+07:00')
      expect((await signIn(name, 'sai rồi')).statusCode).toBe(401)
      setClock('2026-03-02T08:00:40+07:00')
      expect((await signIn(name, PASSWORD)).statusCode).toBe(429)
      setClock('2026-03-02T08:01:00+07:00')
      expect((await signIn(name, PASSWORD)).statusCode).toBe(200)
      expect((await signIn(name, 'sai rồi')).statusCode).toBe(401)
      expect((await signIn(name, PASSWORD)).statusCode).toBe(200)
    } finally {
      setClock(null)
    }
  })

  it('are counted even when they come at once', async () => {
    const { name } = await addOfficer()
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(name, 'sai rồi')))
    const codes = answers.map((answer) => answer.statusCode)
    expect(codes.filter((code) => code === 401)).toHaveLength(5)
    expect(codes.filter((code) => code === 429)).toHaveLength(7)
  })

  it('are refused alike for a name nobody has', async () => {
    const name = `khong.co.${newId().slice(-12)}`
    for (let tries = 0; tries < 5; tries += 1) await signIn(name, 'sai rồi')
    expect((await signIn(name, 'sai rồi')).statusCode).toBe(429)
  })
})

describe('a session', () => {
  it('ends at once when its holder signs out', async () => {
    const { name } = await addOfficer()
    const cookie = cookieOf(await signIn(name, PASSWORD))
    const other = cookieOf(await signIn(name, PASSWORD))
    const response = await world.app.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { host: 'localhost', cookie },
    })
    expect(response.statusCode).toBe(204)
    expect(response.cookies[0]).toMatchObject({ name: '__Host-session', value: '', maxAge: 0 })
    expect((await whoAmI(cookie)).statusCode).toBe(401)
    expect((await whoAmI(other)).statusCode).toBe(200)
  })

  it('ends after eight idle hours, and after seven days in any case', async () => {
    const { name } = await addOfficer()
    try {
      setClock('2026-03-02')
      const idle = cookieOf(await signIn(name, PASSWORD))
      const used = cookieOf(await signIn(name, PASSWORD))
      setClock('2026-03-02T15:00:00+07:00')
      expect((await whoAmI(used)).statusCode).toBe(200)
      setClock('2026-03-02T16:01:00+07:00')
      expect((await whoAmI(idle)).statusCode).toBe(401)
      for (let hours = 0; hours < 7 * 24 - 8; hours += 7) {
        setClock(
          new Date(Date.parse('2026-03-02T16:01:00+07:00') + hours * 3_600_000).toISOString(),
        )
        expect((await whoAmI(used)).statusCode).toBe(200)
      }
      setClock('2026-03-09T08:01:00+07:00')
      expect((await whoAmI(used)).statusCode).toBe(401)
    } finally {
      setClock(null)
    }
  })

  it('writes its row at most once a minute', async () => {
    const { name, accountId } = await addOfficer()
    const seenAt = async () => {
      const { rows } = await world.owner.query(
        'select seen_at from identity.session where account_id = $1',
        [accountId],
      )
      return rows[0]?.seen_at as string
    }
    try {
      setClock('2026-03-02T08:00:00+07:00')
      const cookie = cookieOf(await signIn(name, PASSWORD))
      const opened = await seenAt()
      setClock('2026-03-02T08:00:50+07:00')
      await whoAmI(cookie)
      expect(await seenAt()).toBe(opened)
      setClock('2026-03-02T08:01:10+07:00')
      await whoAmI(cookie)
      expect(Date.parse(await seenAt())).toBeGreaterThan(Date.parse(opened))
    } finally {
      setClock(null)
    }
  })

  it('ends when the account is closed', async () => {
    const { name, accountId } = await addOfficer()
    const cookie = cookieOf(await signIn(name, PASSWORD))
    await system((db) => closeAccount(db, accountId))
    expect((await whoAmI(cookie)).statusCode).toBe(401)
    expect((await signIn(name, PASSWORD)).statusCode).toBe(401)
  })

  it('is none without the cookie or with a forged one', async () => {
    expect((await whoAmI('')).statusCode).toBe(401)
    expect((await whoAmI(`__Host-session=${'a'.repeat(43)}`)).statusCode).toBe(401)
    expect((await whoAmI("__Host-session=' or true --")).statusCode).toBe(401)
  })
})

describe('a grant', () => {
  it('counts from its first day to its last, and a withdrawal counts at once', async () => {
    const { name, accountId } = await addOfficer()
    const later = (await world.addProvince()).communes[0]
    const { id } = await system((db) =>
      grantRole(db, {
        accountId,
        unitId: later.id,
        role: 'head',
        validFrom: '2026-04-01',
        validTo: '2026-04-30',
      }),
    )
    const roles = async (day: string) => {
      setClock(day)
      const body = (await signIn(name, PASSWORD)).json<WhoAmI>()
      return body.units.map((unit) => unit.role)
    }
    try {
      expect(await roles('2026-03-31')).toEqual(['officer'])
      expect(await roles('2026-04-01')).toEqual(['officer', 'head'])
      expect(await roles('2026-04-30')).toEqual(['officer', 'head'])
      expect(await roles('2026-05-01')).toEqual(['officer'])
      setClock('2026-04-15')
      const cookie = cookieOf(await signIn(name, PASSWORD))
      await system((db) => endGrant(db, id, '2026-04-14'))
      expect((await whoAmI(cookie)).json<WhoAmI>().units).toHaveLength(1)
    } finally {
      setClock(null)
    }
  })

  it('shows a unit once, with the strongest of several roles', async () => {
    const { name, accountId, unit } = await addOfficer()
    for (const role of ['viewer', 'head', 'administrator'] as const) {
      await system((db) =>
        grantRole(db, { accountId, unitId: unit.id, role, validFrom: '2020-01-01' }),
      )
    }
    const { units } = (await signIn(name, PASSWORD)).json<WhoAmI>()
    expect(units.map(({ id, role }) => ({ id, role }))).toEqual([{ id: unit.id, role: 'head' }])
  })
})

const system = <T>(work: Parameters<typeof world.house.database.write<T>>[1]) =>
  world.house.database.write(SYSTEM_SCOPE, work)

async function addOfficer(): Promise<{ unit: Unit; name: string; accountId: string }> {
  const unit = (await world.addProvince()).communes[1]
  const name = `can.bo.${newId().slice(-12)}`
  const accountId = await system(async (db) => {
    const { id } = await createAccount(db, { name, displayName: 'Lê Văn Bình', password: PASSWORD })
    await grantRole(db, {
      accountId: id,
      unitId: unit.id,
      role: 'officer',
      validFrom: '2020-01-01',
    })
    return id
  })
  return { unit, name, accountId }
}

const signIn = (account: string, password: string) =>
  world.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { host: 'localhost' },
    payload: { account, password },
  })

const whoAmI = (cookie: string) =>
  world.app.inject({
    method: 'GET',
    url: '/api/v1/session',
    headers: { host: 'localhost', ...(cookie === '' ? {} : { cookie }) },
  })

function cookieOf(response: Awaited<ReturnType<typeof signIn>>): string {
  const [cookie] = response.cookies
  if (!cookie) throw new Error(response.body)
  return `${cookie.name}=${cookie.value}`
}
