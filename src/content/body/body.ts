import { z } from 'zod'

/**
 * What an item says: a closed tree of the editor's own shape (ProseMirror JSON), so that nothing is translated on the
 * way. No HTML is ever stored; whatever is not listed here is refused.
 */

const BOLD = z.strictObject({ type: z.literal('bold') })

/** A whole web address, a mail address, a telephone number, or a page of our own. */
export const linkAddress = z
  .string()
  .max(2000)
  .regex(
    /^(?:https?:\/\/[^\s<>"]+|mailto:[^\s<>"@]+@[^\s<>"@]+|tel:\+?[\d .-]{3,20}|\/[^\s<>"\\/][^\s<>"\\]*)$/u,
    'Đường dẫn phải bắt đầu bằng https://, http://, mailto:, tel: hoặc /.',
  )

const LINK = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({ href: linkAddress }),
})

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z
    .array(z.discriminatedUnion('type', [BOLD, LINK]))
    .max(2)
    .exactOptional(),
})

const hardBreak = z.strictObject({ type: z.literal('hardBreak') })

/** A procedure by its national code (opaque here), or a legal document by its number. */
const reference = z.strictObject({
  type: z.literal('reference'),
  attrs: z.strictObject({
    kind: z.enum(['procedure', 'law']),
    code: z.string().trim().min(1).max(80),
    label: z.string().trim().min(1).max(300),
  }),
})

const inline = z.array(z.discriminatedUnion('type', [text, hardBreak, reference])).max(2000)

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline.exactOptional() })

const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline.exactOptional(),
})

const lastItem = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(paragraph).min(1).max(20),
})
const innerList = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  content: z.array(lastItem).min(1).max(100),
})
/** Lists are at most two deep: a third level is a sign that a heading is missing. */
const list = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  content: z
    .array(
      z.strictObject({
        type: z.literal('listItem'),
        content: z
          .array(z.discriminatedUnion('type', [paragraph, innerList]))
          .min(1)
          .max(20),
      }),
    )
    .min(1)
    .max(200),
})

const blockquote = z.strictObject({
  type: z.literal('blockquote'),
  content: z.array(paragraph).min(1).max(20),
})

const callout = z.strictObject({
  type: z.literal('callout'),
  attrs: z.strictObject({ tone: z.enum(['note', 'warning', 'contact']) }),
  content: z.array(paragraph).min(1).max(20),
})

const table = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({
    caption: z.string().trim().max(300),
    /** Does the first row name the columns? */
    header: z.boolean(),
    rows: z
      .array(z.array(z.string().max(1000)).min(1).max(8))
      .min(1)
      .max(60)
      .refine((rows) => rows.every((row) => row.length === rows[0]?.length), {
        error: 'Các dòng của bảng phải có cùng số cột.',
      }),
  }),
})

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The bytes are bound by their hash; the words may differ from those of the library. */
export const imageAttrs = z.strictObject({
  mediaId: z.uuid(),
  hash,
  alt: z.string().trim().max(500),
  caption: z.string().trim().max(500),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
})

const image = z.strictObject({ type: z.literal('image'), attrs: imageAttrs })

/** Words that stand under a film from a moment to a moment, in milliseconds. */
export const cue = z.strictObject({
  from: z.int().min(0).max(86_400_000),
  to: z.int().min(1).max(86_400_000),
  text: z.string().trim().min(1).max(500),
})
export type Cue = z.infer<typeof cue>

const recording = z.strictObject({
  type: z.literal('recording'),
  attrs: z.strictObject({
    mediaId: z.uuid(),
    hash,
    kind: z.enum(['audio', 'video']),
    mime: z.string().max(100),
    caption: z.string().trim().max(500),
    seconds: z.int().min(0).max(86_400).nullable(),
    /** Captions of a film; approved with it. */
    cues: z.array(cue).min(1).max(3000).optional(),
    /** What is said in a recording, for those who do not hear it. */
    transcript: z.string().trim().min(1).max(20_000).optional(),
  }),
})

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  list,
  blockquote,
  callout,
  table,
  image,
  recording,
])

export const bodySchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block).max(1000, 'Nội dung quá dài; hãy tách thành nhiều bài.'),
})

export type Body = z.infer<typeof bodySchema>
export type Block = z.infer<typeof block>
export type Inline = z.infer<typeof inline>[number]
export type Paragraph = z.infer<typeof paragraph>
export type List = z.infer<typeof list>
export type ImageAttrs = z.infer<typeof imageAttrs>
export type RecordingAttrs = z.infer<typeof recording>['attrs']

export const EMPTY_BODY: Body = { type: 'doc', content: [] }
