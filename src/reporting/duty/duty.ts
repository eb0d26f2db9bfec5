import type { PeriodKind, Subject } from '../report/report.ts'

/** A duty to report as an issued plan says it. */
export interface PlanDuty {
  text: string
  /** "tháng, quý, 6 tháng"; "định kỳ" when no interval is written; "đột xuất". */
  period: string | null
  to: string | null
  via: string | null
  mayBeEmbedded: boolean
}

/**
 * Who reports: the unit itself, all committees below it, those of districts alone, the offices directly below, the
 * radio stations below, or units named one by one.
 */
export type Bearer = 'own' | 'committees' | 'districts' | 'departments' | 'media' | 'named'

export interface DutyRow {
  /** Its place in the plan: reading the same plan again finds the same. */
  ordinal: number
  words: string
  /** Null: the plan does not say, a person is asked. */
  periodKind: PeriodKind | null
  toName: string | null
  viaName: string | null
  mayBeEmbedded: boolean
  bearers: Bearer[]
  embedIn: Subject | null
}

const KINDS: Readonly<Record<string, PeriodKind>> = {
  tháng: 'month',
  quý: 'quarter',
  'ba tháng': 'quarter',
  '3 tháng': 'quarter',
  'sáu tháng': 'half_year',
  '6 tháng': 'half_year',
  'chín tháng': 'nine_months',
  '9 tháng': 'nine_months',
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
      bearers: bearersIn(duty.text),
      embedIn: embeddedIn(duty.text),
    }))
}

/** `[null]` when no word of it names a period of Decree 09/2019. */
export function periodKindsOf(period: string | null): (PeriodKind | null)[] {
  const named = (period ?? '').split(/\s*(?:,|;|và)\s*/u)
  const kinds = new Set(named.flatMap((word) => KINDS[word.normalize('NFC').toLowerCase()] ?? []))
  return kinds.size > 0 ? [...kinds] : [null]
}

/** "UBND các xã, phường …", "các sở, ban, ngành …": a plan lays the duty on those below; otherwise on its own unit. */
export function bearersIn(text: string): Bearer[] {
  const words = text.normalize('NFC').toLowerCase()
  const bearers: Bearer[] = []
  if (
    /(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:các |cấp )(?:xã|phường|thị trấn)|các xã, phường|các địa phương/u.test(
      words,
    )
  ) {
    bearers.push('committees')
  } else if (/(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:các |cấp )huyện|các huyện/u.test(words)) {
    bearers.push('districts')
  }
  if (/đài truyền thanh (?:các |cấp )?xã/u.test(words)) bearers.push('media')
  if (
    /các sở|các cơ quan, đơn vị|các phòng, ban|các phòng chuyên môn|các ban, ngành/u.test(words)
  ) {
    bearers.push('departments')
  }
  return bearers.length > 0 ? bearers : ['own']
}

/** "lồng ghép trong báo cáo CCHC", "gắn với báo cáo định kỳ về KSTTHC". */
export function embeddedIn(text: string): Subject | null {
  const words = text.normalize('NFC').toLowerCase()
  if (!/lồng ghép|gắn với|kết hợp (?:trong|với)/u.test(words)) return null
  if (/kstthc|kiểm soát (?:tthc|thủ tục hành chính)/u.test(words)) return 'procedure_control'
  return /cchc|cải cách hành chính/u.test(words) ? 'reform' : null
}

export interface Borne {
  unitId: string
  orgPath: string
  bearers: readonly Bearer[]
  bearerIds: readonly string[]
}

export interface MayBear {
  id: string
  parentId: string | null
  orgPath: string
  kind: string
  tier: string
}

/** Is it this unit that has to report? */
export function bears(duty: Borne, unit: MayBear): boolean {
  if (unit.id === duty.unitId) return duty.bearers.includes('own')
  if (!unit.orgPath.startsWith(duty.orgPath)) return false
  if (duty.bearerIds.includes(unit.id)) return duty.bearers.includes('named')
  if (unit.kind === 'peoples_committee') {
    if (duty.bearers.includes('committees')) return true
    return duty.bearers.includes('districts') && unit.tier === 'district'
  }
  if (unit.kind === 'media') return duty.bearers.includes('media') && unit.tier === 'commune'
  return (
    duty.bearers.includes('departments') &&
    unit.parentId === duty.unitId &&
    ['department', 'division', 'office', 'one_stop', 'service_centre'].includes(unit.kind)
  )
}
