import { describe, expect, it } from 'vitest'
import { openPdf, piecesOf, textOf } from '../../test/pdf-pieces.ts'
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
import { sampleReport } from '../../test/sample-report.ts'

const ptPerMm = 72 / 25.4

const letters =
  'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'

function withBody(...texts: string[]): OfficialDocument {
  return { ...sampleReport(1), appendices: [], body: texts.map((text) => paragraph(text)) }
}

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
    const text = await textOf(await openPdf(await renderPdf(document)))
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
    const pdf = await openPdf(await renderPdf({ ...withBody(hostile, 'Hết.'), subject: hostile }))
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
      const text = await textOf(await openPdf(await renderPdf(document)))
      expect(text).toContain('Sau đó vẫn còn chữ.')
    },
  )

  it('never leaves the title of a group alone at the foot of a page', async () => {
    const columns = [
      { header: 'TT', share: 1 },
      { header: 'Nội dung', share: 6 },
    ]
    const rows = Array.from({ length: 90 }, (_, at) => [
      groupRow(null, `Kế hoạch ${at}, `),
      ...(at % 3 === 0 ? [groupRow(String(at), `Nhóm ${at}, `)] : []),
      row(String(at), `Việc ${at}, ${'một dòng nữa '.repeat((at * 7) % 31)}`),
    ]).flat()
    const pdf = await openPdf(
      await renderPdf({
        ...withBody('x'),
        body: [table(columns, [...rows, groupRow(null, 'Hết.')])],
      }),
    )
    const pages = Array.from({ length: pdf.numPages }, (_, at) => at + 1)
    const texts = await Promise.all(pages.map(async (page) => textOf(pdf, [page])))
    expect(texts.length).toBeGreaterThan(4)
    for (let at = 0; at < 90; at += 1) {
      const page = texts.findIndex((text) => text.includes(`Việc ${at}, `))
      expect(texts[page]).toContain(`Kế hoạch ${at}, `)
      expect(texts[page]).toContain(at % 3 === 0 ? `Nhóm ${at}, ` : `Việc ${at}, `)
    }
    expect(texts.slice(1).every((text) => text.includes('Nội dung'))).toBe(true)
  })

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
    const text = await textOf(await openPdf(await renderPdf(document, { timeLimitMs: 10_000 })))
    expect(text).toContain('cuối')
    expect(text).toContain('Người ký')
    expect(text.match(/từ/gu)?.length).toBeGreaterThanOrEqual(15_000)
  })

  it('leaves out control characters and marks that turn the writing', async () => {
    const text = await textOf(
      await openPdf(
        await renderPdf(withBody('một\u0000hai\u0008 \u202Eba\u202C \uD800bốn', 'Hết.')),
      ),
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
    const pdf = await openPdf(await renderPdf(document))
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
    const pdf = await openPdf(
      await renderPdf(
        withBody('Theo đề nghị tại '.repeat(40) + 'Kế hoạch số 12/KH-UBND', 'x'.repeat(3)),
      ),
    )
    const cited: string[] = []
    for (let words = 0; words < 12; words += 1) {
      const sentence = `${'từ '.repeat(words)}${'Tờ trình số 12/TTr-VP; '.repeat(12)}`
      cited.push(await textOf(await openPdf(await renderPdf(withBody(sentence)))))
    }
    expect(await textOf(pdf)).toContain('số 12/KH-UBND')
    for (const text of cited) expect(text.split('12/TTr-VP')).toHaveLength(13)
    expect((await pdf.getMetadata()).metadata?.getRaw()).toMatch(/pdfaid:part>2</u)
  })

  it('never leaves the signature alone on a page', async () => {
    for (let lines = 20; lines < 40; lines += 1) {
      const sentences = Array.from({ length: lines }, (_, index) => `Việc thứ ${index + 1}.`)
      const pdf = await openPdf(await renderPdf(withBody(...sentences, 'Câu cuối cùng.')))
      const withSignature = await textOf(pdf, [pdf.numPages])
      expect(withSignature).toContain('Trần Thị Bích Ngọc')
      expect(withSignature).toContain('Nơi nhận:')
      expect(withSignature).toContain('Câu cuối cùng./.')
    }
  })

  it('gets all recipients onto pages, however many', async () => {
    const recipients = Array.from({ length: 120 }, (_, index) => `Thôn số ${index + 1}`)
    const pdf = await openPdf(await renderPdf({ ...withBody('Hết.'), recipients }))
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
    const pdf = await openPdf(await renderPdf(document))
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
    const pdf = await openPdf(await renderPdf(sampleReport(260)))
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(pdf.numPages).toBeGreaterThan(30)
    expect(await textOf(pdf)).toContain('Phát bản tin số 260 về')
  })
})
