import type { Tier, UnitKind } from '../unit/unit.ts'
import { takeApart, wordsOf } from './unit-name-words.ts'
import { COMMITTEE, committeeOf, isOfCommittee, isUnder, namesOf } from './unit-tree.ts'
import type { MatchingContext, UnitForMatching, UnitMatch } from './unit-words.ts'

/** "các phòng, ban, ngành cấp huyện", "UBND các xã, thị trấn": every unit of a kind; undefined when the words name no group. */
export function groupOf(words: readonly string[], context: MatchingContext): UnitMatch | undefined {
  const { asked, core, isMany } = askedIn(words)
  if (asked.place.length > 0) return undefined
  if (asked.tiers.length > 0 && (core === '' || core === COMMITTEE.join(' '))) {
    return isMany || isBelow(asked.tiers, context)
      ? committees(asked.tierWords, asked.tiers, words, context)
      : undefined
  }
  const kinds = KINDS.get(core)
  if (kinds === undefined || !(isMany || SINGLE.has(core))) return undefined
  const tiers = asked.tiers.length === 0 && words.includes(SO) ? OF_SO : asked.tiers
  const found = offices(kinds, tiers, context)
  const isOne = found?.unitIds.length === 1 && SINGLE.has(core)
  return isOne ? { ...found, kind: 'unit', why: 'nơi duy nhất loại này của cấp đó' } : found
}

/** The offices of a committee that words name all together, whether it has any; "cơ quan chuyên môn" are its divisions only. */
export function branchesMeant(
  words: readonly string[],
): { tiers: readonly Tier[]; isSpecialised: boolean } | undefined {
  const { asked, core, isMany } = askedIn(words)
  const kinds = KINDS.get(core)
  if (asked.place.length > 0 || !isMany || !kinds?.includes('division')) return undefined
  return { tiers: asked.tiers, isSpecialised: kinds === SPECIALISED }
}

function askedIn(words: readonly string[]) {
  const asked = takeApart(words)
  const core = asked.core.filter((word) => word !== CAC).join(' ')
  const isMany =
    words.includes(CAC) || asked.tierWords.length > 1 || words.includes(CAP) || LISTS.has(core)
  return { asked, core, isMany }
}

const CAC = wordsOf('các')[0] ?? ''
const CAP = wordsOf('cấp')[0] ?? ''
/** Only a province has departments of that name, whoever speaks of them. */
const SO = wordsOf('sở')[0] ?? ''
const OF_SO: readonly Tier[] = ['province']

/** "UBND xã" said by a district means each of its communes; said by a commune, itself. */
function isBelow(tiers: readonly string[], context: MatchingContext): boolean {
  const committee = committeeOf(context)
  return (
    !tiers.includes(committee.tier) &&
    tiers.some((tier) => RANK.indexOf(tier) > RANK.indexOf(committee.tier))
  )
}

const RANK: readonly string[] = ['central', 'province', 'district', 'commune']

function committees(
  tierWords: readonly string[],
  tiers: readonly string[],
  words: readonly string[],
  context: MatchingContext,
): UnitMatch | undefined {
  const wholeTier = words.includes(CAP)
  const units = context.candidates.filter((unit) => {
    if (unit.kind !== 'peoples_committee' || !tiers.includes(unit.tier)) return false
    const own = namesOf(unit).parts[0]?.tierWords[0]
    return wholeTier || own === undefined || tierWords.includes(own)
  })
  const base = committeeOf(context)
  const under = units.filter((unit) => unit.id !== base.id && isUnder(unit, base, context))
  const said = words.includes(CAC) || wholeTier
  return answer(under.length > 0 ? under : units, said ? 0.95 : 0.7, 'UBND cấp dưới')
}

function offices(
  kinds: readonly UnitKind[],
  tiers: readonly string[],
  context: MatchingContext,
): UnitMatch | undefined {
  const base = committeeOf(context)
  const ofKind = context.candidates.filter((unit) => kinds.includes(unit.kind))
  const own = ofKind.filter((unit) => unit.parentId === base.id && unit.tier === base.tier)
  if (tiers.length === 0) return answer(own, 0.9, `trực thuộc ${base.name}`)
  // A department's own divisions are of its tier too, and are not meant.
  const ofTier = ofKind.filter((unit) => tiers.includes(unit.tier) && isOfCommittee(unit, context))
  const under = ofTier.filter((unit) => isUnder(unit, base, context))
  if (under.length > 0) return answer(under, 0.95, `trực thuộc ${base.name}`)
  return answer(ofTier, 0.9, 'đúng cấp nêu trong văn bản')
}

function answer(
  units: readonly UnitForMatching[],
  sure: number,
  why: string,
): UnitMatch | undefined {
  if (units.length === 0) return undefined
  return {
    kind: 'group',
    unitIds: units.map((unit) => unit.id),
    sure,
    why: `nhóm ${units.length} đơn vị: ${why}`,
  }
}

