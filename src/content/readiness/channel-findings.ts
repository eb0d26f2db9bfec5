import { type ChannelSpec, specOf } from '../channel/channel-spec.ts'
import { type Carried, carriedBy } from '../channel/carried.ts'
import { smsLength } from '../channel/sms-length.ts'
import { channelsOf } from '../item/item-content.ts'
import { finding, type Finding, type Place } from './finding.ts'
import type { Checked, CheckFacts } from './readiness.ts'

/** What each way it is meant to go cannot carry. */
export function channelFindings(item: Checked, { files }: CheckFacts): Finding[] {
  return channelsOf(item.content).flatMap((code) => {
    const spec = specOf(code)
    const carried = carriedBy(code, item)
    return lengthFindings(spec, carried).concat(
      mediaFindings(spec, carried, files),
      leavesOut(spec, item) ? [finding('recording_left_out', at(spec), named(spec))] : [],
    )
  })
}

function lengthFindings(spec: ChannelSpec, { title, summary, text, seconds }: Carried): Finding[] {
  const { limits } = spec
  const found: Finding[] = []
  const long = (
    code: 'title_long' | 'summary_long' | 'text_long',
    place: Place,
    written: string,
    most: number | undefined,
  ) => {
    const n = lettersOf(written)
    if (most !== undefined && n > most) found.push(finding(code, place, named(spec, { n, most })))
  }
  if (spec.carries === 'page') {
    long('title_long', at(spec, 'title'), title, limits.title)
    long('summary_long', at(spec, 'summary'), summary, limits.summary)
  }
  long('text_long', at(spec), text, limits.text)
  const { messages } = smsLength(text)
  if (limits.messages !== undefined && messages > limits.messages) {
    const values = named(spec, { n: messages, most: limits.messages })
    found.push(finding('messages_many', at(spec), values))
  }
  if (limits.seconds !== undefined && seconds !== null && seconds > limits.seconds) {
    const values = { n: Math.ceil(seconds / 60), most: Math.floor(limits.seconds / 60) }
    found.push(finding('read_long', at(spec), named(spec, values)))
  }
  return found
}

function mediaFindings(
  spec: ChannelSpec,
  { images }: Carried,
  files: CheckFacts['files'],
): Finding[] {
  const { cover, images: rules = {} } = spec.limits
  const found: Finding[] = []
  if (cover && images.length === 0) {
    found.push(finding('cover_missing', at(spec, 'cover'), named(spec)))
  }
  if (rules.most !== undefined && images.length > rules.most) {
    const values = named(spec, { n: images.length, most: rules.most })
    found.push(finding('images_many', at(spec), values))
  }
  for (const image of images) {
    const file = files.get(image.hash)
    if (!file) continue
    if (rules.maxBytes !== undefined && file.size > rules.maxBytes) {
      const values = named(spec, { n: megabytes(file.size), most: megabytes(rules.maxBytes) })
      found.push(finding('image_heavy', { ...at(spec), quote: image.alt }, values))
    }
    if (rules.mimes && !rules.mimes.includes(file.mime)) {
      const values = named(spec, { type: file.mime.replace('image/', '').toUpperCase() })
      found.push(finding('image_type', { ...at(spec), quote: image.alt }, values))
    }
  }
  return found
}

function leavesOut(spec: ChannelSpec, { content }: Checked): boolean {
  return (
    content.body.content.some(({ type }) => type === 'recording') &&
    (spec.limits.recordings === false || spec.carries === 'sheet' || spec.carries === 'post')
  )
}

function at({ code }: ChannelSpec, field: Place['field'] = 'channels'): Place {
  return { field, channel: code }
}

function named(spec: ChannelSpec, values: Finding['values'] = {}): Finding['values'] {
  return { ...values, channel: spec.label }
}

/** As people count them: a letter with its marks is one. */
function lettersOf(text: string): number {
  return Array.from(text.normalize('NFC')).length
}

function megabytes(bytes: number): string {
  return (Math.ceil((bytes / 2 ** 20) * 10) / 10).toLocaleString('vi-VN')
}
