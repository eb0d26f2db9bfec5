import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, officersOf, PASSWORD } from '../../../test/officers.ts'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { newId } from '../../platform/id.ts'
import { closeAccount } from '../account/close-account.ts'
import { createAccount } from '../account/create-account.ts'
import type { WhoAmI } from '../contract.ts'
import { identityJobs } from '../jobs.ts'

let world: World
let officers: ReturnType<typeof officersOf>
beforeAll(async () => {
  world = await openWorld()
  officers = officersOf(world)
})
afterAll(() => world.close())

/** As the timetable does at night. */
const forget = () =>
  identityJobs
    .find((job) => job.name === 'identity.forget-sessions')
    ?.run(world.house, {}, AbortSignal.timeout(5000))

describe('signing in', () => {
  it('answers who it is and for which units, with a cookie scripts cannot read', async () => {
    const { unit, name } = await officers.addOfficer()
    const response = await officers.signIn(name, PASSWORD)
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
    const again = await officers.whoAmI(cookieOf(response))
    expect(again.json()).toEqual(body)
  })

  it('takes the name in any case and the password typed in another Unicode form', async () => {
    const { name } = await officers.addOfficer()
    const response = await officers.signIn(` ${name.toUpperCase()} `, PASSWORD.normalize('NFD'))
    expect(response.statusCode).toBe(200)
  })

  it('keeps no session id in the database', async () => {
    const { name } = await officers.addOfficer()
    const id = cookieOf(await officers.signIn(name, PASSWORD)).split('=')[1] ?? ''
    const { rows } = await world.owner.query('select s::text as row from identity.session s')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ row }) => String(row).includes(id))).toEqual([])
  })

  it('says the same of a wrong password and of an unknown account', async () => {
    const { name } = await officers.addOfficer()
    const wrong = await officers.signIn(name, 'sai rồi')
    const unknown = await officers.signIn(`khong.co.${newId().slice(-12)}`, 'sai rồi')
    expect(wrong.statusCode).toBe(401)
    expect(wrong.json()).toMatchObject({ detail: 'Tên đăng nhập hoặc mật khẩu không đúng.' })
    expect({ ...unknown.json<object>(), requestId: '' }).toEqual({
      ...wrong.json<object>(),
      requestId: '',
    })
    expect(wrong.headers['set-cookie']).toBeUndefined()
  })

  it('asks for what is missing, field by field', async () => {
    const response = await officers.signIn('', '')
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({
      fields: { account: 'Hãy nhập tên đăng nhập.', password: 'Hãy nhập mật khẩu.' },
    })
  })

  it('refuses an account without a unit in a sentence', async () => {
    const name = `khong.quyen.${newId().slice(-12)}`
    await officers.system((db) => createAccount(db, { name, displayName: 'A', password: PASSWORD }))
    const response = await officers.signIn(name, PASSWORD)
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('chưa được giao quyền')
  })
})

describe('wrong passwords in a row', () => {
  it('make the account refuse for a while, even the right one, and longer each time', async () => {
    const { name } = await officers.addOfficer()
    try {
      setClock('2026-03-02')
      for (let tries = 0; tries < 5; tries += 1) {
        expect((await officers.signIn(name, 'sai rồi')).statusCode).toBe(401)
      }
      const refused = await officers.signIn(name, PASSWORD)
      expect(refused.statusCode).toBe(429)
      expect(refused.json<{ detail: string }>().detail).toMatch(/thử lại sau 1?\d giây/)
      setClock('2026-03-02T08:00:20+07:00')
      expect((await officers.signIn(name, 'sai rồi')).statusCode).toBe(401)
      setClock('2026-03-02T08:00:40+07:00')
      expect((await officers.signIn(name, PASSWORD)).statusCode).toBe(429)
      setClock('2026-03-02T08:01:00+07:00')
      expect((await officers.signIn(name, PASSWORD)).statusCode).toBe(200)
      expect((await officers.signIn(name, 'sai rồi')).statusCode).toBe(401)
      expect((await officers.signIn(name, PASSWORD)).statusCode).toBe(200)
    } finally {
      setClock(null)
    }
  })

  it('are counted even when they come at once', async () => {
    const { name } = await officers.addOfficer()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => officers.signIn(name, 'sai rồi')),
    )
    const codes = answers.map((answer) => answer.statusCode)
    expect(codes.filter((code) => code === 401)).toHaveLength(5)
    expect(codes.filter((code) => code === 429)).toHaveLength(7)
  })

  it('are refused alike for a name nobody has', async () => {
    const name = `khong.co.${newId().slice(-12)}`
    for (let tries = 0; tries < 5; tries += 1) await officers.signIn(name, 'sai rồi')
    expect((await officers.signIn(name, 'sai rồi')).statusCode).toBe(429)
  })
})

