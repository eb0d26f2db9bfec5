import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openPdf, textOf } from '../../../test/pdf-pieces.ts'
import { sampleReport } from '../../../test/sample-report.ts'
import { chart, checkForm, paragraph, renderDocx, renderPdf } from '../index.ts'
import type { Chart, OfficialDocument } from '../official-document.ts'
import { chartPng, chartSvg } from './chart-picture.tsx'

const byUnit = {
  form: 'stacked',
  title: 'Kết quả nhiệm vụ theo đơn vị',
  what: 'Đơn vị',
  series: ['Đúng hạn', 'Quá hạn', 'Đang làm', 'Chưa bắt đầu'],
  points: [
    { label: 'Văn phòng', values: [24, 3, 6, 2] },
    { label: 'Đoàn Thanh niên & Hội <Phụ nữ>', values: [3, null, 0, 4] },
  ],
} satisfies Parameters<typeof chart>[0]
const byQuarter = {
  form: 'periods',
  title: 'Hoạt động theo quý',
  what: 'Quý',
  series: ['Truyền thanh', 'Zalo'],
  points: ['I', 'II', 'III'].map((label, at) => ({ label, values: [at * 9, at === 1 ? null : 4] })),
} satisfies Parameters<typeof chart>[0]

function report(): OfficialDocument {
  const { body, ...rest } = sampleReport(3)
  const [first, ...others] = body
  const opening = first ? [first] : []
  return {
    ...rest,
    body: [...opening, chart(byUnit), paragraph('Như trên.'), chart(byQuarter), ...others],
  }
}

describe('charts in a document', () => {
  it('are pictures with numbered captions, and keep the form of the decree', async () => {
    const [docx, pdf] = [await renderDocx(report()), await renderPdf(report())]
    expect([await checkForm(docx), await checkForm(pdf)]).toEqual([[], []])
    const files = unzipSync(docx)
    expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(2)
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('descr="Biểu đồ 1. Kết quả nhiệm vụ theo đơn vị"')
    const text = await textOf(await openPdf(pdf))
    expect(text).toContain('Biểu đồ 1. Kết quả nhiệm vụ theo đơn vị')
    expect(text).toContain('Biểu đồ 2. Hoạt động theo quý')
  })

  it('give the same bytes for the same figures', async () => {
    const [one, two] = await Promise.all([renderPdf(report()), renderPdf(report())])
    expect(one).toEqual(two)
    const other = report()
    const [, block] = other.body
    if (block?.kind === 'chart') block.points[0]?.values.splice(0, 1, 25)
    expect(await renderPdf(other)).not.toEqual(one)
  })

  it('do not stay behind for a document that names no such picture', async () => {
    await renderPdf(report())
    const text = await textOf(await openPdf(await renderPdf(sampleReport(3))))
    expect(text).not.toContain('Biểu đồ')
  })
})

describe('the drawing', () => {
  it('escapes what people wrote, and names its pattern once', () => {
    const { svg } = chartSvg(chart(byUnit) as Chart, 600, 'Tinos')
    expect(svg).toContain('Đoàn Thanh niên &amp; Hội &lt;Phụ nữ&gt;')
    expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="600"')
    expect(svg.match(/<pattern id="([\w-]+-hatch)"/gu)).toHaveLength(1)
  })

  it('is 300 points an inch, and its four series differ in grey or in pattern', async () => {
    const { png, heightMm } = await chartPng(chart(byUnit) as Chart, 165)
    expect(heightMm).toBeGreaterThan(40)
    const width = new DataView(png.buffer, png.byteOffset).getUint32(16)
    expect(width).toBe(Math.round((165 / 25.4) * 300))
    const { default: sharp } = await import('sharp')
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
    const scale = info.width / Math.round((165 / 25.4) * 96)
    // The swatches of the legend: 22 by 14 pixels, one every 24.
    const swatches = [0, 1, 2, 3].map((series) => {
      const greys: number[] = []
      for (let y = 2; y < 12; y += 0.5)
        for (let x = 2; x < 20; x += 0.5) {
          const at = Math.round((series * 24 + y) * scale) * info.width + Math.round(x * scale)
          greys.push(data[at * info.channels] ?? 0)
        }
      const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length
      const spread = greys.reduce((sum, grey) => sum + Math.abs(grey - mean), 0) / greys.length
      return { mean, spread }
    })
    for (const [index, one] of swatches.entries())
      for (const other of swatches.slice(index + 1))
        expect(Math.hypot(one.mean - other.mean, one.spread - other.spread)).toBeGreaterThan(20)
  })
})
