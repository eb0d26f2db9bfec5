import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleReport } from '../../../test/sample-report.ts'
import { documentKind } from '../document-kind.ts'
import { heading, paragraph, type OfficialDocument } from '../official-document.ts'
import { renderDocx } from '../render-docx.ts'
import { checkForm } from './check-form.ts'

const report: OfficialDocument = {
  ...sampleReport(1),
  body: [
    heading(1, 'I.', 'Tình hình'),
    heading(2, '1.', 'Chỉ đạo'),
    paragraph('Một đoạn dài của nội dung, xem Phụ lục kèm theo.'),
    heading(3, 'a)', 'Điểm thứ nhất'),
    heading(3, 'b)', 'Điểm thứ hai'),
    paragraph('Đoạn cuối cùng của báo cáo.'),
  ],
}

type Change = [part: string, from: string | RegExp, to: string]

const written = new Map<OfficialDocument, Promise<Uint8Array>>()

async function rulesAfter(document: OfficialDocument, ...changes: Change[]): Promise<string[]> {
  const bytes = written.get(document) ?? renderDocx(document)
  written.set(document, bytes)
  const files = unzipSync(await bytes)
  for (const [part, from, to] of changes) {
    const name = `word/${part}.xml`
    const before = strFromU8(files[name] ?? new Uint8Array())
    const after = before.replace(from, to)
    expect(after, `${part} holds ${from}`).not.toBe(before)
    files[name] = strToU8(after)
  }
  return [...new Set((await checkForm(zipSync(files))).map((one) => one.rule))]
}

/** Properties of the run or paragraph that holds these words. */
const runOf = (words: string, property: string) =>
  new RegExp(
    `(<w:r><w:rPr>(?:(?!</w:rPr>).)*)${property}((?:(?!</w:rPr>).)*</w:rPr><w:t[^>]*>${words})`,
    'u',
  )
const paragraphOf = (words: string, property: string) =>
  new RegExp(`(<w:p><w:pPr>(?:(?!</w:pPr>).)*)${property}((?:(?!</w:p>).)*${words})`, 'u')

describe('a Word file as this program writes it', () => {
  it('keeps the form', async () => {
    expect(await rulesAfter(report)).toEqual([])
  })

  it('keeps it when sizes, font and spacing come from styles and theme', async () => {
    const theme =
      '<a:theme xmlns:a="x"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    const files = unzipSync(await renderDocx(report))
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array()).replace(
      /<w:rFonts[^>]*\/>/u,
      '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>',
    )
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replaceAll(
      '<w:sz w:val="28"/>',
      '',
    )
    const made = zipSync({
      ...files,
      'word/theme/theme1.xml': strToU8(theme),
      'word/styles.xml': strToU8(styles),
      'word/document.xml': strToU8(body),
    })
    expect(await checkForm(made)).toEqual([])
  })
})

