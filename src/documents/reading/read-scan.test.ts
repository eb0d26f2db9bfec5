import { createRequire } from 'node:module'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { sampleReport } from '../../../test/sample-report.ts'
import { renderPdf } from '../render-pdf.ts'
import { readPdf } from './read-pdf.ts'
import { readScan } from './read-scan.ts'
import { errorRate, scannedPdf, scansOf } from './scan-example.ts'
import { Unreadable } from './unreadable.ts'

test('refuses what is no picture, and a broken one, within a second', async () => {
  const started = performance.now()
  await expect(readScan(new Uint8Array(100))).rejects.toThrow(Unreadable)
  const broken = new Uint8Array(4000)
  broken.set([0xff, 0xd8, 0xff, 0xe0])
  await expect(readScan(broken)).rejects.toThrow(/Ảnh bị hỏng/u)
  expect(performance.now() - started).toBeLessThan(4000)
})

describe.runIf(isInstalled('tesseract.js'))('scans', () => {
  const made = renderPdf({ ...sampleReport(10), seal: null }).then(async (pdf) => ({
    pdf,
    right: await readPdf(pdf),
  }))

  test.each([
    ['straight', 0, 8, 0.015],
    ['tilted to the left', -1.3, 15, 0.04],
    ['tilted to the right, full of specks', 2.1, 30, 0.06],
  ])(
    'a PDF of pictures: %s',
    async (_, tilt, noise, most) => {
      const { pdf, right } = await made
      const scans = await scansOf(pdf, tilt, noise)
      const seen: number[] = []
      const read = await readPdf(await scannedPdf(scans), {
        onProgress: (done) => seen.push(done),
      })
      expect(errorRate(right.text, read.text)).toBeLessThan(most)
      expect(read.scannedPages).toBe(scans.length)
      expect(seen).toHaveLength(scans.length)
      expect(read.notes.join()).toContain('nhận dạng từ ảnh quét, cần đối chiếu')
      const cells = (all: typeof read.tables) => all.flatMap((table) => table.rows.flat()).length
      expect(cells(read.tables) / cells(right.tables)).toBeGreaterThan(0.93)
      expect(cells(read.tables) / cells(right.tables)).toBeLessThan(1.1)
    },
    180_000,
  )

  test('a photo under uneven light; unclear words are marked', async () => {
    const { pdf, right } = await made
    const [scan] = await scansOf(pdf, 0.6, 15)
    const light = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1700" height="2400"><defs><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#777"/></linearGradient></defs><rect width="1700" height="2400" fill="url(#g)"/></svg>',
    )
    const { width, height } = await sharp(scan).metadata()
    const shade = await sharp(light).resize(width, height, { fit: 'fill' }).toBuffer()
    const photo = await sharp(scan)
      .composite([{ input: shade, blend: 'multiply' }])
      .jpeg({ quality: 70 })
      .toBuffer()
    const read = await readScan(photo)
    const page = right.text.slice(0, read.text.length)
    expect(errorRate(page, read.text)).toBeLessThan(0.04)
    for (const { start, end } of read.doubtful) {
      expect(end).toBeGreaterThan(start)
      expect(read.text.slice(start, end)).toMatch(/^\S+$/u)
    }
  }, 60_000)

  test('stops at once when cancelled', async () => {
    const { pdf } = await made
    const bytes = await scannedPdf(await scansOf(pdf, 0, 8))
    const cancel = new AbortController()
    const started = performance.now()
    let stoppedAt = 0
    const reading = readPdf(bytes, {
      signal: cancel.signal,
      onProgress: (done) => {
        stoppedAt = done
        cancel.abort(new Error('thôi'))
      },
    })
    await expect(reading).rejects.toThrow('thôi')
    expect(stoppedAt).toBe(1)
    expect(performance.now() - started).toBeLessThan(20_000)
  }, 60_000)
})

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}
