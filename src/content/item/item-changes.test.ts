import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ARTICLE, paragraph } from '../../../test/content-office.ts'
import { itemChanges } from './item-changes.ts'
import { emptyContent, type ItemContent } from './item-content.ts'
import { mergeContent } from './merge-content.ts'

const base: ItemContent = { ...emptyContent('article', 'Tiêu đề cũ'), ...ARTICLE }
const image = {
  mediaId: '0192d3a4-0000-7000-8000-000000000001',
  hash: 'a'.repeat(64),
  alt: 'Ảnh',
  caption: '',
  width: 10,
  height: 10,
}

function body(second: string): ItemContent['body'] {
  return { type: 'doc', content: [paragraph('một'), paragraph(second)] }
}

test('a change is shown by words, a picture beside the one it replaces, and nothing where nothing changed', () => {
  expect(itemChanges(base, base)).toEqual([])
  const later = {
    ...base,
    title: 'Tiêu đề mới',
    cover: image,
    channels: { ...base.channels, zalo: { text: null } },
  }
  const changes = itemChanges({ ...base, cover: { ...image, hash: 'b'.repeat(64) } }, later)
  expect(changes).toMatchObject([
    {
      kind: 'words',
      field: 'title',
      paragraphs: [
        [
          { op: 'same', text: 'Tiêu đề ' },
          { op: 'removed', text: 'cũ' },
          { op: 'added', text: 'mới' },
        ],
      ],
    },
    { kind: 'image', before: { hash: 'b'.repeat(64) }, after: { hash: 'a'.repeat(64) } },
    { kind: 'names', field: 'channels', added: ['zalo'], removed: [] },
  ])
})

test('two people at different pieces lose nothing; at the same piece both are told', () => {
  const start = { ...base, body: body('hai') }
  const { merged, clashes } = mergeContent(
    start,
    { ...start, title: 'Của tôi', facts: { a: '1' } },
    { ...start, body: body('hai, thêm'), facts: { b: '2' } },
  )
  expect(clashes).toEqual([])
  expect(merged).toMatchObject({
    title: 'Của tôi',
    body: body('hai, thêm'),
    facts: { a: '1', b: '2' },
  })
  const clash = mergeContent(start, { ...start, title: 'A' }, { ...start, title: 'B' })
  expect(clash.clashes).toEqual([{ piece: 'title', key: '', mine: 'A', theirs: 'B' }])
  expect(clash.merged.title).toBe('A')
})

test('what only one side changed is always kept, and equal changes never clash', () => {
  const word = fc.constantFrom('một', 'hai', 'ba')
  const content = fc
    .record({ title: word, summary: word, byline: word, texts: fc.array(word, { maxLength: 3 }) })
    .map(({ texts, ...rest }): ItemContent =>
      Object.assign({}, base, rest, { body: { type: 'doc', content: texts.map(paragraph) } }),
    )
  fc.assert(
    fc.property(content, content, (before, after) => {
      expect(mergeContent(before, after, before)).toEqual({
        merged: expect.objectContaining(after),
        clashes: [],
      })
      expect(mergeContent(before, before, after)).toEqual({
        merged: expect.objectContaining(after),
        clashes: [],
      })
      expect(mergeContent(before, after, after).clashes).toEqual([])
    }),
  )
})
