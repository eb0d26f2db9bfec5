import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { sampleReport } from '../../../test/sample-report.ts'
import { quickest } from '../../../test/quickest.ts'
import { printedDocument, type PrintedBlock } from '../printed-document.ts'
import type { PrintedTable } from '../printed-table.ts'
import { renderPdf } from '../render-pdf.ts'
import { Typesetter } from '../typesetter.ts'
import { pdfByHand } from './pdf-by-hand-example.ts'
import type { ReadDocument, ReadTable } from './read-document-shape.ts'
import { readPdf } from './read-pdf.ts'
import { Unreadable } from './unreadable.ts'

const cellTexts = (read: ReadDocument, table: ReadTable | undefined) =>
  table?.rows.map((row) => row.map(({ at }) => read.text.slice(at.start, at.end)))

describe('a report this program wrote', async () => {
  const report = sampleReport(60)
  const printed = printedDocument(report)
  const read = await readPdf(await renderPdf(report))
  const lines = read.text.split('\n')

  test('reads back line by line', () => {
    expect(lines.slice(0, 6)).toEqual([
      ...printed.issuer,
      printed.number,
      printed.nation,
      printed.motto,
      printed.date,
    ])
    const texts = [printed.title, printed.subject, ...printed.body.flatMap(textOf)]
    expect(lines).toEqual(expect.arrayContaining(texts))
    const end = lines.indexOf('Nơi nhận:')
    expect(lines.slice(end + 1, end + 1 + printed.recipients.length)).toEqual(printed.recipients)
    const after = lines.slice(end + 1 + printed.recipients.length)
    expect(after.slice(0, 4)).toEqual([...printed.signature.lines, printed.signature.name])
    expect(lines).toContain(printed.appendices[0]?.reference)
  })

  test('has its tables, joined over the pages', () => {
    const [small, long] = [printed.body, printed.appendices[0]?.body ?? []].map((blocks) =>
      blocks.find((block) => block.kind === 'table'),
    )
    expect(read.tables).toHaveLength(2)
    expect(cellTexts(read, read.tables[0])).toEqual(rowsOf(small))
    expect(cellTexts(read, read.tables[1])).toEqual(rowsOf(long))
    const [head, second, group] = read.tables[0]?.rows ?? []
    expect(head?.map((cell) => [cell.columnSpan, cell.rowSpan])).toEqual([
      [1, 2],
      [1, 2],
      [2, 1],
      [1, 2],
    ])
    expect(second).toHaveLength(2)
    expect(group?.map((cell) => cell.columnSpan)).toEqual([1, 4])
  })

  test('drops the page numbers and says so', () => {
    expect(lines.filter((line) => /^\d$/u.test(line)).length).toBeLessThan(20)
    expect(read.notes).toEqual([expect.stringMatching(/^Đã bỏ số trang/u)])
    expect(read.scannedPages).toBe(0)
  })
})

test('200 pages in at most 10 seconds, page by page', async () => {
  const report = sampleReport(900)
  report.body = Array.from({ length: 78 }, () => report.body).flat()
  const bytes = await renderPdf(report, { timeLimitMs: 100_000 })
  const started = performance.now()
  const seen: number[] = []
  const read = await readPdf(bytes, { onProgress: (done) => seen.push(done) })
  expect(read.pages).toBeGreaterThan(190)
  const spent = performance.now() - started
  expect(spent).toBeLessThan(10_000 * (await crowded()))
  expect(seen).toEqual(Array.from({ length: read.pages }, (_, index) => index + 1))
}, 120_000)

const grid = (gutter: string) => `Ủy ban nhân dân xã phân công nhiệm vụ như sau:
    #v(6pt)
    #grid(columns: (1cm, 7cm, 4cm, 3.5cm), column-gutter: 4mm, row-gutter: ${gutter},
      ..([*TT*], [*Nội dung công việc*], [*Đơn vị chủ trì*], [*Thời gian*]),
      ..data.flatten().map(it => par(justify: false, first-line-indent: 0pt, it)))
    #v(8pt)
    Các đơn vị nghiêm túc triển khai thực hiện và báo cáo kết quả về Văn phòng Ủy ban nhân dân xã.`

