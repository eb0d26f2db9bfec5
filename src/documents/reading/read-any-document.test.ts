import { expect, test } from 'vitest'
import { sampleReport } from '../../../test/sample-report.ts'
import { renderPdf } from '../render-pdf.ts'
import { readAnyDocument } from './read-any-document.ts'

test('takes a file for what its bytes say, not its name', async () => {
  const pdf = await renderPdf({ ...sampleReport(1), appendices: [] })
  const read = await readAnyDocument(pdf, 'ke-hoach.txt')
  expect(read.text).toContain('Kết quả truyền thông cải cách thủ tục hành chính')
  const plain = 'KẾ HOẠCH\nTruyền thông năm 2026 của Ủy ban nhân dân xã\n'
  const text = await readAnyDocument(new TextEncoder().encode(plain), 'ke-hoach.pdf')
  expect(text.text).toBe(plain)
  expect(text.tables).toEqual([])
})

test('refuses a picture that is none and an old file that is no Word', async () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])
  await expect(readAnyDocument(jpeg, 'anh.jpg')).rejects.toThrow(/Ảnh bị hỏng/u)
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)])
  await expect(readAnyDocument(old, 'bang.xls')).rejects.toThrow(/không phải văn bản Word/u)
})

test('is cancelled before it starts', async () => {
  const signal = AbortSignal.abort(new Error('thôi'))
  await expect(readAnyDocument(new Uint8Array(9), 'x', { signal })).rejects.toThrow('thôi')
})
