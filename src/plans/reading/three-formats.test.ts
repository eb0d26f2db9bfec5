import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readDocx } from '../../documents/reading/read-docx.ts'
import { readHtml } from '../../documents/reading/read-html.ts'
import { readPlan } from './read-plan.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/plans')

/** What differs by nature between formats: the text itself and every place in it. */
const ofTheFormat = new Set(['source', 'at', 'where', 'warnings'])

function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) => (ofTheFormat.has(key) ? undefined : one)),
  )
}

function draftOf(name: string): unknown {
  const bytes = readFileSync(path.join(folder, name))
  if (name.endsWith('.docx')) return comparable(readPlan(readDocx(bytes)))
  if (name.endsWith('.htm')) return comparable(readPlan(readHtml(bytes)))
  return comparable(readPlan(bytes.toString('utf8')))
}

const names = existsSync(folder) ? ['real-07', 'real-10'] : []

test.each(names)('%s gives the same draft from three formats', (name) => {
  const text = draftOf(`${name}.txt`)
  expect(draftOf(`${name}.docx`)).toEqual(text)
  expect(draftOf(`${name}.htm`)).toEqual(text)
})

test.each(names.slice(0, 1))('%s says what a person reads in it', (name) => {
  const draft = readPlan(readFileSync(path.join(folder, `${name}.txt`), 'utf8'))
  expect(draft.tasks.length).toBe(8)
  expect(draft.tasks[3]?.timing).toMatchObject([{ before: '2026-03-18' }])
  expect(draft.warnings.map((warning) => warning.code)).toEqual([
    'number-missing',
    'section-repeated',
    'section-skipped',
  ])
})

test.each(names.slice(1))('%s says what a person reads in it', (name) => {
  const draft = readPlan(readFileSync(path.join(folder, `${name}.txt`), 'utf8'))
  expect(draft.bases.map((basis) => basis.date)).toEqual([
    '2015-06-25',
    '2025-06-24',
    '2025-09-26',
    '2025-11-28',
    '2025-11-18',
  ])
  expect(draft.tasks[5]?.leads).toEqual([
    'đồng chí Nguyễn ĐứcMạnh – Phó Chủ tịch Uỷ ban MTTQ Việt Nam xã',
  ])
})

test('both real plans have been compared where they are at hand', () => {
  expect(names.length).toBe(existsSync(folder) ? 2 : 0)
})
