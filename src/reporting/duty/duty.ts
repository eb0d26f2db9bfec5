import type { PeriodKind } from '../report/report.ts'

/** A duty to report as an issued plan says it. */
export interface PlanDuty {
  text: string
  /** "tháng, quý, 6 tháng"; "định kỳ" when no interval is written; "đột xuất". */
  period: string | null
  to: string | null
  via: string | null
  mayBeEmbedded: boolean
}

export interface DutyRow {
  /** Its place in the plan: reading the same plan again finds the same. */
  ordinal: number
  words: string
  /** Null: the plan does not say, a person is asked. */
  periodKind: PeriodKind | null
  toName: string | null
  viaName: string | null
  mayBeEmbedded: boolean
}

const KINDS: Readonly<Record<string, PeriodKind>> = {
  tháng: 'month',
  quý: 'quarter',
  'ba tháng': 'quarter',
  '3 tháng': 'quarter',
  'sáu tháng': 'half_year',
  '6 tháng': 'half_year',
  năm: 'year',
  '12 tháng': 'year',
}

/** One row a period; reports on demand only ("đột xuất") belong to no period and are left out. */
export function dutyRows(duties: readonly PlanDuty[]): DutyRow[] {
  return duties
    .filter(({ period }) => period !== 'đột xuất')
    .flatMap((duty) => periodKindsOf(duty.period).map((periodKind) => ({ duty, periodKind })))
    .map(({ duty, periodKind }, ordinal) => ({
      ordinal,
      words: duty.text,
      periodKind,
      toName: duty.to,
      viaName: duty.via,
      mayBeEmbedded: duty.mayBeEmbedded,
    }))
}

/** `[null]` when no word of it names a period of Decree 09/2019. */
export function periodKindsOf(period: string | null): (PeriodKind | null)[] {
  const named = (period ?? '').split(/\s*(?:,|;|và)\s*/u)
  const kinds = new Set(named.flatMap((word) => KINDS[word.normalize('NFC').toLowerCase()] ?? []))
  return kinds.size > 0 ? [...kinds] : [null]
}
