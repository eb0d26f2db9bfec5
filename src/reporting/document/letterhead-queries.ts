import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { documentKind, documentSymbol } from '../../documents/index.ts'
import { findWay, type Reported } from '../duty/find-way.ts'
import type { Letterhead } from './report-document.ts'
import { spelledOut, type Report, type Signature } from '../report/report.ts'

interface HeadRow {
  name: string
  kind: string
  symbol: string
  place: string
  superior: string | null
  superiorKind: string | null
}

/** Issuer, symbol and place of the unit's reports; addressees and recipients as a person wrote them, if one did. */
export async function getLetterhead(
  db: Db,
  report: Reported & Pick<Report, 'addressees' | 'recipients'>,
): Promise<Letterhead> {
  const proposed = await proposedLetterhead(db, report)
  return {
    ...proposed,
    addressees: report.addressees ?? proposed.addressees,
    recipients: report.recipients ?? proposed.recipients,
  }
}

/** As the register of units has it; to whom and through whom as the duty says that asks for this report. */
export async function proposedLetterhead(db: Db, report: Reported): Promise<Letterhead> {
  const { rows } = await sql<HeadRow>`
    select u.name, u.kind, u.document_symbol symbol, a.name place, p.name superior, p.kind "superiorKind"
    from organization.unit u
    join organization.area a on a.id = u.area_id
    left join organization.unit p on p.id = u.parent_id
    where u.id = ${report.unitId}
  `.execute(db)
  const head = rows[0]
  if (!head) throw new Error(`no unit ${report.unitId}`)
  const { to, via } = await findWay(db, report)
  const isCommittee = head.kind === 'peoples_committee'
  return {
    issuer: spelledOut(head.name),
    // A People's Committee writes no superior above its name (Decree 30/2020, Annex I, II.2.a).
    superior: isCommittee || head.superior === null ? null : spelledOut(head.superior),
    symbol: documentSymbol(documentKind('BC'), head.symbol),
    place: head.place.replace(
      /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố)\s+/iu,
      '',
    ),
    addressees: to === null ? [] : [spelledOut(to.name)],
    recipients: [
      ...(via === null ? [] : [`${spelledOut(via.name)} (để tổng hợp)`]),
      isCommittee ? 'Chủ tịch, các Phó Chủ tịch' : 'Lãnh đạo đơn vị',
      'Các đơn vị liên quan',
    ],
    archive: 'VT',
  }
}

/**
 * The words above the name of whoever signs, by the post held today; the head's words when no post is known, or
 * nobody has approved yet.
 */
export async function signatureOf(
  db: Db,
  unitId: string,
  personName: string | null,
): Promise<Signature> {
  const { rows } = await sql<{ kind: string; head: string | null; deputy: string | null }>`
    select u.kind,
      (select p.title from organization.post p
        where p.unit_id = u.id and p.rank = 'head' and p.closed_on is null
        order by p.opened_on desc limit 1) head,
      (select p.title from organization.post p
        join organization.post_holder h on h.post_id = p.id
        where p.unit_id = u.id and p.rank = 'deputy_head' and h.person_name = ${personName}
          and h.held_from <= ${today()}::date and (h.held_to is null or h.held_to >= ${today()}::date)
        limit 1) deputy
    from organization.unit u where u.id = ${unitId}
  `.execute(db)
  const unit = rows[0]
  const isCommittee = unit?.kind === 'peoples_committee'
  const head = unit?.head ?? (isCommittee ? 'Chủ tịch' : 'Thủ trưởng đơn vị')
  const collective = isCommittee ? ['TM. Ủy ban nhân dân'] : []
  return unit?.deputy
    ? { authority: [...collective, `KT. ${head}`], position: unit.deputy, name: personName }
    : { authority: collective, position: head, name: personName }
}

/** Who decides, as the screen names it. */
export async function headNameOf(db: Db, unitId: string): Promise<string> {
  const { rows } = await sql<{ title: string | null; person: string | null; unit: string }>`
    select u.short_name unit, p.title, (
      select h.person_name from organization.post_holder h
      where h.post_id = p.id and h.held_from <= ${today()}::date
        and (h.held_to is null or h.held_to >= ${today()}::date) limit 1) person
    from organization.unit u
    left join organization.post p on p.unit_id = u.id and p.rank = 'head' and p.closed_on is null
    where u.id = ${unitId}
    order by p.opened_on desc nulls last limit 1
  `.execute(db)
  const head = rows[0]
  if (!head) throw new Error(`no unit ${unitId}`)
  const title = head.title ?? 'Lãnh đạo'
  return head.person === null ? `${title} ${head.unit}` : `${title} ${head.person}`
}
