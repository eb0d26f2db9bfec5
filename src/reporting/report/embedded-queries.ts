import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Section } from './content-contract.ts'
import { isLive, type Report } from './report.ts'

/** The sections of the communication report of the same unit and period; none when it is not opened yet. */
async function lentSections(
  db: Db,
  { unitId, periodKey }: Pick<Report, 'unitId' | 'periodKey'>,
): Promise<Section[]> {
  const { rows } = await sql<{ sections: Section[] }>`
    select sections from reporting.report
    where unit_id = ${unitId} and period_key = ${periodKey} and subject = 'communication'
    order by ordinal desc limit 1
  `.execute(db)
  return rows[0]?.sections ?? []
}

/** The report with what it borrows in its place, as it stands there now; what was submitted holds it already. */
export async function withEmbedded(db: Db, report: Report): Promise<Report> {
  if (!isLive(report) || !report.sections.some(isEmbedded)) return report
  const lent = await lentSections(db, report)
  return { ...report, sections: report.sections.map((one) => filled(one, lent)) }
}

export function isEmbedded({ kind }: Section): boolean {
  return kind === 'embedded'
}

/** Written once, in the other report; here only its words and figures appear. */
function filled(section: Section, lent: readonly Section[]): Section {
  if (!isEmbedded(section)) return section
  const parts = lent.filter(({ code, kind }) => !isAppendix(kind) && !OWN.has(code))
  const text = parts.map((one, index) => `${index + 1}. ${one.title}\n${one.text}`).join('\n')
  return { ...section, text, figures: parts.flatMap(({ figures }) => figures) }
}

/** Stands behind the report whose it is. */
function isAppendix(kind: Section['kind']): boolean {
  return kind === 'lines' || kind === 'units'
}

/** As it is stored in a draft: what is borrowed is written in the other report. */
export function withoutBorrowed(sections: readonly Section[]): Section[] {
  return sections.map((one) => (isEmbedded(one) ? { ...one, text: '', figures: [] } : one))
}

/** What every report says for itself. */
const OWN = new Set(['basis', 'correction', 'next'])
