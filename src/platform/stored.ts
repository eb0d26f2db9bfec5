import type { z } from 'zod'

/**
 * What was stored once, in today's shape. Stored long ago it may lack what came since and have what is gone: what is
 * missing is empty, what is unknown is left out, so that it opens for ever.
 */
export function openStored<S extends z.ZodType>(schema: S, stored: unknown): z.output<S> {
  const read = schema.safeParse(stored)
  return (read.success ? read.data : shaped(schema, stored)) as z.output<S>
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** As zod describes a schema, as far as it is looked at here. */
interface Definition {
  type: string
  format?: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  valueType?: z.ZodType
  entries?: Record<string, unknown>
}

function shaped(schema: z.ZodType, stored: unknown): unknown {
  const read = schema.safeParse(stored)
  if (read.success) return read.data
  const definition = schema.def as unknown as Definition
  const { type, format, shape = {}, innerType, element, valueType, entries = {} } = definition
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape).map(([key, of]) => [key, shaped(of, recordOf(stored)[key])]),
      )
    case 'array':
      return Array.isArray(stored) && element ? stored.map((one) => shaped(element, one)) : []
    case 'record':
      return Object.fromEntries(
        Object.entries(recordOf(stored)).map(([key, one]) => [
          key,
          valueType ? shaped(valueType, one) : one,
        ]),
      )
    case 'nullable':
      return stored === undefined || !innerType ? null : shaped(innerType, stored)
    case 'default':
    case 'optional':
      return innerType && shaped(innerType, stored)
    case 'enum':
      return Object.values(entries)[0]
    case 'boolean':
      return false
    case 'number':
      return typeof stored === 'number' ? stored : 0
    case 'string':
      return typeof stored === 'string' ? stored : format === 'uuid' ? NO_ID : ''
    default:
      return stored
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
