import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { meritChanged } from '../facts.ts'
import { meritKinds } from './merit-contract.ts'

/** Reports count initiatives, good examples and awards: what changes one is told, with every day it may count on. */
export async function tellMerit(
  db: Db,
  { id, kind, orgPath }: { id: string; kind: string; orgPath: string },
): Promise<void> {
  if (!meritKinds.some((one) => one === kind)) return
  const { rows } = await sql<{ on: string }>`
    select distinct d."on" from content.item i
    join content.item_version v on v.item_id = i.id and v.number >= i.number - 1
    cross join lateral unnest(array[v.content -> 'facts' ->> 'decided_on',
      to_char(coalesce(i.published_at, i.changed_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')]) d("on")
    where i.id = ${id}
  `.execute(db)
  const dates = rows.map(({ on }) => on).filter((on) => z.iso.date().safeParse(on).success)
  await announce(db, meritChanged, { orgPath, dates })
}
