import * as fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isHtml } from './html-decode.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { Unreadable } from './unreadable.ts'

const plans = join(import.meta.dirname, '../../../../shared/data/plans')
const names = existsSync(plans) ? ['real-07', 'real-10'] : []

const utf8 = (text: string) => new TextEncoder().encode(text)
const word = (body: string, style = '') =>
  utf8(
    `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><title>t</title><style>${style}</style></head><body><div class=WordSection1>${body}</div></body></html>`,
  )
const linesOf = (bytes: Uint8Array) => readHtml(bytes).text.split('\n').slice(0, -1)

const mark = (sign: string, font = 'Times') =>
  `<![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`

const vml = (id: string) =>
  `<!--[if gte vml 1]><v:shape id="${id}"><v:textbox><div><p>Hộp ${id}</p></div></v:textbox></v:shape><![endif]-->`

const page = (content: string) =>
  utf8(
    `<!DOCTYPE html><html><head><title>Cổng</title><script>var x = 1</script></head><body><header><a href=/>Cổng thông tin</a></header><div class="main-menu"><ul><li><a>Giới thiệu</a></ul></div><div id="chi-tiet-van-ban">${content}</div><div class="tin-lien-quan"><p>Tin khác</p></div><footer>Bản quyền thuộc về xã</footer></body></html>`,
  )

const folded = (text: string) => text.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/gu, '\n')

const file = (name: string) => new Uint8Array(readFileSync(join(plans, name)))

const words = (text: string) => text.normalize('NFC').split(/\s+/u).filter(Boolean)

describe('a page saved by Word', () => {
  test('in windows-1252 with entities', () => {
    const page = `<html><head><meta charset=windows-1252></head><body><p>K&#7871; ho&#x1EA1;ch\r\nx\u00e3 &ndash; n\u00e3m&nbsp;2026</p></body></html>`
    expect(linesOf(Uint8Array.from(page, (sign) => sign.charCodeAt(0)))).toEqual([
      'Kế hoạch xã – nãm 2026',
    ])
  })

  test('in UTF-8 that still says windows-1252, and in UTF-16', () => {
    const page = '<html><meta charset="windows-1252"><body><p>Kế hoạch</p></body></html>'
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')])
    for (const bytes of [utf8(page), new Uint8Array(wide)]) {
      expect(isHtml(bytes)).toBe(true)
      expect(linesOf(bytes)).toEqual(['Kế hoạch'])
    }
  })

  test('keeps list numbers as shown and bullets as dashes', () => {
    const body = `<p>${mark('I.1.')}Mục</p><p>${mark('·', 'Symbol')}gạch</p><p>${mark('o', '"Courier New"')}cộng</p><p>${mark('3.')}<o:p>&nbsp;</o:p></p><p>sau</p>
      <ol type=1 start=2><li style='mso-list:l0 level1 lfo1'>hai</li><li>ba</li></ol><ul><li>x<ul><li>y</ul><li>- z</ul>`
    const style = '@list l0:level1 {mso-level-number-format:alpha-lower; mso-level-text:"%1\\)";}'
    expect(linesOf(word(body, style))).toEqual([
      'I.1. Mục',
      '- gạch',
      '+ cộng',
      '3.',
      'sau',
      'b) hai',
      '3. ba',
      '- x',
      '+ y',
      '- z',
    ])
  })

  test('reads a text box once, drawn or written', () => {
    const written = `<![if !vml]><span style='mso-ignore:vglayout'><table><tr><td><div v:shape="s1"><p>Hộp s1</p></div></td></tr></table></span><![endif]>`
    expect(linesOf(word(`<p>${vml('s1')}${written}Số: 1</p><p>${vml('s2')}Hai</p>`))).toEqual([
      'Hộp s1',
      'Số: 1',
      'Hộp s2',
      'Hai',
    ])
  })

  test('reads changes as accepted, without footnotes, comments and hidden text', () => {
    const body = `<p>giữ <ins>thêm</ins><del>bỏ</del><a style='mso-footnote-id:ftn1'>[1]</a><span style='display:none'>ẩn</span><span style='mso-tab-count:1'>      </span>hết</p><div style='mso-element:footnote-list'><p>chú thích</p></div>`
    const read = readHtml(word(body))
    expect(read.text).toBe('giữ thêm hết\n')
    expect(read.notes).toHaveLength(2)
  })

  test('converts old fonts named by a class, a style or a font tag', () => {
    const body = `<p class=MsoNormal>KÕ ho¹ch</p><p><span style='font-family:.VnTimeH'>ñy ban</span></p><p><font face="VNI-Times">Keá hoaïch</font></p>`
    expect(linesOf(word(body, 'p.MsoNormal, li.MsoNormal {font-family:".VnTime";}'))).toEqual([
      'Kế hoạch',
      'ỦY BAN',
      'Kế hoạch',
    ])
  })
})

