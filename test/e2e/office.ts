import { createAccount, grantRole } from '../../src/identity/index.ts'
import { openArea, openUnit } from '../../src/organization/index.ts'
import type { Role } from '../../src/platform/actor.ts'
import type { Database } from '../../src/platform/database.ts'
import { openDatabase, openPool, scopeOf, SYSTEM_SCOPE } from '../../src/platform/database.ts'
import type { Machine } from './processes.ts'

export interface Office {
  unitId: string
  account: string
  /** Who approves. */
  head: string
  password: string
}

const OPENED_ON = '2020-01-01'
const PASSWORD = 'mat-khau-thu-nghiem-1'

/** One commune with a clerk and a chair, put into the machine's database before its processes start. */
export async function openOffice(machine: Machine, superiorId?: string): Promise<Office> {
  const database = openDatabase(openPool({ ...machine.app, max: 2 }, () => {}))
  const unitId = await openCommune(database, superiorId ?? null)
  await database.close()
  const account = 'lan.nguyen'
  const password = PASSWORD
  const office = { unitId, account, head: 'dung.pham', password }
  await addPerson(machine, office, {
    name: account,
    displayName: 'Nguyễn Thị Lan',
    role: 'officer',
  })
  await addPerson(machine, office, {
    name: office.head,
    displayName: 'Phạm Văn Dũng',
    role: 'head',
  })
  return office
}

/** Somebody more of the office, with its password. */
export async function addPerson(
  machine: Machine,
  { unitId, password }: Office,
  { name, displayName, role }: { name: string; displayName: string; role: Role },
): Promise<void> {
  const database = openDatabase(openPool({ ...machine.app, max: 2 }, () => {}))
  await database.write(SYSTEM_SCOPE, async (db) => {
    const { id } = await createAccount(db, { name, displayName, password })
    await grantRole(db, { accountId: id, unitId, role, validFrom: '2020-01-01' })
  })
  await database.close()
}

/** The province above it, with a clerk. */
export async function openSuperior(machine: Machine): Promise<Office> {
  const database = openDatabase(openPool({ ...machine.app, max: 2 }, () => {}))
  const unitId = await database.write(scopeOf(), async (db) => {
    const area = await openArea(db, {
      kind: 'province',
      name: 'tỉnh An Sơn',
      parentId: null,
      openedOn: OPENED_ON,
    })
    const unit = await openUnit(db, {
      parentId: null,
      areaId: area.id,
      kind: 'peoples_committee',
      tier: 'province',
      name: 'Ủy ban nhân dân tỉnh An Sơn',
      shortName: 'UBND tỉnh An Sơn',
      documentSymbol: 'UBND',
      openedOn: OPENED_ON,
      shard: 1,
      slug: true,
    })
    return unit.id
  })
  await database.close()
  const office = { unitId, account: 'ha.do', head: '', password: PASSWORD }
  await addPerson(machine, office, { name: 'ha.do', displayName: 'Đỗ Thu Hà', role: 'officer' })
  return office
}

async function openCommune(database: Database, superiorId: string | null): Promise<string> {
  return database.write(scopeOf(), async (db) => {
    const openedOn = OPENED_ON
    const area = await openArea(db, {
      kind: 'commune',
      name: 'xã Bình Minh',
      parentId: null,
      openedOn,
    })
    const unit = await openUnit(db, {
      parentId: superiorId,
      areaId: area.id,
      kind: 'peoples_committee',
      tier: 'commune',
      name: 'Ủy ban nhân dân xã Bình Minh',
      shortName: 'UBND xã Bình Minh',
      documentSymbol: 'UBND',
      openedOn,
      shard: 1,
      slug: true,
    })
    return unit.id
  })
}
