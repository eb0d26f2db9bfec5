import type { z } from 'zod'

/**
 * A module's API as data. One object gives the server binding, the typed client and the OpenAPI document.
 * Browser-safe: no I/O here.
 */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v1. A parameter whose name ends in `Id` is one of our UUIDs; anything else there is 404. */
  path: `/${string}`
  summary: string
  /** Who may call: `anyone`, or whoever is signed in; what they may do is decided in the action. */
  may: 'anyone' | 'official'
  query?: z.ZodObject
  body?: z.ZodType
  /** The request is multipart: the fields are `body`, the files come beside it. */
  upload?: true
  /** The answer is a file, not JSON; `response` is absent. */
  download?: true
  response?: z.ZodType
}

export type Contract = Record<string, Operation>

export function defineContract<const C extends Contract>(operations: C): C {
  return operations
}

export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown

export type QueryOf<O extends Operation> = O extends { query: infer Q extends z.ZodType }
  ? z.output<Q>
  : Record<string, never>
export type BodyOf<O extends Operation> = O extends { body: infer B extends z.ZodType }
  ? z.output<B>
  : undefined
export type ResponseOf<O extends Operation> = O extends { response: infer R extends z.ZodType }
  ? z.output<R>
  : undefined

export const API_PREFIX = '/api/v1'

/** The sentences an API answers when it does not do what was asked (RFC 9457). */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  /** A sentence per field of the form; what was typed is kept by the screen. */
  fields?: Record<string, string>
  /** On 409: the version that is there now. */
  current?: number
}
