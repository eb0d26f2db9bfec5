import { z } from 'zod'

/** A day somebody typed, as ISO text. PostgreSQL has no year 0, and no matter of an office lies outside these centuries. */
export function typedDate(sentence: string | ((issue: { input?: unknown }) => string)) {
  return z.iso
    .date({ error: sentence })
    .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'Năm phải từ 1900 đến 2199.')
}
