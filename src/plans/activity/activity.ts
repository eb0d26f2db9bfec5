import {
  catalogueOf,
  entriesOn,
  checkFacets,
  type Facets,
  findEntry,
  noFacets,
  type CatalogueEntry,
  type CatalogueName,
} from '../../law/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { checkDetails, type Details } from './detail-field.ts'

export interface Quantity {
  kind: string
  value: number
  countMethod: string
}

/** What a person (or a confirmed delivery) says was done. */
export interface TypedActivity {
  /** ISO local date. */
  happenedOn: string
  channelKind: string
  title: string
  place: string | null
  note: string | null
  quantities: readonly Quantity[]
  /** The channel's own fields. */
  details: Details
  /** The recorded activity it was a part of, or the words for one that is not recorded. */
  hostId: string | null
  within: string | null
  occurrenceIds: readonly string[]
  /** Absent: as the title and the lines it serves propose, or as it was. */
  facets?: Facets | undefined
}

export interface ActivityRights {
  unitId: string
  state: 'recorded' | 'void'
}

/** Recording is the unit's own: a superior reads, and asks. */
export function canChangeActivity(actor: Actor, activity: ActivityRights): boolean {
  return activity.state === 'recorded' && actsFor(actor, activity.unitId, 'officer')
}

/** Throws InvalidForm with a sentence per field. Older than ten years is a slip of the keyboard. */
export function checkActivity(
  activity: TypedActivity,
  today: string,
  kept: Facets = noFacets,
): void {
  const fields: Record<string, string> = {}
  const sorted = checkFacets(activity.facets ?? kept, activity.happenedOn, kept)
  for (const [name, said] of Object.entries(sorted)) fields[`facets.${name}`] = said
  if (activity.happenedOn > today) {
    fields['happenedOn'] = 'Việc chưa diễn ra thì chưa ghi được. Hãy chọn ngày đến hôm nay.'
  } else if (yearOf(activity.happenedOn) < yearOf(today) - 10) {
    fields['happenedOn'] = 'Ngày này cách đây hơn mười năm. Hãy kiểm tra lại.'
  }
  if (!valid('channel_kind', activity.channelKind, activity.happenedOn)) {
    fields['channelKind'] = 'Hình thức này không có trong danh mục của ngày đó.'
  }
  for (const [code, said] of Object.entries(checkDetails(activity.details))) {
    fields[`details.${code}`] = said
  }
  const kinds = new Set<string>()
  for (const [index, { kind, countMethod }] of activity.quantities.entries()) {
    if (!valid('quantity_kind', kind, activity.happenedOn)) {
      fields[`quantities.${index}.kind`] = 'Loại số lượng này không có trong danh mục.'
    } else if (kinds.has(kind)) {
      fields[`quantities.${index}.kind`] = 'Mỗi loại số lượng chỉ ghi một lần.'
    }
    if (!valid('count_method', countMethod, activity.happenedOn)) {
      fields[`quantities.${index}.countMethod`] = 'Hãy cho biết số này đếm bằng cách nào.'
    }
    kinds.add(kind)
  }
  if (Object.keys(fields).length > 0) throw new InvalidForm(fields)
}

/** The day is of the years of the plan, or of the year before or after them. */
export function isNear(day: string, plan: { fromOn: string; toOn: string }): boolean {
  return yearOf(day) >= yearOf(plan.fromOn) - 1 && yearOf(day) <= yearOf(plan.toOn) + 1
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function valid(catalogue: CatalogueName, code: string, on: string): boolean {
  return findEntry(entriesOn<CatalogueEntry>(catalogueOf(catalogue), on), code) !== undefined
}
