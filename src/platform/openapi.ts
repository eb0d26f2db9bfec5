import { z } from 'zod'
import { API_PREFIX, type Contract, type Operation } from './contract.ts'

type Schema = Readonly<Record<string, unknown>>
type Content = Readonly<Record<string, { schema?: Schema; encoding?: object }>>

export interface ApiOperation {
  operationId: string
  tags: readonly string[]
  summary: string
  parameters: readonly {
    name: string
    in: string
    required: boolean
    description?: string
    schema: Schema
  }[]
  requestBody?: { content: Content }
  responses: Readonly<Record<string, { content?: Content; $ref?: string }>>
  /** Who may; anyone where it is absent. */
  'x-may'?: string
}

export interface ApiDocument {
  /** Path → method → operation. */
  paths: Record<string, Record<string, ApiOperation>>
}

/** The OpenAPI 3.1 document of all modules' contracts, keyed by the module's name. */
export function openApiDocument(
  contracts: Record<string, Contract>,
  publicUrl: string,
): ApiDocument {
  const paths: ApiDocument['paths'] = {}
  for (const [module, contract] of Object.entries(contracts)) {
    for (const [name, operation] of Object.entries(contract)) {
      const path = operation.path.replace(/:(\w+)/g, '{$1}')
      paths[path] ??= {}
      paths[path][operation.method.toLowerCase()] = operationObject(module, name, operation)
    }
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Lan Tỏa',
      version: '1',
      description:
        'Truyền thông cải cách hành chính: kế hoạch, nhiệm vụ, việc đã làm, minh chứng, báo cáo.',
    },
    servers: [{ url: publicUrl + API_PREFIX }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
      responses: { Problem: { description: 'Vì sao không làm được', content: PROBLEM } },
    },
  }
  return document
}

const PROBLEM = {
  'application/problem+json': {
    schema: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'requestId'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        detail: { type: 'string' },
        requestId: { type: 'string' },
        fields: { type: 'object', additionalProperties: { type: 'string' } },
        current: { type: 'integer' },
      },
    },
  },
}

function operationObject(module: string, name: string, operation: Operation): ApiOperation {
  return {
    operationId: `${module}.${name}`,
    tags: [module],
    summary: operation.summary,
    parameters: [
      ...pathParameters(operation),
      ...queryParameters(operation),
      ...keyParameter(operation),
    ],
    ...(operation.body === undefined && !operation.upload
      ? {}
      : { requestBody: requestBody(operation) }),
    responses: {
      ...answers(operation),
      default: { $ref: '#/components/responses/Problem' },
    },
    ...(operation.may === 'anyone'
      ? { security: [] }
      : { security: [{ session: [] }], 'x-may': operation.may }),
  }
}

function pathParameters({ path }: Operation): ApiOperation['parameters'] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name.endsWith('Id') ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }))
}

function queryParameters({ query }: Operation): ApiOperation['parameters'] {
  if (!query) return []
  const schema = jsonSchema(query, 'input')
  const required = new Set(schema.required)
  return Object.entries(schema.properties ?? {}).map(([name, value]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema: value,
  }))
}

function keyParameter({ method }: Operation): ApiOperation['parameters'] {
  if (method !== 'POST') return []
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Gửi lại cùng khóa thì nhận lại kết quả lần đầu, việc không bị làm hai lần.',
      schema: { type: 'string', minLength: 8, maxLength: 180 },
    },
  ]
}

function requestBody({ body, upload }: Operation): { required: true; content: Content } {
  const schema: Schema = body ? jsonSchema(body, 'input') : {}
  if (!upload) return { required: true, content: { 'application/json': { schema } } }
  const file = {
    type: 'array',
    items: { type: 'string', contentMediaType: 'application/octet-stream' },
  }
  const form = { type: 'object', properties: { body: schema, file } }
  return {
    required: true,
    content: {
      'multipart/form-data': {
        schema: form,
        encoding: { body: { contentType: 'application/json' } },
      },
    },
  }
}

function answers({ response, download }: Operation): Record<string, Answer> {
  if (download) return { 200: { description: 'Tệp', content: { '*/*': {} } } }
  if (!response) return { 204: { description: 'Đã làm' } }
  return {
    200: {
      description: 'Kết quả',
      content: { 'application/json': { schema: jsonSchema(response, 'output') } },
    },
  }
}

interface Answer {
  description: string
  content?: Content
}

interface ObjectSchema extends Schema {
  properties?: Record<string, Schema>
  required?: string[]
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): ObjectSchema {
  const options = { io, unrepresentable: 'any', target: 'draft-2020-12' } as const
  return z.toJSONSchema(schema, options) as ObjectSchema
}
