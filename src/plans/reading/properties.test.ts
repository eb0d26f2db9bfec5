import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlanDraft, planDraft, type Span } from '../plan-draft.ts'
import { readPlan } from './read-plan.ts'

const folder = path.join(import.meta.dirname, 'samples')
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))

function spansOf(draft: PlanDraft): Span[] {
  return [
    ...Object.values(draft.where).map((place) => place.at),
    ...[...draft.tasks, ...draft.bases, ...draft.citations].map((one) => one.at),
    ...draft.warnings.flatMap((warning) => warning.at ?? []),
  ]
}

/** Non-blank lines that neither a span nor `unplaced` holds. */
function lostLines(draft: PlanDraft): string[] {
  const spans = spansOf(draft)
  const unplaced = new Set(draft.unplaced)
  let start = 0
  return draft.source.split('\n').filter((line) => {
    const from = start
    const end = from + line.length
    start = end + 1
    if (line.trim() === '' || unplaced.has(line.trim())) return false
    return !spans.some((span) => span.start < end && span.end > from)
  })
}

/** What is wrong with the draft of a text. */
function faults(text: string): unknown[] {
  const draft = readPlan(text)
  const parsed = planDraft.safeParse(draft)
  const outside = spansOf(draft).filter(
    (span) => span.start > span.end || span.end > draft.source.length,
  )
  return [...(parsed.error?.issues ?? []), ...outside, ...lostLines(draft)]
}

const sample = fc.constantFrom(...samples)

test('arbitrary text makes a valid draft and no line is lost', () => {
  const piece = fc.constantFrom(
    ...'KẾ HOẠCH|Số: 1/KH-UBND|I. MỤC ĐÍCH|II.|1.|a) |- |+ |PHỤ LỤC|TT|1|2|Thường xuyên|TM. UBND|KT. CHỦ TỊCH|Nơi nhận:|Lưu: VT|UBND xã|Quý II|\n|\n\n| |\t|\u00a0|, |; |./.|(|)|**|# |năm 2026|ngày|số 5/QĐ-UBND|Căn cứ|IV. TỔ CHỨC THỰC HIỆN|1. Phòng A|| |x|'.split(
      '|',
    ),
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('\n')),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  )
  fc.assert(
    fc.property(text, (one) => {
      expect(faults(one)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('cut off anywhere, a plan is still read', () => {
  fc.assert(
    fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      expect(faults(text.slice(0, Math.floor(text.length * share)))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('with lines dropped, repeated or out of order, no line is lost', () => {
  fc.assert(
    fc.property(
      sample,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 }),
      (text, moves) => {
        const lines = text.split('\n')
        for (const [from, to] of moves) {
          const [line = ''] = lines.splice(from % lines.length, (from % 3) + 1)
          if (to % 4 !== 0) lines.splice(to % (lines.length + 1), 0, line)
        }
        expect(faults(lines.join('\n'))).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})

test('the same plan with other line ends, letters decomposed or a mark in front is the same draft', () => {
  for (const text of samples) {
    const draft = readPlan(text)
    expect(readPlan(text.replaceAll('\n', '\r\n'))).toEqual(draft)
    expect(readPlan(text.normalize('NFD'))).toEqual(draft)
  }
})

test('tables anywhere in a text, whatever their cells, make a valid draft', () => {
  const cell = fc.record({
    start: fc.nat(9000),
    length: fc.nat(120),
    columnSpan: fc.integer({ min: 0, max: 4 }),
    rowSpan: fc.integer({ min: 0, max: 4 }),
  })
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(sample, fc.array(table, { maxLength: 3 }), (text, grids) => {
      const within = (offset: number) => Math.min(offset, text.length)
      const tables = grids.map((rows) => {
        const cells = rows.map((row) =>
          row.map(({ start, length, columnSpan, rowSpan }) => ({
            at: { start: within(start), end: within(start + length) },
            columnSpan,
            rowSpan,
          })),
        )
        const all = cells.flat().map((one) => one.at)
        const at = {
          start: Math.min(text.length, ...all.map((one) => one.start)),
          end: Math.max(0, ...all.map((one) => one.end)),
        }
        return { at: all.length > 0 ? at : { start: 0, end: 0 }, rows: cells }
      })
      const draft = readPlan({ text, tables })
      expect(planDraft.safeParse(draft).error).toBeUndefined()
      expect(lostLines(draft)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['dashes', '- a\n'],
  ['numbers alone', '1\n'],
  ['table heads', 'TT\n1\nTổ chức\n'],
  ['bars', '| a | b | c |\n'],
  ['blanks', ' '],
  ['brackets', '('],
  ['stars', '*a '],
  ['dates', 'từ 12/12/2025 '],
  ['units', 'Phòng A, '],
  ['deeds', 'phối hợp với '],
  ['letters to', 'Kính gửi: A\n'],
  ['headers', 'ỦY BAN NHÂN DÂN XÃ A\n'],
  ['laws', 'Luật A năm 2015 và '],
  ['articles', 'Điều 1. Giao Phòng A làm.\n'],
])('much of the same takes time in proportion: %s', (_, piece) => {
  const text = `KẾ HOẠCH\nTruyền thông năm 2026\n${piece.repeat(120_000 / piece.length)}`
  const started = performance.now()
  expect(planDraft.safeParse(readPlan(text)).success).toBe(true)
  expect(performance.now() - started).toBeLessThan(4000)
})

test('two hundred pages are read in three seconds', () => {
  const text = samples.at(-1) ?? ''
  const from = text.indexOf('III.')
  const to = text.indexOf('Nơi nhận')
  const body = text.slice(from, to)
  const long = text.slice(0, to) + body.repeat(Math.ceil(500_000 / body.length)) + text.slice(to)
  const started = performance.now()
  const draft = readPlan(long)
  expect(performance.now() - started).toBeLessThan(3000)
  expect(draft.tasks.length).toBeGreaterThan(500)
})

test('a hostile table does not take long', () => {
  const rows = Array.from(
    { length: 600 },
    (_, at) => `${at + 1}\n\nPhòng ${at}\nTổ chức\nUBND xã\n\nBan Dân vận,`,
  )
  const text = `KẾ HOẠCH\nA\nI. X\nNơi nhận:\n- A;\nPHỤ LỤC\nTT Nội dung Đơn vị thực hiện Phối hợp Thời gian\n${rows.join('\n')}`
  const started = performance.now()
  expect(faults(text + '\nDòng chưa có chỗ\n'.repeat(80))).toEqual([])
  expect(performance.now() - started).toBeLessThan(5000)
})
