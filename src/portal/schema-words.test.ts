import { expect, test } from 'vitest'
import { z } from 'zod'
import { wordsOfSchema } from './schema-words.ts'

test('a schema reads as a type, with its bounds', () => {
  const schema = z.object({
    id: z.uuid(),
    kind: z.enum(['plan', 'report']),
    note: z.string().max(200).nullable(),
    limit: z.int().min(1).max(40).default(20),
    parts: z.array(z.object({ on: z.iso.date().optional() })).max(5),
    by: z.record(z.string(), z.int()),
  })
  expect(wordsOfSchema(z.toJSONSchema(schema, { io: 'input' }))).toBe(`{
  id: string (uuid)
  kind: "plan" | "report"
  note: string [maxLength 200] | null
  limit?: integer [≥ 1, ≤ 40, = 20]
  parts: {
    on?: string (date)
  }[] [maxItems 5]
  by: { [name]: integer }
}`)
})
