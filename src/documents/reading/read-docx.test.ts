import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  abstractList,
  cell,
  docxByHand,
  item,
  list,
  paragraph,
  row,
  run,
  table,
  zipByHand,
} from './docx-by-hand-example.ts'
import { readDocx } from './read-docx.ts'
import { Unreadable } from './unreadable.ts'

function linesOf(...given: Parameters<typeof docxByHand>): string[] {
  return readDocx(docxByHand(...given))
    .text.split('\n')
    .slice(0, -1)
}

const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${run('mã')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="a" Type="http://x/relationships/${type}" Target="${target}"/></Relationships>`

const texts = (bytes: Uint8Array) => {
  const { text, tables } = readDocx(bytes)
  return tables.map(({ rows }) =>
    rows.map((cells) =>
      cells.map(({ at, columnSpan, rowSpan }) => [
        text.slice(at.start, at.end),
        `${columnSpan}x${rowSpan}`,
      ]),
    ),
  )
}

const words = (...lines: string[]) => lines.map((one) => paragraph(run(one))).join('')

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`

const outcome = (bytes: Uint8Array) => {
  try {
    return readDocx(bytes).text
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

describe('text', () => {
  test('of a text box stands once, before the paragraph it is tied to', () => {
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('DỰ THẢO')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('DỰ THẢO')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>`
    const old = `<w:r><w:pict><v:textbox>${box('MẬT')}</v:textbox></w:pict></w:r>`
    expect(linesOf(paragraph(run('Số: 1') + drawn + old + run('/KH')))).toEqual([
      'DỰ THẢO',
      'MẬT',
      'Số: 1/KH',
    ])
  })

  test('with tracked changes is read as accepted, with a note', () => {
    const change = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const read = readDocx(
      docxByHand(
        paragraph(
          `${run('giữ ')}<w:ins>${run('thêm')}</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:moveFrom>${run('đi')}</w:moveFrom>`,
          change,
        ) +
          paragraph(run(' nối')) +
          table(
            `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell(paragraph(run('dòng bỏ')))}</w:tr>`,
            row(cell(paragraph(run('dòng giữ')))),
          ),
      ),
    )
    expect(read.text).toBe('giữ thêm nối\ndòng giữ\n')
    expect(read.notes).toHaveLength(1)
  })

  test('drops field codes and hidden text, keeps results, breaks, tabs and signs', () => {
    const body =
      paragraph(`${field('DATE', 'năm 2026')}${run(' ẩn', '<w:vanish/>')}`) +
      paragraph('<w:r><w:t>Nơi</w:t><w:tab/><w:t>nhận</w:t><w:br/><w:t>Lưu</w:t></w:r>') +
      paragraph(
        '<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r><w:r><w:t> Việc </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:noBreakHyphen/><w:softHyphen/><w:t>xong\u00ad</w:t></w:r>',
      ) +
      paragraph(run('Số', '<w:caps/>') + '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>')
    expect(linesOf(body)).toEqual(['năm 2026', 'Nơi nhận', 'Lưu', '- Việc →-xong', 'Sốx+1'])
  })

  test('notes footnotes it leaves out', () => {
    const read = readDocx(
      docxByHand(paragraph(run('Kế hoạch') + '<w:r><w:footnoteReference w:id="2"/></w:r>')),
    )
    expect(read).toMatchObject({
      text: 'Kế hoạch\n',
      notes: [expect.stringContaining('chú thích')],
    })
  })

  test('is found under any prefix, part name and in UTF-16', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:numPr><x:numId x:val="1"/></x:numPr></x:pPr><x:r><x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>`
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')])
    const bytes = zipByHand({
      '_rels/.rels': relation('officeDocument', '/word/document2.xml'),
      'word/document2.xml': new Uint8Array(wide),
      'word/_rels/document2.xml.rels': relation('numbering', 'so/numbering7.xml'),
      'word/so/numbering7.xml': `<w:numbering>${abstractList(1, [['decimal', '%1.']])}${list(1, 1)}</w:numbering>`,
      'word/vbaProject.bin': 'macro',
    })
    expect(readDocx(bytes).text).toBe('1. Kế hoạch\n')
  })
})

describe('tables', () => {
  test('tell where each cell stands and how far it reaches', () => {
    const body = table(
      row(cell(words('Việc'), '<w:gridSpan w:val="2"/>'), cell(words('Hạn'))),
      row(
        cell(words('1'), '<w:vMerge w:val="restart"/>'),
        cell(words('Mở', 'lớp')),
        cell(words('Quý I')),
      ),
      row(
        cell(words(''), '<w:vMerge/>'),
        cell(words('Thi'), '<w:vMerge w:val="restart"/>'),
        cell(words('')),
      ),
      row(cell(words(''), '<w:vMerge/>'), cell(words(''), '<w:vMerge/>'), cell(words('Quý II'))),
    )
    expect(texts(docxByHand(words('Phụ lục') + body + words('Hết')))).toEqual([
      [
        [
          ['Việc', '2x1'],
          ['Hạn', '1x1'],
        ],
        [
          ['1', '1x3'],
          ['Mở\nlớp', '1x1'],
          ['Quý I', '1x1'],
        ],
        [
          ['Thi', '1x2'],
          ['', '1x1'],
        ],
        [['Quý II', '1x1']],
      ],
    ])
  })

  test('stand inside one another', () => {
    const inner = table(row(cell(words('trong')), cell(words('cùng'))))
    const body = table(row(cell(words('ngoài') + inner + words('sau')), cell(words('bên'))))
    expect(texts(docxByHand(body))).toEqual([
      [
        [
          ['ngoài\ntrong\ncùng\nsau', '1x1'],
          ['bên', '1x1'],
        ],
      ],
      [
        [
          ['trong', '1x1'],
          ['cùng', '1x1'],
        ],
      ],
    ])
  })

  test('number their rows', () => {
    const numbering = abstractList(1, [['decimal', '%1']]) + list(1, 1)
    const rows = ['một', 'hai'].map((one) => row(cell(item('', 1)), cell(words(one))))
    expect(linesOf(table(...rows), { numbering })).toEqual(['1', 'một', '2', 'hai'])
  })
})

describe('fonts before Unicode', () => {
  test('are converted run by run, with a note', () => {
    const body =
      paragraph(run('ñy ban nh©n d©n', font('.VnTimeH')) + run(' x· T©n LËp', font('.VnTime'))) +
      paragraph(run('Keá hoa', font('VNI-Times')) + run('ïch naêm', font('VNI-Times'))) +
      paragraph(run(' kế hoạch của xã', font('.VnTime')))
    const read = readDocx(docxByHand(body))
    expect(read.text).toBe('ỦY BAN NHÂN DÂN xã Tân Lập\nKế hoạch năm\nkế hoạch của xã\n')
    expect(read.notes).toHaveLength(2)
  })

  test('are known by the style, and by the words where no font tells', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>`
    const body = paragraph(run('KÕ ho¹ch thùc hiÖn n¨m cña Uû ban nh©n d©n x·'))
    const text = 'Kế hoạch thực hiện năm của Uỷ ban nhân dân xã\n'
    expect(readDocx(docxByHand(body, { styles })).text).toBe(text)
    expect(readDocx(docxByHand(body)).text).toBe(text)
  })
})

describe('any file', () => {
  const whole = docxByHand(
    table(row(cell(item('Một', 1)), cell(paragraph(run('Hai')), '<w:vMerge w:val="restart"/>'))) +
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('x')}`) +
      paragraph(run('Ba')),
    { numbering: abstractList(1, [['decimal', '%1.']]) + list(1, 1) },
  )

  test('cut or changed is read or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : Uint8Array.from(whole)
        if (!cut) bytes[at] = byte
        expect(outcome(bytes)).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  test('of tags in any order is read or refused, every cell within the text', () => {
    const tags = `w:p w:r w:t w:tbl w:tr w:tc w:tcPr w:pPr w:rPr w:ins w:del w:txbxContent mc:AlternateContent mc:Choice mc:Fallback`
    const piece = fc.oneof(
      fc.constantFrom(...tags.split(' ').flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
      fc.constantFrom(
        'chữ',
        '<w:vMerge/>',
        '<w:gridSpan w:val="-3"/>',
        '<w:numId w:val="1"/>',
        '&x;',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const bytes = docxByHand(`${pieces.join('')}${paragraph(run('cuối'))}`)
        const message = outcome(bytes)
        if (/không|lồng/u.test(message)) return
        const { text, tables } = readDocx(bytes)
        for (const { at, rows } of tables) {
          for (const one of [{ at }, ...rows.flat()]) {
            expect(one.at.start).toBeLessThanOrEqual(one.at.end)
            expect(one.at.end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('of 200 pages is read in 3 seconds', () => {
    const rows = Array.from({ length: 2500 }, (_, at) =>
      row(
        cell(item('', 1)),
        ...Array.from({ length: 5 }, () =>
          cell(paragraph(run(`Nội dung tuyên truyền ${at} của xã, thôn.`.repeat(2)))),
        ),
      ),
    )
    const bytes = docxByHand(table(...rows), {
      numbering: abstractList(1, [['decimal', '%1']]) + list(1, 1),
    })
    const started = performance.now()
    expect(readDocx(bytes).tables[0]?.rows).toHaveLength(2500)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
