import { z } from 'zod'

/** Head and foot of the paper with every word as it is printed. */
export const letterheadSchema = z.object({
  /** Above the issuer; a People's Committee writes none (Decree 30/2020, Annex I, II.2.a). */
  superior: z.string().nullable(),
  /** Line by line: "ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH". */
  issuer: z.array(z.string()),
  /** As a sentence names it: "Ủy ban nhân dân xã Bình Minh". */
  issuerName: z.string(),
  nation: z.string(),
  motto: z.string(),
  symbol: z.string(),
  /** "Số: 27/BC-UBND"; a gap before the number is given. */
  number: z.string(),
  place: z.string(),
  /** "Bình Minh, ngày 15 tháng 3 năm 2024"; gaps before the day is given. */
  written: z.string(),
  /** "DỰ THẢO BÁO CÁO" while it is not submitted. */
  kind: z.string(),
  addressees: z.array(z.string()),
  recipients: z.array(z.string()),
  archive: z.string().nullable(),
  signature: z.object({
    /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
    lines: z.array(z.string()),
    /** Once it is approved. */
    name: z.string().nullable(),
  }),
})

export type LetterheadView = z.output<typeof letterheadSchema>