describe('a page saved from a portal', () => {
  const filler = '<p>Công khai thủ tục hành chính tại trụ sở và nhà văn hóa thôn.</p>'.repeat(8)

  test('is cut to its content', () => {
    const lines = linesOf(page(`<h1>Kế hoạch</h1>Dòng<br>khác${filler}`))
    expect(lines.slice(0, 3)).toEqual(['Kế hoạch', 'Dòng', 'khác'])
    expect(lines).toHaveLength(11)
  })

  test('keeps a part that holds the document, whatever it is called', () => {
    const text = readHtml(
      page(`${filler}<div class="footer"><p>Nơi nhận:</p><p>- Như trên;</p></div>`),
    ).text
    expect(text).toContain('Nơi nhận:\n- Như trên;')
  })

  test('keeps tables with merged cells, drops frames of one cell', () => {
    const inner = '<table><tr><th rowspan=2>TT<th colspan="2">Việc<tr><td>a<td>b<p>c</table>'
    const { text, tables } = readHtml(page(`<table><tr><td>${filler}${inner}</td></tr></table>`))
    expect(tables).toHaveLength(1)
    expect(
      tables[0]?.rows.map((cells) =>
        cells.map(({ at, columnSpan, rowSpan }) => [
          text.slice(at.start, at.end),
          columnSpan,
          rowSpan,
        ]),
      ),
    ).toEqual([
      [
        ['TT', 1, 2],
        ['Việc', 2, 1],
      ],
      [
        ['a', 1, 1],
        ['b\nc', 1, 1],
      ],
    ])
  })
})

describe('any page', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'p div table tr td th ul ol li span a nav pre b del main'
        .split(' ')
        .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
      "<span style='mso-list:Ignore'>",
      "<span style='mso-ignore:vglayout'>",
      '<td rowspan=-1>',
    ),
    fc.constantFrom('chữ', '<!--[if gte vml 1]><v:textbox>', '-->', '&#55296;', '&', '<', '<br>'),
  )

  test('is read or refused with a sentence, every cell within the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), fc.boolean(), (pieces, byWord) => {
        const bytes = byWord ? word(pieces.join('')) : utf8(`<html>${pieces.join('')}`)
        try {
          const { text, tables } = readHtml(bytes)
          for (const { at, rows } of tables) {
            for (const one of [{ at }, ...rows.flat()]) {
              expect(one.at.start).toBeLessThanOrEqual(one.at.end)
              expect(one.at.end).toBeLessThanOrEqual(text.length)
            }
          }
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, string]>([
    ['nested 200.000 deep', '<div>'.repeat(200_000)],
    ['of 100.000 open tags', '<b><i>'.repeat(50_000)],
    ['of styles that never end', '<style>/*'.repeat(500_000)],
    ['of one endless rule', `<style>${'a '.repeat(1_000_000)}</style>`],
    ['of comments that never end', '<!--[if gte vml 1]><v:textbox id="a"'.repeat(50_000)],
    ['of text boxes', '<!--[if gte vml 1]><v:textbox id="a">x</v:textbox>-->'.repeat(20_000)],
  ])('%s ends within 2 seconds', (_, body) => {
    const started = performance.now()
    try {
      readHtml(word(`<p>x</p>${body}`))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
    }
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

test.each(names)('%s reads the same from Word, its web page and its text', (name) => {
  const docx = readDocx(file(`${name}.docx`))
  const html = readHtml(file(`${name}.htm`))
  expect(folded(html.text)).toBe(folded(docx.text))
  expect(html.tables.map(({ rows }) => rows.length)).toEqual(
    docx.tables.map(({ rows }) => rows.length),
  )
  const typed = new TextDecoder().decode(file(`${name}.txt`)).replace(/^# .*\n/u, '')
  expect(words(docx.text)).toEqual(words(typed))
})
