import type { z } from 'zod'
import type { Contract, Operation, ParamsOf, Problem, ResponseOf } from './contract.ts'
import { API_PREFIX } from './contract.ts'

/** What the server (or the lack of a network, status 0) answered instead of the result. */
export class ApiProblem extends Error implements Problem {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  fields: Record<string, string>
  current?: number
  constructor(problem: Problem) {
    super(problem.detail)
    this.type = problem.type
    this.title = problem.title
    this.status = problem.status
    this.detail = problem.detail
    this.requestId = problem.requestId
    this.fields = problem.fields ?? {}
    if (problem.current !== undefined) this.current = problem.current
  }
}

type QueryInput<O extends Operation> = O extends { query: infer Q extends z.ZodType }
  ? { query?: z.input<Q> }
  : unknown
type BodyInput<O extends Operation> = O extends { body: infer B extends z.ZodType }
  ? { body: z.input<B> }
  : unknown
type ParamsInput<O extends Operation> = O['path'] extends `${string}:${string}`
  ? { params: ParamsOf<O['path']> }
  : unknown
type FilesInput<O extends Operation> = O extends { upload: true }
  ? { files?: { file: Blob; name: string }[] }
  : unknown

export type CallInput<O extends Operation> = ParamsInput<O> &
  QueryInput<O> &
  BodyInput<O> &
  FilesInput<O> & {
    /** The same key means the same deed: a repeated POST is answered with the first result. */
    idempotencyKey?: string
    signal?: AbortSignal
  }

export type Client<C extends Contract> = {
  [K in keyof C]: (
    input: CallInput<C[K]>,
  ) => Promise<C[K] extends { download: true } ? Blob : ResponseOf<C[K]>>
}

export interface ClientOptions {
  /** Empty in the browser; the address of the server in tests and programs. */
  origin?: string
  /** Headers of every call: the unit acted for, the language. */
  headers?: () => Record<string, string>
  fetch?: typeof fetch
}

export function createClient<C extends Contract>(
  contract: C,
  options: ClientOptions = {},
): Client<C> {
  const client = {} as Record<string, unknown>
  for (const [name, operation] of Object.entries(contract)) {
    client[name] = (input: AnyInput) => call(operation, input, options)
  }
  return client as Client<C>
}

/** The address of an operation, for links and downloads. */
export function addressOf<O extends Operation>(
  operation: O,
  input: ParamsInput<O> & QueryInput<O>,
): string {
  const { params, query } = input as AnyInput
  return addressFrom(operation, params ?? {}, query ?? {})
}

type QueryValues = Record<string, string | number | boolean | null | undefined>

interface AnyInput {
  params?: Record<string, string>
  query?: QueryValues
  body?: unknown
  files?: { file: Blob; name: string }[]
  idempotencyKey?: string
  signal?: AbortSignal
}

async function call(
  operation: Operation,
  input: AnyInput,
  options: ClientOptions,
): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers?.() }
  const init: RequestInit = { method: operation.method, headers, credentials: 'same-origin' }
  if (input.signal) init.signal = input.signal
  if (operation.method === 'POST') {
    headers['idempotency-key'] = input.idempotencyKey ?? crypto.randomUUID()
  }
  if (operation.upload) init.body = formOf(input)
  else if (input.body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(input.body)
  }
  const address =
    (options.origin ?? '') + addressFrom(operation, input.params ?? {}, input.query ?? {})
  const response = await (options.fetch ?? fetch)(address, init).catch((error: unknown) => {
    if (input.signal?.aborted) throw error
    throw new ApiProblem(OFFLINE)
  })
  if (!response.ok) throw new ApiProblem(await problemIn(response))
  if (operation.download) return response.blob()
  return response.status === 204 ? undefined : response.json()
}

const OFFLINE: Problem = {
  type: 'about:blank',
  title: 'Mất kết nối',
  status: 0,
  detail: 'Không kết nối được máy chủ. Nội dung đã nhập vẫn còn; hãy thử lại khi có mạng.',
  requestId: '',
}

async function problemIn(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => undefined)) as Problem | undefined
  return (
    body ?? {
      type: 'about:blank',
      title: response.statusText,
      status: response.status,
      detail: `Máy chủ trả lời không đúng dạng (mã ${response.status}).`,
      requestId: response.headers.get('x-request-id') ?? '',
    }
  )
}

function addressFrom(
  operation: Operation,
  params: Record<string, string>,
  query: QueryValues,
): string {
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  return API_PREFIX + path + (search.size > 0 ? `?${search.toString()}` : '')
}

function formOf(input: AnyInput): FormData {
  const form = new FormData()
  if (input.body !== undefined) form.set('body', JSON.stringify(input.body))
  for (const { file, name } of input.files ?? []) form.append('file', file, name)
  return form
}
