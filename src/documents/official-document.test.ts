import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentKind, documentSymbol } from './document-kind.ts'
import { officialDocument, paragraph, table, row } from './official-document.ts'
import { printable, withBreaks } from './plain-text.ts'
import { printedDocument } from './printed-document.ts'
import { sampleReport } from '../../test/sample-report.ts'
import * as wording from './wording.ts'

describe('wording of Decree 30', () => {
  it('writes numbers below ten with a zero and leaves a gap for a missing number', () => {
    expect(wording.numberLine({ number: 7, symbol: 'BC-UBND' })).toBe('Số: 07/BC-UBND')
    expect(wording.numberLine({ number: 15, symbol: 'BC-UBND' })).toBe('Số: 15/BC-UBND')
    expect(wording.numberLine({ number: null, symbol: 'BC-UBND' })).toMatch(
      /^Số: \u00A0{6}\/BC-UBND$/u,
    )
  })

  it.each([
    ['2022-05-06', 'ngày 06 tháng 5 năm 2022'],
    ['2020-01-05', 'ngày 05 tháng 01 năm 2020'],
    ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-11-10', 'ngày 10 tháng 11 năm 2026'],
  ])('writes %s as %s', (date, written) => {
    expect(wording.writtenDate(date)).toBe(written)
  })

  it('orders points by the Vietnamese letters', () => {
    const first = Array.from({ length: 12 }, (_, index) => wording.pointLetter(index + 1))
    expect(first.join(' ')).toBe('a b c d đ e g h i k l m')
    expect(wording.pointLetter(23)).toBe('y')
    expect(wording.pointLetter(24)).toBe('aa')
  })

  it('writes Roman numerals', () => {
    expect([1, 4, 9, 14, 40, 1999].map(wording.romanNumeral)).toEqual([
      'I',
      'IV',
      'IX',
      'XIV',
      'XL',
      'MCMXCIX',
    ])
    expect(wording.pointLetter(5)).toBe('đ')
  })

  it('breaks the name of a committee, in either spelling, and only there', () => {
    expect(wording.issuerLines('Ủy ban nhân dân xã Trường Xuân')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ TRƯỜNG XUÂN',
    ])
    expect(wording.issuerLines('UỶ BAN NHÂN DÂN TỈNH HƯNG YÊN')).toHaveLength(2)
    expect(wording.issuerLines('Hội đồng nhân dân xã A')).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'XÃ A'])
    expect(wording.issuerLines('Sở Nội vụ')).toEqual(['SỞ NỘI VỤ'])
  })

  it('lists recipients with "Như trên" first and the archive last', () => {
    const lines = wording.recipientLines({
      addressees: ['Sở Nội vụ'],
      recipients: ['- Chủ tịch UBND xã;', 'Các thôn.'],
      archive: 'VT, VP',
    })
    expect(lines).toEqual(['- Như trên;', '- Chủ tịch UBND xã;', '- Các thôn;', '- Lưu: VT, VP.'])
  })

  it('numbers appendices only when there are several', () => {
    expect(wording.appendixLabel(1, 1)).toBe('Phụ lục')
    expect(wording.appendixLabel(4, 4)).toBe('Phụ lục IV')
  })

  it('refers to the document in its appendix', () => {
    expect(wording.appendixReference(sampleReport(1))).toBe(
      '(Kèm theo Báo cáo số 07/BC-UBND ngày 06 tháng 02 năm 2026 của Ủy ban nhân dân xã Trường Xuân)',
    )
  })

  it('closes the last sentence once', () => {
    expect(wording.closed('thực hiện.', './.')).toBe('thực hiện./.')
    expect(wording.closed('thực hiện./.', './.')).toBe('thực hiện./.')
  })

  it('makes symbols of typed documents and letters', () => {
    expect(documentSymbol(documentKind('KH'), 'UBND')).toBe('KH-UBND')
    expect(documentSymbol(documentKind('CV'), 'UBND', 'VX')).toBe('UBND-VX')
  })
})

describe('an official document', () => {
  it('refuses a table row with too few cells', () => {
    expect(() =>
      table(
        [
          { header: 'A', share: 1 },
          { header: 'B', share: 1 },
        ],
        [row('1')],
      ),
    ).toThrow(/có 1 ô, bảng có 2 cột/u)
  })

  it('prints a letter without a type and its subject after "V/v"', () => {
    const printed = printedDocument(
      officialDocument({
        issuer: 'Sở Nội vụ',
        symbol: 'SNV-CCHC',
        place: 'Hưng Yên',
        kind: documentKind('CV'),
        subject: 'Về việc nộp báo cáo',
        body: [paragraph('Nội dung.')],
        signature: { position: 'Giám đốc' },
      }),
    )
    expect(printed).toMatchObject({ title: null, subject: null, letterSubject: 'V/v nộp báo cáo' })
    expect(printed.body.at(-1)).toMatchObject({ runs: [{ text: 'Nội dung./.' }] })
  })

  it('puts neighbouring columns of one group under one head cell', () => {
    const columns = [
      { header: 'A', share: 1 },
      { header: 'B', share: 1, group: 'G' },
      { header: 'C', share: 1, group: 'G' },
      { header: 'D', share: 0.001, group: 'H' },
    ]
    const [printed] = printedDocument({ ...sampleReport(1), body: [table(columns, [])] }).body
    if (printed?.kind !== 'table') throw new Error('no table')
    const head = printed.head.map((cells) =>
      cells.map((cell) => `${cell.text}@${cell.column} ${cell.columns}x${cell.rows}`),
    )
    expect(head).toEqual([
      ['A@0 1x2', 'G@1 2x1', 'H@3 1x1'],
      ['B@1 1x1', 'C@2 1x1', 'D@3 1x1'],
    ])
    expect(printed.shares.at(-1)).toBeGreaterThan(0.02)
    expect(printed.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })

  it('refuses an issuer without a letter', () => {
    expect(() => officialDocument({ ...sampleReport(1), issuer: ' ' })).toThrow(/cơ quan ban hành/u)
  })
})

describe('printable text', () => {
  it('holds nothing that XML or a signed page must not hold, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printable(text)
        expect(once).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}|[\u202A-\u202E\u2066-\u2069]/u)
        expect(printable(once)).toBe(once)
      }),
    )
  })

  it('composes letters and keeps breaks', () => {
    expect(printable('Tie\u0302\u0301ng\r\nViệt\u0000\t1')).toBe('Tiếng\nViệt 1')
  })

  it('only ever adds zero-width spaces to long words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(withBreaks(text, 10).replaceAll('\u200B', '')).toBe(text.replaceAll('\u200B', ''))
      }),
    )
    expect(withBreaks('truyền thông', 10)).toBe('truyền thông')
    expect(withBreaks('x'.repeat(30), 10)).toContain('\u200B')
  })
})
