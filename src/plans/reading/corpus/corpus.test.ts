import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { planDraft } from '../../plan-draft.ts'
import { readPlan } from '../read-plan.ts'
import { compare, type Difference } from './compare.ts'
import type { Expected, Sample } from './expected.ts'
import { layouts } from './layouts.ts'

const folder = path.join(import.meta.dirname, 'documents')

/** A document and under it, after a line of equals signs, what its draft must say. */
function handMade(): Sample[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const [text = '', expected = '{}'] = readFileSync(path.join(folder, name), 'utf8').split(
        /^={20,}\n/mu,
      )
      return { name, text, expected: JSON.parse(expected) as Expected }
    })
}

const samples = [...layouts(), ...handMade()]

test('documents of all kinds are read as a person would', () => {
  let all = 0
  const differing: (Difference & { name: string })[] = []
  for (const { name, text, tables, expected } of samples) {
    const draft = readPlan(tables ? { text, tables } : text)
    expect(planDraft.safeParse(draft).error).toBeUndefined()
    const compared = compare(draft, expected)
    all += compared.all
    differing.push(...compared.differing.map((one) => Object.assign(one, { name })))
  }
  for (const { name, field, expected, found } of differing) {
    process.stdout.write(
      `${name} ${field}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}\n`,
    )
  }
  process.stdout.write(`${samples.length} documents: ${all - differing.length}/${all} fields\n`)
  expect(samples.length).toBeGreaterThanOrEqual(40)
  expect((all - differing.length) / all).toBeGreaterThanOrEqual(0.98)
})
