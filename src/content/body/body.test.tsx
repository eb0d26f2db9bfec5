import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Body, bodySchema } from './body.ts'
import { plainText, textsOf, wordCount } from './body-text.ts'
import { BodyView } from './body-view.tsx'

const words = (text: string) => ({ type: 'text' as const, text })

const body: Body = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [words('Nộp ở đâu')] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Xem ', marks: [{ type: 'bold' }] },
        { type: 'reference', attrs: { kind: 'procedure', code: '1.001193', label: 'Khai sinh' } },
        { type: 'hardBreak' },
        {
          type: 'text',
          text: 'tại đây',
          marks: [{ type: 'link', attrs: { href: 'https://dichvucong.gov.vn' } }],
        },
      ],
    },
    {
      type: 'orderedList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [words('Một')] },
            {
              type: 'bulletList',
              content: [
                { type: 'listItem', content: [{ type: 'paragraph', content: [words('Nhỏ')] }] },
              ],
            },
          ],
        },
        { type: 'listItem', content: [{ type: 'paragraph', content: [words('Hai')] }] },
      ],
    },
    {
      type: 'table',
      attrs: {
        caption: 'Phí',
        header: true,
        rows: [
          ['Loại', 'Đồng'],
          ['Bản sao', '2.000'],
        ],
      },
    },
    {
      type: 'callout',
      attrs: { tone: 'contact' },
      content: [{ type: 'paragraph', content: [words('Hỏi: <b>ông Bình</b>')] }],
    },
  ],
}

test('one rendering, and nothing of it is HTML of the writer', () => {
  expect(bodySchema.parse(body)).toEqual(body)
  const places = {
    file: () => '/tep/x',
    reference: (_kind: string, code: string) => `/thu-tuc/${code}`,
  }
  const html = renderToStaticMarkup(<BodyView body={body} places={places} />)
  expect(html).toContain(
    '<p><strong>Xem </strong><a href="/thu-tuc/1.001193">Khai sinh</a><br/><a href="https://dichvucong.gov.vn">tại đây</a></p>',
  )
  expect(html).toContain(
    '<ol><li><p>Một</p><ul><li><p>Nhỏ</p></li></ul></li><li><p>Hai</p></li></ol>',
  )
  expect(html).toContain('<caption>Phí</caption>')
  expect(html).toContain('Hỏi: &lt;b&gt;ông Bình&lt;/b&gt;')
})

test('its text, with the places of its paragraphs', () => {
  expect(plainText(body)).toBe(
    [
      'Nộp ở đâu',
      'Xem Khai sinh\ntại đây',
      '1. Một\n  - Nhỏ\n2. Hai',
      'Phí\nLoại | Đồng\nBản sao | 2.000',
      'Hỏi: <b>ông Bình</b>',
    ].join('\n\n'),
  )
  expect(textsOf(body).map(({ block, kind }) => `${block} ${kind}`)).toEqual([
    '0 heading',
    '1 text',
    '2 list',
    '2 list',
    '2 list',
    '3 table',
    '3 table',
    '3 table',
    '3 table',
    '3 table',
    '4 callout',
  ])
  expect(wordCount('Nộp 1.250 đồng, ngày 20/11/2026 – xong.')).toBe(6)
})
