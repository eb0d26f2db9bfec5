import { parseFeed } from 'htmlparser2'
import { expect, test } from 'vitest'
import { asAtom, asJsonFeed, asRss, type Feed } from './feed-formats.ts'

const TITLE = 'Dưới 5 ngày: <5 giấy tờ & “không” chờ'
const FEED: Feed = {
  name: 'UBND xã A & B',
  page: 'https://xa.example.vn/tin-tuc',
  address: 'https://xa.example.vn/tin-tuc.x',
  updatedAt: '2026-11-20T03:00:00Z',
  entries: [
    {
      id: 'urn:uuid:6f1c',
      address: 'https://xa.example.vn/tin-tuc/bai-1?a=1&b=2',
      language: 'vi',
      title: TITLE,
      summary: 'Nộp <1 lần.',
      publishedAt: '2026-11-19T03:00:00Z',
      changedAt: '2026-11-20T03:00:00Z',
      picture: { address: 'https://xa.example.vn/tep/abc', mime: 'image/jpeg', size: 4321 },
      source: null,
    },
  ],
}

test('what a title holds is read as it was written, and a picture says its kind and size', () => {
  for (const written of [asRss(FEED), asAtom(FEED)]) {
    expect(parseFeed(written)?.items[0]).toMatchObject({
      id: 'urn:uuid:6f1c',
      title: TITLE,
      link: 'https://xa.example.vn/tin-tuc/bai-1?a=1&b=2',
    })
    expect(written).toMatch(/type="image\/jpeg" length="4321"/)
  }
  // Readers of RSS take the description as HTML.
  expect(asRss(FEED)).toContain('<description>Nộp &amp;lt;1 lần.</description>')
  expect(JSON.parse(asJsonFeed(FEED))).toMatchObject({
    items: [{ title: TITLE, content_text: 'Nộp <1 lần.', image: 'https://xa.example.vn/tep/abc' }],
  })
})

test('every feed says whose it is, also without a text', () => {
  const empty = { ...FEED, entries: [] }
  expect(asAtom(empty)).toContain('<author><name>UBND xã A &amp; B</name></author>')
  expect(parseFeed(asRss(empty))).toMatchObject({ title: FEED.name, link: FEED.page, items: [] })
  expect(JSON.parse(asJsonFeed(empty))).toMatchObject({ authors: [{ name: FEED.name }], items: [] })
})
