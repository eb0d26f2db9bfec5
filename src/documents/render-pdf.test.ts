import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { decreeForm } from './decree-form.ts'
import { documentKind } from './document-kind.ts'
import {
  groupRow,
  italic,
  paragraph,
  row,
  table,
  type OfficialDocument,
} from './official-document.ts'
import { renderPdf } from './render-pdf.ts'
import { sampleReport } from './sample-report.ts'

const ptPerMm = 72 / 25.4
const letters =
  'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'

/** A piece of text with its place in points from the page's top left corner. */
interface Piece {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  font: string
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
}

async function piecesOf(pdf: PDFDocumentProxy, number: number): Promise<Piece[]> {
  const page = await pdf.getPage(number)
  const height = page.getViewport({ scale: 1 }).height
  await page.getOperatorList()
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , scale = 0, left = 0, bottom = 0] = item.transform.map(Number)
    const font: { name?: string } = page.commonObjs.get(item.fontName)
    return {
      text: item.str,
      left,
      right: left + item.width,
      baseline: height - bottom,
      size: scale,
      font: font.name ?? '',
    }
  })
}

/** All text of some pages, gaps between pieces as one space. */
async function textOf(pdf: PDFDocumentProxy, pages?: number[]): Promise<string> {
  const numbers = pages ?? Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const texts: string[] = []
  for (const number of numbers) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    )
  }
  return texts.join(' ').replace(/\s+/gu, ' ')
}

function find(pieces: Piece[], text: string): Piece {
  const found = pieces.find((piece) => piece.text.includes(text))
  if (!found) throw new Error(`not on the page: ${text}`)
  return found
}

function centre(piece: Piece): number {
  return (piece.left + piece.right) / 2
}

function withBody(...texts: string[]): OfficialDocument {
  return { ...sampleReport(1), appendices: [], body: texts.map((text) => paragraph(text)) }
}

