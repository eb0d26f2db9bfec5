import { dayNumber } from '../calendar/local-date.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { legalSources as brought } from './legal-sources.ts'
import type { LegalSource } from './legal-sources.ts'

let current: readonly LegalSource[] = brought
let byCode = indexOf(current)

/** All documents of law as this process, or this page, knows them; ask where they are used. */
export function knownLegalSources(): readonly LegalSource[] {
  return current
}

/** Called when the stored ones were read or edited. */
export function setLegalSources(sources: readonly LegalSource[]): void {
  current = sources
  byCode = indexOf(sources)
}

export type LegalStatus = 'not_yet_in_force' | 'in_force' | 'expired' | 'unknown'

/**
 * The source a citation means; tolerates case, spaces, ND-CP for NĐ-CP and a lost leading zero. A
 * number without a year (`06/QĐ-TTg`) repeats every year: give the day of issue when the text does.
 */
export function findLegalSource(code: string, issuedOn?: LocalDate): LegalSource | undefined {
  const found = byCode.get(foldCode(code))
  const otherDay = issuedOn && found?.issuedOn && issuedOn !== found.issuedOn
  return found && otherDay && !/\/\d{4}\//.test(found.code) ? undefined : found
}

/** `unknown` for a source that is not listed, or whose beginning is not known. */
export function statusOn(code: string, date: LocalDate): LegalStatus {
  const source = findLegalSource(code)
  return source ? statusOfSource(source, date) : 'unknown'
}

export function statusOfSource(source: LegalSource, date: LocalDate): LegalStatus {
  dayNumber(date)
  if (source.effectiveTo !== null && date >= source.effectiveTo) {
    return 'expired'
  }
  const from = source.effectiveFrom ?? source.issuedOn
  if (from === null) {
    return 'unknown'
  }
  return date < from ? 'not_yet_in_force' : 'in_force'
}

/** All sources that no longer are law on a day. */
export function repealedOn(date: LocalDate): LegalSource[] {
  return current.filter((source) => statusOfSource(source, date) === 'expired')
}

/** What stands in the place of an expired source on a day, through as many replacements as there were. */
export function successorsOn(code: string, date: LocalDate): LegalSource[] {
  const next = (findLegalSource(code)?.replacedBy ?? []).flatMap((by) => findLegalSource(by) ?? [])
  return next.flatMap((source) =>
    statusOfSource(source, date) === 'expired' ? successorsOn(source.code, date) : [source],
  )
}

export interface LegalState {
  status: LegalStatus
  /** The first day it no longer was law. */
  endedOn: LocalDate | null
  /** Numbers of what stands in its place that day. */
  replacedBy: string[]
}

/** What has become of a cited document by a day; undefined when it is not on record. */
export function legalStateOn(code: string, date: LocalDate): LegalState | undefined {
  const source = findLegalSource(code)
  if (!source) return undefined
  return {
    status: statusOfSource(source, date),
    endedOn: source.effectiveTo,
    replacedBy: successorsOn(code, date).map((next) => next.code),
  }
}

/** One spelling of a number: `nd-cp`, `NĐ–CP` and a lost leading zero are the same. */
export function foldCode(code: string): string {
  return code
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[–—]/g, '-')
    .replace(/^0+(?=\d)/, '')
}

function indexOf(sources: readonly LegalSource[]): Map<string, LegalSource> {
  return new Map(sources.map((source) => [foldCode(source.code), source]))
}
