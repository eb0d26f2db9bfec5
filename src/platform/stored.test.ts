import { expect, test } from 'vitest'
import { z } from 'zod'
import { openStored } from './stored.ts'

const schema = z.object({
  id: z.uuid(),
  title: z.string().trim().max(5),
  kind: z.enum(['prose', 'figures']),
  notes: z.record(z.string(), z.string()).default({}),
  cells: z.array(z.object({ value: z.number(), late: z.boolean(), by: z.string().nullable() })),
  may: z.object({ edit: z.boolean() }),
})

const ID = '0193a3b4-1111-7222-8333-444455556666'

test('what fits is read as ever', () => {
  const whole = { id: ID, title: ' Một ', kind: 'figures', cells: [], may: { edit: true } }
  expect(openStored(schema, { ...whole, gone: 1 })).toEqual({ ...whole, title: 'Một', notes: {} })
})

test('what is missing is empty, what is unknown is left out, and the rest stays', () => {
  const old = { title: 'Dài hơn', kind: 'gone', cells: [{ value: 3, was: 2 }], before: true }
  expect(openStored(schema, old)).toEqual({
    id: '00000000-0000-0000-0000-000000000000',
    title: 'Dài hơn',
    kind: 'prose',
    notes: {},
    cells: [{ value: 3, late: false, by: null }],
    may: { edit: false },
  })
  expect(openStored(schema, null)).toMatchObject({ title: '', cells: [] })
})