const SPECIALISED: readonly UnitKind[] = ['department', 'division', 'office']
const BRANCHES: readonly UnitKind[] = [...SPECIALISED, 'vertical_agency']
const SERVICE: readonly UnitKind[] = ['public_service_unit', 'service_centre', 'media', 'one_stop']
const MASS: readonly UnitKind[] = ['mass_organisation']
const ALL: readonly UnitKind[] = [...BRANCHES, ...SERVICE, ...MASS]

const PAPER = 'báo'
const IN_PLACE = 'cơ quan ngành dọc đóng trên địa bàn'

const GROUPS: readonly (readonly [readonly UnitKind[], readonly string[]])[] = [
  [
    SPECIALISED,
    ['phòng chuyên môn', 'cơ quan chuyên môn', 'phòng', 'phòng ban', 'phòng ban chuyên môn', 'sở'],
  ],
  [
    BRANCHES,
    [
      'phòng ban ngành',
      'ban ngành',
      'sở ban ngành',
      'sở ngành',
      'cơ quan ban ngành',
      'ngành',
      'bộ phận',
      'ngành bộ phận',
    ],
  ],
  [
    [...BRANCHES, ...MASS],
    ['phòng ban ngành đoàn thể', 'ban ngành đoàn thể', 'sở ban ngành đoàn thể'],
  ],
  [SERVICE, ['đơn vị sự nghiệp', 'đơn vị sự nghiệp công lập']],
  [
    MASS,
    [
      'tổ chức chính trị xã hội',
      'đoàn thể',
      'tổ chức đoàn thể',
      'hội đoàn thể',
      'tổ chức chính trị xã hội đoàn thể',
      'tổ chức chính trị xã hội tổ chức đoàn thể',
      'hội đoàn thể chính trị xã hội',
      'đoàn thể chính trị xã hội',
    ],
  ],
  [['party'], ['cơ quan đảng', 'cơ quan của đảng', 'ban đảng']],
  [
    ['party', ...MASS],
    ['cơ quan đảng đoàn thể', 'cơ quan đảng các đoàn thể', 'ban đảng đoàn thể'],
  ],
  [['vertical_agency'], ['cơ quan ngành dọc', 'ngành dọc', 'cơ quan ngành dọc đóng', IN_PLACE]],
  [['press'], ['cơ quan báo chí', 'cơ quan thông tấn báo chí']],
  [
    ['press', 'media'],
    ['cơ quan báo chí truyền thông', 'cơ quan thông tin báo chí', 'cơ quan truyền thông'],
  ],
  [
    ALL,
    [
      'cơ quan đơn vị',
      'đơn vị',
      'cơ quan',
      'đơn vị trực thuộc',
      'cơ quan đơn vị trực thuộc',
      'phòng ban đơn vị',
      'phòng ban ngành đơn vị',
      'sở ban ngành đơn vị',
    ],
  ],
]
const DESKS = [
  'bộ phận một cửa',
  'bộ phận tiếp nhận trả kết quả',
  'bộ phận tiếp nhận trả kết quả giải quyết thủ tục hành chính',
]

const KINDS: ReadonlyMap<string, readonly UnitKind[]> = new Map([
  ...GROUPS.flatMap(([kinds, names]) => names.map((name) => [key(name), kinds] as const)),
  ...DESKS.map((name) => [key(name), ['one_stop', 'service_centre'] as const] as const),
  [key(PAPER), ['press'] as const],
])
/** The one-stop desk bears many names, so its kind finds it; "Báo tỉnh" is no name at all. */
const SINGLE: ReadonlySet<string> = new Set([...DESKS, PAPER].map(key))
/** Lists that are a group even without "các". */
const LISTS: ReadonlySet<string> = new Set(
  [
    'phòng ban ngành',
    'sở ban ngành',
    'ban ngành đoàn thể',
    'sở ban ngành đoàn thể',
    'ban ngành',
    'phòng ban ngành đoàn thể',
    'sở ngành',
    'cơ quan chuyên môn',
    'cơ quan đơn vị',
    'đơn vị sự nghiệp',
    'đơn vị sự nghiệp công lập',
    'tổ chức chính trị xã hội',
    'tổ chức chính trị xã hội đoàn thể',
    'đoàn thể',
    'cơ quan đảng',
    'cơ quan ngành dọc',
    'cơ quan ngành dọc đóng',
    IN_PLACE,
    'cơ quan báo chí',
    'cơ quan báo chí truyền thông',
    'cơ quan thông tấn báo chí',
  ].map(key),
)

function key(name: string): string {
  return wordsOf(name).join(' ')
}
