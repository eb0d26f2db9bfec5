import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodySchema } from './body.ts'
import { bodyFromHtml } from './body-from-html.ts'
import { plainText } from './body-text.ts'

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head>
<body lang=VI><!--StartFragment--><h1>Cần chuẩn bị gì</h1>
<p class=MsoNormal><b>Giấy tờ</b><span style='mso-spacerun:yes'>  </span>gồm có:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·<span>      </span></span><![endif]>Giấy chứng sinh</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·<span>      </span></span><![endif]>Thẻ căn cước</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]>1.<span>  </span><![endif]>Nộp trên Cổng</p>
<table><tr><td>Loại</td><td>Phí</td></tr><tr><td>Bản sao</td><td>2.000 đồng</td></tr></table>
<p class=MsoNormal><img src="file:///C:/x.jpg">Xem <a href="https://dichvucong.gov.vn/">Cổng</a> và <a href="javascript:alert(1)">đây</a>.</p>
<script>alert(1)</script><!--EndFragment--></body></html>`

test('what Word sends keeps its headings, lists, tables and links, and nothing else', () => {
  const body = bodyFromHtml(WORD)
  expect(bodySchema.parse(body)).toEqual(body)
  expect(body.content.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'bulletList',
    'orderedList',
    'table',
    'paragraph',
  ])
  expect(plainText(body)).toBe(
    [
      'Cần chuẩn bị gì',
      'Giấy tờ gồm có:',
      '- Giấy chứng sinh\n- Thẻ căn cước',
      '1. Nộp trên Cổng',
      'Loại | Phí\nBản sao | 2.000 đồng',
      'Xem Cổng và đây.',
    ].join('\n\n'),
  )
  expect(body.content[5]).toMatchObject({
    content: [
      { text: 'Xem ' },
      { text: 'Cổng', marks: [{ type: 'link', attrs: { href: 'https://dichvucong.gov.vn/' } }] },
      { text: ' và đây.' },
    ],
  })
})

const html = (block: unknown) =>
  `<figure data-block="${JSON.stringify(block).replaceAll('"', '&quot;')}"><img src="x">chữ</figure><p>sau</p>`

test('a picture copied inside the editor comes back whole, a forged one does not', () => {
  const attrs = {
    mediaId: '0192d3a4-0000-7000-8000-000000000001',
    hash: 'a'.repeat(64),
    alt: 'Ảnh',
    caption: '',
    width: 10,
    height: 10,
  }
  expect(bodyFromHtml(html({ type: 'image', attrs })).content.map(({ type }) => type)).toEqual([
    'image',
    'paragraph',
  ])
  expect(
    bodyFromHtml(html({ type: 'image', attrs: { ...attrs, hash: 'x' } })).content.map(
      ({ type }) => type,
    ),
  ).toEqual(['paragraph'])
})

test('any page at all becomes a body, with decomposed letters put together', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<li>',
    '<ul>',
    '</ol>',
    '<b>',
    '</b>',
    '<h2>',
    '<table><tr><td>',
    '</table>',
    '<blockquote>',
    '<br>',
    'Ủy ban'.normalize('NFD'),
    ' ',
    '&nbsp;',
    '<a href="//evil">',
    '</a>',
    '<div>',
    'chữ',
    '<p style="mso-list:l0">1. ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const body = bodyFromHtml(pieces.join(''))
      expect(bodySchema.safeParse(body).success).toBe(true)
      expect(plainText(body)).toBe(plainText(body).normalize('NFC'))
    }),
  )
})
