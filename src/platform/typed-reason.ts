import { z } from 'zod'

/** A reason has at least one letter or digit: spaces of no width look like nothing and pass for text. */
export function typedReason(sentence: string, maxLetters: number) {
  return z
    .string()
    .trim()
    .max(maxLetters)
    .refine((text) => /[\p{L}\p{N}]/u.test(text), sentence)
}
