import type { Unit } from '../unit/unit.ts'
import { everyCommitteePost } from '../office/office-templates.ts'
import { indexOf } from './name-index.ts'
import type { Core } from './name-index.ts'
import { postsNamed, staffWordsIn, type PostForMatching } from './post-words.ts'
import { groupOf } from './unit-groups.ts'
import { type FormerUnit, standInFor, usualSuccessor } from './stand-ins.ts'
import { isNearly, leftAfter, takeApart, wordsOf } from './unit-name-words.ts'
import type { NameWords } from './unit-name-words.ts'
import { COMMITTEE, committeeOf, nearest } from './unit-tree.ts'

export type UnitForMatching = Pick<Unit, 'id' | 'parentId' | 'kind' | 'tier' | 'name' | 'shortName'>

export interface MatchingContext {
  /** The unit whose document says it: "UBND huyện" is its district. */
  home: UnitForMatching
  /** Every unit that can be meant: the home, those below it, those above it. */
  candidates: readonly UnitForMatching[]
  /** The posts of the home's house; without them their titles mean nobody. */
  posts?: readonly PostForMatching[]
  /** Names of before, for words that no unit of today bears. */
  former?: readonly FormerUnit[]
  /** The day it is said; without it no office has ended. */
  on?: string
}

export interface UnitMatch {
  /** `post` is a person's post (`Chủ tịch UBND huyện`); the units are those of the post. */
  kind: 'unit' | 'group' | 'post' | 'none'
  unitIds: string[]
  /** 0–1; at most 0.5 where a person must choose. */
  sure: number
  /** For the person who checks. */
  why: string
}

/** Which units the words of a plan mean. Never guesses beyond the candidates, never throws. */
export function matchUnitWords(words: string, context: MatchingContext): UnitMatch {
  const own = exactName(words, context)
  if (own) return own
  const parts = partsOf(words)
  const whole = matchOne(words, context)
  if (whole.kind !== 'none' || parts.length < 2 || isOutside(wordsOf(words).join(' '))) return whole
  const found = parts.map((part) => exactName(part, context) ?? matchOne(part, context))
  return withinOffice(found, context) ?? eachOf(found, whole)
}

/** "Phòng Nội vụ, Phòng Tư pháp", "Ủy ban MTTQ và các đoàn thể": one after the other. */
function partsOf(words: string): string[] {
  return words
    .replaceAll(/(chính trị)\s*[-–]\s*(xã hội)/giu, '$1 $2')
    .split(/[;,\n]|\s[-–]\s|\svà\s(?=các\s)/iu)
    .filter((part) => wordsOf(part).length > 0)
}

/** "Phòng Kiểm soát TTHC – VP UBND tỉnh": the division; the office says only whose it is. */
function withinOffice(
  [inner, outer, ...others]: readonly UnitMatch[],
  { candidates }: MatchingContext,
): UnitMatch | undefined {
  if (inner?.kind !== 'unit' || outer?.kind !== 'unit' || others.length > 0) return undefined
  const { parentId } = candidates.find(({ id }) => id === inner.unitIds[0]) ?? {}
  return parentId === outer.unitIds[0] ? inner : undefined
}

function matchOne(text: string, context: MatchingContext): UnitMatch {
  const words = wordsOf(text)
  if (words.length === 0) return NONE
  const post = postIn(words)
  const about = post === null ? words : post.rest
  const related = withoutRelated(about)
  const today =
    (post?.isStaff === true ? staffOf(related.words, context) : undefined) ??
    groupOf(related.words, context) ??
    unitNamed(related.words, context)
  const found =
    today.kind === 'none' ? (standInFor(related.words, context, unitNamed) ?? today) : today
  if (found.kind === 'none') return isOutside(related.words.join(' ')) ? OUTSIDE : found
  const sure = related.isCut ? Math.min(found.sure, 0.4) : found.sure
  const why = related.isCut ? `${found.why}; “có liên quan” nên cần chọn tay` : found.why
  const kind = post === null ? (related.isCut ? 'group' : found.kind) : 'post'
  return { kind, unitIds: found.unitIds, sure, why }
}

