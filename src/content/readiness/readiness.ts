import type { Body } from '../body/body.ts'
import { plainText, textsOf, wordCount } from '../body/body-text.ts'
import type { ItemContent } from '../item/item-content.ts'
import { type ItemKindCode, kindOf } from '../item/item-kind.ts'
import { channelFindings } from './channel-findings.ts'
import { finding, type Finding, type Place, type Stage } from './finding.ts'
import type { PublicContacts } from './personal-data.ts'
import { referenceFindings } from './reference-findings.ts'
import { wordFindings } from './word-findings.ts'

/** What the check has to know besides the text; nothing of it is asked for while checking. */
export interface CheckFacts {
  stage: Stage
  /** Local date. */
  today: string
  contacts: PublicContacts
  /** By hash. */
  files: ReadonlyMap<string, { mime: string; size: number }>
  /** By address; absent: never looked at. */
  links: ReadonlyMap<string, LinkState>
  /** By number of the document, as law knows it that day; undefined: not on record. */
  law: (code: string) => LawState | undefined
  /** By code; undefined: not on record. */
  procedure: (code: string) => 'in_force' | 'ended' | undefined
}

export interface LinkState {
  state: 'alive' | 'dead'
  /** Looked at since the text was last changed. */
  isFresh: boolean
  reason: string
}

export interface LawState {
  status: 'not_yet_in_force' | 'in_force' | 'expired' | 'unknown'
  /** The first day it no longer was. */
  endedOn: string | null
  /** Numbers of what stands in its place. */
  replacedBy: readonly string[]
}

export interface Checked {
  kind: ItemKindCode
  content: ItemContent
}

/** Everything that keeps an item from going out or makes it worse, what blocks first, then in reading order. */
export function checkReadiness(item: Checked, facts: CheckFacts): Finding[] {
  const found = [
    ...shapeFindings(item),
    ...pictureFindings(item.content),
    ...recordingFindings(item),
    ...channelFindings(item, facts),
    ...wordFindings(item, facts),
    ...referenceFindings(item.content, facts),
  ]
  return found.sort((a, b) => rank(a) - rank(b))
}

function rank({ severity, place }: Finding): number {
  const order: Place['field'][] = [
    'title',
    'summary',
    'cover',
    'facts',
    'body',
    'byline',
    'attachments',
    'channels',
  ]
  return (severity === 'blocks' ? 0 : 1e6) + order.indexOf(place.field) * 1e4 + (place.block ?? 0)
}

/** What its kind asks for. */
function shapeFindings({ kind: code, content }: Checked): Finding[] {
  const kind = kindOf(code)
  const words = wordCount(plainText(content.body))
  const found: Finding[] = []
  if (content.title === '') found.push(finding('title_missing', { field: 'title' }))
  if (kind.summary === 'required' && content.summary === '') {
    found.push(finding('summary_missing', { field: 'summary' }))
  }
  if (words === 0 && kind.body !== 'lines' && !hasRecording(content.body)) {
    found.push(finding('body_missing', { field: 'body' }))
  } else if (words > 0 && words < kind.words.least) {
    found.push(finding('body_short', { field: 'body' }, { n: words, least: kind.words.least }))
  } else if (words > kind.words.most) {
    found.push(finding('body_long', { field: 'body' }, { n: words, most: kind.words.most }))
  }
  for (const { code: fact, label, required } of kind.facts) {
    if (required && (content.facts[fact] ?? '') === '') {
      found.push(finding('fact_missing', { field: 'facts', fact }, { fact: label }))
    }
  }
  if (Object.keys(content.channels).length === 0) {
    found.push(finding('no_channel', { field: 'channels' }))
  }
  return found
}

function pictureFindings({ cover, body }: ItemContent): Finding[] {
  const found: Finding[] = []
  if (cover && cover.alt === '') found.push(finding('alt_missing', { field: 'cover' }))
  for (const [place, block] of body.content.entries()) {
    if (block.type === 'image' && block.attrs.alt === '') {
      found.push(finding('alt_missing', { field: 'body', block: place }))
    }
  }
  return found
}

/** Whoever does not hear it reads it: a film by its captions, a recording by its words. */
function recordingFindings({ kind, content: { body } }: Checked): Finding[] {
  const found = body.content.flatMap((block, place) => {
    if (block.type !== 'recording') return []
    const at: Place = { field: 'body', block: place }
    const { cues, transcript } = block.attrs
    if (block.attrs.kind === 'audio') return transcript ? [] : [finding('transcript_wanted', at)]
    // Where the film itself is what goes out, it does not go out without.
    return cues ? [] : [finding(kind === 'reportage' ? 'captions_missing' : 'captions_wanted', at)]
  })
  const first = body.content.findIndex(({ type }) => type === 'recording')
  const words = textsOf(body).reduce((sum, { text }) => sum + wordCount(text), 0)
  if (first >= 0 && words < ENOUGH_WORDS) {
    found.push(finding('recording_without_words', { field: 'body', block: first }))
  }
  return found
}

const ENOUGH_WORDS = 40

function hasRecording(body: Body): boolean {
  return body.content.some(({ type }) => type === 'recording')
}
