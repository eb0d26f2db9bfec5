import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderDocx, renderPdf } from '../../documents/index.ts'
import { readDocx } from '../../documents/reading/read-docx.ts'
import { readPdf } from '../../documents/reading/read-pdf.ts'
import { differences, letterheadOf, paperOf, toldBy } from '../../../test/plan-paper.ts'
import { generatedPlan } from '../../../test/generated-plan.ts'
import { asDraftPlan, planDocument } from './plan-document.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { readPlan } from '../reading/read-plan.ts'

const samples = filesIn(path.join(import.meta.dirname, '../reading/samples'))
const seedFolder = path.resolve(import.meta.dirname, '../../../../shared/seeds')
const seeds = existsSync(seedFolder) ? filesIn(seedFolder) : []

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

  test.each(seeds)(
    '$name says the same',
    async ({ name, text }) => {
      const draft = readPlan(text)
      const differing = differences(draft, await forms[form](draft))
      const all = Object.keys(toldBy(draft)).length
      process.stdout.write(`${name.slice(0, 3)} ${form}: ${all - differing.length}/${all} fields\n`)
      expect(differing).toEqual([])
    },
    30_000,
  )

  test('plans of any shape say the same', async () => {
    await fc.assert(
      fc.asyncProperty(generatedPlan, async (draft) => {
        expect(differences(draft, await forms[form](draft))).toEqual([])
      }),
      { numRuns: form === 'pdf' ? 12 : 60 },
    )
  }, 120_000)
})

/** Ways in which offices write duties and lists; the rest of the plan is the sample. */
const shapes: Record<string, Partial<PlanDraft>> = {
  'units and duties in one line': {
    units: ['Phòng Kinh tế', 'Công an xã'],
    tasks: [duty('1', 'Phòng Kinh tế'), duty('2', 'Công an xã')],
    reportingDuties: [],
  },
  'units inside the sentences': {
    units: [],
    tasks: [
      duty('1', 'Phòng Kinh tế', 'Giao Phòng Kinh tế theo dõi việc thực hiện Kế hoạch.'),
      duty('2', 'Công an xã', 'Công an xã theo dõi việc cấp tài khoản.'),
    ],
    reportingDuties: [],
  },
  'groups of duties': {
    units: ['Phòng Kinh tế'],
    tasks: [
      { ...duty(null, 'Phòng Kinh tế'), group: 'Về hộ kinh doanh' },
      { ...duty(null, 'Phòng Kinh tế', 'Đăng tin về phí chợ.'), group: 'Về chợ' },
    ],
    reportingDuties: [],
  },
  'numbers of two levels': {
    units: ['Phòng Kinh tế'],
    tasks: [duty('1.1', 'Phòng Kinh tế'), duty('1.2', 'Phòng Kinh tế', 'Niêm yết phí chợ.')],
    reportingDuties: [],
  },
  'items in small letters': { contents: ['cách nộp hồ sơ', 'cách tra cứu', 'nơi phản ánh'] },
  'a letter': {
    kind: { code: 'CV', text: null },
    number: { text: null, value: 5, symbol: 'UBND-VX' },
  },
}

test.each(Object.entries(shapes))('%s read back the same', async (_, shape) => {
  const sample = samples.find(({ name }) => name === 'ke-hoach-mau.txt')
  const draft = { ...readPlan(sample?.text ?? ''), ...shape }
  expect(differences(draft, await forms.docx(draft))).toEqual([])
})

function duty(
  label: string | null,
  lead: string,
  text = 'Tổ chức giới thiệu thủ tục khai sinh.',
): PlanDraft['tasks'][number] {
  return {
    text,
    group: null,
    label,
    from: 'duty',
    leads: [lead],
    coordinating: [],
    outputs: [],
    sure: 1,
    at: { start: 0, end: 0 },
    timing: [],
  }
}

test('a plan not issued says so and is otherwise the same', async () => {
  for (const { text } of samples) {
    const draft = readPlan(text)
    const printed = asDraftPlan(written(draft))
    expect(printed.kind.name).toBe('Dự thảo kế hoạch')
    const back = readPlan(readDocx(await renderDocx(printed)))
    const fields = differences(draft, back).map(({ field }) => field)
    expect(fields.filter((field) => !['kind', 'title'].includes(field))).toEqual([])
  }
})

test('no text of a plan is lost, whatever stands where', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  const text = fc
    .tuple(word, fc.constantFrom('', 'Giao ', 'Phòng Nội vụ: ', '1. ', 'a) ', 'Kinh phí '))
    .map(([one, before]) => `${before}x${one.replace(/[\s.;,:]+/gu, ' ')}x`)
  const texts = fc.array(text, { maxLength: 4 })
  const title = fc.constantFrom(
    'MỤC ĐÍCH',
    'NỘI DUNG',
    'TỔ CHỨC THỰC HIỆN',
    'THỜI GIAN',
    'KINH PHÍ',
  )
  const task = fc.record({
    text,
    group: fc.option(text),
    label: fc.option(fc.constantFrom('1', '2', 'a', '1.1', 'I', 'x')),
    from: fc.constantFrom('appendix' as const, 'block' as const, 'duty' as const),
    leads: texts,
    coordinating: texts,
    outputs: texts,
    timing: text.map((words) => [{ text: words, kind: 'unknown' as const }]),
  })
  const plan = fc.record({
    purposes: texts,
    requirements: texts,
    contents: texts,
    methods: texts,
    audience: texts,
    budget: texts,
    units: texts,
    sections: fc.array(
      title.map((one) => ({ numeral: 'I', title: one })),
      { maxLength: 4 },
    ),
    tasks: fc.array(task, { maxLength: 8 }),
    duties: texts,
    recipients: texts,
    abbreviation: text,
  })
  const blank = readPlan('')
  fc.assert(
    fc.property(plan, ({ duties, recipients, abbreviation, tasks, ...lists }) => {
      const draft: PlanDraft = {
        ...blank,
        ...lists,
        tasks: tasks.map((one) => ({ ...one, sure: 1, at: { start: 0, end: 0 } })),
        reportingDuties: duties.map((one) => ({
          text: one,
          period: null,
          to: null,
          via: null,
          mayBeEmbedded: false,
        })),
        recipients: recipients.map((one) => ({ text: one, forReport: true })),
        abbreviations: { XYZ: abbreviation },
      }
      const print = JSON.stringify(written(draft))
      const must = [
        ...Object.values(lists).flat(),
        ...duties,
        ...recipients,
        abbreviation,
        ...tasks.flatMap(({ text: own, group, leads, coordinating, outputs, timing }) => [
          own,
          // A group's number may stand in a cell of its own.
          (group ?? '').replace(/^\S{1,2}\s/u, ''),
          ...leads,
          ...coordinating,
          ...outputs,
          ...timing.map((item) => item.text),
        ]),
      ].map((one) => (typeof one === 'string' ? one : one.title))
      expect(must.filter((one) => !print.includes(JSON.stringify(one).slice(1, -1)))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

function written(draft: PlanDraft) {
  return planDocument(paperOf(draft), letterheadOf(draft))
}

function filesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
}
