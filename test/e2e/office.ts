import { createAccount, grantRole } from '../../src/identity/index.ts'
import { openArea, openUnit } from '../../src/organization/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { openDatabase, openPool, scopeOf, SYSTEM_SCOPE } from '../../src/platform/database.ts'
import type { Machine } from './processes.ts'

export interface Office {
  unitId: string
  account: string
  password: string
}

/** One commune with one clerk, put into the machine's database before its processes start. */
export async function openOffice(machine: Machine): Promise<Office> {
  const database = openDatabase(openPool({ ...machine.app, max: 2 }, () => {}))
  const unitId = await openCommune(database)
  const account = 'lan.nguyen'
  const password = 'mat-khau-thu-nghiem-1'
  await database.write(SYSTEM_SCOPE, async (db) => {
    const { id } = await createAccount(db, {
      name: account,
      displayName: 'Nguyễn Thị Lan',
      password,
    })
    await grantRole(db, { accountId: id, unitId, role: 'officer', validFrom: '2020-01-01' })
  })
  await database.close()
  return { unitId, account, password }
}

async function openCommune(database: Database): Promise<string> {
  return database.write(scopeOf(), async (db) => {
    const openedOn = '2020-01-01'
    const area = await openArea(db, {
      kind: 'commune',
      name: 'xã Bình Minh',
      parentId: null,
      openedOn,
    })
    const unit = await openUnit(db, {
      parentId: null,
      areaId: area.id,
      kind: 'peoples_committee',
      tier: 'commune',
      name: 'Ủy ban nhân dân xã Bình Minh',
      shortName: 'UBND xã Bình Minh',
      documentSymbol: 'UBND',
      openedOn,
      shard: 1,
    })
    return unit.id
  })
}
