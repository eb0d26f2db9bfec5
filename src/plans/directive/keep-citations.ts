import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { numberKey } from './document-number.ts'

/** A text of another module, or one way it went out. */
export interface Citing {
  kind: 'item' | 'delivery'
  id: string
  unitId: string
  orgPath: string
  title: string
  itemId: string
  /** What its going out was recorded as. */
  activity?: { shard: number; id: string }
}

/** A document as it is named. */
export interface Cited {
  number: string
  /** The date beside the number; null: none. */
  issuedOn: string | null
}

interface Told extends Cited {
  toldOn: string | null
}

/**
 * Exactly these documents are named by it now, and were told to the public since that day; none takes it out of every
 * register. Whether a register holds them, now or later, is no matter here.
 */
export async function keepCitations(db: Db, citing: Citing, cited: readonly Told[]): Promise<void> {
  const { kind, id, itemId, unitId, orgPath, title, activity } = citing
  const each = documentsOf(cited)
  const named = sql`unnest(${each.map((one) => one.number)}::text[], ${each.map((one) => one.issuedOn)}::date[],
    ${each.map((one) => one.toldOn)}::date[]) as named (number, issued_on, told_on)`
  await sql`
    delete from plans.citation c
    where c.subject_kind = ${kind} and c.subject_id = ${id} and not exists (
      select from ${named} where named.number = c.number and named.issued_on is not distinct from c.issued_on
    )
  `.execute(db)
  if (each.length === 0) return
  await sql`
    insert into plans.citation (subject_kind, subject_id, item_id, number, issued_on, org_path, unit_id, title, told_on,
      shard, activity_id)
    select ${kind}, ${id}::uuid, ${itemId}::uuid, named.number, named.issued_on, ${orgPath}, ${unitId}::uuid, ${title},
      named.told_on, ${activity?.shard ?? null}::smallint, ${activity?.id ?? null}::uuid
    from ${named}
    on conflict (subject_kind, subject_id, number, issued_on) do update set title = excluded.title,
      told_on = excluded.told_on, shard = excluded.shard, activity_id = excluded.activity_id
  `.execute(db)
}

/** Each document once: a number alone is the one that stands with a date elsewhere, unless that is several. */
function documentsOf(cited: readonly Told[]): Told[] {
  const dates = new Map<string, Set<string>>()
  for (const { number, issuedOn } of cited) {
    const known = dates.get(numberKey(number)) ?? new Set()
    dates.set(numberKey(number), issuedOn === null ? known : known.add(issuedOn))
  }
  const found = new Map<string, Told>()
  for (const one of cited) {
    const number = numberKey(one.number)
    const [only = null, ...others] = dates.get(number) ?? []
    const issuedOn = one.issuedOn ?? (others.length === 0 ? only : null)
    const key = `${number} ${issuedOn}`
    const toldOn = one.toldOn ?? found.get(key)?.toldOn ?? null
    found.set(key, { number, issuedOn, toldOn })
  }
  return [...found.values()]
}
