import type { Translator } from '../../../ui/translate.ts'
import { catalogueOf } from '../../../law/catalogue/catalogues.ts'
import type { Facets } from '../../../law/catalogue/facets.ts'
import {
  type ActivityView,
  activityOperations,
  type Suggestion,
} from '../../activity/activity-contract.ts'
import { evidenceOperations } from '../../activity/evidence-contract.ts'
import { readNumber } from '../../activity/typed-number.ts'
import { shorten } from '../due/due-words.ts'

export interface Photo {
  id: string
  file: File
}

/** What is typed while recording; also what comes back when the server refuses it. */
export interface RecordForm {
  photos: Photo[]
  channel: string
  on: string
  /** Undefined: the proposed title stands. */
  title: string | undefined
  quantities: Record<string, { value: string; method: string }>
  links: string
  place: string
  note: string
  /** Undefined: as suggested. */
  serves: string[] | undefined
  /** Absent: as the title and the served lines propose. */
  facets?: Facets | undefined
}

export const blankRecord = (today: string): RecordForm => ({
  photos: [],
  channel: '',
  on: today,
  title: undefined,
  quantities: {},
  links: '',
  place: '',
  note: '',
  serves: undefined,
})

export function recordOf(activity: ActivityView): RecordForm {
  return {
    ...blankRecord(activity.happenedOn),
    channel: activity.channelKind,
    title: activity.title,
    quantities: Object.fromEntries(
      activity.quantities.map(({ kind, value, countMethod }) => [
        kind,
        { value: String(value).replace('.', ','), method: countMethod },
      ]),
    ),
    place: activity.place ?? '',
    note: activity.note ?? '',
    serves: activity.occurrences.map(({ id }) => id),
    facets: activity.facets,
  }
}

/** Kind of quantity, how it is usually counted. */
const usualMethod: Record<string, string> = {
  sessions: 'head_count',
  people_informed: 'estimate',
  attendees: 'roster',
  people_guided: 'head_count',
  contestants: 'system_log',
  articles: 'system_log',
  broadcasts: 'document',
  minutes: 'document',
  reportages: 'document',
  clips: 'head_count',
  copies: 'delivery_note',
  posters: 'head_count',
  postings: 'head_count',
  messages: 'system_log',
  questions_answered: 'system_log',
}

// channel kinds | quantities that fit, the most usual first
const fitting: readonly (readonly [channels: string, quantities: string])[] = [
  ['broadcast tv_radio', 'broadcasts minutes'],
  ['notice_board electronic_board public_posting', 'postings'],
  ['flyer leaflet handbook print_material guidance_material grassroots_bulletin', 'copies'],
  ['panel poster banner slogan', 'posters'],
  ['portal_news press mass_media series', 'articles'],
  ['portal_column zalo_oa facebook_page social_network vneid internal_notice', 'articles'],
  ['reportage', 'reportages'],
  ['video_clip', 'clips'],
  ['online_qa online_exchange', 'questions_answered'],
  ['sms', 'messages'],
  ['communicator direct_guidance procedure_guide', 'people_guided'],
  ['conference workshop training internal_meeting legal_education', 'sessions attendees'],
  ['dialogue round_table study_tour cultural_event drive event', 'sessions attendees'],
  ['contest', 'contestants'],
]

/** The codes of the quantities that a channel is counted in; what is already filled in stays. */
export function quantitiesFor(
  channel: string,
  filled: RecordForm['quantities'] = {},
): readonly string[] {
  const codes =
    fitting.find(([channels]) => channels.split(' ').includes(channel))?.[1].split(' ') ??
    (channel === '' ? [] : ['sessions', 'people_informed'])
  const others = Object.keys(filled).filter(
    (code) => !codes.includes(code) && filled[code]?.value !== '',
  )
  return [...codes, ...others]
}

export const methodOf = (form: RecordForm, kind: string) =>
  form.quantities[kind]?.method ?? usualMethod[kind] ?? 'head_count'

export function linksOf(form: RecordForm): string[] {
  return form.links.split(/\s+/).filter((link) => link !== '')
}

/** "Tờ rơi: Tuyên truyền, hướng dẫn sử dụng dịch vụ công…"; what stands when nothing is typed. */
export function proposedTitle(
  form: Pick<RecordForm, 'channel'>,
  content: string | undefined,
  t: Translator,
): string {
  const kind = catalogueOf('channel_kind').find(({ code }) => code === form.channel)
  if (!kind) return ''
  const label = t.language === 'vi' ? kind.label : kind.labelEn
  return content ? `${label}: ${shorten(content, 90)}` : label
}

/** The best match is chosen beforehand, if it speaks of this channel and its window holds the day. */
export function servedBySuggestion(suggestions: readonly Suggestion[]): string[] {
  const best = suggestions.find((one) => one.speaksOfChannel && one.inWindow)
  return best ? [best.occurrenceId] : []
}

type Body = Parameters<typeof activityOperations.recordActivity.body.parse>[0]

/** The body as the contract wants it, or a sentence per field. */
export function checkRecord(
  form: RecordForm,
  chosen: { title: string; occurrenceIds: readonly string[] },
  today: string,
  t: Translator,
): { body: ReturnType<typeof activityOperations.recordActivity.body.parse> } | Wrong {
  const errors: Record<string, string> = {}
  const quantities: { kind: string; value: number; countMethod: string }[] = []
  for (const kind of quantitiesFor(form.channel, form.quantities)) {
    const value = readNumber(form.quantities[kind]?.value ?? '')
    if (value === undefined) continue
    if (Number.isNaN(value)) errors[kind] = t('Hãy ghi bằng chữ số, ví dụ 1.250 hoặc 12,5.')
    else quantities.push({ kind, value, countMethod: methodOf(form, kind) })
  }
  if (form.on > today) errors['happenedOn'] = t('Ngày này chưa đến. Chỉ ghi việc đã làm.')
  for (const link of linksOf(form)) {
    const { success, error } = evidenceOperations.addEvidenceLink.body.shape.url.safeParse(link)
    if (!success) errors['links'] = `“${shorten(link, 60)}”: ${error.issues[0]?.message ?? ''}`
  }
  const typed: Body = {
    happenedOn: form.on,
    channelKind: form.channel,
    title: chosen.title,
    place: form.place || null,
    note: form.note || null,
    quantities,
    occurrenceIds: [...chosen.occurrenceIds],
    facets: form.facets,
  }
  const parsed = activityOperations.recordActivity.body.safeParse(typed)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message
  }
  return parsed.success && Object.keys(errors).length === 0 ? { body: parsed.data } : { errors }
}

export interface Wrong {
  errors: Record<string, string>
}

/** The label of a quantity with its unit: "Số lượt phát thanh (lượt phát)". */
export function quantityLabel(code: string, language: 'vi' | 'en'): string {
  const kind = catalogueOf('quantity_kind').find((one) => one.code === code)
  if (!kind) return code
  const [label, unit] = language === 'vi' ? [kind.label, kind.unit] : [kind.labelEn, kind.unitEn]
  return unit && !label.toLowerCase().endsWith(unit) ? `${label} (${unit})` : label
}
