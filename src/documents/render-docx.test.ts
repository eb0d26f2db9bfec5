import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentKind } from './document-kind.ts'
import { paragraph } from './official-document.ts'
import { renderDocx } from './render-docx.ts'
import { sampleReport } from '../../test/sample-report.ts'

async function parts(document = sampleReport(200)) {
  const files = unzipSync(await renderDocx(document))
  const part = (name: string) => {
    const bytes = files[name]
    if (!bytes) throw new Error(`no ${name}`)
    return strFromU8(bytes)
  }
  return { files, part, body: part('word/document.xml'), styles: part('word/styles.xml') }
}

function texts(xml: string): string {
  return Array.from(xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:br\/>/gu), ([run]) =>
    run.replace(/<[^>]*>/gu, ''),
  ).join('|')
}

/** Twips between a paragraph's indents. */
function widthOf(xml = ''): number {
  const [, left = '0', right = '0'] = /w:left="(\d+)" w:right="(\d+)"/u.exec(xml) ?? []
  return 9354 - Number(left) - Number(right)
}

describe('DOCX of a report', () => {
  it('has the margins and the paper of the decree in every section', async () => {
    const { body } = await parts()
    const sections = Array.from(body.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gsu), ([xml]) => xml)
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      expect(section).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u)
      expect(section).toContain('<w:titlePg/>')
      expect(section).toContain('w:start="1"')
    }
    expect(sections[0]).toMatch(/w:w="11906" w:h="16838" w:orient="portrait"/u)
    expect(sections[1]).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/u)
  })

  it('is in Times New Roman, 14 points, Vietnamese', async () => {
    const { styles, body } = await parts()
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/su.exec(styles)?.[0] ?? ''
    expect(defaults).toContain('w:ascii="Times New Roman"')
    expect(defaults).toContain('<w:sz w:val="28"/>')
    expect(defaults).toContain('w:val="vi-VN"')
    expect(body).not.toContain('w:lineRule="exact"')
    expect(body).toContain('w:lineRule="auto"')
  })

  it('numbers pages in the top margin but not on the first', async () => {
    const { files, part, body } = await parts()
    const headers = Object.keys(files).filter((name) => /^word\/header\d+\.xml$/u.test(name))
    const numbered = headers.filter((name) => part(name).includes('PAGE'))
    expect(numbered).toHaveLength(2)
    expect(headers.length - numbered.length).toBe(2)
    for (const name of numbered) expect(part(name)).toContain('<w:jc w:val="center"/>')
    expect(body.match(/<w:headerReference w:type="first"/gu)).toHaveLength(2)
  })

  it('sets issuer and quốc hiệu beside each other without borders, with rules beneath', async () => {
    const { body } = await parts()
    const head = /<w:tbl>.*?<\/w:tbl>/su.exec(body)?.[0] ?? ''
    const cells = Array.from(head.matchAll(/<w:tc>.*?<\/w:tc>/gsu), ([xml]) => xml)
    expect(cells).toHaveLength(4)
    expect(texts(cells[0] ?? '')).toBe('ỦY BAN NHÂN DÂN||XÃ TRƯỜNG XUÂN')
    expect(texts(cells[1] ?? '')).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc',
    )
    expect(texts(cells[2] ?? '')).toBe('Số: 07/BC-UBND')
    expect(texts(cells[3] ?? '')).toBe('Trường Xuân, ngày 06 tháng 02 năm 2026')
    expect(cells[3]).toContain('<w:i/>')
    expect(cells[0]).toContain('<w:sz w:val="24"/>')
    expect(cells[0]?.match(/<w:pBdr><w:top w:val="single"/gu)).toHaveLength(1)
    expect(cells[1]?.match(/<w:pBdr><w:top w:val="single"/gu)).toHaveLength(1)
    expect(head).not.toMatch(/<w:(?:left|right|insideV) w:val="single"/u)
  })

  it('draws a rule of 1/3 to 1/2 of the line under the subject', async () => {
    const { body } = await parts()
    const paragraphs = Array.from(body.matchAll(/<w:p>.*?<\/w:p>/gsu), ([xml]) => xml)
    const at = paragraphs.findIndex((xml) => xml.includes('Kết quả truyền thông cải cách'))
    const share = widthOf(paragraphs[at + 1]) / widthOf(paragraphs[at])
    expect(paragraphs[at + 1]).toContain('<w:pBdr>')
    expect(share).toBeGreaterThan(1 / 3)
    expect(share).toBeLessThan(1 / 2)
  })

  it('justifies the body with an indented first line and 6 points between paragraphs', async () => {
    const { body } = await parts()
    const sentence = Array.from(body.matchAll(/<w:p>.*?<\/w:p>/gsu), ([xml]) => xml).find((xml) =>
      xml.includes('Thực hiện Kế hoạch'),
    )
    expect(sentence).toContain('<w:jc w:val="both"/>')
    expect(sentence).toContain('w:firstLine="720"')
    expect(sentence).toContain('w:after="120"')
    expect(sentence).toContain('<w:sz w:val="28"/>')
  })

  it('repeats the head of a table and keeps its rows whole', async () => {
    const { body } = await parts()
    const tables = Array.from(body.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu), ([xml]) => xml)
    expect(tables).toHaveLength(4)
    const [, figures = '', signature = '', activities = ''] = tables
    expect(figures.match(/<w:tblHeader\/>/gu)).toHaveLength(2)
    expect(figures).toContain('<w:gridSpan w:val="4"/>')
    expect(figures).toContain('<w:vMerge w:val="restart"/>')
    expect(activities.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    expect(activities.match(/<w:cantSplit\/>/gu)).toHaveLength(201)
    expect(signature).toContain('<w:cantSplit/>')
    expect(texts(signature)).toContain('Nơi nhận:|- Như trên;|')
    expect(texts(signature)).toContain(
      'TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Trần Thị Bích Ngọc',
    )
  })

  it('keeps the last paragraph with the signature', async () => {
    const { body } = await parts()
    const last = Array.from(body.matchAll(/<w:p>.*?<\/w:p>/gsu), ([xml]) => xml).find((xml) =>
      xml.includes('trân trọng báo cáo./.'),
    )
    expect(last).toContain('<w:keepNext/>')
  })

  it('prints hostile text as text', async () => {
    const hostile = '</w:t><w:p/> & "#let" $x$ \\ * \u0000\u0008\uD800 😀'
    const report = { ...sampleReport(1), subject: hostile, body: [paragraph(hostile)] }
    const { body, part } = await parts(report)
    expect(body).toContain('&lt;/w:t&gt;&lt;w:p/&gt; &amp; ')
    expect(body).toContain('#let')
    expect(body).toContain('😀')
    expect(body + part('docProps/core.xml')).not.toMatch(/(?![\n\r\t])\p{Cc}/u)
  })

  it('prints a letter with its subject under the number', async () => {
    const letter = { ...sampleReport(1), kind: documentKind('CV'), addressees: ['Sở Nội vụ'] }
    const { body } = await parts(letter)
    expect(texts(body)).toContain('|V/v Kết quả truyền thông')
    expect(texts(body)).toContain('|Kính gửi: Sở Nội vụ|')
  })
})
