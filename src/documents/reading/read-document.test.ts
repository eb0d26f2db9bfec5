import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quickest } from '../../../test/quickest.ts'
import { sampleReport } from '../../../test/sample-report.ts'
import { renderDocx } from '../render-docx.ts'
import { renderPdf } from '../render-pdf.ts'
import { readDocument, Unreadable } from './index.ts'

const plan = `KẾ HOẠCH\nTruyền thông năm 2026\n\nỦy ban nhân dân xã ban hành kế hoạch như sau:\n- Công khai thủ tục hành chính.\n`
const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...text.split('').map((one) => one.charCodeAt(0))]
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  )
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

/** The sentence of the refusal, or null when the bytes are read. Any other error passes through. */
async function refusal(bytes: Uint8Array, name = 'ke-hoach.txt'): Promise<string | null> {
  try {
    await readDocument(bytes, name)
    return null
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

describe('readDocument reads', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(plan)],
    ['UTF-8 with a mark and CRLF', utf8(`\ufeff${plan.replaceAll('\n', '\r\n')}`)],
    ['decomposed letters', utf8(plan.normalize('NFD'))],
    ['UTF-16 LE', utf16(plan, false)],
    ['UTF-16 BE', utf16(plan, true)],
    ['UTF-16 LE without mark', utf16(plan, false, false)],
  ])('%s', async (_, bytes) => {
    expect((await readDocument(bytes, 'x.md')).text).toBe(plan)
  })

  test('Windows-1258, with a note', async () => {
    // "Kế hoạch của xã và các ban năm 2026": tone marks follow their letters in this code page.
    const words =
      'K\u00ea\u00ec ho\u0061\u00f2ch cu\u00d2a xa\u00de va\u00cc ca\u00ecc ban n\u00e3m 2026'
    const read = await readDocument(bytesOf(words), 'x.txt')
    expect(read.text).toBe('Kế hoạch của xã và các ban năm 2026')
    expect(read.notes).toHaveLength(1)
  })

  test('away control characters, keeping a trace of page breaks', async () => {
    const read = await readDocument(utf8(`Kế hoạch\u0007 của xã\n\u000cnăm\u200b 2026`), 'x.txt')
    expect(read.text).toBe('Kế hoạch của xã\n năm 2026')
  })
})

describe('readDocument takes a file for what its bytes say, not its name:', () => {
  const report = { ...sampleReport(1), appendices: [] }
  test.each<[string, () => Promise<Uint8Array>]>([
    ['a PDF', () => renderPdf(report)],
    ['a DOCX', async () => new Uint8Array(await renderDocx(report))],
  ])('%s', async (_, made) => {
    const read = await readDocument(await made(), 'ke-hoach.txt')
    expect(read.text).toContain('Kết quả truyền thông cải cách thủ tục hành chính')
    expect(read.scannedPages).toBe(0)
  })

  test('a web page', async () => {
    const page = '<!DOCTYPE html><html><body><p>Kế hoạch của xã</p></body></html>'
    expect((await readDocument(utf8(page), 'ke-hoach.doc')).text).toBe('Kế hoạch của xã\n')
  })

  test('unless it is a picture, which must be called one', async () => {
    const jpeg = bytesOf('\xff\xd8\xff\xe0\0\x10JFIF')
    expect(await refusal(jpeg, 'anh.jpg')).toMatch(/Ảnh bị hỏng/)
    expect(await refusal(jpeg, 'anh.txt')).toMatch(/đặt lại đuôi tệp/)
  })

  test('and nothing once it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('thôi'))
    await expect(readDocument(utf8(plan), 'x.txt', { signal })).rejects.toThrow('thôi')
  })
})

describe('readDocument refuses', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /trống/],
    ['blanks', utf8(' \n\t\n\u00a0\n'), /khoảng trắng/],
    ['a JPEG called .txt', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02'), /là ảnh/],
    ['a PNG', bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /là ảnh/],
    ['a broken PDF', utf8('%PDF-1.7\n1 0 obj'), /PDF/],
    ['a broken DOCX', bytesOf('PK\x03\x04\x14\0\0\0word/document.xml'), /./],
    ['a zip', bytesOf('PK\x03\x04\x14\0\0\0anh.jpg'), /tệp nén/],
    ['an old .doc', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), /không phải văn bản Word/],
    ['an empty page', utf8('<!DOCTYPE html><html><body></body></html>'), /không có chữ/],
    [
      'noise',
      Uint8Array.from({ length: 3000 }, (_, at) => (at * 197 + (at >> 3)) % 256),
      /nhị phân|là /,
    ],
    ['TCVN3', bytesOf('Céng hoµ x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc'), /TCVN3/],
    [
      'TCVN3 saved as UTF-8',
      utf8('Uû ban nh©n d©n x· KÕ ho¹ch thùc hiÖn n¨m 2009 cña x·'),
      /TCVN3/,
    ],
    ['VNI', utf8('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp'), /VNI/],
    [
      'no tone marks',
      utf8('Ke hoach tuyen truyen cai cach hanh chinh cua uy ban nhan dan xa'),
      /không dấu/,
    ],
    [
      'English',
      utf8('A plan of communication on administrative reform for the year.'),
      /tiếng Việt/,
    ],
    ['figures', utf8('1234 5678; 90/12 = 7,5\n'.repeat(50)), /không có chữ/],
    ['10.000 lines', utf8('Nội dung tuyên truyền của xã\n'.repeat(10_000)), /10\.000 dòng/],
    ['3 MB', utf8('Nội dung tuyên truyền của xã. '.repeat(100_000)), /2 MB/],
  ])('%s', async (_, bytes, sentence) => {
    const soon = 1500
    const took = await quickest(async () => {
      expect(await refusal(bytes)).toMatch(sentence)
    }, soon)
    expect(took).toBeLessThan(soon)
  })

  test('any bytes with a sentence or clean text, never with another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await refusal(bytes)) ?? (await readDocument(bytes, 'x')).text).not.toMatch(
          /[^\P{Cc}\n\t]/u,
        )
      }),
    )
  })

  test('takes Unicode text for what it is, however often it says "chính"', async () => {
    const text =
      'Cải cách hành chính: bộ máy hành chính, tài chính, chính quyền, chính sách. '.repeat(8)
    expect((await readDocument(utf8(text), 'ke-hoach.txt')).text).toContain('tài chính')
  })
})
