import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { UploadedFile } from './binding.ts'
import { explainParts, MAX_FILE_BYTES } from './form-parts.ts'
import { newId } from './id.ts'
import { InvalidForm } from './refusal.ts'
import { findUnwritable, plainFileName, UNWRITABLE_SENTENCE } from './typed-text.ts'

/** Field → what was typed; several values of one name (boxes ticked) are a list. Blank fields are left out. */
export type Typed = Record<string, string | string[]>

/** A form as a browser sends it without JavaScript. */
export interface SentForm {
  /** Made when the form was shown: the same form sent twice carries the same. */
  key: string
  typed: Typed
  files: UploadedFile[]
  /** Throws InvalidForm with a sentence per field. */
  parse: <S extends z.ZodType>(schema: S) => z.output<S>
}

const MAX_FIELDS = 200

export async function readSentForm(request: FastifyRequest, maxFiles: number): Promise<SentForm> {
  const files: UploadedFile[] = []
  const fields = request.isMultipart()
    ? await readMultipart(request, maxFiles, files).catch(explainParts)
    : Object.entries((request.body ?? {}) as Record<string, unknown>)
  const typed: Typed = {}
  for (const [name, value] of fields) addTyped(typed, name, value)
  const { key, ...rest } = typed
  return {
    key: typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key) ? key : newId(),
    typed: rest,
    files,
    parse: (schema) => parseTyped(schema, rest),
  }
}

async function readMultipart(
  request: FastifyRequest,
  maxFiles: number,
  files: UploadedFile[],
): Promise<[string, unknown][]> {
  const fields: [string, unknown][] = []
  const limits = { fileSize: MAX_FILE_BYTES, files: maxFiles, fields: MAX_FIELDS }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') fields.push([part.fieldname, part.value])
    else {
      const bytes = await part.toBuffer()
      // A file field left empty is sent as a file without name and bytes.
      if (bytes.length > 0) files.push({ name: plainFileName(part.filename), bytes })
    }
  }
  return fields
}

function addTyped(typed: Typed, name: string, value: unknown): void {
  const values = (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const text = typeof one === 'string' ? one.replaceAll('\r\n', '\n') : ''
    return text.trim() === '' ? [] : [text]
  })
  const all = [typed[name] ?? [], values].flat()
  const [only] = all
  if (only !== undefined) typed[name] = all.length === 1 ? only : all
}

function parseTyped<S extends z.ZodType>(schema: S, typed: Typed): z.output<S> {
  const unwritable = findUnwritable(typed)
  if (unwritable !== null) throw new InvalidForm({ [unwritable]: UNWRITABLE_SENTENCE })
  const result = schema.safeParse(typed)
  if (result.success) return result.data
  const problems: Record<string, string> = {}
  for (const issue of result.error.issues) {
    problems[String(issue.path[0] ?? 'form')] ??= issue.message
  }
  throw new InvalidForm(problems)
}
