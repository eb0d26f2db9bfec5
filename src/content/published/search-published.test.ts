import { afterAll, beforeAll, expect, test } from 'vitest'
import { openContentOffice, openContentWorld } from '../../../test/content-office.ts'
import type { World } from '../../../test/world.ts'
import { searchPublishedItems } from './published-queries.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

test('among hundreds of texts: the phrase first, an old title too, nothing of another unit', async () => {
  const { unit, neighbour } = await openContentOffice(world)
  const publish = (unitId: string, orgPath: string, title: string, text: string, times = 1) =>
    world.owner.query(
      `with item as (
        insert into content.item (id, org_path, unit_id, kind, language, state, title, number, created_at, created_by,
          created_by_name, changed_at, changed_by_name)
        select gen_random_uuid(), $2, $1, 'article', 'vi', 'approved', $3, 1, now(), gen_random_uuid(), 'x', now(), 'x'
        from generate_series(1, $5::integer) returning id
      )
      insert into content.published_item (item_id, unit_id, code, slug, kind, language, title, summary, themes, sectors,
        number, content_hash, snapshot, plain_text, published_at, changed_at)
      select id, $1, id::text, 'x', 'article', 'vi', $3, '', '{}', '{}', 1, '', '{}', $4, now(), now() from item`,
      [unitId, orgPath, title, text, times],
    )
  const search = (words: string) =>
    searchPublishedItems(world.house.database.published, unit.id, words)
  const found = async (words: string) => (await search(words)).items.map(({ title }) => title)
  await publish(unit.id, unit.orgPath, 'Cấp căn cước lưu động', 'Ở nhà văn hóa.')
  await publish(neighbour.id, neighbour.orgPath, 'Cấp căn cước ở xã bên', 'Ở trụ sở.')
  await publish(unit.id, unit.orgPath, 'Tin ngắn', 'Cước phí cấp cho căn hộ.', 300)
  await publish(unit.id, unit.orgPath, 'Lịch tuần', 'Thứ Ba cấp căn cước tại xã.')
  expect((await found('cap can cuoc')).slice(0, 3)).toEqual([
    'Lịch tuần',
    'Cấp căn cước lưu động',
    'Tin ngắn',
  ])
  expect(await found('căn cước')).toHaveLength(20)
  expect((await search('căn cước')).hasMore).toBe(true)
  expect((await search('lưu động')).hasMore).toBe(false)
  expect(await found('lưu động')).toEqual(['Cấp căn cước lưu động'])
  for (const nothing of ['', ' ', '&|!', 'không có từ này'])
    expect(await found(nothing)).toEqual([])
})
