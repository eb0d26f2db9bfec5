import { InvalidForm } from './refusal.ts'

export const MAX_FILE_BYTES = 25 * 1024 * 1024

/** The parser throws plain errors for a form that is cut off or is none; those with a code are said elsewhere. */
export function explainParts(error: Error & { code?: string }): never {
  if (error.code?.startsWith('FST_')) throw error
  throw new InvalidForm({
    file: 'Tệp gửi lên bị ngắt giữa chừng hoặc biểu mẫu sai dạng. Hãy gửi lại.',
  })
}
