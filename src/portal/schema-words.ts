/** A JSON schema as the API's description holds it. */
export type Schema = Readonly<Record<string, unknown>>

const BOUNDS = [
  ['minimum', '≥'],
  ['maximum', '≤'],
  ['minLength', 'minLength'],
  ['maxLength', 'maxLength'],
  ['minItems', 'minItems'],
  ['maxItems', 'maxItems'],
  ['pattern', 'pattern'],
  ['default', '='],
] as const

/** A schema as programmers write types: `{ items: { id: string (uuid), note?: string | null }[] }`, line by line. */
export function wordsOfSchema(schema: Schema, indent = ''): string {
  const choices = listOf(schema['anyOf'] ?? schema['oneOf'])
  if (choices.length > 0) return choices.map((one) => wordsOfSchema(one, indent)).join(' | ')
  const both = listOf(schema['allOf'])
  if (both.length > 0) return both.map((one) => wordsOfSchema(one, indent)).join(' & ')
  if (Array.isArray(schema['enum']))
    return schema['enum'].map((value) => JSON.stringify(value)).join(' | ')
  if ('const' in schema) return JSON.stringify(schema['const'])
  if (schema['type'] === 'array') {
    const items = isSchema(schema['items']) ? wordsOfSchema(schema['items'], indent) : 'any'
    return `${/[|&]/.test(items) && !items.startsWith('{') ? `(${items})` : items}[]${boundsOf(schema)}`
  }
  if (schema['type'] === 'object') return wordsOfObject(schema, indent)
  const types = [schema['type'] ?? 'any'].flat()
  const type = types.filter((one) => typeof one === 'string').join(' | ')
  const format = typeof schema['format'] === 'string' ? ` (${schema['format']})` : ''
  return `${type}${format}${boundsOf(schema)}`
}

function wordsOfObject(schema: Schema, indent: string): string {
  const fields = isSchema(schema['properties']) ? Object.entries(schema['properties']) : []
  const inner = `${indent}  `
  if (fields.length === 0) {
    const values = schema['additionalProperties']
    return isSchema(values) ? `{ [name]: ${wordsOfSchema(values, indent)} }` : '{}'
  }
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : [])
  const lines = fields.map(([name, value]) => {
    const words = isSchema(value) ? wordsOfSchema(value, inner) : 'any'
    return `${inner}${name}${required.has(name) ? '' : '?'}: ${words}`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

/** A format says more than the pattern behind it; a safe integer is no bound. */
function boundsOf(schema: Schema): string {
  const said = BOUNDS.flatMap(([name, sign]) => {
    const value = schema[name]
    if (value === undefined || (name === 'pattern' && schema['format'] !== undefined)) return []
    if (typeof value === 'number' && Math.abs(value) >= Number.MAX_SAFE_INTEGER) return []
    return [
      `${sign} ${name === 'pattern' && typeof value === 'string' ? value : JSON.stringify(value)}`,
    ]
  })
  return said.length > 0 ? ` [${said.join(', ')}]` : ''
}

function listOf(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : []
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
