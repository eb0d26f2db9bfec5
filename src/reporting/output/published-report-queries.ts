import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { askedFor } from '../../platform/search-words.ts'
import type { PublicPart } from './public-version.ts'

export interface PublishedReportTitle {
  reportId: string
  slug: string
  title: string
  periodLabel: string
  fromOn: string
  toOn: string
  /** "Số 12/BC-UBND". */
  reference: string
  issuedOn: string
}

export interface PublishedReport extends PublishedReportTitle {
  snapshot: { issuer: string; parts: PublicPart[]; leftOut: number[]; hidden: string[] }
  publishedAt: string
  publishedByName: string
  /** The same on paper; null: published before there was one. */
  pdf: { hash: string; size: number } | null
}

const TITLE = sql`
  report_id as "reportId", slug, title, period_label as "periodLabel", from_on as "fromOn", to_on as "toOn",
  reference, issued_on as "issuedOn"`

const WHOLE = sql`
  snapshot, published_at as "publishedAt", published_by_name as "publishedByName",
  case when pdf_hash is not null then jsonb_build_object('hash', pdf_hash, 'size', pdf_size) end as pdf`

/** For the public role: the latest period first, at most 200. */
export async function listPublishedReports(
  db: Db,
  unitId: string,
  limit = 200,
): Promise<PublishedReportTitle[]> {
  const { rows } = await sql<PublishedReportTitle>`
    select ${TITLE} from reporting.published_report where unit_id = ${unitId}
    order by to_on desc, from_on desc, report_id limit ${limit}
  `.execute(db)
  return rows
}

/** For the public role: reports with every word, what holds them one after the other first; at most 10. */
export async function searchPublishedReports(
  db: Db,
  unitId: string,
  words: string,
): Promise<PublishedReportTitle[]> {
  const asked = askedFor(words)
  if (asked === null) return []
  const { rows } = await sql<PublishedReportTitle>`
    select ${TITLE} from reporting.published_report
    where unit_id = ${unitId} and search_words @@ ${asked.all}::tsquery
    order by search_words @@ ${asked.phrase}::tsquery desc, to_on desc, report_id limit 10
  `.execute(db)
  return rows
}

/** Those the public may be shown. */
export async function listIssuedReports(
  db: Db,
  unitId: string,
): Promise<{ id: string; issuedOn: string }[]> {
  const { rows } = await sql<{ id: string; issuedOn: string }>`
    select id, issued_on as "issuedOn" from reporting.report
    where unit_id = ${unitId} and state = 'issued' and issued_on is not null order by issued_on, id
  `.execute(db)
  return rows
}

/** For the public role: what stands at the unit's address `bao-cao/{slug}`. */
export async function findPublishedReport(
  db: Db,
  unitId: string,
  slug: string,
): Promise<PublishedReport | undefined> {
  const { rows } = await sql<PublishedReport>`
    select ${TITLE}, ${WHOLE}
    from reporting.published_report where unit_id = ${unitId} and slug = ${slug}
  `.execute(db)
  return rows[0]
}

export async function findPublicationOf(
  db: Db,
  reportId: string,
): Promise<PublishedReport | undefined> {
  const { rows } = await sql<PublishedReport>`
    select ${TITLE}, ${WHOLE}
    from reporting.published_report where report_id = ${reportId}
  `.execute(db)
  return rows[0]
}
