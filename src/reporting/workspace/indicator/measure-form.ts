import {
  isRatio,
  rowKindOf,
  rowKinds,
  type Chosen,
  type Filter,
  type Measure,
  type RowKind,
} from '../../figure/measure.ts'

export const WHATS = [
  'activity',
  'sum',
  'latest',
  'distinct',
  'share',
  'two',
  'promised',
  'delivered',
  'overdue',
  'fulfilled',
  'on_time',
  'mention',
  'mention_good',
  'mention_bad',
  'mention_neutral',
  'answered',
  'initiative',
  'good_example',
  'award',
  'applied_model',
  'estimate',
] as const
export type What = (typeof WHATS)[number]
export type YesNo = '' | 'yes' | 'no'

export const LISTS = [
  'channel',
  'mode',
  'form',
  'theme',
  'sector',
  'programme',
  'audience',
] as const
export type ListName = (typeof LISTS)[number]

export type FilterForm = Record<ListName, string[]> & { proven: YesNo; planned: YesNo }

/** A measure as it is put together on the screen: everything has a value, most of them empty. */
export interface MeasureForm {
  what: What
  quantity: string
  counted: '' | 'exact' | 'estimated'
  where: FilterForm
  share: FilterForm
  /** Of a ratio of two figures. */
  numerator: Chosen | null
  denominator: Chosen | null
  by: '' | RowKind
}

const NO_FILTER: FilterForm = {
  channel: [],
  mode: [],
  form: [],
  theme: [],
  sector: [],
  programme: [],
  audience: [],
  proven: '',
  planned: '',
}
export const EMPTY: MeasureForm = {
  what: 'activity',
  quantity: '',
  counted: '',
  where: NO_FILTER,
  share: { ...NO_FILTER, proven: 'yes' },
  numerator: null,
  denominator: null,
  by: '',
}

/** What is done by plans can be split by unit and task only; a number of forms in use not at all. */
export function rowsFor(what: What): readonly RowKind[] {
  if (what === 'distinct' || what === 'two') return []
  if (isOfRegisters(what)) return ['unit']
  return isOfPlans(what) ? ['unit', 'line'] : rowKinds
}

/** Of what the press and people say, of merits, and of estimates. */
function isOfRegisters(what: What): boolean {
  return what === 'answered' || what.startsWith('mention') || KEPT.has(what)
}

const KEPT = new Set(['initiative', 'good_example', 'award', 'applied_model', 'estimate'])

/** Only activities can be narrowed to some of them. */
export function isOfActivities(what: What): boolean {
  return !isOfPlans(what) && !isOfRegisters(what) && what !== 'two'
}

function isOfPlans(what: What): boolean {
  return ['promised', 'delivered', 'overdue', 'fulfilled', 'on_time'].includes(what)
}

/** Null while something is still to be chosen. */
export function measureOf(form: MeasureForm): Measure | null {
  const { what, quantity, counted } = form
  const where = filterOf(form.where)
  const by = rowsFor(what).find((kind) => kind === form.by)
  const slice = { ...(where ? { where } : {}), ...(by ? { by } : {}) }
  switch (what) {
    case 'activity':
      return { count: 'activity', ...slice }
    case 'sum':
      return quantity === ''
        ? null
        : { sum: quantity, ...(counted === '' ? {} : { counted }), ...slice }
    case 'latest':
      return quantity === '' ? null : { latest: quantity, ...slice }
    case 'distinct':
      return { distinct: 'channel', ...(where ? { where } : {}) }
    case 'share': {
      const share = filterOf(form.share)
      return share === null ? null : { share, ...slice }
    }
    case 'two': {
      const { numerator, denominator } = form
      return numerator && denominator ? { numerator, denominator } : null
    }
    case 'fulfilled':
    case 'on_time':
      return { ratio: what, ...byOfPlans(by) }
    case 'answered':
      return { ratio: what, ...byUnit(by) }
    case 'mention':
      return { count: 'mention', ...byUnit(by) }
    case 'mention_good':
    case 'mention_bad':
    case 'mention_neutral':
      return { count: 'mention', tone: TONES[what], ...byUnit(by) }
    case 'estimate':
      return { count: what, ...byUnit(by) }
    case 'initiative':
    case 'good_example':
    case 'award':
    case 'applied_model':
      return { count: what, ...byUnit(by) }
    default:
      return { count: what, ...byOfPlans(by) }
  }
}

export function formOf(measure: Measure): MeasureForm {
  const by: MeasureForm['by'] = 'by' in measure ? (measure.by ?? '') : ''
  const where = filterForm('where' in measure ? measure.where : undefined)
  const form = { ...EMPTY, by, where }
  if ('numerator' in measure) return { ...form, what: 'two', ...measure }
  if ('sum' in measure) {
    return { ...form, what: 'sum', quantity: measure.sum, counted: measure.counted ?? '' }
  }
  if ('latest' in measure) return { ...form, what: 'latest', quantity: measure.latest }
  if ('distinct' in measure) return { ...form, what: 'distinct' }
  if ('share' in measure) return { ...form, what: 'share', share: filterForm(measure.share) }
  if ('ratio' in measure) {
    return { ...form, what: measure.ratio === 'proven_lines' ? 'fulfilled' : measure.ratio }
  }
  if (measure.count === 'mention' && measure.tone !== undefined) {
    return { ...form, what: `mention_${measure.tone}` }
  }
  return { ...form, what: measure.count }
}

const TONES = { mention_good: 'good', mention_bad: 'bad', mention_neutral: 'neutral' } as const

function byUnit(by: RowKind | undefined): { by?: 'unit' } {
  return by === 'unit' ? { by } : {}
}

function byOfPlans(by: RowKind | undefined): { by?: 'unit' | 'line' } {
  return by === 'unit' || by === 'line' ? { by } : {}
}

/** What a ratio can be made of: a number that is neither split nor a ratio itself. */
export function isChoosable(measure: Measure): measure is Chosen['measure'] {
  return !isRatio(measure) && rowKindOf(measure) === null
}

function filterOf(asked: FilterForm): Filter | null {
  const { mode, form, proven, planned } = asked
  const filter: Filter = {
    ...(mode.length > 0 ? { mode: mode as ('digital' | 'traditional')[] } : {}),
    ...(form.length > 0 ? { form: form.map(Number) } : {}),
    ...(proven === '' ? {} : { proven: proven === 'yes' }),
    ...(planned === '' ? {} : { planned: planned === 'yes' }),
  }
  for (const name of ['channel', 'theme', 'sector', 'programme', 'audience'] as const) {
    if (asked[name].length > 0) filter[name] = asked[name]
  }
  return Object.keys(filter).length === 0 ? null : filter
}

function filterForm(filter: Filter | undefined): FilterForm {
  const form = { ...NO_FILTER, proven: yesNo(filter?.proven), planned: yesNo(filter?.planned) }
  for (const name of LISTS) form[name] = (filter?.[name] ?? []).map(String)
  return form
}

function yesNo(value: boolean | undefined): YesNo {
  if (value === undefined) return ''
  return value ? 'yes' : 'no'
}
