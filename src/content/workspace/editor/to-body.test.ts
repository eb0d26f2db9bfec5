import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Body, bodySchema } from '../../body/body.ts'
import { bodyExtensions } from './nodes.ts'
import { type EditorNode, toBody, toEditor } from './to-body.ts'

const schema = getSchema(bodyExtensions())
const through = (node: EditorNode) => toBody(schema.nodeFromJSON(node).toJSON() as EditorNode)

const text = fc.record({
  type: fc.constant('text' as const),
  text: fc.constantFrom('Ủy ban', 'nhân dân xã', ' ', '1.250 đồng'),
})
const paragraph = fc.record({
  type: fc.constant('paragraph' as const),
  content: fc.tuple(text).map(([one]) => [one]),
})
const reference = fc.constant({
  type: 'reference' as const,
  attrs: { kind: 'law' as const, code: '118/2025/NĐ-CP', label: 'Nghị định 118' },
})
const block = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('paragraph' as const),
    content: fc.tuple(text, fc.constant({ type: 'hardBreak' as const }), reference),
  }),
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
    content: fc.tuple(text).map(([one]) => [one]),
  }),
  fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(
      fc.record({ type: fc.constant('listItem' as const), content: fc.tuple(paragraph) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant('callout' as const),
    attrs: fc.record({ tone: fc.constantFrom('note' as const, 'contact' as const) }),
    content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  }),
  fc.constant({
    type: 'table' as const,
    attrs: {
      caption: 'Phí',
      header: true,
      rows: [
        ['Loại', 'Đồng'],
        ['Bản sao', '2.000'],
      ],
    },
  }),
)

test('whatever a body holds goes through the editor and comes back equal', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (content) => {
      const body = { type: 'doc', content } as unknown as Body
      expect(bodySchema.parse(body)).toEqual(body)
      expect(through(toEditor(body))).toEqual(body)
    }),
  )
})

const line = (words: string): EditorNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
})
const list = (...items: EditorNode[][]): EditorNode => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
})

test('lists deeper than two are raised, and empty paragraphs at the end go', () => {
  const deep = list([line('một'), list([line('hai'), list([line('ba')])])])
  const body = through({
    type: 'doc',
    content: [deep, { type: 'paragraph' }, { type: 'paragraph' }],
  })
  expect(body.content).toHaveLength(1)
  expect(JSON.stringify(body).match(/bulletList/g)).toHaveLength(2)
  expect(JSON.stringify(body)).toContain('ba')
})

test('an empty body opens with one paragraph and is kept empty', () => {
  expect(through(toEditor({ type: 'doc', content: [] }))).toEqual({ type: 'doc', content: [] })
})
