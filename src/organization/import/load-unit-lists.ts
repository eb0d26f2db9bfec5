import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { InvalidForm } from '../../platform/refusal.ts'
import { listedUnit, mapRow } from './unit-lists.ts'
import type { UnitLists } from './unit-lists.ts'

const BEFORE = /^units-before-.*\.json$/
const MAP = /^map-.*\.json$/
const SNAPSHOT = /^units-(\d{4}-\d{2}-\d{2})\.json$/

/** Reads the lists of a folder: `units-before-….json`, `map-….json`, and `units-2025-07-01.json` for each day known. */
export async function loadUnitLists(folder: string): Promise<UnitLists> {
  const names = (await readdir(folder)).sort()
  const read = async <T>(name: string, row: z.ZodType<T>): Promise<T[]> => {
    const parsed = z
      .array(row)
      .safeParse(parseJson(name, await readFile(join(folder, name), 'utf8')))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new InvalidForm({ [name]: `${name}: dòng ${issue?.path.join('.')}: ${issue?.message}` })
  }
  const before = names.find((name) => BEFORE.test(name))
  const map = names.find((name) => MAP.test(name))
  const snapshots = names.flatMap((name) => {
    const on = SNAPSHOT.exec(name)?.[1]
    return on === undefined ? [] : [{ name, on }]
  })
  if (before === undefined || map === undefined || snapshots.length === 0) {
    throw new InvalidForm({
      folder: `${folder} cần có units-before-….json, map-….json và ít nhất một units-NĂM-THÁNG-NGÀY.json.`,
    })
  }
  return {
    before: await read(before, listedUnit),
    map: await read(map, mapRow),
    snapshots: await Promise.all(
      snapshots.map(async ({ name, on }) => ({ on, units: await read(name, listedUnit) })),
    ),
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidForm({ [name]: `${name} không phải JSON hợp lệ.` })
  }
}
