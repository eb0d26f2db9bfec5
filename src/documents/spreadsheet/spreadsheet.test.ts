import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Unreadable } from '../reading/unreadable.ts'
import { readSeparated, readSpreadsheet } from './read-spreadsheet.ts'
import { columnLetters, type SheetToWrite } from './spreadsheet.ts'
import { writeSpreadsheet } from './write-spreadsheet.ts'

const list: SheetToWrite = {
  name: 'Việc đã làm: quý IV/2026',
  title: ['VIỆC ĐÃ LÀM', 'UBND xã Nguyên Giáp'],
  columns: [
    { header: 'Ngày', width: 12, kind: 'date', note: 'Ngày diễn ra' },
    { header: 'Hình thức', width: 30, choices: ['Phát thanh', 'Tin, bài trên cổng'] },
    { header: 'Số người', width: 10, kind: 'number' },
    { header: 'Đường dẫn', width: 40 },
  ],
  rows: [
    ['2026-11-20', 'Phát thanh', 1250, { text: 'Xem', href: 'https://xa.gov.vn/tin?a=1&b=2' }],
    ['2026-11-21', '=HYPERLINK("http://x")', null, '00123'],
  ],
  room: 500,
}

describe('spreadsheets', () => {
  it('reads back what it wrote: dates by day, numbers as numbers, text that looks like a formula as text', async () => {
    const [sheet, ...others] = await readSpreadsheet(await writeSpreadsheet([list]))
    expect(others).toEqual([])
    expect(sheet).toEqual({
      name: 'Việc đã làm  quý IV 2026',
      spans: [],
      rows: [
        ['VIỆC ĐÃ LÀM', null, null, null],
        ['UBND xã Nguyên Giáp', null, null, null],
        [null, null, null, null],
        ['Ngày', 'Hình thức', 'Số người', 'Đường dẫn'],
        ['2026-11-20', 'Phát thanh', 1250, 'Xem'],
        ['2026-11-21', '=HYPERLINK("http://x")', null, '00123'],
      ],
    })
  })

  it('offers choices below the last row too, from a sheet that is not shown', async () => {
    const parts = unzip(await writeSpreadsheet([list]))
    expect(parts('xl/worksheets/sheet1.xml')).toContain('sqref="B5:B506"')
    expect(parts('xl/worksheets/sheet1.xml')).toContain("'Danh mục'!$A$1:$A$2")
    expect(parts('xl/workbook.xml')).toMatch(/name="Danh mục"[^>]*state="hidden"/)
    expect(parts('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('reads files of Excel 97–2003', async () => {
    const { utils, write } = await import('@e965/xlsx')
    const book = utils.book_new()
    const rows = [
      ['Ngày', 'Họ và tên', 'Giờ', 'Số'],
      [
        new Date(Date.UTC(2026, 10, 3)),
        'Nguyễn Thị Hoà',
        new Date(Date.UTC(2026, 10, 3, 7, 30)),
        12.5,
      ],
    ]
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true, cellDates: true }), 'DS')
    const bytes = write(book, { type: 'buffer', bookType: 'biff8', cellDates: true }) as Uint8Array
    expect(await readSpreadsheet(new Uint8Array(bytes))).toEqual([
      {
        name: 'DS',
        spans: [],
        rows: [
          ['Ngày', 'Họ và tên', 'Giờ', 'Số'],
          ['2026-11-03', 'Nguyễn Thị Hoà', '2026-11-03T07:30', 12.5],
        ],
      },
    ])
  })

  it('reads CSV by its own separator, and cells pasted from Excel', async () => {
    const csv = '\ufeffNgày;Tên\r\n20/11/2026;"Phát thanh; sáng"\r\n;;\r\n'
    expect((await readSpreadsheet(new TextEncoder().encode(csv)))[0]?.rows).toEqual([
      ['Ngày', 'Tên'],
      ['20/11/2026', 'Phát thanh; sáng'],
    ])
    const pasted = 'Ngày\tTên\n20/11/2026\t"Hai\ndòng"\n'
    expect((await readSeparated(pasted)).rows).toEqual([
      ['Ngày', 'Tên'],
      ['20/11/2026', 'Hai\ndòng'],
    ])
    const unicodeText = Buffer.from('\ufeffTên\tSố\r\nXã\t5\r\n', 'utf16le')
    expect((await readSpreadsheet(new Uint8Array(unicodeText)))[0]?.rows).toEqual([
      ['Tên', 'Số'],
      ['Xã', '5'],
    ])
  })

  it('refuses, with a sentence, what would fill the memory or is no table', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': new Uint8Array(10),
      'xl/worksheets/sheet1.xml': new Uint8Array(61 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(200_000)
    await expect(readSpreadsheet(bomb)).rejects.toThrow(Unreadable)
    await expect(readSpreadsheet(zipSync({ 'a.txt': new Uint8Array(3) }))).rejects.toThrow(
      'không phải bảng tính',
    )
    await expect(
      readSpreadsheet(zipSync({ 'xl/workbook.xml': new Uint8Array(3) })),
    ).rejects.toThrow(Unreadable)
    await expect(
      readSpreadsheet(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off', 'latin1')),
    ).rejects.toThrow(Unreadable)
    const tall = Array.from({ length: 20_001 }, (_, at) => `${at}\tx`).join('\n')
    await expect(readSeparated(tall)).rejects.toThrow('20.000 dòng')
  })

  it('keeps a far corner from costing the rectangle before it', async () => {
    const far = await writeSpreadsheet([
      { name: 'A', columns: [{ header: 'a', width: 5 }], rows: [['x']] },
    ])
    const parts = unzipSync(far)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      sheet.replace(
        '</sheetData>',
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    )
    expect((await readSpreadsheet(zipSync(parts)))[0]?.rows).toEqual([['a'], ['x']])
  })

  it('names columns as Excel does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

function unzip(bytes: Uint8Array): (name: string) => string {
  const parts = unzipSync(bytes)
  return (name) => strFromU8(parts[name] ?? new Uint8Array())
}