describe('PDF of a report', async () => {
  const pdf = await open(await renderPdf(sampleReport(24)))
  const first = await piecesOf(pdf, 1)
  const second = await piecesOf(pdf, 2)

  it('is on A4 within the margins', async () => {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const view = (await pdf.getPage(number)).getViewport({ scale: 1 })
      const sides = [view.width, view.height].map((side) => Math.round(side / ptPerMm))
      expect(sides).toEqual(number <= 2 ? [210, 297] : [297, 210])
      const inside = (await piecesOf(pdf, number)).filter(
        (piece) => piece.baseline > 20 * ptPerMm && piece.size > 8.5,
      )
      for (const piece of inside) {
        expect(piece.left).toBeGreaterThanOrEqual(30 * ptPerMm - 0.1)
        expect(piece.right).toBeLessThanOrEqual(view.width - 15 * ptPerMm + 0.5)
        expect(piece.baseline).toBeLessThan(view.height - 20 * ptPerMm)
      }
      expect(Math.min(...inside.map((piece) => piece.baseline))).toBeGreaterThan(20 * ptPerMm)
    }
    expect(Math.min(...first.map((piece) => piece.left))).toBeCloseTo(30 * ptPerMm, 0)
  })

  it('has the issuer left, quốc hiệu right, number and date on one line', () => {
    const issuer = find(first, 'ỦY BAN NHÂN DÂN')
    const nation = find(first, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(issuer.baseline).toBeCloseTo(nation.baseline, 0)
    expect(issuer.right).toBeLessThan(nation.left)
    expect(issuer.baseline).toBeLessThan(26 * ptPerMm)
    expect([issuer.size, nation.size]).toEqual([12, 12])
    expect(nation.font).toMatch(/Tinos-?Bold$/u)
    const number = find(first, 'Số: 07/BC-UBND')
    const date = find(first, 'ngày 06 tháng 02 năm 2026')
    expect(number.baseline).toBeCloseTo(date.baseline, 0)
    expect(date.font).toMatch(/Italic$/u)
    expect(centre(date)).toBeCloseTo(centre(nation), 0)
    expect(centre(find(first, 'Độc lập - Tự do - Hạnh phúc'))).toBeCloseTo(centre(nation), 0)
    expect(centre(number)).toBeCloseTo(centre(issuer), 0)
  })

  it('centres type and subject, bold 14', () => {
    const middle = ((30 + 195) / 2) * ptPerMm
    for (const piece of [find(first, 'BÁO CÁO'), find(first, 'Kết quả truyền thông')]) {
      expect(Math.abs(centre(piece) - middle)).toBeLessThan(3)
      expect(piece.size).toBe(14)
      expect(piece.font).toMatch(/Bold$/u)
    }
  })

  it('indents first lines by 1.27 cm and sets lines between single and 1.5', () => {
    const start = find(first, 'Thực hiện Kế hoạch')
    expect(start.left).toBeCloseTo((30 + 12.7) * ptPerMm, 0)
    const next = first.find((piece) => piece.baseline > start.baseline + 1)
    const line = (next?.baseline ?? 0) - start.baseline
    expect(line / 14).toBeGreaterThanOrEqual(decreeForm.singleLine)
    expect(line / 14).toBeLessThanOrEqual(decreeForm.singleLine * 1.5)
  })

  it('numbers pages at the top from the second on, and each appendix anew', async () => {
    const inTopMargin = (pieces: Piece[]) => pieces.filter((piece) => piece.baseline < 18 * ptPerMm)
    expect(inTopMargin(first)).toEqual([])
    const [number] = inTopMargin(second)
    expect(number).toMatchObject({ text: '2', size: 14 })
    expect(number && centre(number)).toBeCloseTo(((30 + 195) / 2) * ptPerMm, 0)
    expect(inTopMargin(await piecesOf(pdf, 3))).toEqual([])
    expect(inTopMargin(await piecesOf(pdf, 4)).map((piece) => piece.text)).toEqual(['2'])
  })

  it('has recipients left and the signature right, on one band', () => {
    const recipients = find(second, 'Nơi nhận:')
    const authority = find(second, 'TM. ỦY BAN NHÂN DÂN')
    expect(recipients.left).toBeCloseTo(30 * ptPerMm, 0)
    expect(Math.abs(recipients.baseline - authority.baseline)).toBeLessThan(4)
    expect(authority.left).toBeGreaterThan(recipients.right + 50)
    expect(find(second, '- Như trên;').size).toBe(11)
    expect(find(second, 'Trần Thị Bích Ngọc').baseline).toBeGreaterThan(authority.baseline + 90)
  })

  it('repeats the head of the appendix table and prints the seal on the last page', async () => {
    expect(await textOf(pdf, [4])).toContain('Đơn vị thực hiện')
    expect(await textOf(pdf, [pdf.numPages])).toContain('a3f1c2d4e5b60718')
    expect(await textOf(pdf, [1, 2, 3])).not.toContain('a3f1c2d4e5b60718')
  })

  it('says what it is: title, author, language, date, PDF/A', async () => {
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: expect.stringContaining('Báo cáo Kết quả truyền thông') as string,
      Author: 'Ủy ban nhân dân xã Trường Xuân',
      Language: 'vi',
    })
    expect(JSON.stringify(info)).toContain('D:20260206')
    expect(metadata?.getRaw()).toMatch(/pdfaid:part>2</u)
    expect((await pdf.getOutline()).map((entry) => entry.title)).toEqual([
      'I. TÌNH HÌNH TRIỂN KHAI',
      'II. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ',
      'III. NHIỆM VỤ TRỌNG TÂM QUÝ II',
      'Phụ lục',
    ])
  })

  it('embeds its fonts', async () => {
    for (const piece of [...first, ...second]) expect(piece.font).toMatch(/^[A-Z]{6}\+Tinos/u)
    expect(new Set(first.map((piece) => piece.font)).size).toBe(3)
  })
})

