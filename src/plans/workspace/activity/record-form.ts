import type { Translator } from '../../../ui/translate.ts'
import { catalogueOf } from '../../../law/catalogue/catalogues.ts'
import type { Facets } from '../../../law/catalogue/facets.ts'
import {
  type ActivityView,
  activityOperations,
  type Suggestion,
} from '../../activity/activity-contract.ts'
import { channelForm, ownDetails, usualMethod } from '../../activity/channel-form.ts'
import { checkDetails, findDetailField } from '../../activity/detail-field.ts'
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
  /** The channel's own fields, as typed. */
  details?: Record<string, string> | undefined
  /** The recorded activity it was a part of, or the words for one that is not recorded here. */
  hostId?: string | undefined
  within?: string | undefined
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
    details: Object.fromEntries(
      Object.entries(activity.details).map(([code, value]) => [
        code,
        typeof value === 'number' ? String(value).replace('.', ',') : value,
      ]),
    ),
    hostId: activity.host?.id,
    within: activity.within ?? '',
    serves: activity.occurrences.map(({ id }) => id),
    facets: activity.facets,
  }
}

/** The codes of the quantities that a channel is counted in; what is already filled in stays. */
export function quantitiesFor(
  channel: string,
  filled: RecordForm['quantities'] = {},
): readonly string[] {
  const asked = channel === '' ? [] : channelForm(channel).quantities.map(({ kind }) => kind)
  // Minutes over all clusters follow from the minutes and the clusters: nobody is asked to multiply.
  const codes = asked.filter((kind) => kind !== 'cluster_minutes')
  const others = Object.keys(filled).filter(
    (code) => !codes.includes(code) && filled[code]?.value !== '',
  )
  return [...codes, ...others]
}

export function methodOf(form: RecordForm, kind: string): string {
  const usual = channelForm(form.channel).quantities.find((one) => one.kind === kind)?.method
  return form.quantities[kind]?.method ?? usual ?? usualMethod(kind)
}

/** The channel's own fields as numbers, days and text; what was typed for another channel is left out. */
export function detailsOf({ channel, details = {} }: RecordForm): Record<string, string | number> {
  const told = Object.entries(details).map(([code, text]): [string, string | number] => {
    const isNumber = findDetailField(code)?.kind === 'number'
    return [code, isNumber ? (readNumber(text) ?? '') : text.trim()]
  })
  return { ...ownDetails(channel, Object.fromEntries(told)) }
}

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
  const details = detailsOf(form)
  for (const [code, said] of Object.entries(checkDetails(details))) errors[`details.${code}`] = said
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
    details,
    hostId: form.hostId || null,
    within: (!form.hostId && form.within) || null,
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
