import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  edxmlDocumentSchema,
  readEdxml,
  Unreadable,
  writeEdxml,
  type EdxmlDocumentInput,
  type ReceivedEdxml,
} from '../index.ts'
import { printableLine } from '../plain-text.ts'
import { zipByHand } from '../reading/docx-by-hand-example.ts'

const sentAt = new Date('2026-11-28T02:05:00Z')

function plan(changes: Partial<EdxmlDocumentInput> = {}): EdxmlDocumentInput {
  return {
    from: {
      organId: 'H31.12.3',
      formerOrganId: '000.03.12.H31',
      name: 'Ủy ban nhân dân xã Trường Xuân',
      inCharge: 'Ủy ban nhân dân tỉnh Hưng Yên',
    },
    to: [
      { formerOrganId: '000.00.12.H31', name: 'Sở Nội vụ' },
      { organId: 'H31', name: 'UBND tỉnh' },
    ],
    number: 19,
    notation: 'KH-UBND',
    place: 'Trường Xuân',
    issuedOn: '2026-01-24',
    kindName: 'Kế hoạch',
    subject: 'Truyền thông cải cách thủ tục hành chính năm 2026',
    signer: {
      competence: 'KT. CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      fullName: 'Trần Thị Bích Ngọc',
    },
    places: ['Sở Nội vụ', 'Các thôn'],
    pages: 6,
    appendices: ['Danh mục nhiệm vụ'],
    attachments: [
      {
        name: 'ke-hoach.pdf',
        contentType: 'application/pdf',
        bytes: new Uint8Array([37, 80, 68, 70]),
      },
    ],
    ...changes,
  }
}

function received(bytes: Uint8Array): ReceivedEdxml {
  const read = readEdxml(bytes)
  if (read.kind !== 'document') throw new Error('a status')
  return read
}

const written = (changes: Partial<EdxmlDocumentInput> = {}) =>
  new TextDecoder().decode(writeEdxml(plan(changes), { sentAt }))
const bytesOf = (xml: string) => new TextEncoder().encode(xml)

/** A file's bytes after the way out and in. */
function carried(name: string, bytes: Uint8Array): Uint8Array | undefined {
  const attachments = [{ name, contentType: 'application/pdf', bytes }]
  return received(writeEdxml(plan({ attachments }), { sentAt })).attachments[0]?.bytes
}

