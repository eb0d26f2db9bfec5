import { type Piece, paragraphChanges } from '../../ui/word-diff.ts'
import type { ImageAttrs, RecordingAttrs } from '../body/body.ts'
import { textsOf } from '../body/body-text.ts'
import { picturesOf } from '../channel/carried.ts'
import type { ChannelCode } from '../channel/channel-spec.ts'
import { channelsOf, type ItemContent } from './item-content.ts'

/** What is otherwise in a later version, in reading order. */
export type ItemChange =
  | {
      kind: 'words'
      field: ChangedField
      channel?: ChannelCode
      fact?: string
      paragraphs: Piece[][]
    }
  /** Side by side: null where there is none. */
  | { kind: 'image'; before: ImageAttrs | null; after: ImageAttrs | null }
  | {
      kind: 'names'
      field: 'channels' | 'attachments' | 'recordings'
      added: string[]
      removed: string[]
    }

export type ChangedField =
  | 'title'
  | 'summary'
  | 'body'
  | 'byline'
  | 'facts'
  | 'channels'
  | 'captions'

export function itemChanges(before: ItemContent, after: ItemContent): ItemChange[] {
  return [
    ...words('title', [before.title], [after.title]),
    ...words('summary', lines(before.summary), lines(after.summary)),
    ...words('body', bodyLines(before), bodyLines(after)),
    ...imageChanges(before, after),
    ...words('captions', captions(before), captions(after)),
    ...names('recordings', recordings(before), recordings(after)),
    ...factChanges(before, after),
    ...words('byline', [before.byline], [after.byline]),
    ...names('channels', channelsOf(before), channelsOf(after)),
    ...channelsOf(after).flatMap((channel) =>
      words('channels', lines(own(before, channel)), lines(own(after, channel)), { channel }),
    ),
    ...names('attachments', attachments(before), attachments(after)),
  ]
}

function words(
  field: ChangedField,
  before: readonly string[],
  after: readonly string[],
  where: { channel?: ChannelCode; fact?: string } = {},
): ItemChange[] {
  const paragraphs = paragraphChanges(before.filter(Boolean), after.filter(Boolean))
  return paragraphs.length === 0 ? [] : [{ kind: 'words', field, ...where, paragraphs }]
}

function names(
  field: 'channels' | 'attachments' | 'recordings',
  before: readonly string[],
  after: readonly string[],
): ItemChange[] {
  const added = after.filter((name) => !before.includes(name))
  const removed = before.filter((name) => !after.includes(name))
  return added.length + removed.length === 0 ? [] : [{ kind: 'names', field, added, removed }]
}

/** A picture at the place of another is a replacement; what is left over came or went. */
function imageChanges(before: ItemContent, after: ItemContent): ItemChange[] {
  const [old, fresh] = [picturesOf(before), picturesOf(after)]
  const gone = old.filter(({ hash }) => !fresh.some((image) => image.hash === hash))
  const come = fresh.filter(({ hash }) => !old.some((image) => image.hash === hash))
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => ({
    kind: 'image',
    before: gone[place] ?? null,
    after: come[place] ?? null,
  }))
}

function factChanges(before: ItemContent, after: ItemContent): ItemChange[] {
  const codes = [...new Set([...Object.keys(before.facts), ...Object.keys(after.facts)])]
  return codes.flatMap((fact) =>
    words('facts', lines(before.facts[fact] ?? ''), lines(after.facts[fact] ?? ''), { fact }),
  )
}

function bodyLines({ body }: ItemContent): string[] {
  return textsOf(body)
    .filter(({ kind }) => kind !== 'caption')
    .map(({ text }) => text)
}

function captions(content: ItemContent): string[] {
  return picturesOf(content).flatMap(({ alt, caption }) => [alt, caption])
}

function recordings({ body }: ItemContent): string[] {
  return body.content.flatMap((block) =>
    block.type === 'recording' ? [recordingName(block.attrs)] : [],
  )
}

function recordingName({ caption, hash }: RecordingAttrs): string {
  return caption || hash.slice(0, 12)
}

function attachments(content: ItemContent): string[] {
  return content.attachments.map(({ name, hash }) => `${name} (${hash.slice(0, 8)})`)
}

function own({ channels }: ItemContent, code: ChannelCode): string {
  return channels[code]?.text ?? ''
}

function lines(text: string): string[] {
  return text.split('\n')
}
