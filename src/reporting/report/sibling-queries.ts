import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { isEmbedded } from './embedded-queries.ts'
import { isFrozen, type Report, type ReportState, type Subject } from './report.ts'

/** Another report of the same unit and period: on another subject, or one that corrects or is corrected. */
interface Sibling {
  id: string
  subject: Subject
  ordinal: number
  correctsId: string | null
  title: string
  state: ReportState
  number: number | null
  issuedOn: string | null
}

export interface Related {
  reportId: string
  title: string
  state: ReportState
  number: number | null
  issuedOn: string | null
}

export interface Relations {
  /** The report whose sections stand here as well, and those in which sections of this one stand. */
  lentBy: Related | null
  lentTo: Related[]
  corrects: Related | null
  correctedBy: Related | null
}

export async function relationsOf(db: Db, report: Report): Promise<Relations> {
  const siblings = await listSiblings(db, report)
  const own = siblings.filter(({ subject }) => subject === report.subject)
  const latest = (subject: Subject) => siblings.find((one) => one.subject === subject)
  const lends = report.subject === 'communication'
  return {
    lentBy: !lends && report.sections.some(isEmbedded) ? related(latest('communication')) : null,
    lentTo: lends
      ? (['reform', 'procedure_control'] as const).flatMap((one) => related(latest(one)) ?? [])
      : [],
    corrects: related(own.find(({ id }) => id === report.correctsId)),
    correctedBy: related(own.find(({ correctsId }) => correctsId === report.id)),
  }
}

/** May a correction be opened: of one that is fixed and has none. */
export function isCorrectable(report: Report, { correctedBy }: Relations): boolean {
  return isFrozen(report) && correctedBy === null
}

/** The latest of each subject first. */
async function listSiblings(
  db: Db,
  { id, unitId, periodKey }: Pick<Report, 'id' | 'unitId' | 'periodKey'>,
): Promise<Sibling[]> {
  const { rows } = await sql<Sibling>`
    select id, subject, ordinal, corrects_id "correctsId", title, state, number, issued_on "issuedOn"
    from reporting.report
    where unit_id = ${unitId} and period_key = ${periodKey} and id <> ${id}
    order by subject, ordinal desc
  `.execute(db)
  return rows
}

function related(one: Sibling | undefined): Related | null {
  if (!one) return null
  const { id, title, state, number, issuedOn } = one
  return { reportId: id, title, state, number, issuedOn }
}
