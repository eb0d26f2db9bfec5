import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument, kindCodes } from '../../../test/arbitrary-document.ts'
import { sampleReport } from '../../../test/sample-report.ts'
import { renderDocx, renderPdf, checkForm, Unreadable } from '../index.ts'
import { paragraph, type OfficialDocument } from '../official-document.ts'

const odd = (findings: Awaited<ReturnType<typeof checkForm>>) =>
  findings.map((one) => `${one.rule} (${one.where}): ${one.sentence}`)

describe('documents of this program, whatever is in them, are in the form of Decree 30', () => {
  it.each(kindCodes)('%s', async (code) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(code), async (document) => {
        expect(odd(await checkForm(await renderDocx(document)))).toEqual([])
        expect(odd(await checkForm(await renderPdf(document)))).toEqual([])
      }),
      { numRuns: 3 },
    )
  })

  it('a report of many pages with an appendix', async () => {
    const report = sampleReport(80)
    expect(odd(await checkForm(await renderDocx(report)))).toEqual([])
    expect(odd(await checkForm(await renderPdf(report)))).toEqual([])
  })
})

describe('what is wrong with a document of this program is found in both of its files', () => {
  const report = sampleReport(2)

  it.each<[string, Partial<OfficialDocument>]>([
    ['symbol', { symbol: 'KH-UBND' }],
    ['number', { symbol: 'BC - UBND' }],
    ['number', { symbol: 'BC/ubnd' }],
    ['archive', { archive: null }],
    ['closing', { closing: null }],
    ['signer', { signature: { ...report.signature, name: null } }],
    ['signer', { signature: { ...report.signature, name: 'TS. Trần Thị Bích Ngọc' } }],
    ['signature', { signature: { ...report.signature, authority: ['TM Ủy ban nhân dân'] } }],
    ['title', { kind: { code: 'BC', name: 'Bản báo cáo' } }],
    ['numbering', { body: [...report.body, paragraph('2. Nhảy số.'), paragraph('4. Nhảy số.')] }],
    ['numbering', { body: [...report.body, paragraph('d) Một.'), paragraph('e) Hai.')] }],
  ])('%s', async (rule, changes) => {
    const document = { ...report, ...changes }
    for (const bytes of [await renderDocx(document), await renderPdf(document)]) {
      const findings = await checkForm(bytes)
      expect(findings.map((one) => one.rule)).toContain(rule)
    }
  })
})

describe('a file that is no document', () => {
  it('is refused with a sentence', async () => {
    await expect(checkForm(new TextEncoder().encode('chữ'))).rejects.toThrow(Unreadable)
    await expect(checkForm(new TextEncoder().encode('%PDF-1.7'))).rejects.toThrow(/bị hỏng/u)
    await expect(checkForm(new Uint8Array([0x50, 0x4b, 3, 4]))).rejects.toThrow(Unreadable)
  })
})
