import type { ReportView } from '../contract.ts'

/** What the screen knows of a unit; the print takes its head from the same register. */
export interface UnitNamed {
  kind: string
  name: string
  /** From the top down. */
  ancestors: readonly { name: string }[]
}

export interface PaperHead {
  issuer: string
  /** Above the issuer's name; a People's Committee writes none (Decree 30/2020, Annex I, II.2.a). */
  superior: string | null
  isCommittee: boolean
  place: string
  addressee: string | null
  recipients: string[]
}

export function paperHead(
  report: Pick<ReportView, 'unitName'>,
  unit: UnitNamed | undefined,
): PaperHead {
  const isCommittee = unit
    ? unit.kind === 'peoples_committee'
    : /^(UBND|Ủy ban)/u.test(report.unitName)
  const above = unit?.ancestors.at(-1)?.name
  const superior = above === undefined ? null : inFull(above)
  return {
    issuer: inFull(report.unitName),
    superior: isCommittee ? null : superior,
    isCommittee,
    place: placeOf(isCommittee ? report.unitName : (above ?? report.unitName)),
    addressee: superior,
    recipients: [
      ...(superior === null ? [] : ['Như trên']),
      isCommittee ? 'Chủ tịch, các Phó Chủ tịch' : 'Lãnh đạo đơn vị',
      'Các đơn vị liên quan',
    ],
  }
}

/** "UBND xã Bình Minh" → "Ủy ban nhân dân xã Bình Minh". */
export function inFull(unitName: string): string {
  return unitName.replace(/^UBND\b/u, 'Ủy ban nhân dân')
}

/** "UBND xã Bình Minh" → "Bình Minh". */
function placeOf(unitName: string): string {
  return inFull(unitName).replace(
    /^.*?(?:xã|phường|thị trấn|đặc khu|tỉnh|thành phố)\s+(?=\p{Lu})/u,
    '',
  )
}
