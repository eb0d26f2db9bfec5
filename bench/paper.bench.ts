import { openPdf } from '../test/pdf-pieces.ts'
import { sampleReport } from '../test/sample-report.ts'
import { renderDocx, renderPdf } from '../src/documents/index.ts'
import { dash, paragraph, type OfficialDocument } from '../src/documents/official-document.ts'
import { print } from './report.ts'

// A report of thirty pages: half prose, half the table of an appendix. No two have a paragraph or a row in common,
// so that nothing is taken from what was set before.
const words =
  'truyền thông cải cách thủ tục hành chính công tới người dân doanh nghiệp trên địa bàn xã phường phát thanh niêm yết hồ sơ trực tuyến hướng dẫn nộp lệ phí đối thoại tập huấn tờ gấp áp phích quý năm tỷ lệ đúng hạn'.split(
    ' ',
  )
const first = report(1)
const begun = performance.now()
await renderPdf(first)
print({ name: 'PDF of 30 pages, first of all', value: since(begun), unit: 'ms', limit: 2500 })

const warm: number[] = []
let pages = 0
for (let run = 2; run < 7; run += 1) {
  const document = report(run)
  const start = performance.now()
  const bytes = await renderPdf(document)
  warm.push(since(start))
  pages = (await openPdf(bytes)).numPages
}
print({ name: 'PDF of 30 pages, warm', value: median(warm), unit: 'ms', limit: 1000 })
print({ name: 'pages of it', value: pages, unit: 'pages', limit: 30 })

await renderDocx(first)
const start = performance.now()
await renderDocx(report(8))
print({ name: 'Word file of 30 pages, warm', value: since(start), unit: 'ms', limit: 1000 })
process.exit(0)

function report(seed: number): OfficialDocument {
  const { body, appendices, ...rest } = sampleReport(120)
  const sentence = (at: number) =>
    Array.from(
      { length: 55 },
      (_, word) => words[(at * 31 + word * word * seed + word) % words.length],
    ).join(' ')
  const prose = Array.from({ length: 130 }, (_, at) =>
    at % 3 === 0 ? dash(sentence(at)) : paragraph(sentence(at), '.'),
  )
  for (const appendix of appendices)
    for (const block of appendix.body)
      if (block.kind === 'table')
        for (const row of block.rows) if (row.kind === 'row') row.cells[1] += ` ${seed}`
  return { ...rest, body: [...body, ...prose], appendices }
}

function since(moment: number): number {
  return performance.now() - moment
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
