import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderDocx, renderPdf } from '../documents/index.ts'
import { readDocx } from '../documents/reading/read-docx.ts'
import { readPdf } from '../documents/reading/read-pdf.ts'
import { differences, letterheadOf, paperOf, toldBy } from './plan-document-example.ts'
import { generatedPlan } from './plan-document-generated.ts'
import { planDocument } from './plan-document.ts'
import type { PlanDraft } from './plan-draft.ts'
import { readPlan } from './reading/read-plan.ts'

const samples = filesIn(path.join(import.meta.dirname, 'reading/samples'))
const seedFolder = path.resolve(import.meta.dirname, '../../../shared/seeds')

const forms = {
  async pdf(draft: PlanDraft): Promise<PlanDraft> {
    return readPlan(await readPdf(await renderPdf(written(draft))))
  },
  async docx(draft: PlanDraft): Promise<PlanDraft> {
    return readPlan(readDocx(await renderDocx(written(draft))))
  },
} as const

describe.each(['pdf', 'docx'] as const)('written as %s and read back', (form) => {
  test.each(samples)('$name says the same', async ({ text }) => {
    const draft = readPlan(text)
    expect(differences(draft, await forms[form](draft))).toEqual([])
  })

  if (existsSync(seedFolder)) {
    test.each(filesIn(seedFolder))(
      '$name says the same',
      async ({ name, text }) => {
        const draft = readPlan(text)
        const differing = differences(draft, await forms[form](draft))
        const all = Object.keys(toldBy(draft)).length
        process.stdout.write(
          `${name.slice(0, 3)} ${form}: ${all - differing.length}/${all} fields\n`,
        )
        expect(differing).toEqual([])
      },
      30_000,
    )
  }

  test('plans of any shape say the same', async () => {
    await fc.assert(
      fc.asyncProperty(generatedPlan, async (draft) => {
        expect(differences(draft, await forms[form](draft))).toEqual([])
      }),
      { numRuns: form === 'pdf' ? 12 : 60 },
    )
  }, 120_000)
})

function written(draft: PlanDraft) {
  return planDocument(paperOf(draft), letterheadOf(draft))
}

function filesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
}