/** A unit's own name wins over every reading of it, letter by letter first. */
function exactName(text: string, context: MatchingContext): UnitMatch | undefined {
  const { written, keys } = indexOf(context.candidates)
  const key = wordsOf(text).join(' ')
  const found =
    written.get(text.normalize('NFC').trim()) ?? (key === '' ? undefined : keys.get(key)) ?? []
  return found.length === 0 ? undefined : oneOf(found, context, 1, 'đúng tên đơn vị')
}

function unitNamed(words: readonly string[], context: MatchingContext): UnitMatch {
  const asked = takeApart(startsWith(words, FRONT) ? [...FRONT_COMMITTEE, ...words] : words)
  if (asked.core.length === 0) asked.core = COMMITTEE
  const { cores } = indexOf(context.candidates)
  // Each once, whichever of its names fits.
  const fitting = (fits: (core: readonly string[]) => boolean) => [
    ...new Set(cores.filter((core) => fits(core.words)).flatMap((core) => agreeing(asked, core))),
  ]
  const same = fitting((core) => leftAfter(asked.core, core) === 0)
  if (same.length > 0) return oneOf(same, context, 0.95, 'đúng tên, bỏ qua cách viết và từ chỉ cấp')
  const near = nearest(
    fitting((core) => isNearly(asked.core, core)),
    context,
  )
  if (near.length === 1) return oneOf(near, context, 0.7, 'gần đúng tên, có thể do lỗi gõ')
  if (asked.core.length < 2) return NONE
  const begun = nearest(
    fitting((core) => leftAfter(asked.core, core) !== undefined),
    context,
  )
  return begun.length === 1 ? oneOf(begun, context, 0.75, 'tên viết gọn của đơn vị') : NONE
}

/** The units of that core whose tier and place do not contradict; either may be missing, but for a place that was said. */
function agreeing(asked: NameWords, core: Core): UnitForMatching[] {
  const named = asked.place.length === 0 ? core.all : core.byPlace.get(asked.place.join(' '))
  return (named ?? []).filter((one) => isOfTier(asked, one)).map(({ unit }) => unit)
}

/** "UBND thành phố" is neither the province nor the district that calls itself otherwise; all communes are "xã" at times. */
function isOfTier({ tiers, tierWords }: NameWords, { unit, name }: Core['all'][number]): boolean {
  if (tiers.length === 0) return true
  const [own] = name.tierWords
  if (unit.tier !== 'commune' && own !== undefined && !tierWords.includes(own)) return false
  return tiers.includes(unit.tier)
}

/** One unit; or, where several bear the name, those nearest to home, to choose from. */
function oneOf(
  units: readonly UnitForMatching[],
  context: MatchingContext,
  sure: number,
  why: string,
): UnitMatch {
  const near = nearest(units, context)
  const unitIds = near.map((unit) => unit.id)
  if (near.length === 1) return { kind: 'unit', unitIds, sure, why }
  return { kind: 'group', unitIds, sure: 0.5, why: `${why}; có ${near.length} đơn vị cùng tên này` }
}

/** "MTTQ xã": its committee. */
const FRONT = wordsOf('mặt trận tổ quốc')
const FRONT_COMMITTEE = wordsOf('ủy ban')

const POSTS = [
  'cấp ủy đảng người đứng đầu',
  'cấp ủy chính quyền người đứng đầu',
  'cấp ủy người đứng đầu',
  'cấp ủy thủ trưởng',
  'cấp ủy lãnh đạo',
  'ban biên tập',
  'ban thường vụ',
  'thường vụ',
  'thường trực',
  'bí thư',
  'phó bí thư',
  'phó chủ tịch thường trực',
  'phó chủ tịch',
  'chủ tịch',
  'phó trưởng',
  'trưởng',
  'thủ trưởng',
  'người đứng đầu',
  'phó giám đốc',
  'giám đốc',
  'phó chánh',
  'chánh',
  'đồng chí',
  'lãnh đạo',
  'phó tổng biên tập',
  'tổng biên tập',
].map((post) => wordsOf(post))

