import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { scopeOf } from '../../platform/database.ts'
import { wholeShard } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a shard stands for what lies below a unit only where both are the same rows', async () => {
  const shardOf = (path: string) =>
    world.house.database.read(scopeOf(), (db) => wholeShard(db, path))
  const { province, communes } = await world.addProvince()
  await world.addProvince()
  expect(await shardOf(province.orgPath)).toBe(province.shard)
  expect(await shardOf(communes[0].orgPath)).toBeNull()
  expect(await shardOf('vn.nowhere.')).toBeNull()

  await world.addUnit(communes[1], { name: 'Đội quản lý', shard: province.shard + 100 })
  expect(await shardOf(province.orgPath)).toBe(province.shard)
  const { province: other } = await world.addProvince()
  expect(await shardOf(other.orgPath)).toBe(other.shard)
  await world.owner.query('update organization.unit set shard = $1 where id = $2', [
    province.shard,
    other.id,
  ])
  expect(await shardOf(province.orgPath)).toBeNull()
  expect(await shardOf(other.orgPath)).toBeNull()
})
