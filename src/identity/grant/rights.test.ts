import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cookieOf, officersOf, PASSWORD } from '../../../test/officers.ts'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'
import { recordEvent } from '../../organization/index.ts'
import type { Unit } from '../../organization/index.ts'
import { bind } from '../../platform/binding.ts'
import { setClock } from '../../platform/clock.ts'
import { defineContract } from '../../platform/contract.ts'
import { scopeOf } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { addAccount } from '../account/add-account.ts'
import type { WhoAmI } from '../contract.ts'
import { endGrant, grantRole } from './grant-role.ts'

let world: World
let officers: ReturnType<typeof officersOf>
beforeAll(async () => {
  world = await openWorld([noteRoutes])
  officers = officersOf(world)
  await world.owner.query(NOTES)
})
afterAll(() => world.close())

describe('a grant', () => {
  it('counts from its first day to its last, and a withdrawal counts at once', async () => {
    const { name, accountId } = await officers.addOfficer()
    const later = (await world.addProvince()).communes[0]
    const { id } = await officers.system((db) =>
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
      const body = (await officers.signIn(name, PASSWORD)).json<WhoAmI>()
      return body.units.map((unit) => unit.role)
    }
    try {
      expect(await roles('2026-03-31')).toEqual(['officer'])
      expect(await roles('2026-04-01')).toEqual(['officer', 'head'])
      expect(await roles('2026-04-30')).toEqual(['officer', 'head'])
      expect(await roles('2026-05-01')).toEqual(['officer'])
      setClock('2026-04-15')
      const cookie = cookieOf(await officers.signIn(name, PASSWORD))
      await officers.system((db) => endGrant(db, id, '2026-04-14'))
      expect((await officers.whoAmI(cookie)).json<WhoAmI>().units).toHaveLength(1)
    } finally {
      setClock(null)
    }
  })

  it('shows a unit once, with the strongest of several roles', async () => {
    const { name, accountId, unit } = await officers.addOfficer()
    for (const role of ['viewer', 'head', 'administrator'] as const) {
      await officers.system((db) =>
        grantRole(db, { accountId, unitId: unit.id, role, validFrom: '2020-01-01' }),
      )
    }
    const { units } = (await officers.signIn(name, PASSWORD)).json<WhoAmI>()
    expect(units.map(({ id, role }) => ({ id, role }))).toEqual([{ id: unit.id, role: 'head' }])
  })
})

describe('what an official reads', () => {
  it('is their units’ and of those theirs came from, and nobody else’s', async () => {
    const { province, communes } = await world.addProvince()
    const stranger = await world.addProvince()
    const heir = await world.addUnit(province, { name: 'UBND xã Kế Tục', openedOn: '2025-07-01' })
    await world.house.database.write(scopeOf(), (db) =>
      recordEvent(db, {
        kind: 'merge',
        happenedOn: '2025-07-01',
        legalSource: null,
        before: [communes[0].id, communes[1].id],
        after: [heir.id],
      }),
    )
    const all = [province, heir, ...communes, stranger.province, stranger.communes[0]]
    for (const unit of all) {
      await world.owner.query('insert into note values ($1, $2)', [unit.id, unit.orgPath])
    }
    const seenBy = async (unit: Unit) => {
      const api = (await world.visit(unit, 'viewer')).api(noteContract)
      return new Set((await api.listNotes({})).items)
    }
    expect(await seenBy(heir)).toEqual(ids(heir, communes[0], communes[1]))
    expect(await seenBy(communes[2])).toEqual(ids(communes[2]))
    expect(await seenBy(communes[0])).toEqual(ids(communes[0]))
    expect(await seenBy(province)).toEqual(ids(province, heir, ...communes))
    expect(await seenBy(stranger.province)).toEqual(ids(stranger.province, stranger.communes[0]))
  })

  it('is of all their units, whichever they act for', async () => {
    const { accountId, name, unit } = await officers.addOfficer()
    const second = (await world.addProvince()).communes[2]
    await officers.system((db) =>
      grantRole(db, { accountId, unitId: second.id, role: 'head', validFrom: '2020-01-01' }),
    )
    const cookie = cookieOf(await officers.signIn(name, PASSWORD))
    const home = async (chosen?: string) => {
      const response = await world.app.inject({
        method: 'GET',
        url: '/api/v1/notes',
        headers: {
          host: 'localhost',
          cookie,
          ...(chosen === undefined ? {} : { 'x-unit': chosen }),
        },
      })
      return response.json<{ home: string; paths: string[] }>()
    }
    const paths = [unit.orgPath, second.orgPath]
    expect(await home()).toMatchObject({ home: unit.id, paths })
    expect(await home(second.id)).toMatchObject({ home: second.id, paths })
    const foreign = (await world.addProvince()).communes[0]
    expect(await home(foreign.id)).toMatchObject({ home: unit.id, paths })
  })
})

describe('an account by order of the operator', () => {
  it('signs in at the unit of the address', async () => {
    const { unit } = await officers.addOfficer()
    const name = `dat.hang.${newId().slice(-12)}`
    const order = {
      name,
      displayName: 'Đỗ Minh',
      unitSlug: unit.id,
      role: 'head',
      password: PASSWORD,
    }
    await addAccount(world.house, order)
    const { units } = (await officers.signIn(name, PASSWORD)).json<WhoAmI>()
    expect(units).toMatchObject([{ id: unit.id, role: 'head' }])
    await expect(addAccount(world.house, order)).rejects.toThrow('đã có người dùng')
  })

  it('is refused, and nothing is kept, when a word of it is wrong', async () => {
    const { unit } = await officers.addOfficer()
    const name = `dat.hang.${newId().slice(-12)}`
    const order = {
      name,
      displayName: 'Đỗ Minh',
      unitSlug: unit.id,
      role: 'head',
      password: PASSWORD,
    }
    const refuses = (wrong: Partial<typeof order>, sentence: string) =>
      expect(addAccount(world.house, { ...order, ...wrong })).rejects.toThrow(sentence)
    await refuses({ unitSlug: 'xa-khong-co' }, 'Không có đơn vị nào ở địa chỉ xa-khong-co.')
    await refuses({ role: 'boss' }, 'Vai trò phải là một trong')
    await refuses({ password: 'ngắn quá' }, 'ít nhất 14 ký tự')
    await refuses({ displayName: ' ' }, 'Hãy nhập họ và tên.')
    await refuses({ name: 'Tên Có Dấu' }, 'chữ thường không dấu')
    expect((await officers.signIn(name, PASSWORD)).statusCode).toBe(401)
  })
})

const ids = (...units: Unit[]) => new Set(units.map((unit) => unit.id))

/** A table as any module has one, read through the scope of whoever calls. */
const NOTES = `
  create table note (unit_id uuid primary key, org_path text collate "C" not null);
  alter table note enable row level security;
  create policy scope on note
    using (org_path ^@ any(string_to_array(current_setting('app.scope', true), ',')));
  grant select on note to lantoa_app`
const noteContract = defineContract({
  listNotes: {
    method: 'GET',
    path: '/notes',
    summary: 'notes',
    may: 'official',
    response: z.object({
      items: z.array(z.string()),
      home: z.string(),
      paths: z.array(z.string()),
    }),
  },
})
const noteRoutes = () =>
  bind(noteContract, {
    listNotes: async ({ db, actor }) => {
      const { rows } = await sql<{ unit_id: string }>`select unit_id from note`.execute(db)
      const items = rows.map((row) => row.unit_id)
      return { items, home: actor.home.unitId, paths: [...actor.scope.paths] }
    },
  })
