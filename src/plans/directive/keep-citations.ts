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

/**
 * Exactly these documents are named by it now, and were told to the public since that day; none takes it out of every
 * register. Whether a register holds them, now or later, is no matter here.
 */
export async function keepCitations(
  db: Db,
  citing: Citing,
  cited: readonly { number: string; toldOn: string | null }[],
): Promise<void> {
  const { kind, id, itemId, unitId, orgPath, title, activity } = citing
  const toldOn = new Map(cited.map((one) => [numberKey(one.number), one.toldOn]))
  const numbers = [...toldOn.keys()]
  await sql`
    delete from plans.citation
    where subject_kind = ${kind} and subject_id = ${id} and number <> all(${numbers}::text[])
  `.execute(db)
  if (numbers.length === 0) return
  await sql`
    insert into plans.citation (subject_kind, subject_id, item_id, number, org_path, unit_id, title, told_on, shard, activity_id)
    select ${kind}, ${id}::uuid, ${itemId}::uuid, named.number, ${orgPath}, ${unitId}::uuid, ${title}, named.told_on,
      ${activity?.shard ?? null}::smallint, ${activity?.id ?? null}::uuid
    from unnest(${numbers}::text[], ${[...toldOn.values()]}::date[]) as named (number, told_on)
    on conflict (subject_kind, subject_id, number) do update set title = excluded.title, told_on = excluded.told_on,
      shard = excluded.shard, activity_id = excluded.activity_id
  `.execute(db)
}
