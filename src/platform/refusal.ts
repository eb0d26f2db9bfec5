import type { PublicHead } from './pages.ts'

/** A thing that may not be done, said in a sentence for the person who asked. */
export class Refusal extends Error {
  readonly status: 401 | 403 | 404 | 409 | 410 | 413 | 429 | 503
  /** On 409: the version that is there now. */
  readonly current: number | undefined
  /** Whose public page it was: its contacts stand below the sentence. */
  unit: PublicHead | undefined
  constructor(status: Refusal['status'], sentence: string, current?: number) {
    super(sentence)
    this.status = status
    this.current = current
  }
}

/** A form that cannot be taken: a sentence per field (status 422). */
export class InvalidForm extends Error {
  readonly fields: Record<string, string>
  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '))
    this.fields = fields
  }
}

/** Hidden and absent are the same to whoever may not see. */
export function notFound(what = 'Không tìm thấy nội dung này.'): Refusal {
  return new Refusal(404, what)
}

/** Somebody else changed the object since it was read. */
export function moved(current: number): Refusal {
  return new Refusal(
    409,
    'Nội dung đã được người khác sửa. Hãy tải lại để xem bản mới rồi sửa tiếp.',
    current,
  )
}
