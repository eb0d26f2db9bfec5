import { expect, test } from 'vitest'
import { drawWithGaps, escapeMarkup } from './gaps.ts'

test('markup is drawn once, and each word stands wherever it is said', () => {
  let drawn = 0
  const fill = drawWithGaps(['name', 'root'], ({ name, root }) => {
    drawn += 1
    return `<a title="${name}" href="${root}lich">${name}</a>`
  })
  expect(fill({ name: 'Xã Một', root: '/xa-mot/' })).toBe(
    '<a title="Xã Một" href="/xa-mot/lich">Xã Một</a>',
  )
  // Nothing in a word is taken for a gap or a pattern.
  expect(fill({ name: '$& -root- $1', root: '' })).toBe(
    '<a title="$& -root- $1" href="lich">$& -root- $1</a>',
  )
  expect(drawn).toBe(1)
})

test('a word is a word between tags and quotes', () => {
  expect(escapeMarkup(`<b> & "x" 'y'`)).toBe('&lt;b&gt; &amp; &quot;x&quot; &#x27;y&#x27;')
})
