import { bodiesEndedBy, type EndedBody, sourceOfBody } from '../../law/index.ts'
import { shortDate } from '../../ui/format.ts'
import type { Unit } from '../unit/unit.ts'
import { leftAfter, takeApart, wordsOf } from './unit-name-words.ts'
import { COMMITTEE } from './unit-tree.ts'

/** What the catalogue of ended bodies says of a name, for a person to decide. */
export interface KnownEnd {
  /** As the catalogue names it. */
  name: string
  /** The first day without it. */
  endedOn: string
  /** Who does its work since; null: nobody is known. */
  heir: string | null
  source: string | null
  verified: boolean
}

/** Bodies of the catalogue that the words name, gone by the day; `place` is the province's. */
export function endedNamed(words: readonly string[], day: string, place: string): EndedBody[] {
  const { tiers, core } = takeApart(words)
  return bodiesEndedBy(day).filter(
    (body) =>
      (tiers.length === 0 || tiers.includes(body.tier)) &&
      [body.name, ...body.words].some(
        (name) => isWhole(name, place) && leftAfter(core, coreOf(filled(name, place))) === 0,
      ),
  )
}

/** The end of the districts, where the words name one or an office of one. */
export function endOfDistricts(words: readonly string[], day: string): EndedBody | undefined {
  if (takeApart(words).tiers.join() !== 'district') return undefined
  const committee = COMMITTEE.join(' ')
  return bodiesEndedBy(day).find(
    ({ tier, name }) => tier === 'district' && coreOf(name).join(' ') === committee,
  )
}

/** What became of a body outside the system that a unit names, by the day. */
export function endOfBody(
  name: string,
  unit: Pick<Unit, 'tier' | 'name'>,
  day: string,
): KnownEnd | undefined {
  const words = wordsOf(name)
  const { tiers } = takeApart(words)
  const place = unit.tier === 'province' ? placeIn(unit.name) : ''
  // "Công an", "Công an thành phố" may be of any tier: only those that can be no other have ended.
  const named = endedNamed(words, day, place).find(({ tier }) =>
    tier === 'district' || tier === 'commune' ? tiers.join() === tier : true,
  )
  const body = named ?? endOfDistricts(words, day)
  if (body === undefined) return undefined
  return {
    name: named === undefined ? name : filled(body.name, place),
    endedOn: body.endedOn,
    heir: heirOf(body, unit, place, day),
    source: sourceOfBody(body),
    verified: body.verified,
  }
}

function heirOf(
  body: EndedBody,
  unit: Pick<Unit, 'tier' | 'name'>,
  place: string,
  day: string,
): string | null {
  if (body.tier === 'central') return lastCentral(body, day)
  const heir = body.heirs[unit.tier]?.find((one) => isWhole(one, place))
  if (heir === undefined) return null
  const [, where = ''] = /^(?:ủy ban nhân dân|ubnd)\s+(.+)$/iu.exec(unit.name) ?? []
  return heir.includes(PLACE) ? filled(heir, place) : `${heir} ${where}`.trim()
}

/** The heir of an heir that ended too, as often as there are any. */
export function lastCentral(body: EndedBody, day: string): string | null {
  const seen = new Set<EndedBody>()
  let heir: string | null = null
  for (let at: EndedBody | undefined = body; at !== undefined && !seen.has(at);) {
    seen.add(at)
    const [next]: readonly string[] = at.heirs.central ?? []
    if (next === undefined) break
    heir = next
    at = endedNamed(wordsOf(next), day, '').find(({ tier }) => tier === 'central')
  }
  return heir
}

/** "Phòng Nội vụ cấp huyện không còn từ 01/07/2025; việc này nay là của …", and by what. */
export function saysEnd(body: EndedBody, place: string, now: string): string {
  const name = filled(body.name, place)
  const what = body.tier === 'district' ? `${name} cấp huyện` : name
  return `${what} không còn từ ${shortDate(body.endedOn)}; việc này nay là của ${now}; ${saysBasis(body)}`
}

function saysBasis(body: EndedBody): string {
  const source = sourceOfBody(body)
  if (source === null) return 'chưa kiểm chứng'
  return body.verified ? `theo ${source}` : `theo ${source}, chưa kiểm chứng`
}

const PLACE = '{nơi}'

/** Can the name be said where only that place is known? */
function isWhole(name: string, place: string): boolean {
  return place !== '' || !name.includes(PLACE)
}

/** "Báo {nơi}" of the province at hand. */
export function filled(name: string, place: string): string {
  return name.replace(PLACE, place).trim()
}

/** "Ủy ban nhân dân tỉnh An Sơn" → "An Sơn". */
export function placeIn(committee: string): string {
  return /(?:tỉnh|thành phố)\s+(.+)$/iu.exec(committee)?.[1] ?? ''
}

function coreOf(name: string): string[] {
  return takeApart(wordsOf(name)).core
}
