import { z } from 'zod'
import type { Chart } from '../official-document.ts'

/**
 * Printed pieces as data, ready for a print shop: what each says, its size, and the office that answers for it.
 * Words are short on purpose: a poster is read in passing.
 */
const line = (most: number) =>
  z.string().trim().min(1, 'Chưa có chữ.').max(most, `Dài quá ${most} ký tự.`)
const maybe = (most: number) => line(most).nullable().default(null)

const pictureSchema = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  alt: line(300),
})

const pointSchema = z.object({ title: maybe(120), text: maybe(400) })
/** A heading, a paragraph or two, and points under it. */
const partSchema = z.object({
  title: maybe(110),
  text: maybe(2000),
  items: z.array(line(400)).max(20).default([]),
  /** The items are done one after the other, and are numbered. */
  steps: z.boolean().default(false),
})

const frame = {
  /** The colour of the piece; each holds white letters at more than 7 : 1. */
  tone: z.enum(['blue', 'red', 'green']).default('blue'),
  unit: z.object({
    name: line(120),
    address: maybe(160),
    phone: maybe(60),
    email: maybe(80),
    website: maybe(80),
  }),
  /** What a phone opens, with words that say what for. */
  qr: z
    .object({ url: z.url(), label: line(80) })
    .nullable()
    .default(null),
  /** Marks of trim and fold, and 3 mm of colour beyond the trim: for a print shop, not for an office printer. */
  marks: z.boolean().default(false),
  /** Not approved yet: "BẢN NHÁP" across every page. */
  draft: z.boolean().default(false),
  /** The licence of a publication not for sale, as the law asks it to be printed. */
  imprint: maybe(200),
}
const cover = {
  kicker: maybe(60),
  title: line(110),
  lead: maybe(200),
  picture: pictureSchema.nullable().default(null),
}
const size = z.enum(['A3', 'A4'])
const metres = z.number().min(0.3, 'Nhỏ nhất 0,3 m.').max(30, 'Lớn nhất 30 m.')

const chapterBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: line(120) }),
  z.object({ kind: z.literal('text'), text: line(4000) }),
  z.object({ kind: z.enum(['items', 'steps']), items: z.array(line(600)).min(1).max(30) }),
  z.object({ kind: z.literal('question'), question: line(300), answer: line(2000) }),
])

export const materialSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('poster'),
    ...frame,
    ...cover,
    size,
    points: z.array(pointSchema).max(5).default([]),
  }),
  /** A5, two sides. */
  z.object({
    kind: z.literal('leaflet'),
    ...frame,
    ...cover,
    sections: z.array(partSchema).min(1).max(8),
  }),
  /** A4 folded twice: three sections inside, a fourth on the flap. */
  z.object({
    kind: z.literal('trifold'),
    ...frame,
    ...cover,
    sections: z.array(partSchema).min(3).max(4),
  }),
  /** Băng rôn: words alone. */
  z.object({
    kind: z.literal('banner'),
    ...frame,
    widthM: metres,
    heightM: metres,
    title: line(160),
  }),
  /** Pa nô, standee. */
  z.object({
    kind: z.literal('panel'),
    ...frame,
    ...cover,
    widthM: metres,
    heightM: metres,
    points: z.array(pointSchema).max(4).default([]),
  }),
  /** One slogan a sheet. */
  z.object({
    kind: z.literal('slogan'),
    ...frame,
    size,
    slogans: z.array(line(140)).min(1).max(20),
  }),
  /** A5, stapled. */
  z.object({
    kind: z.literal('handbook'),
    ...frame,
    ...cover,
    chapters: z
      .array(z.object({ title: line(120), blocks: z.array(chapterBlockSchema).min(1).max(200) }))
      .min(1)
      .max(40),
  }),
  /** A report on one page: figures and charts. */
  z.object({
    kind: z.literal('summary'),
    ...frame,
    kicker: maybe(90),
    title: line(220),
    reference: maybe(160),
    figures: z.array(z.object({ value: line(40), label: line(160) })).max(6),
    charts: z.array(z.custom<Chart>()).max(2),
  }),
  /** For the counter: where to complain and to propose. A tent stands and is read from both sides. */
  z.object({
    kind: z.literal('counter-card'),
    ...frame,
    title: line(90),
    lines: z
      .array(z.object({ label: line(40), value: line(160) }))
      .min(1)
      .max(7),
    tent: z.boolean().default(false),
  }),
  /** For the notice board: texts, a table, or both; a code leads from each row to its page. */
  z.object({
    kind: z.literal('notice'),
    ...frame,
    size,
    kicker: maybe(90),
    title: line(140),
    lead: maybe(300),
    parts: z.array(partSchema).max(40).default([]),
    columns: z
      .array(z.object({ header: line(60), share: z.number().positive() }))
      .max(8)
      .default([]),
    rows: z
      .array(
        z.object({ cells: z.array(z.string().max(600)), url: z.url().nullable().default(null) }),
      )
      .max(400)
      .default([]),
    /** "Niêm yết từ ngày 01/12/2026." */
    posted: maybe(200),
  }),
  /** Goes along when printed pieces change hands. A fact without a value is a line to write on. */
  z.object({
    kind: z.literal('handover'),
    ...frame,
    size,
    title: line(300),
    facts: z.array(z.object({ label: line(60), value: z.string().max(400) })).max(14),
    /** "…, ngày … tháng … năm …" */
    signed: line(160),
    giver: maybe(120),
    receiver: maybe(120),
    foot: line(300),
  }),
])

export type Material = z.output<typeof materialSchema>
export type MaterialInput = z.input<typeof materialSchema>

/** Letters do not fit their place, or a picture is too coarse: the message is a sentence for who made the piece. */
export class MaterialFault extends Error {
  override name = 'MaterialFault'
  readonly field: 'words' | 'picture'
  constructor(field: 'words' | 'picture', message: string) {
    super(message)
    this.field = field
  }
}
