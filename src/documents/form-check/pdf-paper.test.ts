import { afterAll, describe, expect, it } from 'vitest'
import { sampleReport } from '../../../test/sample-report.ts'
import { decreeForm } from '../decree-form.ts'
import { printedDocument } from '../printed-document.ts'
import { Typesetter } from '../typesetter.ts'
import { checkForm } from './check-form.ts'

const typesetter = new Typesetter()
afterAll(() => typesetter.close())

const document = printedDocument(sampleReport(12))
type Form = { -readonly [Key in keyof typeof decreeForm]: unknown }

/** Rules that a report breaks when it is set with other lengths and sizes than the decree's. */
async function rulesWith(form: Partial<Form>, words: object = {}): Promise<string[]> {
  const template = new URL('../official-document.typ', import.meta.url)
  const data = { document: { ...document, ...words }, form: { ...decreeForm, ...form } }
  const pdf = await typesetter.typeset(template, data)
  return [...new Set((await checkForm(pdf)).map((one) => one.rule))]
}

const { marginMm, sizePt } = decreeForm
const size = (changes: object) => ({ sizePt: { ...sizePt, ...changes } })
const margin = (changes: object) => ({ marginMm: { ...marginMm, ...changes } })

describe('a PDF set otherwise than the decree has it', () => {
  it('is found in order when it is not', async () => {
    expect(await rulesWith({})).toEqual([])
    expect(
      await rulesWith({ firstLineMm: 10, lineSpacing: 1.5, ...margin({ left: 35, right: 20 }) }),
    ).toEqual([])
  })

  it.each<[string[], Partial<Form>]>([
    [['paper'], { pageMm: { width: 216, height: 279 } }],
    [['margins'], margin({ left: 20, top: 30 })],
    [['margins'], margin({ left: 40 })],
    [['margins'], margin({ right: 10 })],
    [['margins'], margin({ right: 26 })],
    [['body'], size({ body: 12 })],
    [['indent', 'paragraph-gap'], { firstLineMm: 0, paragraphGapPt: 2 }],
    [
      ['indent', 'line-spacing', 'issuer-rule'],
      { firstLineMm: 20, lineSpacing: 1.6, ruleShare: 0.7 },
    ],
    [['subject-rule'], { ruleShare: 0.2 }],
    [
      [
        'page-number',
        'nation',
        'motto',
        'issuer',
        'number',
        'date',
        'title',
        'recipients',
        'signature',
      ],
      size({
        pageNumber: 12,
        nation: 14,
        motto: 12,
        issuer: 14,
        number: 12,
        date: 12,
        title: 16,
        recipients: 12,
        signature: 12,
      }),
    ],
  ])('%j: %j', async (rules, form) => {
    expect(await rulesWith(form)).toEqual(expect.arrayContaining(rules))
  })

  it('is found to say things in another way', async () => {
    const [appendix] = document.appendices
    const words = {
      nation: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
      issuer: ['Ủy ban nhân dân', 'xã Trường Xuân'],
      title: 'Báo cáo',
      recipients: ['- Sở Nội vụ;', '- Các thôn.'],
      appendices: [
        { ...appendix, label: 'PHỤ LỤC' },
        { ...appendix, reference: 'Kèm theo báo cáo' },
      ],
    }
    const rules = ['nation', 'issuer', 'title', 'recipients', 'archive', 'appendix']
    expect(await rulesWith({}, words)).toEqual(
      expect.arrayContaining([...rules, 'appendix-number', 'appendix-reference']),
    )
    const silent = {
      body: document.body.filter((block) => !JSON.stringify(block).includes('Phụ lục')),
    }
    expect(await rulesWith({}, silent)).toEqual(['appendix-mention'])
    const motto = { motto: 'Độc lập – Tự do – Hạnh phúc' }
    expect(await rulesWith({}, motto)).toEqual(['motto'])
  })
})
