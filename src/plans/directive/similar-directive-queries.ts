import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { plainSql } from '../../platform/plain-letters-sql.ts'
import { isLikelySame, type Known, numberKey, readNumber } from './document-number.ts'

export interface SimilarDirective extends Known {
  id: string
  receivedOn: string
}

/** What the register holds already and is probably the document being written down, last received first. */
export async function listSimilarDirectives(
  db: Db,
  unitId: string,
  typed: Known,
): Promise<SimilarDirective[]> {
  const read = typed.number === null ? null : readNumber(typed.number)
  const wanted = {
    ...typed,
    number: read?.number ?? null,
    issuedOn: typed.issuedOn ?? read?.issuedOn ?? null,
  }
  const digits = /\d+/u.exec(numberKey(wanted.number ?? ''))?.[0] ?? null
  const { rows } = await sql<SimilarDirective>`
    select id, title, number, issuer, issued_on as "issuedOn", received_on as "receivedOn" from plans.directive d
    where unit_id = ${unitId} and withdrawn_at is null
      and (ltrim(substring(number from '[0-9]+'), '0') = ${digits}
        or ${plainSql(sql`d.title`)} = ${plainSql(sql`${wanted.title}::text`)})
    order by received_on desc, id desc limit 200
  `.execute(db)
  return rows.filter((row) => isLikelySame(row, wanted)).slice(0, 5)
}
