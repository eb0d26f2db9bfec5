import type { Body, ImageAttrs } from '../body/body.ts'
import { plainText, textsOf } from '../body/body-text.ts'
import { readingSeconds } from '../ear/duration.ts'
import { spoken } from '../ear/spoken.ts'
import type { ItemContent } from '../item/item-content.ts'
import type { ItemKindCode } from '../item/item-kind.ts'
import { factBlocks } from '../item/told-facts.ts'
import { type ChannelSpec, specOf, type ChannelCode } from './channel-spec.ts'

/** Exactly what one way takes out of the house: the approver sees it, the adapter sends it. */
export interface Carried {
  channel: ChannelCode
  title: string
  summary: string
  /** The one text: of a post, a line, a script; of a page or a sheet its body as plain text. */
  text: string
  /** Of pages and sheets. */
  body: Body | null
  images: ImageAttrs[]
  /** Written for this way alone, not made of the item. */
  isOwn: boolean
  /** Of what is read aloud. */
  seconds: number | null
}

interface Written {
  kind: ItemKindCode
  content: ItemContent
}

export function carriedBy(code: ChannelCode, written: Written): Carried {
  const spec = specOf(code)
  const content = told(spec, written)
  const typed = (content.channels[code]?.text ?? '').trim()
  const own = typed === '' ? null : typed
  const text = own ?? madeText(spec, content)
  const { title, summary } = content
  return {
    channel: code,
    title,
    summary,
    text,
    body: hasBody(spec, own) ? bodyOf(spec, content) : null,
    images: spec.carries === 'line' || spec.carries === 'script' ? [] : picturesOf(content),
    isOwn: own !== null,
    seconds: spec.carries === 'script' ? readingSeconds(text) : null,
  }
}

/** With what its form says of it below the text. A sheet has a place of its own for that. */
function told({ carries }: ChannelSpec, { kind, content }: Written): ItemContent {
  if (carries === 'sheet') return content
  const { body } = content
  return {
    ...content,
    body: { ...body, content: [...body.content, ...factBlocks(kind, content)] },
  }
}

/** A page is always the whole; a sheet may carry a text of its own instead. */
function hasBody({ carries }: ChannelSpec, own: string | null): boolean {
  return carries === 'page' || (carries === 'sheet' && own === null)
}

/** What is made of title, summary and body where nothing was written for that way. */
function madeText(spec: ChannelSpec, content: ItemContent): string {
  const { title, summary, body } = content
  if (spec.carries === 'line') return title
  if (spec.carries === 'script') return scriptOf(content)
  if (spec.carries === 'post') {
    return [title, summary, plainText(body)].filter((part) => part.trim() !== '').join('\n\n')
  }
  return plainText(body)
}

/** Paragraphs one below the other, said as a speaker says them; a heading is a sentence of its own. */
function scriptOf({ title, body }: ItemContent): string {
  const paragraphs = textsOf(body)
    .filter(({ kind }) => !['caption', 'table', 'spoken'].includes(kind))
    .map(({ text }) => text)
  return [title, ...paragraphs]
    .map((text) => spoken(text.replaceAll('\n', ' ')))
    .map((text) => (/[.!?…:]$/.test(text) || text === '' ? text : `${text}.`))
    .filter((text) => text !== '')
    .join('\n')
}

function bodyOf(spec: ChannelSpec, { body }: ItemContent): Body {
  if (spec.limits.recordings !== false && spec.carries !== 'sheet') return body
  return { ...body, content: body.content.filter(({ type }) => type !== 'recording') }
}

export function picturesOf({ cover, body }: Pick<ItemContent, 'cover' | 'body'>): ImageAttrs[] {
  const inside = body.content.flatMap((block) => (block.type === 'image' ? [block.attrs] : []))
  const again = new Set(cover ? [cover.hash] : [])
  return [...(cover ? [cover] : []), ...inside.filter(({ hash }) => !again.has(hash))]
}
