import { createAccount, grantRole } from '../src/identity/index.ts'
import type { Unit } from '../src/organization/index.ts'
import type { Db } from '../src/platform/database.ts'
import { SYSTEM_SCOPE } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import type { World } from './world.ts'

export const PASSWORD = 'Mật khẩu dài 2026 của tôi'

/** What the tests of this module do to a world: people who sign in by hand, cookie and all. */
export function officersOf(world: World) {
  const system = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    world.house.database.write(SYSTEM_SCOPE, work)
  return {
    system,
    addOfficer: async (): Promise<{ unit: Unit; name: string; accountId: string }> => {
      const unit = (await world.addProvince()).communes[1]
      const name = `can.bo.${newId().slice(-12)}`
      const displayName = 'Lê Văn Bình'
      const accountId = await system(async (db) => {
        const { id } = await createAccount(db, { name, displayName, password: PASSWORD })
        const validFrom = '2020-01-01'
        await grantRole(db, { accountId: id, unitId: unit.id, role: 'officer', validFrom })
        return id
      })
      return { unit, name, accountId }
    },
    signIn: (account: string, password: string) =>
      world.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { host: 'localhost' },
        payload: { account, password },
      }),
    whoAmI: (cookie: string) =>
      world.app.inject({
        method: 'GET',
        url: '/api/v1/session',
        headers: { host: 'localhost', ...(cookie === '' ? {} : { cookie }) },
      }),
  }
}

export function cookieOf(response: Awaited<ReturnType<World['app']['inject']>>): string {
  const [cookie] = response.cookies
  if (!cookie) throw new Error(response.body)
  return `${cookie.name}=${cookie.value}`
}
