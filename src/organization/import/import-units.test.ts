import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { scopeOf } from '../../platform/database.ts'
import { projectFolder } from '../../platform/project.ts'
import {
  countedPaths,
  findUnitBySlug,
  getUnit,
  importUnits,
  listChildUnits,
  matchUnitWords,
  listUnitsBelow,
  predecessorPaths,
  slugOf,
  unitNameOn,
} from '../index.ts'
import type { Unit } from '../index.ts'
import { SMALL } from '../../../test/small-lists.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(join(tmpdir(), 'lantoa-units-'))
  for (const [name, rows] of Object.entries(SMALL)) {
    await writeFile(join(folder, name), JSON.stringify(rows))
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await world.close()
})

describe('the lists of a small country', () => {
  it('are brought in whole or not at all', async () => {
    const failing = importUnits(world.house, folder, {
      say: (line) => {
        if (line.startsWith('đã ghi')) throw new Error('the power went')
      },
    })
    await expect(failing).rejects.toThrow('the power went')
    expect(await count('organization.unit')).toBe(0)
    await importUnits(world.house, folder)
  })

  it('keep a province that was not merged, and make a new one of two', async () => {
    const kept = await unitOf('province', '01')
    expect(kept).toMatchObject({ name: 'Ủy ban nhân dân tỉnh Giữ Nguyên', closedOn: null })
    const merged = await unitOf('province', '02', '2025-07-01')
    const [old, other] = [
      await unitOf('province', '02', '2025-06-30'),
      await unitOf('province', '03'),
    ]
    expect(old).toMatchObject({ name: 'Ủy ban nhân dân tỉnh Hai', closedOn: '2025-06-30' })
    expect(merged).toMatchObject({ name: 'Ủy ban nhân dân tỉnh Ba', openedOn: '2025-07-01' })
    expect(await act((db) => predecessorPaths(db, [merged.orgPath]))).toEqual(
      [old.orgPath, other.orgPath].sort(),
    )
    expect(await act((db) => slugOf(db, merged.id))).toBe('tinh-ba')
  })

  it('show the tree as it was, and as it is', async () => {
    const province = await unitOf('province', '01')
    expect(await namesBelow(province, '2025-06-30')).toEqual(['UBND huyện Đông', 'UBND huyện Đảo'])
    const district = await unitOf('district', '011')
    expect(await namesBelow(district, '2025-06-30')).toContain('UBND xã Hoà Giữ')
    expect(await namesBelow(district, '2025-07-01')).toEqual([])
    expect(await namesBelow(province, '2025-07-01')).toEqual([
      'UBND phường Sáp',
      'UBND xã Hoà Giữ',
      'UBND xã Nửa',
      'UBND đặc khu Đảo',
    ])
    expect((await unitOf('commune', '00013')).parentId).toBe(province.id)
  })

  it('let a kept commune go on, and one under a new province be succeeded', async () => {
    const kept = await unitOf('commune', '00013')
    expect(kept).toMatchObject({ openedOn: '2000-01-01', closedOn: null })
    const [before, after] = [
      await unitOf('commune', '00021', '2025-06-30'),
      await unitOf('commune', '00021', '2025-07-01'),
    ]
    expect(before.id).not.toBe(after.id)
    expect(await act((db) => countedPaths(db, after))).toEqual(
      [before.orgPath, after.orgPath].sort(),
    )
    for (const slug of ['xa-lang-sen', 'huyen-tay', 'tinh-hai']) {
      const found = await act((db) => findUnitBySlug(db, slug))
      expect(found?.unit.closedOn).toBeNull()
      expect(found?.currentSlug).toBe(slug === 'xa-lang-sen' ? slug : 'tinh-ba')
    }
  })

  it('ask who takes what of a divided commune, and let both read it meanwhile', async () => {
    const divided = await unitOf('commune', '00012')
    const [joined, rest] = [
      await unitOf('commune', '00011', '2025-07-01'),
      await unitOf('commune', '00014'),
    ]
    const { rows } = await world.owner.query<{
      heir: string
      why: string
      answered: string | null
    }>(
      `select proposed_heir_id as heir, proposed_why as why, answered_at as answered
       from organization.split_question where predecessor_id = $1`,
      [divided.id],
    )
    expect(rows).toEqual([{ heir: rest.id, why: 'people', answered: null }])
    for (const unit of [joined, rest]) {
      const { orgPath } = unit
      expect(await act((db) => predecessorPaths(db, [orgPath]))).toContain(divided.orgPath)
      expect(await act((db) => countedPaths(db, unit))).not.toContain(divided.orgPath)
    }
    expect(await count('organization.split_question')).toBe(1)
  })

  it('find a commune by its district and name where the table has a wrong code', async () => {
    const joined = await unitOf('commune', '00022', '2025-07-01')
    const meant = await unitOf('commune', '00024')
    expect(await act((db) => countedPaths(db, joined))).toContain(meant.orgPath)
  })

  it('follow a later list: kinds rise, names told apart only by the tone’s place stay', async () => {
    const risen = await unitOf('commune', '00022', '2026-04-30')
    expect(risen.name).toBe('Ủy ban nhân dân phường Thị')
    expect(await act((db) => unitNameOn(db, risen.id, '2026-04-29'))).toBe('Ủy ban nhân dân xã Thị')
    expect(await act((db) => slugOf(db, risen.id))).toBe('phuong-thi')
    expect((await act((db) => findUnitBySlug(db, 'xa-thi')))?.currentSlug).toBe('phuong-thi')
    expect((await unitOf('commune', '00013')).shortName).toBe('UBND xã Hoà Giữ')
  })

  it('change nothing the second time', async () => {
    const before = await everything()
    const { changes } = await importUnits(world.house, folder)
    expect(Object.values(changes).flat()).toEqual([])
    expect(await everything()).toEqual(before)
  })

  it('are refused whole when a line is wrong', async () => {
    await expect(importUnits(world.house, folder, { province: 'Không Có' })).rejects.toThrow(
      'Không Có',
    )
    const bad = await mkdtemp(join(tmpdir(), 'lantoa-units-'))
    await expect(importUnits(world.house, bad)).rejects.toThrow('units-before')
    for (const name of Object.keys(SMALL)) await writeFile(join(bad, name), '[{"code": 1}]')
    await expect(importUnits(world.house, bad)).rejects.toThrow('dòng 0')
    await rm(bad, { recursive: true })
  })
})

