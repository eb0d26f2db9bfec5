import { expect, test } from 'vitest'
import { EXAMPLE } from '../../../test/plan-example.ts'
import { withDoubtsOfReading } from './read-plan-document.ts'
import { readPlan } from '../reading/read-plan.ts'

const draft = readPlan(EXAMPLE)
const at = (words: string) => {
  const start = EXAMPLE.indexOf(words)
  return { start, end: start + words.length }
}

test('a word recognised unclearly makes its field and its task unsure, and no other', () => {
  const note = '1 trang được nhận dạng từ ảnh quét, cần đối chiếu với bản gốc.'
  const doubtful = [at('An Sơn,'), at('đường dây nóng')]
  const read = withDoubtsOfReading(draft, {
    text: EXAMPLE,
    notes: [note],
    doubtful,
    scannedPages: 1,
  })
  expect(read.tasks.map((task) => task.sure < 0.8)).toEqual([false, true, false])
  expect(read.where['title']).toEqual(draft.where['title'])
  expect(read.where['place']?.sure).toBe(0.7)
  expect(read.where['unclear.1']).toEqual({ at: doubtful[1], sure: 0.5 })
  expect(read.warnings[0]).toEqual({ code: 'ocr', message: note })
  expect(read.warnings.slice(1)).toEqual(draft.warnings)
})

test('notes on letters that were converted are told, and change nothing else', () => {
  const read = withDoubtsOfReading(draft, {
    text: EXAMPLE,
    notes: ['Đã chuyển sang Unicode, cần đọc lại.', 'Đã bỏ số trang ở 3 trang.'],
    doubtful: [],
    scannedPages: 0,
  })
  expect(read).toEqual({
    ...draft,
    warnings: [
      { code: 'converted', message: 'Đã chuyển sang Unicode, cần đọc lại.' },
      { code: 'reading', message: 'Đã bỏ số trang ở 3 trang.' },
      ...draft.warnings,
    ],
  })
})