/** `Trưởng phòng Nội vụ`, `Chánh, Phó Chánh Văn phòng` → who they stand over; `công chức Tư pháp` → `Tư pháp`. */
function postIn(words: readonly string[]): { rest: string[]; isStaff: boolean } | null {
  const staff = staffWordsIn(words)
  if (staff) return { rest: staff, isStaff: true }
  const rest = withoutPosts(words)
  if (rest.length === words.length) return null
  return {
    rest: ANYWHERE.has(rest.join(' ')) ? [...wordsOf('các'), ...rest] : rest,
    isStaff: false,
  }
}

/** "Người đứng đầu cơ quan": of every one of them. */
const ANYWHERE = new Set(['cơ quan', 'đơn vị'].map((one) => wordsOf(one).join(' ')))

function withoutPosts(words: readonly string[]): string[] {
  const post = POSTS.find((one) => startsWith(words, one) && words.length > one.length)
  return post ? withoutPosts(words.slice(post.length)) : [...words]
}

/** Of the unit with the post of that title, else of an office that is named, else of the committee itself. */
function staffOf(words: readonly string[], context: MatchingContext): UnitMatch {
  const post = postsNamed(words, context.posts ?? [])
  const office = [groupOf(words, context), unitNamed(words, context)].find(
    (one) => one?.kind === 'unit' && one.sure >= 0.9,
  )
  if (office && (post?.sure ?? 0) < office.sure) return office
  if (post) return holdersOf(post, context)
  const unit = committeeOf(context)
  const known = postsNamed(words, everyCommitteePost(unit.tier))?.posts[0]?.title
  const since = known === undefined ? undefined : usualSuccessor(wordsOf(known), context)
  if (since) return { ...since, kind: 'post' }
  const why =
    known === undefined
      ? `người làm việc tại ${unit.name}`
      : `${unit.name} chưa có chức danh “${known}”; hãy thêm chức danh này ở màn hình Tổ chức hoặc chọn nơi làm việc này`
  return { kind: 'post', unitIds: [unit.id], sure: 0.5, why }
}

/** Those nearest to home where several units have the post. */
function holdersOf(
  { posts, sure, why }: NonNullable<ReturnType<typeof postsNamed<PostForMatching>>>,
  context: MatchingContext,
): UnitMatch {
  const ids = new Set(posts.map(({ unitId }) => unitId))
  const units = nearest(
    context.candidates.filter(({ id }) => ids.has(id)),
    context,
  )
  const unitIds = units.map(({ id }) => id)
  if (unitIds.length === 1)
    return { kind: 'post', unitIds, sure, why: `${why} ở ${units[0]?.name}` }
  return { kind: 'post', unitIds, sure: 0.5, why: `${why}; có ở ${unitIds.length} đơn vị` }
}

const RELATED = [wordsOf('có liên quan'), wordsOf('liên quan')]

function withoutRelated(words: readonly string[]): { words: string[]; isCut: boolean } {
  const end = RELATED.find((related) => startsWith(words.slice(-related.length), related))
  return end
    ? { words: words.slice(0, -end.length), isCut: true }
    : { words: [...words], isCut: false }
}

const PEOPLE = wordsOf('nhân dân').join(' ')
const OUTSIDERS = ['cá nhân', 'doanh nghiệp', 'người dân', 'hộ gia đình', 'công dân'].map((one) =>
  wordsOf(one).join(' '),
)

function isOutside(words: string): boolean {
  return words === PEOPLE || OUTSIDERS.some((one) => ` ${words} `.includes(` ${one} `))
}

/** "Phòng Nội vụ, Phòng Tư pháp" in one cell: only when every part is understood. */
function eachOf(parts: readonly UnitMatch[], otherwise: UnitMatch): UnitMatch {
  if (parts.some((part) => part.kind === 'none')) return otherwise
  return {
    kind: 'group',
    unitIds: [...new Set(parts.flatMap((part) => part.unitIds))],
    sure: Math.min(...parts.map((part) => part.sure)),
    why: parts.map((part) => part.why).join('; '),
  }
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, index) => words[index] === word)
}

const NONE: UnitMatch = {
  kind: 'none',
  unitIds: [],
  sure: 0,
  why: 'không có đơn vị nào mang tên này',
}
const OUTSIDE: UnitMatch = { ...NONE, why: 'nằm ngoài hệ thống đơn vị' }
