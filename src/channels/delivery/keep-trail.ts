import { type Doer, logAct } from '../../platform/act-log.ts'
import type { Db } from '../../platform/database.ts'
import type { Delivery } from './delivery.ts'

export async function logDelivery(
  db: Db,
  doer: Doer,
  { id, orgPath }: Pick<Delivery, 'id' | 'orgPath'>,
  act: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await logAct(db, doer, { act, subjectKind: 'delivery', subjectId: id, orgPath, details })
}