describe('tables and lines of other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'))
  const typesetter = new Typesetter()
  afterAll(() => {
    typesetter.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function typeset(body: string, data: unknown = null): Promise<Uint8Array> {
    const file = join(folder, `${Math.random()}.typ`)
    writeFileSync(
      file,
      `#let data = json(bytes(sys.inputs.data))
      #set page(paper: "a4", margin: (left: 3cm, right: 2cm, y: 2cm), ..if data == "heads" { (header: [Dự thảo lần 2 #h(1fr) Trang #context here().page()]) })
      #set text(font: "Tinos", size: 13pt, lang: "vi")
      #set par(justify: true, first-line-indent: (amount: 1cm, all: true))
      ${body}`,
    )
    return await typesetter.typeset(pathToFileURL(file), data)
  }

  const duties = Array.from({ length: 30 }, (_, index) => [
    String(index + 1),
    `Tuyên truyền lần thứ ${index + 1} trên hệ thống loa truyền thanh cơ sở về thủ tục hành chính mới`,
    index % 2 ? 'Trung tâm Phục vụ hành chính công' : 'Văn phòng UBND xã',
    index % 3 ? 'Trước ngày 30/3/2026' : 'Thường xuyên',
  ])
  test.each(['3pt', '9pt'])('a table without rules over pages, rows %s apart', async (gutter) => {
    const read = await readPdf(await typeset(grid(gutter), duties))
    expect(read.tables).toHaveLength(1)
    expect(cellTexts(read, read.tables[0])).toEqual([
      ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian'],
      ...duties,
    ])
    expect(read.text).toMatch(/về Văn phòng Ủy ban nhân dân xã\.\n$/u)
  })

  test('a row cut by the page, a merged cell, a turned page', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `việc thứ ${index + 1} của cả năm`).join(
      ', ',
    )
    const body = `#set page(flipped: true)
      #set table(inset: 4pt)
      #show table.cell: set par(justify: false, first-line-indent: 0pt)
      #v(11cm)
      #table(columns: (1cm, 8cm, 5cm), table.header([TT], [Nội dung], [Đơn vị]),
        [1], table.cell(rowspan: 2)[Chung hai dòng], [Văn phòng], [2], [Công an xã],
        [3], [Gồm ${long} và hết.], [Các thôn], table.cell(colspan: 3)[Cộng ba việc])`
    const read = await readPdf(await typeset(body))
    expect(read.pages).toBe(2)
    expect(cellTexts(read, read.tables[0])).toEqual([
      ['TT', 'Nội dung', 'Đơn vị'],
      ['1', 'Chung hai dòng', 'Văn phòng'],
      ['2', 'Công an xã'],
      ['3', `Gồm ${long} và hết.`, 'Các thôn'],
      ['Cộng ba việc'],
    ])
    expect(read.tables[0]?.rows[1]?.[1]?.rowSpan).toBe(2)
  })

  test('paragraphs over lines and pages, running heads, raised figures', async () => {
    const texts = Array.from(
      { length: 40 },
      (_, index) =>
        `- Nhiệm vụ thứ ${index + 1}: thực hiện Nghị quyết số 76/NQ-CP của Chính phủ và Quyết định số 131/QĐ-TTg của Thủ tướng Chính phủ về cải cách hành chính giai đoạn 2026-2030, bảo đảm đúng tiến độ, đúng trách nhiệm.`,
    )
    const body = `${texts.map((text) => `#${JSON.stringify(text)}`).join('\n\n')}

      Diện tích 100 m#super[2], theo Chính phủ#super[1].`
    const read = await readPdf(await typeset(body, 'heads'))
    expect(read.text.split('\n')).toEqual([...texts, 'Diện tích 100 m², theo Chính phủ¹.', ''])
    expect(read.notes.join()).toMatch(/lặp lại ở mép các trang: “Dự thảo lần 2 Trang \d”/u)
  })
})

describe('letters by hand', () => {
  test('from a font of the time before Unicode', async () => {
    const text = 'C\\351ng ho\\265 x\\267 h\\351i ch\\361 ngh\\334a Vi\\326t Nam'
    const read = await readPdf(
      pdfByHand([{ content: `BT /F1 14 Tf 100 700 Td (${text}) Tj ET` }], {
        fonts: ['<</Type/Font/Subtype/TrueType/BaseFont/.VnTime/Encoding/WinAnsiEncoding>>'],
      }),
    )
    expect(read.text).toBe('Cộng hoà xã hội chủ nghĩa Việt Nam\n')
    expect(read.notes.join()).toContain('TCVN3')
  })

  test('drawn in two passes, and a blank that was drawn back over', async () => {
    const content =
      'BT /F1 10 Tf 100 700 Td [(th) -500 ( t) 278 (c xong)] TJ ET BT /F1 10 Tf 108.34 700 Td (\\372) Tj ET'
    expect((await readPdf(pdfByHand([{ content }]))).text).toBe('thú tc xong\n')
  })

  test('turned with the paper', async () => {
    const content = 'BT /F1 12 Tf 0 1 -1 0 100 200 Tm (Trang xoay ngang) Tj ET'
    expect((await readPdf(pdfByHand([{ content }]))).text).toBe('Trang xoay ngang\n')
  })
})

