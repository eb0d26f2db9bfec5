import { textsOf } from '../body/body-text.ts'
import { carriedBy } from '../channel/carried.ts'
import { type ChannelCode, type ChannelSpec, specOf } from '../channel/channel-spec.ts'
import { channelsOf, type ItemContent } from '../item/item-content.ts'
import { unexplainedIn } from './abbreviations-used.ts'
import { finding, type Finding, type Place } from './finding.ts'
import { personalDataIn } from './personal-data.ts'
import type { Checked, CheckFacts } from './readiness.ts'
import { longSentences } from './sentences.ts'

/** What the words themselves say too much, too shortly or at too great a length. */
export function wordFindings(item: Checked, facts: CheckFacts): Finding[] {
  const texts = writtenTexts(item.content)
  const isPublic = channelsOf(item.content).some((code) => specOf(code).isPublic)
  return [
    ...texts.flatMap(({ place, text }) =>
      text === text.normalize('NFC')
        ? []
        : [finding('not_composed', { ...place, quote: text.slice(0, 80) })],
    ),
    ...(isPublic ? personalFindings(texts, facts) : []),
    ...abbreviationFindings(texts.filter(({ place }) => place.field !== 'attachments')),
    ...sentenceFindings(item, texts),
    ...earFindings(item),
  ]
}

interface WrittenText {
  place: Place
  text: string
  /** Of what was written for one way alone. */
  channel?: ChannelCode
}

/** Everything a person typed that readers get to see or hear, in reading order. */
function writtenTexts(content: ItemContent): WrittenText[] {
  const { cover, byline } = content
  const own = channelsOf(content).map((channel): WrittenText => {
    const text = content.channels[channel]?.text ?? ''
    return { place: { field: 'channels', channel }, text, channel }
  })
  const facts = Object.entries(content.facts).map(([fact, text]): WrittenText => {
    return { place: { field: 'facts', fact }, text }
  })
  const all: WrittenText[] = [
    { place: { field: 'title' }, text: content.title },
    { place: { field: 'summary' }, text: content.summary },
    ...[cover?.alt ?? '', cover?.caption ?? ''].map((text): WrittenText => {
      return { place: { field: 'cover' }, text }
    }),
    ...textsOf(content.body).map(({ block, text }): WrittenText => {
      return { place: { field: 'body', block }, text }
    }),
    ...content.body.content.flatMap((block, at): WrittenText[] =>
      block.type === 'image'
        ? [{ place: { field: 'body', block: at }, text: block.attrs.alt }]
        : [],
    ),
    { place: { field: 'byline' }, text: byline },
    ...content.attachments.map(({ name }): WrittenText => {
      return { place: { field: 'attachments' }, text: name }
    }),
    ...facts,
    ...own,
  ]
  return all.filter(({ text }) => text.trim() !== '')
}

function personalFindings(texts: readonly WrittenText[], { contacts }: CheckFacts): Finding[] {
  return texts.flatMap(({ place, text }) =>
    personalDataIn(text, contacts).map(({ code, value }) =>
      finding(code, { ...place, quote: value }, { value }),
    ),
  )
}

/** Explained anywhere before or after counts: people read the whole, and a title has no room. */
function abbreviationFindings(texts: readonly WrittenText[]): Finding[] {
  const together = texts.map(({ text }) => text).join('\n')
  return unexplainedIn(together).map(({ short, full }) => {
    const where = texts.find(({ text }) => text.includes(short))
    return finding(
      'abbreviation',
      { ...(where?.place ?? { field: 'body' }), quote: short },
      {
        value: short,
        full: full === null ? '' : ` “${full}”`,
      },
    )
  })
}

/** Against the strictest of the ways that carry the text; what is written for one way, against that one. */
function sentenceFindings({ content }: Checked, texts: readonly WrittenText[]): Finding[] {
  const specs = channelsOf(content).map(specOf)
  const shared = strictest(specs.filter(({ code }) => !isOwn(content, code)))
  return texts.flatMap(({ place, text, channel }) => {
    const spec = channel === undefined ? shared : specOf(channel)
    if (!TOLD_IN_SENTENCES.has(place.field) || spec?.limits.sentence === undefined) return []
    const { label, limits } = spec
    const most = limits.sentence ?? 0
    return longSentences(text, most).map(({ sentence, words }) =>
      finding('sentence_long', { ...place, quote: sentence }, { n: words, most, channel: label }),
    )
  })
}

const TOLD_IN_SENTENCES: ReadonlySet<Place['field']> = new Set<Place['field']>([
  'title',
  'summary',
  'body',
  'channels',
])

function isOwn({ channels }: ItemContent, code: ChannelCode): boolean {
  return (channels[code]?.text ?? '').trim() !== ''
}

function strictest(specs: readonly ChannelSpec[]): ChannelSpec | undefined {
  return specs.slice().sort((a, b) => (a.limits.sentence ?? 999) - (b.limits.sentence ?? 999))[0]
}

/** Addresses, codes and whatever still holds figures after it was put into spoken words. */
function earFindings(item: Checked): Finding[] {
  return channelsOf(item.content).flatMap((code) => {
    const spec = specOf(code)
    if (spec.carries !== 'script') return []
    const { text } = carriedBy(code, item)
    const hard = [...text.matchAll(HARD_TO_HEAR)].map(([words]) => words.trim())
    return [...new Set(hard)].map((value) =>
      finding(
        'hard_to_hear',
        { field: 'channels', channel: code, quote: value },
        {
          value,
          channel: spec.label,
        },
      ),
    )
  })
}

const HARD_TO_HEAR =
  /\S+(?: chấm \S+){1,6}(?: gạch chéo \S+)*|https?:\S+|\S+@\S+|[^\s.,]*\d+(?:\/[\p{L}\d-]+)+|\p{L}*\d{5,}\p{L}*|[#*_~|<>^]+/gu
