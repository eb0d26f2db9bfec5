import { Client } from 'pg'
import { getUnit } from '../src/organization/index.ts'
import { openTestPostgres } from '../src/platform/embedded-postgres-test-server.ts'
import { scopeOf } from '../src/platform/database.ts'
import { planRoutes, planSearchRoutes } from '../src/plans/index.ts'
import { workRoutes } from '../src/work/index.ts'
import type { Visitor, World } from '../test/world.ts'
import { openWorld } from '../test/world.ts'
import { buildCountry, fillCommunes } from './fill-country.ts'
import { print } from './report.ts'

export interface Country {
  world: World
  /** An officer of a commune, of its province and of the Government's office. */
  visitors: readonly { of: string; unitId: string; visitor: Visitor }[]
  /** The hundredths of the communes that get their plans, work and evidence now. */
  grow(part: { from: number; to: number }): Promise<void>
  close(): Promise<void>
}

/** A database with the units of the whole country, and somebody on each tier to look at it. */
export async function openCountry(): Promise<Country> {
  const world = await openWorld([planRoutes, planSearchRoutes, workRoutes])
  world.setToday('2026-11-20')
  const server = await openTestPostgres()
  const { rows } = await world.owner.query<{ name: string }>('select current_database() name')
  const client = new Client(server.connection('postgres', rows[0]?.name ?? ''))
  await client.connect()
  await buildCountry(client)
  const at = async (path: string) => {
    const { rows: found } = await client.query<{ id: string }>(
      'select id from organization.unit where org_path = $1',
      [path],
    )
    return world.house.database.read(scopeOf(), (db) => getUnit(db, found[0]?.id ?? ''))
  }
  const visitors = []
  for (const [of, path] of [
    ['commune', 'vn.p002.c0002.'],
    ['province', 'vn.p002.'],
    ['country', 'vn.'],
  ] as const) {
    const unit = await at(path)
    visitors.push({ of, unitId: unit.id, visitor: await world.visit(unit, 'officer') })
  }
  return {
    world,
    visitors,
    grow: async (part) => {
      const begun = performance.now()
      await fillCommunes(client, part)
      const seconds = (performance.now() - begun) / 1000
      print({ name: `filling up to ${part.to} %`, value: seconds, unit: 's', limit: 300 })
    },
    close: async () => {
      await client.end()
      await world.close()
      await server.stop()
    },
  }
}