test('needs no drawing package', () => {
  const source = JSON.stringify(new URL('./pdf-source.ts', import.meta.url).href)
  const code = `import module from 'node:module'
    const resolve = module._resolveFilename
    module._resolveFilename = function (name, ...rest) {
      if (name.startsWith('@napi-rs/canvas')) throw new Error('hidden')
      return resolve.call(this, name, ...rest)
    }
    const { openPdf } = await import(${source})
    const pdf = await openPdf(Buffer.from(process.argv[1], 'base64'))
    process.stdout.write('pages: ' + pdf.numPages)`
  const pdf = Buffer.from(pdfByHand([{ content: '' }])).toString('base64')
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code, pdf], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  expect(said.toString()).toContain('pages: 1')
})

describe('refuses within a second', () => {
  const one = pdfByHand([{ content: 'BT /F1 12 Tf 100 700 Td (Van ban) Tj ET' }])
  test.each<[string, Uint8Array, RegExp]>([
    ['what is no PDF', new TextEncoder().encode('Kế hoạch'), /không phải PDF/],
    ['a locked file', pdfByHand([{ content: '' }], { locked: true }), /mật khẩu/],
    ['a head alone', one.slice(0, 40), /hỏng/],
    ['a page without letters', pdfByHand([{ content: '0 0 m 9 9 l S' }]), /không có chữ/],
    ['61 MB', new Uint8Array(61 * 1024 * 1024), /60 MB/],
  ])('%s', async (_, bytes, sentence) => {
    const spent = await quickest(async () => {
      const error: unknown = await readPdf(bytes).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(Unreadable)
      expect(String(error)).toMatch(sentence)
    }, 1000)
    expect(spent).toBeLessThan(1000 * (await crowded()))
  })
})

test('gives up a file that keeps it busy, and one that is cancelled', async () => {
  const endless = pdfByHand([{ content: '0 0 m 9 9 l S\n'.repeat(900_000) }])
  await expect(readPdf(endless, { pageLimitMs: 150 })).rejects.toThrow(/quá nhiều thời gian/u)
  const spent = await quickest(async () => {
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(new Error('thôi')), 100)
    await expect(readPdf(endless, { signal: cancel.signal })).rejects.toThrow('thôi')
  }, 600)
  expect(spent).toBeLessThan(600 * (await crowded()))
})

test('damaged files end in text or in a sentence', async () => {
  const whole = await renderPdf({ ...sampleReport(3), seal: null })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 200, max: whole.length }),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 60 }),
      async (length, changes) => {
        const bytes = whole.slice(0, length)
        for (const [at, value] of changes) if (at > 10 && at < length) bytes[at] = value
        const read = await readPdf(bytes, { pageLimitMs: 8000 }).catch((error: unknown) => error)
        expect(read instanceof Unreadable || (isRead(read) && read.text !== '')).toBe(true)
      },
    ),
    { numRuns: 12 },
  )
}, 120_000)

/**
 * How much slower the machine is just now than a quiet one, which reads a page in half a second. At most four times:
 * a reader that has become slow at everything is not taken for a busy machine.
 */
async function crowded(): Promise<number> {
  const page = pdfByHand([{ content: 'BT /F1 12 Tf 100 700 Td (Van ban) Tj ET' }])
  const started = performance.now()
  await readPdf(page)
  return Math.min(4, Math.max(1, (performance.now() - started) / 500))
}

function isRead(value: unknown): value is ReadDocument {
  return typeof value === 'object' && value !== null && 'text' in value
}

function textOf(block: PrintedBlock): string[] {
  if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')]
  if (block.kind === 'heading') return [block.text]
  return block.kind === 'part' ? [block.marker, block.title] : []
}

function rowsOf(table: PrintedTable | undefined): string[][] {
  return [
    ...(table?.head.map((row) => row.map((cell) => cell.text)) ?? []),
    ...(table?.rows.map((row) => (row.kind === 'row' ? row.cells : [row.marker ?? '', row.text])) ??
      []),
  ]
}