describe('a Word file that was changed by hand', () => {
  it.each<[string, Change]>([
    ['paper', ['document', 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"']],
    ['margins', ['document', 'w:left="1701"', 'w:left="1134"']],
    ['margins', ['document', 'w:right="850"', 'w:right="1701"']],
    ['margins', ['document', 'w:top="1134"', 'w:top="850"']],
    [
      'font',
      [
        'styles',
        'w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"',
        'w:ascii="Arial" w:hAnsi="Arial"',
      ],
    ],
    ['color', ['document', runOf('Một đoạn dài', '<w:sz'), '$1<w:color w:val="FF0000"/><w:sz$2']],
    ['page-number', ['document', '<w:titlePg/>', '']],
    ['page-number', ['header1', /w:val="28"/gu, 'w:val="24"']],
    ['page-number', ['header1', '<w:jc w:val="center"/>', '<w:jc w:val="right"/>']],
    ['page-number', ['header1', 'PAGE', 'NUMPAGES']],
    ['nation', ['document', 'CỘNG HÒA XÃ HỘI', 'CỘNG HOÀ Xã HỘI']],
    ['nation', ['document', runOf('CỘNG HÒA', '<w:b/>'), '$1$2']],
    ['motto', ['document', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc']],
    ['motto', ['document', runOf('Độc lập', '<w:sz w:val="26"/>'), '$1<w:sz w:val="24"/>$2']],
    [
      'motto-rule',
      ['document', /(Hạnh phúc<\/w:t><\/w:r><\/w:p><w:p><w:pPr>)<w:pBdr>.*?<\/w:pBdr>/u, '$1'],
    ],
    [
      'issuer',
      ['document', runOf('ỦY BAN NHÂN DÂN<', '<w:sz w:val="24"/>'), '$1<w:sz w:val="28"/>$2'],
    ],
    [
      'issuer-rule',
      ['document', /(XÃ TRƯỜNG XUÂN<\/w:t><\/w:r><\/w:p><w:p><w:pPr>)<w:pBdr>.*?<\/w:pBdr>/u, '$1'],
    ],
    ['number', ['document', 'Số: 07/', 'Số: 7/']],
    ['number', ['document', 'Số: 07/BC-UBND', 'Số 07/BC-UBND']],
    ['number', ['document', runOf('Số: 07', '<w:sz w:val="26"/>'), '$1<w:sz w:val="28"/>$2']],
    ['date', ['document', 'ngày 06 tháng 02', 'ngày 6 tháng 02']],
    ['date', ['document', 'ngày 06 tháng 02', 'ngày 06 tháng 2']],
    ['date', ['document', 'ngày 06 tháng 02', 'ngày 06 tháng 09']],
    ['date', ['document', 'Trường Xuân, ngày', 'Trường Xuân ngày']],
    ['date', ['document', runOf('Trường Xuân, ngày', '<w:i/>'), '$1$2']],
    ['title', ['document', runOf('BÁO CÁO', '<w:b/>'), '$1$2']],
    [
      'subject-rule',
      [
        'document',
        /w:left="\d+" w:right="\d+"\/><w:rPr><w:sz w:val="4"\/><w:szCs w:val="4"\/><\/w:rPr><\/w:pPr><\/w:p><w:p><w:pPr><w:spacing w:after="0" w:before="200"/u,
        'w:left="10" w:right="10"/><w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p><w:p><w:pPr><w:spacing w:after="0" w:before="200"',
      ],
    ],
    ['addressees', ['document', 'Kính gửi:', 'Kính gửi']],
    ['addressees', ['document', '- Ủy ban nhân dân tỉnh;', '- Ủy ban nhân dân tỉnh,']],
    ['body', ['document', runOf('Một đoạn dài', '<w:sz w:val="28"/>'), '$1<w:sz w:val="24"/>$2']],
    ['body', ['document', runOf('Một đoạn dài', '<w:sz'), '$1<w:i/><w:sz$2']],
    [
      'justified',
      ['document', paragraphOf('Một đoạn dài', '<w:jc w:val="both"/>'), '$1<w:jc w:val="left"/>$2'],
    ],
    [
      'indent',
      ['document', paragraphOf('Một đoạn dài', 'w:firstLine="720"'), '$1w:firstLine="0"$2'],
    ],
    ['paragraph-gap', ['document', paragraphOf('Chỉ đạo', 'w:after="120"'), '$1w:after="40"$2']],
    ['line-spacing', ['document', paragraphOf('Một đoạn dài', 'w:line="264"'), '$1w:line="480"$2']],
    ['line-spacing', ['document', paragraphOf('Một đoạn dài', 'w:line="264"'), '$1w:line="200"$2']],
    ['section', ['document', 'I. TÌNH HÌNH', 'I. Tình hình']],
    ['numbering', ['document', 'I. TÌNH HÌNH', 'II. TÌNH HÌNH']],
    ['numbering', ['document', 'b) Điểm', 'c) Điểm']],
    ['recipients', ['document', runOf('Nơi nhận:', '<w:i/>'), '$1$2']],
    ['recipients', ['document', '- Như trên;', '- Như trên']],
    ['recipients', ['document', '- Như trên;', '- Văn phòng;']],
    [
      'recipients',
      ['document', runOf('- Chủ tịch, các', '<w:sz w:val="22"/>'), '$1<w:sz w:val="24"/>$2'],
    ],
    ['archive', ['document', '- Lưu: VT, VP.', '- Lưu VP.']],
    ['signature', ['document', 'KT. CHỦ TỊCH', 'KT CHỦ TỊCH']],
    ['signature', ['document', runOf('PHÓ CHỦ TỊCH', '<w:b/>'), '$1$2']],
    ['signer', ['document', 'Trần Thị Bích Ngọc', 'ThS. Trần Thị Bích Ngọc']],
    ['appendix', ['document', '>Phụ lục<', '>PHỤ LỤC<']],
    ['appendix-title', ['document', 'DANH MỤC HOẠT ĐỘNG', 'Danh mục hoạt động']],
    ['appendix-reference', ['document', '(Kèm theo Báo cáo', '(Theo Báo cáo']],
    ['appendix-pages', ['document', /(.*)<w:pgNumType w:start="1"\/>/su, '$1']],
    ['closing', ['document', 'báo cáo./.', 'báo cáo.']],
  ])('%s: %o', async (rule, change) => {
    expect(await rulesAfter(report, change)).toContain(rule)
  })

  it('letter-subject', async () => {
    const letter = { ...report, kind: documentKind('CV'), symbol: 'UBND-VP' }
    expect(await rulesAfter(letter)).toEqual([])
    const bold: Change = ['document', runOf('V/v', '<w:sz'), '$1<w:b/><w:sz$2']
    expect(await rulesAfter(letter, bold)).toContain('letter-subject')
    const closer: Change = ['document', paragraphOf('V/v', 'w:before="120"'), '$1w:before="0"$2']
    expect(await rulesAfter(letter, closer)).toContain('letter-subject')
  })
})
