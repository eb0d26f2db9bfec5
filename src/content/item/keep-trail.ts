import { type Doer, logAct } from '../../platform/act-log.ts'
import type { Db } from '../../platform/database.ts'
import { passTo } from '../../work/index.ts'
import { type Item, ITEM_SUBJECT } from './item.ts'

/** Whose hands the item is in from now on. */
export async function handItem(
  db: Db,
  { id, unitId, orgPath }: Pick<Item, 'id' | 'unitId' | 'orgPath'>,
  holder: { name: string; accountId: string | null; doing: string },
): Promise<void> {
  await passTo(db, {
    subjectKind: ITEM_SUBJECT,
    subjectId: id,
    unitId,
    orgPath,
    holderName: holder.name,
    holderAccountId: holder.accountId,
    doing: holder.doing,
  })
}

export async function logItem(
  db: Db,
  doer: Doer,
  { id, orgPath }: Pick<Item, 'id' | 'orgPath'>,
  act: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await logAct(db, doer, { act, subjectKind: ITEM_SUBJECT, subjectId: id, orgPath, details })
}