describe('lists read before their day', () => {
  it('are brought in when it has come, with the offices opened meanwhile', async () => {
    const early = await openWorld()
    const write = <T>(work: (db: Db) => Promise<T>) => early.house.database.write(scopeOf(), work)
    try {
      setClock('2025-06-01')
      expect((await importUnits(early.house, folder)).ahead).toEqual(['2025-07-01', '2026-04-30'])
      const old = (await write((db) => findUnitBySlug(db, 'xa-nhap')))?.unit
      if (!old) throw new Error('no commune of old')
      const desk = await early.addUnit(old, { name: 'Bộ phận Một cửa', kind: 'one_stop' })
      setClock('2025-07-02')
      expect((await importUnits(early.house, folder)).ahead).toEqual(['2026-04-30'])
      expect((await write((db) => getUnit(db, desk.id))).closedOn).toBe('2025-06-30')
      const now = await write((db) => findUnitBySlug(db, 'xa-nhap'))
      expect(now?.unit.name).toBe('Ủy ban nhân dân phường Sáp')
      expect(now?.currentSlug).toBe('phuong-sap')
    } finally {
      setClock(null)
      await early.close()
    }
  })
})

const LISTS = join(projectFolder, '..', 'shared', 'data', 'units')
describe.each(existsSync(LISTS) ? [LISTS] : [])('the state’s lists', (lists) => {
  it('bring in one province after the other, each whole', async () => {
    const real = await openWorld()
    const read = <T>(work: (db: Db) => Promise<T>) => real.house.database.read(scopeOf(), work)
    const counted = async (question: string) =>
      (await real.owner.query<{ n: number }>(`select count(*)::int as n from ${question}`)).rows[0]
        ?.n
    try {
      const first = await importUnits(real.house, lists, { province: 'Cao bằng' })
      expect(first.mended.map(({ code }) => code)).toEqual(['01651'])
      const second = await importUnits(real.house, lists, { province: 'quảng bình' })
      expect(second.groups.map(({ province }) => province.code)).toEqual(['44'])
      // 56 and 78 communes; the old ones end with their districts, none without somebody to follow it.
      expect(await counted(`organization.unit where closed_on is null and tier = 'commune'`)).toBe(
        134,
      )
      expect(await counted(`organization.unit where closed_on is null and tier = 'district'`)).toBe(
        0,
      )
      expect(
        await counted(`organization.unit u where closed_on is not null and heir_id is null
          and not exists (select from organization.split_question q where q.predecessor_id = u.id)`),
      ).toBe(0)
      const island = await read((db) => findUnitBySlug(db, 'dac-khu-con-co'))
      expect(await read((db) => predecessorPaths(db, [island?.unit.orgPath ?? '']))).toHaveLength(1)
      const again = await importUnits(real.house, lists, { province: '44' })
      expect(again.changes.opened).toEqual([])
      await expectQuickWords(read)
    } finally {
      await real.close()
    }
  })
})