function refusal(bytes: Uint8Array): string {
  try {
    readEdxml(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
  return 'read'
}

const line = (most: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: most })
    .map(printableLine)
    .map((s) => s.trim())
const filled = (most: number) =>
  line(most - 1)
    .map((text) => `Ấ${text}`.normalize('NFC'))
    .filter((text) => text.length <= most)
const same = (text: string) => printableLine(text).trim()

describe('an edXML file', () => {
  it('names itself by sender, date, number and symbol, in the regulation’s namespace', () => {
    const xml = written()
    expect(xml).toContain('<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">')
    expect(xml).toContain('<edXML:DocumentId>H31.12.3,2026/01/24,19/KH-UBND</edXML:DocumentId>')
    expect(xml).toContain('<edXML:Timestamp>2026/11/28 09:05:00</edXML:Timestamp>')
    expect(xml).toContain('<edXML:OrganId>000.00.12.H31</edXML:OrganId>')
    const former = new TextDecoder().decode(writeEdxml(plan(), { sentAt, formerIds: true }))
    expect(former).toContain('<edXML:DocumentId>000.03.12.H31,2026/01/24,19/KH-UBND<')
    expect(former).toContain('<edXML:OrganId>H31</edXML:OrganId>')
  })

  it('goes to the clerk without a number, and has no identity yet', () => {
    const read = received(writeEdxml(plan({ number: null, issuedOn: null }), { sentAt }))
    expect(read).toMatchObject({
      number: null,
      issuedOn: null,
      documentId: '',
      notation: 'KH-UBND',
    })
    expect(read.notes).toEqual(['Gói tin không có số, ngày ban hành.'])
  })

  it('reads back what was written, whatever the words and the bytes', () => {
    const documents = fc.record({
      subject: filled(200),
      kindName: filled(40),
      place: line(20),
      number: fc.option(fc.integer({ min: 1, max: 99_999 })),
      issuedOn: fc.option(
        fc
          .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
      ),
      priority: fc.integer({ min: 0, max: 4 }),
      places: fc.array(filled(60), { maxLength: 4 }),
      purpose: fc.constantFrom('new', 'recall', 'update', 'replace'),
      reason: line(80),
      attachments: fc.array(
        fc.record({
          name: fc.constantFrom('Kế hoạch số 19.docx', 'a&b<c>"d".pdf', "phụ lục 'I'.xlsx"),
          contentType: fc.constant('application/octet-stream'),
          description: filled(40),
          bytes: fc.uint8Array({ minLength: 1, maxLength: 400 }),
        }),
        { maxLength: 3 },
      ),
    })
    fc.assert(
      fc.property(documents, (changes) => {
        const sent = edxmlDocumentSchema.parse(plan(changes))
        const read = received(writeEdxml(sent, { sentAt }))
        const { from, to, signer, attachments, ...rest } = read
        expect(rest).toMatchObject({
          number: sent.number,
          issuedOn: sent.issuedOn,
          notation: sent.notation,
          place: same(sent.place),
          kindName: same(sent.kindName),
          subject: same(sent.subject),
          priority: sent.priority,
          pages: sent.pages,
          places: sent.places.map(same),
          appendices: sent.appendices,
          purpose: sent.purpose,
          reason: same(sent.reason),
        })
        expect(signer).toEqual(sent.signer)
        expect([from.id, from.name, from.inCharge]).toEqual([
          'H31.12.3',
          sent.from.name,
          sent.from.inCharge,
        ])
        expect(to.map((office) => office.id)).toEqual(['000.00.12.H31', 'H31'])
        expect(attachments.map(({ name, bytes }) => [name, bytes])).toEqual(
          sent.attachments.map(({ name, bytes }) => [name, bytes]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    [{ notation: 'x'.repeat(31) }, 'notation', /quá 30 ký tự/u],
    [{ subject: 'x'.repeat(501) }, 'subject', /quá 500 ký tự/u],
    [{ signer: { position: 'Chủ tịch', fullName: 'x'.repeat(51) } }, 'signer.fullName', /quá 50/u],
    [{ signer: { position: 'x'.repeat(101), fullName: 'A' } }, 'signer.position', /quá 100/u],
    [{ from: { organId: 'h31', name: 'UBND' } }, 'from.organId', /như H42/u],
    [
      { from: { formerOrganId: '00.00.12.H31', name: 'UBND' } },
      'from.formerOrganId',
      /cũ phải như/u,
    ],
    [{ from: { name: 'UBND' } }, 'from.organId', /chưa có mã định danh/u],
    [{ to: [] }, 'to', /nơi nhận/u],
    [{ number: 100_000_000_000 }, 'number', /./u],
  ])('refuses %j', (changes, path, sentence) => {
    const result = edxmlDocumentSchema.safeParse(plan(changes))
    const issue = result.error?.issues.find((one) => one.path.join('.') === path)
    expect(issue?.message).toMatch(sentence)
  })
})

describe('an edXML file of another program', () => {
  it('is read without prefixes, in UTF-16, with dates the other way round', () => {
    const plain = written()
      .replaceAll('edXML:', '')
      .replace('2026/01/24</Prom', '24/1/2026</Prom')
      .replace('encoding="utf-8"', 'encoding="utf-16"')
    const read = received(new Uint8Array(Buffer.from(`\uFEFF${plain}`, 'utf16le')))
    expect(read).toMatchObject({ issuedOn: '2026-01-24', subject: plan().subject, notes: [] })
    expect(read.attachments[0]?.bytes).toEqual(new Uint8Array([37, 80, 68, 70]))
  })

  it('may hold its files in zips of their own; a Word file is not taken for one', () => {
    const zipped = zipByHand({ 'ke-hoach.pdf': '%PDF-1.7 nội dung' })
    expect(new TextDecoder().decode(carried('ke-hoach.pdf', zipped))).toBe('%PDF-1.7 nội dung')
    const word = zipByHand({ 'word/document.xml': '<w/>' })
    expect(carried('a.docx', word)).toEqual(word)
  })

  it('tells of files that are missing, or are there without being listed', () => {
    const xml = written()
    const without = xml.replace(/<ContentTransferEncoded>[^<]*/u, '<ContentTransferEncoded>')
    expect(received(bytesOf(without)).notes).toContain(
      'Tệp “ke-hoach.pdf” có tên trong gói tin nhưng không đọc được nội dung.',
    )
    const unlisted = xml.replace(/<edXML:Reference.*<\/edXML:Reference>/su, '')
    expect(received(bytesOf(unlisted))).toMatchObject({
      attachments: [],
      notes: [
        'Gói tin không có tệp văn bản.',
        'Tệp “ke-hoach.pdf” không có trong danh mục của gói tin, đã bỏ qua.',
      ],
    })
    const elsewhere = xml.replaceAll('ke-hoach.pdf', '../../etc/cron.d/ke-hoach.pdf')
    expect(received(bytesOf(elsewhere)).attachments[0]?.name).toBe('ke-hoach.pdf')
  })

  it('keeps what is too long or no date as written', () => {
    const long = 'Truyền thông '.repeat(60).trim()
    const xml = written()
      .replaceAll(plan().subject, long)
      .replaceAll('2026/01/24', '2026/02/30')
      .replace('>19<', '>19b<')
    expect(received(bytesOf(xml))).toMatchObject({
      subject: long,
      issuedOn: null,
      number: null,
      codeNumber: '19b',
    })
  })

  it('is read as a status where it is one', () => {
    const xml = `<edXML xmlns:e="x"><e:edXMLEnvelope><e:edXMLHeader><e:Status><e:ResponseFor>
      <e:OrganId>H31.12.3</e:OrganId><e:DocumentId>H31.12.3,2026/01/24,19/KH-UBND</e:DocumentId></e:ResponseFor>
      <e:From><e:OrganId>H31</e:OrganId><e:OrganName>UBND tỉnh</e:OrganName></e:From>
      <e:StatusCode>02</e:StatusCode><e:Description>Sai ký hiệu</e:Description></e:Status></e:edXMLHeader></e:edXMLEnvelope></edXML>`
    expect(readEdxml(bytesOf(xml))).toMatchObject({
      kind: 'status',
      documentId: 'H31.12.3,2026/01/24,19/KH-UBND',
      code: '02',
      name: 'Từ chối tiếp nhận',
      description: 'Sai ký hiệu',
    })
  })
})

describe('a hostile XML file', () => {
  it.each([
    ['<!DOCTYPE edXML [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', /DOCTYPE/u],
    ['<!DOCTYPE edXML SYSTEM "file:///etc/passwd">', /DOCTYPE/u],
  ])('with %s is refused', (declaration, sentence) => {
    expect(refusal(bytesOf(written().replace('<edXML ', `${declaration}<edXML `)))).toMatch(
      sentence,
    )
  })

  it('is refused when cut off, crossed, doubled, not letters or no edXML', () => {
    const xml = written()
    expect(refusal(bytesOf(xml.slice(0, -30)))).toMatch(/hỏng/u)
    expect(refusal(bytesOf(xml.replace('</edXML:From>', '</edXML:Form>')))).toMatch(/hỏng/u)
    expect(refusal(bytesOf(xml + '<edXML/>'))).toMatch(/hỏng/u)
    expect(refusal(new Uint8Array([0xff, 0xfe, 0xfd, 0x00, 0xd8]))).toMatch(/hỏng/u)
    expect(refusal(bytesOf('<html><body/></html>'))).toMatch(/không phải gói văn bản/u)
    expect(refusal(new Uint8Array())).toMatch(/hỏng/u)
  })

  it('is refused quickly when deep or endless', () => {
    const begun = performance.now()
    expect(refusal(bytesOf('<a>'.repeat(100_000)))).toMatch(/quá nhiều/u)
    expect(refusal(bytesOf(`<edXML>${'<a/>'.repeat(100_000)}</edXML>`))).toMatch(/quá nhiều/u)
    expect(refusal(new Uint8Array(101 * 1024 * 1024))).toMatch(/100 MB/u)
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('has no entities but those of XML', () => {
    const read = received(
      bytesOf(written().replace('Trường Xuân</edXML:Place>', '&xxe; &amp; &#65;</edXML:Place>')),
    )
    expect(read.place).toBe('&xxe; & A')
  })
})
