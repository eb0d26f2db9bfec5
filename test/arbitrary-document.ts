import * as fc from 'fast-check'
import {
  dash,
  documentKind,
  documentSymbol,
  groupRow,
  heading,
  officialDocument,
  paragraph,
  pointLetter,
  romanNumeral,
  row,
  table,
  type Block,
  type OfficialDocument,
} from '../src/documents/index.ts'
import { bold, italic } from '../src/documents/official-document.ts'

/** The kinds offices of the field write. */
export const kindCodes = ['KH', 'BC', 'QĐ', 'TB', 'CV', 'TTr', 'GM', 'BB', 'HD'] as const

const syllables =
  'truyền thông cải cách thủ tục hành chính phường xã người dân doanh nghiệp hồ sơ trực tuyến niêm yết tuyên truyền thực hiện kế hoạch Ủy ban nhân dân Trung tâm Phục vụ hành chính công 2026 30/6 95% QR'.split(
    ' ',
  )
const odd = [
  'nghiêng-ngả',
  'https://dichvucong.gov.vn/p/home/dvc-tra-cuu?ma=1.000656.000.00.00.H31&trang=2',
  'số 12/KH-UBND',
  '“trích dẫn”',
  '№ 5 – 7',
  '#let $x$ *đậm* _nghiêng_',
  '<w:p/> & "nháy"',
  'ƯỠ Ậ Ễ ẵ',
  '☑ đã làm',
  'x'.repeat(70),
]
const word = fc.oneof(
  { arbitrary: fc.constantFrom(...syllables), weight: 30 },
  { arbitrary: fc.constantFrom(...odd), weight: 1 },
)
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '))
const name = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...syllables.slice(0, 30)), { minLength: least, maxLength: most })
    .map((list) => `Xã ${list.join(' ')}`)

const text = fc
  .tuple(words(1, 120), fc.option(words(1, 8)), fc.option(words(1, 8)))
  .map(([plain, strong, slanted]) =>
    paragraph(
      `Nội dung ${plain}`,
      ...(strong === null ? [] : [bold(` ${strong}`)]),
      ...(slanted === null ? [] : [italic(` ${slanted}`)]),
      '.',
    ),
  )
const item = words(1, 60).map((line) => dash(line))
const grid = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.array(words(1, 25), { minLength: 1, maxLength: 40 }))
  .map(([count, cells]) =>
    table(
      Array.from({ length: count }, (_, index) => ({
        header: `Cột ${index + 1}`,
        share: index + 1,
      })),
      [
        groupRow('I', 'Nhóm việc'),
        ...cells.map((_, at) =>
          row(
            ...Array.from(
              { length: count },
              (_unused, column) => cells[(at + column) % cells.length] ?? '',
            ),
          ),
        ),
      ],
    ),
  )

/** I. with its clauses 1., 2. and their points a), b) … */
const section = fc.record({
  title: words(1, 20),
  clauses: fc.array(
    fc.record({
      title: words(1, 15),
      texts: fc.array(fc.oneof(text, item), { minLength: 1, maxLength: 3 }),
      points: fc.array(words(1, 40), { maxLength: 7 }),
    }),
    { maxLength: 3 },
  ),
  end: fc.option(grid, { freq: 6 }),
})

const plainBody = fc
  .array(section, { minLength: 1, maxLength: 5 })
  .map((sections) =>
    sections.flatMap(({ title, clauses, end }, at): Block[] => [
      heading(1, `${romanNumeral(at + 1)}.`, title),
      ...clauses.flatMap((clause, index): Block[] => [
        heading(2, `${index + 1}.`, clause.title),
        ...clause.texts,
        ...clause.points.map((point, letter) => heading(3, `${pointLetter(letter + 1)})`, point)),
      ]),
      ...(end === null ? [] : [end]),
    ]),
  )

const decisionBody = fc
  .array(words(3, 60), { minLength: 1, maxLength: 6 })
  .map((articles) =>
    articles
      .map((content, at) => paragraph(bold(`Điều ${at + 1}.`), ` ${content}`))
      .toSpliced(0, 0, { kind: 'paragraph', align: 'center', runs: [bold('QUYẾT ĐỊNH:')] }),
  )

/** Documents short and long, with words that are hard to set. */
export const arbitraryDocument = (
  code: (typeof kindCodes)[number],
): fc.Arbitrary<OfficialDocument> => contents.map((made) => documentOf(code, made))

const contents = fc.record({
  issuer: fc.oneof(
    name(1, 4).map((place) => `Ủy ban nhân dân ${place}`),
    fc.constant('Sở Nội vụ'),
    fc.constant('Trung tâm Văn hóa, Thông tin và Thể thao'),
  ),
  superior: fc.option(
    fc.constantFrom('UBND tỉnh Hưng Yên', 'Ủy ban nhân dân thành phố Hồ Chí Minh'),
  ),
  number: fc.option(fc.integer({ min: 1, max: 2400 })),
  place: fc.constantFrom('Trường Xuân', 'Hưng Yên', 'Thành phố Hồ Chí Minh', 'An'),
  date: fc.option(
    fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
  ),
  subject: words(1, 45),
  addressees: fc.array(name(1, 12), { minLength: 1, maxLength: 4 }),
  bases: fc.array(words(3, 30), { maxLength: 4 }),
  body: plainBody,
  decision: decisionBody,
  recipients: fc.array(words(1, 12), { maxLength: 9 }),
  authority: fc.subarray(['TM. Ủy ban nhân dân', 'KT. Chủ tịch']),
  appendices: fc.array(
    fc.record({
      title: fc.option(words(1, 20)),
      landscape: fc.boolean(),
      grid,
      note: fc.option(text),
    }),
    { maxLength: 3 },
  ),
})

type Contents = typeof contents extends fc.Arbitrary<infer Made> ? Made : never

function documentOf(code: (typeof kindCodes)[number], made: Contents): OfficialDocument {
  const kind = documentKind(code)
  const isDecision = code === 'QĐ'
  const hasAddressees = code === 'CV' || code === 'TTr'
  return officialDocument({
    issuer: made.issuer,
    superior: made.superior,
    number: made.number,
    symbol: documentSymbol(kind, 'UBND', 'VP'),
    place: made.place,
    date: made.date?.toISOString().slice(0, 10) ?? null,
    kind,
    subject: made.subject,
    addressees: hasAddressees ? made.addressees : [],
    authority: isDecision ? `Chủ tịch ${made.issuer}` : null,
    bases: isDecision ? made.bases.map((base) => `Căn cứ ${base}`) : [],
    body: isDecision ? made.decision : made.body,
    signature: {
      authority: made.authority,
      position: 'Phó Chủ tịch',
      name: 'Trần Thị Bích Ngọc',
    },
    recorder: code === 'BB' ? { position: 'Thư ký', name: 'Nguyễn Văn An' } : null,
    recipients: made.recipients,
    archive: 'VT, VP',
    appendices: made.appendices.map(({ title, landscape, grid: cells, note }) => ({
      title,
      landscape,
      body: note === null ? [cells] : [note, cells],
    })),
  })
}
