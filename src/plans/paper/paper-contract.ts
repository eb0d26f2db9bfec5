import { z } from 'zod'
import { id, instant } from '../contract-parts.ts'

/** A signed paper that was taken in, of a plan or an amendment. */
export const signedPaper = z.object({
  id,
  fileName: z.string(),
  size: z.int(),
  hash: z.string(),
  /** A signature field with a signature; its validity is not judged here. */
  signatureFound: z.boolean(),
  /** Anybody may download it from the plan's public page. */
  isPublic: z.boolean(),
  addedAt: instant,
  addedByName: z.string(),
})

export type SignedPaper = z.infer<typeof signedPaper>

/** "H42.12.3": an office on the document axis, first the ministry or province (Decision 20/2020, article 4). */
export const ORGAN_ID = /^[A-Z]\d{2}(?:\.[A-Z0-9]+)*$/u

const organId = z
  .string()
  .trim()
  .max(35)
  .regex(ORGAN_ID, 'Mã định danh phải như H42.12.3, không quá 35 ký tự.')

/** Offices as the document axis knows them. */
export const edxmlParties = z.object({
  from: organId,
  to: organId,
  toName: z.string().trim().min(1).max(200),
})

export type EdxmlParties = z.infer<typeof edxmlParties>
