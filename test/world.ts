import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import {
  createAccount,
  createResolveActor,
  grantRole,
  identityContract,
  identityRoutes,
} from '../src/identity/index.ts'
import { openArea, openUnit, organizationRoutes } from '../src/organization/index.ts'
import type { Unit } from '../src/organization/index.ts'
import type { Role } from '../src/platform/actor.ts'
import { createApp } from '../src/platform/app.ts'
import type { Binding } from '../src/platform/binding.ts'
import type { Client } from '../src/platform/client.ts'
import { createClient } from '../src/platform/client.ts'
import { setClock, today } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { doorsOf } from '../src/platform/connections.ts'
import type { Contract } from '../src/platform/contract.ts'
import { openDatabase, openPool, scopeOf, SYSTEM_SCOPE } from '../src/platform/database.ts'
import { openTestPostgres } from '../src/platform/embedded-postgres-test-server.ts'
import { openFileStore } from '../src/platform/file-store.ts'
import type { House } from '../src/platform/house.ts'
import { newId } from '../src/platform/id.ts'
import type { Job } from '../src/platform/jobs.ts'
import { openLog } from '../src/platform/log.ts'
import { mount } from '../src/platform/mount.ts'
import { createPageCache } from '../src/platform/page-cache.ts'
import { openSecretBox } from '../src/platform/secret-box.ts'
import { createSites } from '../src/platform/sites.ts'
import { createViewCounter } from '../src/platform/view-counter.ts'
import { runJobs } from './run-jobs.ts'
import { copyTemplate } from './template.ts'

/** Signed in as an account of a unit, speaking to the server through its contracts. */
export interface Visitor {
  accountId: string
  api<C extends Contract>(contract: C): Client<C>
  /** A raw request with the visitor's cookie. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>
}

export interface Province {
  province: Unit
  office: Unit
  communes: readonly [Unit, Unit, Unit]
}

export interface World {
  house: House
  app: FastifyInstance
  owner: pg.Pool
  addProvince(): Promise<Province>
  addUnit(parent: Unit | null, unit: Partial<Unit> & { name: string }): Promise<Unit>
  visit(unit: Unit, role: Role, displayName?: string): Promise<Visitor>
  setToday(day: string): void
  /** Runs every due job of the given ones, and what they enqueue; throws when one fails. */
  runJobs(jobs: readonly Job[]): Promise<void>
  close(): Promise<void>
}

/** A migrated database of its own with a server on it that carries identity, organization and the given modules. */
export async function openWorld(
  routes: readonly ((house: House) => Binding)[] = [],
): Promise<World> {
  const server = await openTestPostgres()
  const name = await copyTemplate(server)
  const doors = doorsOf(server, name)
  const log = openLog(process.env['TEST_LOG'] ?? 'fatal')
  const fail = (error: Error) => log.warn(error)
  const owner = openPool({ ...doors.owner, max: 3 }, fail)
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-test-'))
  const house: House = {
    config: readConfig({ DATA_DIR: folder }),
    database: openDatabase(openPool({ ...doors.app, max: 8 }, fail)),
    fileStore: openFileStore(folder),
    pages: createPageCache(),
    sites: createSites(),
    views: createViewCounter(),
    secrets: await openSecretBox(folder, undefined),
    log,
  }
  const app = await createApp(log, (problem) => problem.detail)
  const options = { database: house.database, resolveActor: createResolveActor(house) }
  for (const routesOf of [identityRoutes, organizationRoutes, ...routes]) {
    mount(app, routesOf(house), options)
  }
  let provinces = 0

  const addUnit: World['addUnit'] = (parent, unit) =>
    house.database.write(scopeOf(), async (db) => {
      const tier = unit.tier ?? (parent === null ? 'province' : 'commune')
      const kind = tier === 'province' ? 'province' : 'commune'
      const areaId =
        unit.areaId ??
        (
          await openArea(db, {
            kind,
            name: unit.name.replace(/^(UBND|Ủy ban nhân dân) /, ''),
            parentId: parent?.areaId ?? null,
            openedOn: '2020-01-01',
          })
        ).id
      return openUnit(db, {
        areaId,
        parentId: parent?.id ?? null,
        kind: unit.kind ?? 'peoples_committee',
        tier,
        name: unit.name,
        shortName: unit.shortName ?? unit.name,
        documentSymbol: unit.documentSymbol ?? 'UBND',
        openedOn: unit.openedOn ?? '2020-01-01',
        ...(parent === null ? { shard: unit.shard ?? (provinces += 1) } : {}),
      })
    })

  return {
    house,
    app,
    owner,
    addUnit,
    addProvince: async () => {
      const province = await addUnit(null, { name: 'UBND tỉnh An Sơn', tier: 'province' })
      const commune = (place: string) => addUnit(province, { name: `UBND xã ${place}` })
      const office = await addUnit(province, {
        name: 'Văn phòng UBND tỉnh',
        kind: 'office',
        tier: 'province',
        areaId: province.areaId,
      })
      return {
        province,
        office,
        communes: [await commune('Bình Minh'), await commune('Hòa Lạc'), await commune('Tân Phú')],
      }
    },
    visit: async (unit, role, displayName = 'Trần Thị Hoa') => {
      const account = `nguoi.dung.${newId().slice(-12)}`
      const password = 'mat-khau-thu-nghiem-1'
      const accountId = await house.database.write(SYSTEM_SCOPE, async (db) => {
        const { id } = await createAccount(db, { name: account, displayName, password })
        await grantRole(db, { accountId: id, unitId: unit.id, role, validFrom: '2020-01-01' })
        return id
      })
      const cookie = await signIn(app, account, password)
      const inject: Visitor['inject'] = (request) =>
        app.inject({ ...request, headers: { host: 'localhost', cookie, ...request.headers } })
      const api: Visitor['api'] = (contract) =>
        createClient(contract, { origin: 'http://localhost', fetch: fetchBy(inject) })
      return { accountId, api, inject }
    },
    setToday: (day) => {
      setClock(day)
      if (today() !== day) throw new Error(`the clock stands at ${today()}, not at ${day}`)
    },
    runJobs: (jobs) => runJobs(house, owner, jobs),
    close: async () => {
      setClock(null)
      await app.close()
      await house.database.close()
      await owner.end()
      await rm(folder, { recursive: true, force: true })
      await server.stop()
    },
  }
}

async function signIn(app: FastifyInstance, account: string, password: string): Promise<string> {
  const response = await app.inject({
    method: identityContract.signIn.method,
    url: `/api/v1${identityContract.signIn.path}`,
    headers: { host: 'localhost' },
    payload: { account, password },
  })
  const cookie = response.cookies[0]
  if (!cookie) throw new Error(`sign-in failed: ${response.body}`)
  return `${cookie.name}=${cookie.value}`
}

/** The typed client over light-my-request instead of a socket. */
function fetchBy(inject: Visitor['inject']): typeof fetch {
  return async (address, init) => {
    const request = new Request(address, init)
    const body = init?.body == null ? undefined : Buffer.from(await request.arrayBuffer())
    const response = await inject({
      method: methodOf(request),
      url: request.url.slice('http://localhost'.length),
      headers: Object.fromEntries(request.headers),
      ...(body ? { payload: body } : {}),
    })
    const empty = response.statusCode === 204 || response.statusCode === 304
    return new Response(empty ? null : new Uint8Array(response.rawPayload), {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
    })
  }
}

function methodOf({ method }: Request): 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' {
  return method as 'GET'
}
