import { shortDate } from '../../ui/format.ts'
import { endedNamed, endOfDistricts, filled, lastCentral, placeIn, saysEnd } from './ended-names.ts'
import { branchesMeant } from './unit-groups.ts'
import { leftAfter, takeApart, wordsOf } from './unit-name-words.ts'
import { committeeOf, namesOf } from './unit-tree.ts'
import type { MatchingContext, UnitForMatching, UnitMatch } from './unit-words.ts'

/** A name of before: of a unit that ended, or an earlier one of a unit that is still there. */
export interface FormerUnit extends UnitForMatching {
  /** Who carries on; itself where only the name changed. */
  heirIds: string[]
}

type Find = (words: readonly string[], context: MatchingContext) => UnitMatch

/** Less than what is taken without asking. */
const PROPOSED = 0.6

/** Whom words mean that name no unit of today: who came after it, or whoever does the work where there is no such office. */
export function standInFor(
  words: readonly string[],
  context: MatchingContext,
  find: Find,
): UnitMatch | undefined {
  return (
    committeeForBranches(words, context) ??
    keeperOfPortal(words, context) ??
    successorOf(words, context, find) ??
    usualSuccessor(words, context) ??
    endedDistrict(words, context)
  )
}

/** A commune without divisions: its committee does what its "cơ quan chuyên môn" would. */
function committeeForBranches(
  words: readonly string[],
  context: MatchingContext,
): UnitMatch | undefined {
  const meant = branchesMeant(words)
  const committee = committeeOf(context)
  if (meant === undefined || committee.tier !== 'commune') return undefined
  if (meant.tiers.length > 0 && !meant.tiers.includes('commune')) return undefined
  return {
    kind: 'unit',
    unitIds: [committee.id],
    sure: meant.isSpecialised ? 0.85 : PROPOSED,
    why: `${committee.name} không có phòng, đơn vị riêng; việc này do chính ${committee.name} làm`,
  }
}

/** The portal that is no unit is kept by the office of the committee, where it has one. */
function keeperOfPortal(words: readonly string[], context: MatchingContext): UnitMatch | undefined {
  const { core, tiers, place } = takeApart(words)
  const committee = committeeOf(context)
  const isOwn = tiers.length === 0 || (tiers.includes(committee.tier) && place.length === 0)
  if (!isOwn || !PORTALS.some((portal) => leftAfter(core, portal) === 0)) return undefined
  const office = context.candidates.find(
    ({ kind, parentId }) => kind === 'office' && parentId === committee.id,
  )
  const keeper = office ?? committee
  const why = `chưa có đơn vị này; Cổng thông tin điện tử thường do ${keeper.name} quản trị`
  return { kind: 'unit', unitIds: [keeper.id], sure: PROPOSED, why }
}

const PORTALS = [
  'cổng thông tin điện tử',
  'trang thông tin điện tử',
  'ban biên tập cổng thông tin điện tử',
  'ban biên tập trang thông tin điện tử',
].map((portal) => wordsOf(portal))

/** As it was recorded who carries on for whom. */
function successorOf(
  words: readonly string[],
  context: MatchingContext,
  find: Find,
): UnitMatch | undefined {
  const { home, candidates, former = [] } = context
  if (former.length === 0) return undefined
  const found = find(words, { home, candidates: former })
  const before = former.filter(({ id }) => found.unitIds.includes(id))
  const heirs = new Set(before.flatMap(({ heirIds }) => heirIds))
  const now = candidates.filter(({ id }) => heirs.has(id))
  const [old] = before
  return old && now.length > 0 ? proposed(now, `“${old.name}” nay là ${named(now)}`) : undefined
}

/** As it went everywhere, where nothing was recorded; a body outside is named, and nobody is taken for it. */
export function usualSuccessor(
  words: readonly string[],
  context: MatchingContext,
): UnitMatch | undefined {
  const committee = committeeOf(context)
  const { on } = context
  if (on === undefined || takeApart(words).place.length > 0) return undefined
  const place = placeOfProvince(context)
  const ended = endedNamed(words, on, place)
  for (const body of ended) {
    for (const heir of body.heirs[committee.tier] ?? []) {
      const now = ownOffice(filled(heir, place), committee, context)
      if (now !== undefined) return proposed([now], saysEnd(body, place, now.name))
    }
  }
  const outside = ended.find(({ tier }) => tier === 'central')
  const heir = outside === undefined ? null : lastCentral(outside, on)
  if (outside === undefined || heir === null) return undefined
  return { kind: 'none', unitIds: [], sure: 0, why: saysEnd(outside, place, heir) }
}

function ownOffice(
  name: string,
  committee: UnitForMatching,
  context: MatchingContext,
): UnitForMatching | undefined {
  const core = takeApart(wordsOf(name)).core.join(' ')
  return context.candidates.find(
    (unit) =>
      unit.parentId === committee.id &&
      namesOf(unit).parts.some((parts) => parts.core.join(' ') === core),
  )
}

/** Words that name a district's office or the district, after the districts. */
function endedDistrict(words: readonly string[], { on }: MatchingContext): UnitMatch | undefined {
  const since = on === undefined ? undefined : endOfDistricts(words, on)?.endedOn
  if (since === undefined) return undefined
  const why = `cấp huyện kết thúc hoạt động từ ${shortDate(since)}; chưa ghi nơi nào kế thừa`
  return { kind: 'none', unitIds: [], sure: 0, why }
}

/** "An Sơn" of the province at hand. */
function placeOfProvince({ home, candidates }: MatchingContext): string {
  const province = [home, ...candidates].find(
    ({ kind, tier }) => kind === 'peoples_committee' && tier === 'province',
  )
  return placeIn(province?.name ?? '')
}

function proposed(units: readonly UnitForMatching[], why: string): UnitMatch {
  const unitIds = units.map(({ id }) => id)
  return unitIds.length === 1
    ? { kind: 'unit', unitIds, sure: PROPOSED, why }
    : { kind: 'group', unitIds, sure: 0.5, why }
}

function named(units: readonly UnitForMatching[]): string {
  const [first, ...others] = units
  return others.length === 0 ? (first?.name ?? '') : `${units.length} đơn vị`
}