/** A plan's words among the units of a province, old and new: 50 ms at most, most of it once. */
async function expectQuickWords(
  read: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
): Promise<void> {
  const home = (await read((db) => findUnitBySlug(db, 'tinh-quang-tri')))?.unit
  if (!home) throw new Error('no province')
  const candidates = await read((db) => listUnitsBelow(db, home.orgPath, '2026-11-20'))
  const start = performance.now()
  for (const words of [
    'UBND các xã, phường, đặc khu',
    'UBND đặc khu Cồn Cỏ',
    'Phòng Không Có',
    'UBND xã Vĩnh Thuỷ',
  ]) {
    matchUnitWords(words, { home, candidates })
  }
  expect(performance.now() - start).toBeLessThan(4 * 50)
  const found = matchUnitWords('UBND xã Vĩnh Thuỷ', { home, candidates })
  expect(found).toMatchObject({ kind: 'unit', sure: 1 })
}

const act = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  world.house.database.write(scopeOf(), work)

async function unitOf(kind: string, code: string, on = '2025-07-01'): Promise<Unit> {
  const { rows } = await world.owner.query<{ id: string }>(
    `select u.id from organization.unit u join organization.area a on a.id = u.area_id
     where a.kind = $1 and a.code = $2
     order by ($3 between a.opened_on::text and coalesce(a.closed_on::text, '9999-12-31')) desc limit 1`,
    [kind, code, on],
  )
  return act((db) => getUnit(db, rows[0]?.id ?? ''))
}

async function namesBelow(unit: Unit, on: string): Promise<string[]> {
  return (await act((db) => listChildUnits(db, unit.id, { on }))).map((one) => one.shortName)
}

async function count(table: string): Promise<number> {
  const { rows } = await world.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  return rows[0]?.n ?? -1
}

async function everything(): Promise<unknown[]> {
  const tables = [
    'area',
    'unit',
    'name',
    'event',
    'event_unit',
    'succession',
    'superior',
    'slug',
    'split_question',
  ]
  return Promise.all(
    tables.map(async (table) => {
      const { rows } = await world.owner.query(
        `select md5(string_agg(t::text, '|' order by t::text)) as all from organization.${table} t`,
      )
      return rows[0] as unknown
    }),
  )
}
