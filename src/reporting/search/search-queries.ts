import { sql } from 'kysely'
import { findUnit, predecessorPaths } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { reachOf } from '../../platform/below-sql.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { askedFor } from '../../platform/search-words.ts'
import type { FoundReport } from './search-contract.ts'

/** Reports of the unit, of those it took over from and of those below it that hold the words. */
export async function searchReports(
  db: Db,
  actor: Actor,
  unitId: string,
  typed: string,
): Promise<{ items: FoundReport[] }> {
  const unit = await findUnit(db, unitId)
  if (!unit || !actor.scope.paths.some((path) => unit.orgPath.startsWith(path))) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  const asked = askedFor(withoutUnitSymbol(typed))
  if (asked === null) return { items: [] }
  const paths = [unit.orgPath, ...(await predecessorPaths(db, [unit.orgPath]))]
  const { rows } = await sql<FoundReport>`
    select r.id, u.name as "unitName", r.title, r.period_label as "periodLabel", r.state, r.number,
      r.issued_on as "issuedOn"
    from ${reachOf(paths)}
    join reporting.report r on r.org_path >= reach.path and r.org_path < reach.beyond
    join organization.unit u on u.id = r.unit_id
    where r.search_words @@ ${asked.all}::tsquery
    order by r.search_words @@ ${asked.phrase}::tsquery desc, r.to_on desc, r.id desc limit 20
  `.execute(db)
  return { items: rows }
}

/** The row knows "12/BC"; whose it is ("-UBND") stands with the unit. */
function withoutUnitSymbol(typed: string): string {
  return typed.replaceAll(/(\d+\/BC)-\S+/giu, '$1')
}