describe('a session', () => {
  it('ends at once when its holder signs out', async () => {
    const { name } = await officers.addOfficer()
    const cookie = cookieOf(await officers.signIn(name, PASSWORD))
    const other = cookieOf(await officers.signIn(name, PASSWORD))
    const response = await world.app.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { host: 'localhost', cookie },
    })
    expect(response.statusCode).toBe(204)
    expect(response.cookies[0]).toMatchObject({ name: '__Host-session', value: '', maxAge: 0 })
    expect((await officers.whoAmI(cookie)).statusCode).toBe(401)
    expect((await officers.whoAmI(other)).statusCode).toBe(200)
  })

  it('ends after eight idle hours, and after seven days in any case', async () => {
    const { name } = await officers.addOfficer()
    try {
      setClock('2026-03-02')
      const idle = cookieOf(await officers.signIn(name, PASSWORD))
      const used = cookieOf(await officers.signIn(name, PASSWORD))
      setClock('2026-03-02T15:00:00+07:00')
      expect((await officers.whoAmI(used)).statusCode).toBe(200)
      setClock('2026-03-02T16:01:00+07:00')
      expect((await officers.whoAmI(idle)).statusCode).toBe(401)
      for (let hours = 0; hours < 7 * 24 - 8; hours += 7) {
        setClock(
          new Date(Date.parse('2026-03-02T16:01:00+07:00') + hours * 3_600_000).toISOString(),
        )
        expect((await officers.whoAmI(used)).statusCode).toBe(200)
      }
      setClock('2026-03-09T08:01:00+07:00')
      expect((await officers.whoAmI(used)).statusCode).toBe(401)
    } finally {
      setClock(null)
    }
  })

  it('writes its row at most once a minute', async () => {
    const { name, accountId } = await officers.addOfficer()
    const seenAt = async () => {
      const { rows } = await world.owner.query(
        'select seen_at from identity.session where account_id = $1',
        [accountId],
      )
      return rows[0]?.seen_at as string
    }
    try {
      setClock('2026-03-02T08:00:00+07:00')
      const cookie = cookieOf(await officers.signIn(name, PASSWORD))
      const opened = await seenAt()
      setClock('2026-03-02T08:00:50+07:00')
      await officers.whoAmI(cookie)
      expect(await seenAt()).toBe(opened)
      setClock('2026-03-02T08:01:10+07:00')
      await officers.whoAmI(cookie)
      expect(Date.parse(await seenAt())).toBeGreaterThan(Date.parse(opened))
    } finally {
      setClock(null)
    }
  })

  it('leaves the table some night after it ended', async () => {
    const { name, accountId } = await officers.addOfficer()
    const open = async () => {
      const { rows } = await world.owner.query(
        'select count(*)::int as open from identity.session where account_id = $1',
        [accountId],
      )
      return rows[0]?.open as number
    }
    try {
      setClock('2026-03-02')
      await officers.signIn(name, PASSWORD)
      setClock('2026-03-02T15:00:00+07:00')
      await forget()
      expect(await open()).toBe(1)
      setClock('2026-03-02T16:01:00+07:00')
      await forget()
      expect(await open()).toBe(0)
    } finally {
      setClock(null)
    }
  })

  it('ends when the account is closed', async () => {
    const { name, accountId } = await officers.addOfficer()
    const cookie = cookieOf(await officers.signIn(name, PASSWORD))
    await officers.system((db) => closeAccount(db, accountId))
    expect((await officers.whoAmI(cookie)).statusCode).toBe(401)
    expect((await officers.signIn(name, PASSWORD)).statusCode).toBe(401)
  })

  it('is none without the cookie or with a forged one', async () => {
    expect((await officers.whoAmI('')).statusCode).toBe(401)
    expect((await officers.whoAmI(`__Host-session=${'a'.repeat(43)}`)).statusCode).toBe(401)
    expect((await officers.whoAmI("__Host-session=' or true --")).statusCode).toBe(401)
  })
})
