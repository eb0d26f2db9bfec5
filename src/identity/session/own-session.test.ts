import { afterAll, beforeAll, expect, it } from 'vitest'
import { cookieOf, officersOf, PASSWORD } from '../../../test/officers.ts'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'

let world: World
let officers: ReturnType<typeof officersOf>
beforeAll(async () => {
  world = await openWorld()
  officers = officersOf(world)
})
afterAll(() => world.close())

interface Sessions {
  items: { id: string; isThis: boolean; userAgent: string }[]
}

const call = (cookie: string, end?: { only: string | null }) =>
  world.app.inject({
    method: end ? 'POST' : 'GET',
    url: `/api/v1/account/sessions${end ? '/end-others' : ''}`,
    headers: { host: 'localhost', cookie },
    ...(end ? { payload: end } : {}),
  })

it('shows where one is signed in, and ends one other or all others', async () => {
  const { name } = await officers.addOfficer()
  const [here, desk, phone] = [
    cookieOf(await officers.signIn(name, PASSWORD)),
    cookieOf(await officers.signIn(name, PASSWORD)),
    cookieOf(await officers.signIn(name, PASSWORD)),
  ]
  const stranger = cookieOf(await officers.signIn((await officers.addOfficer()).name, PASSWORD))
  const { items } = (await call(here)).json<Sessions>()
  expect(items.map(({ isThis }) => isThis)).toEqual([true, false, false])
  const own = (await call(desk)).json<Sessions>().items.find(({ isThis }) => isThis)
  const left = await call(here, { only: own?.id ?? '' })
  expect(left.json<Sessions>().items).toHaveLength(2)
  expect((await officers.whoAmI(desk)).statusCode).toBe(401)
  expect((await officers.whoAmI(phone)).statusCode).toBe(200)
  const mine = items.find(({ isThis }) => isThis)
  await call(here, { only: mine?.id ?? '' })
  expect((await officers.whoAmI(here)).statusCode).toBe(200)
  await call(here, { only: null })
  expect((await officers.whoAmI(phone)).statusCode).toBe(401)
  expect((await officers.whoAmI(stranger)).statusCode).toBe(200)
})