describe('PDF', () => {
  it('is the same bytes for the same document', async () => {
    const [one, two, other] = await Promise.all([
      renderPdf(sampleReport(5)),
      renderPdf(sampleReport(5)),
      renderPdf(sampleReport(6)),
    ])
    expect(one).toEqual(two)
    expect(one).not.toEqual(other)
  })

  it('keeps every Vietnamese letter in all four styles', async () => {
    const all = `${letters} ${letters.toLocaleUpperCase('vi')}`
    const document = withBody(all)
    document.body.push(paragraph(italic(all)), paragraph({ text: all, bold: true, italic: true }))
    const text = await textOf(await open(await renderPdf(document)))
    const found = text.replaceAll(' ', '')
    expect(found.split(letters)).toHaveLength(4)
    expect(found.split(letters.toLocaleUpperCase('vi'))).toHaveLength(4)
  })

  it.each([
    '#let x = 1; #panic("no") #sys.inputs',
    '$ x^2 $ \\ *bold* _it_ `raw` = Heading <label> @ref // comment /* c */',
    '</w:t><script>alert(1)</script> {{ }} %PDF ) Tj ET',
    '"quotes" \'single\' -- --- ... ~ \\u{1F600}',
    'mặt cười 😀 ở giữa',
    'Kế hoạch số 12/KH-UBND, Nghị định 61/2018/NĐ-CP',
    '☐ chưa ☑ đã làm ✓ ≥ 95% → ½',
  ])('prints %s as text', async (hostile) => {
    const pdf = await open(await renderPdf({ ...withBody(hostile, 'Hết.'), subject: hostile }))
    const text = await textOf(pdf)
    expect(text.split(hostile.replace(/\s+/gu, ' '))).toHaveLength(3)
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: `Báo cáo ${hostile}` })
  })

  it.each(['👨‍👩‍👧 🇻🇳 👍🏽 1️⃣ ❤️', 'ᡞ𞴸⊖≒ꁁ⛓𝈿ꁨ₃ ≒�⛓𝈿', '񁭓𡄡𮮈ֽ󄇾', 'مرحبا 中文 אֽ xֽ́'])(
    'survives writing no font has: %s',
    async (foreign) => {
      const document = withBody(foreign)
      const columns = Array.from({ length: 9 }, () => ({ header: foreign, share: 1 }))
      document.body = [table(columns, [groupRow(foreign, 'Sau đó vẫn còn chữ.')])]
      const text = await textOf(await open(await renderPdf(document)))
      expect(text).toContain('Sau đó vẫn còn chữ.')
    },
  )

  it('ends on rows, heads and signatures taller than a page', async () => {
    const endless = 'từ '.repeat(3000).trim()
    const columns = [
      { header: endless, share: 0.01, group: endless },
      { header: 'B', share: 3 },
    ]
    const document: OfficialDocument = {
      ...withBody('x'),
      recipients: [endless],
      signature: { authority: [endless], position: endless, name: 'Người ký' },
      body: [table(columns, [row(endless, 'z'), groupRow(endless, endless), row('1', 'cuối')])],
    }
    const text = await textOf(await open(await renderPdf(document, { timeLimitMs: 10_000 })))
    expect(text).toContain('cuối')
    expect(text).toContain('Người ký')
    expect(text.match(/từ/gu)?.length).toBeGreaterThanOrEqual(15_000)
  })

  it('leaves out control characters and marks that turn the writing', async () => {
    const text = await textOf(
      await open(await renderPdf(withBody('một\u0000hai\u0008 \u202Eba\u202C \uD800bốn', 'Hết.'))),
    )
    expect(text).toContain('mộthai ba \uFFFDbốn')
  })

  it('breaks long words in narrow cells and tall rows over pages, losing nothing', async () => {
    const address = `https://example.vn/${'duong-dan-rat-dai/'.repeat(8)}`
    const tall = Array.from({ length: 1500 }, (_, index) => `từ${index}`).join(' ')
    const columns = [
      { header: 'A', share: 1 },
      { header: 'B', share: 3 },
    ]
    const document = withBody('x')
    document.body = [table(columns, [row(address, tall), row('y'.repeat(200), 'z')])]
    const pdf = await open(await renderPdf(document))
    expect(pdf.numPages).toBeGreaterThan(3)
    const text = await textOf(pdf)
    expect(text.replace(/[\s\u200B]+/gu, '')).toContain(address)
    for (const word of ['từ0 ', 'từ749 ', 'từ1499']) expect(text).toContain(word)
    for (let number = 1; number <= pdf.numPages; number += 1)
      for (const piece of await piecesOf(pdf, number)) {
        expect(piece.right).toBeLessThan(195 * ptPerMm + 0.5)
        expect(piece.baseline).toBeLessThan(297 * ptPerMm)
      }
  })

  it('keeps the number of a document in one piece, and findable', async () => {
    const pdf = await open(
      await renderPdf(
        withBody('Theo đề nghị tại '.repeat(40) + 'Kế hoạch số 12/KH-UBND', 'x'.repeat(3)),
      ),
    )
    const cited: string[] = []
    for (let words = 0; words < 12; words += 1) {
      const sentence = `${'từ '.repeat(words)}${'Tờ trình số 12/TTr-VP; '.repeat(12)}`
      cited.push(await textOf(await open(await renderPdf(withBody(sentence)))))
    }
    expect(await textOf(pdf)).toContain('số 12/KH-UBND')
    for (const text of cited) expect(text.split('12/TTr-VP')).toHaveLength(13)
    expect((await pdf.getMetadata()).metadata?.getRaw()).toMatch(/pdfaid:part>2</u)
  })

  it('never leaves the signature alone on a page', async () => {
    for (let lines = 20; lines < 40; lines += 1) {
      const sentences = Array.from({ length: lines }, (_, index) => `Việc thứ ${index + 1}.`)
      const pdf = await open(await renderPdf(withBody(...sentences, 'Câu cuối cùng.')))
      const withSignature = await textOf(pdf, [pdf.numPages])
      expect(withSignature).toContain('Trần Thị Bích Ngọc')
      expect(withSignature).toContain('Nơi nhận:')
      expect(withSignature).toContain('Câu cuối cùng./.')
    }
  })

  it('gets all recipients onto pages, however many', async () => {
    const recipients = Array.from({ length: 120 }, (_, index) => `Thôn số ${index + 1}`)
    const pdf = await open(await renderPdf({ ...withBody('Hết.'), recipients }))
    for (let number = 1; number <= pdf.numPages; number += 1)
      for (const piece of await piecesOf(pdf, number))
        expect(piece.baseline).toBeLessThan((297 - 10) * ptPerMm)
    expect(await textOf(pdf)).toContain('- Thôn số 120;')
  })

  it('prints a letter, a document without number and date, and two appendices', async () => {
    const report = sampleReport(2)
    const document: OfficialDocument = {
      ...report,
      kind: documentKind('CV'),
      symbol: 'UBND-VP',
      superior: 'UBND tỉnh Hưng Yên',
      number: null,
      date: null,
      addressees: ['Sở Nội vụ'],
      appendices: [
        ...report.appendices,
        { title: null, reference: null, landscape: false, body: [] },
      ],
    }
    const pdf = await open(await renderPdf(document))
    const text = await textOf(pdf)
    expect(text).toContain('UBND TỈNH HƯNG YÊN')
    expect(text).toContain('V/v Kết quả truyền thông')
    expect(text).toContain('Kính gửi: Sở Nội vụ')
    expect(text).toMatch(/Số: +\/UBND-VP/u)
    expect(text).toMatch(/Phụ lục I .*Phụ lục II /u)
    expect(JSON.stringify((await pdf.getMetadata()).info)).not.toContain('D:20')
  })

  it('sets thirty pages within a second once warm', async () => {
    await renderPdf(sampleReport(3))
    const begun = performance.now()
    const pdf = await open(await renderPdf(sampleReport(260)))
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(pdf.numPages).toBeGreaterThan(30)
    expect(await textOf(pdf)).toContain('Phát bản tin số 260 về')
  })
})
