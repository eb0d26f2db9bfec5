import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lawTables } from './law-data.ts'

const folder = join(import.meta.dirname, '../../db/migrations')
const migration = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n')

test('every table of the schema has its rows', () => {
  const created = [...migration.matchAll(/^create table law\.(\w+)/gm)].map(
    (match) => match[1] ?? '',
  )
  expect(lawTables.map(({ table }) => table).sort()).toEqual(created.sort())
})

test.each(lawTables)('rows of $table fill exactly its columns, once a key', (law) => {
  const body = migration.split(`create table law.${law.table} (\n`)[1]?.split('\n);')[0] ?? ''
  const columns = [...body.matchAll(/^ {2}(?!check|primary)(\w+) /gm)].map(
    (match) => match[1] ?? '',
  )
  expect(law.rows.length).toBeGreaterThan(0)
  for (const row of law.rows) {
    expect(Object.keys(row).sort()).toEqual(columns.sort())
  }
  const keys = law.rows.map((row) => JSON.stringify(law.key.map((column) => row[column])))
  expect(new Set(keys).size).toBe(keys.length)
})
