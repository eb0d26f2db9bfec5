import { type Doer, logAct } from '../../platform/act-log.ts'
import type { Db } from '../../platform/database.ts'
import { passTo } from '../../work/index.ts'
import type { Report } from './report.ts'

/** Whose hands the report is in from now on. */
export async function handReport(
  db: Db,
  { id, unitId, orgPath }: Pick<Report, 'id' | 'unitId' | 'orgPath'>,
  holder: { name: string; accountId: string | null; doing: string },
): Promise<void> {
  await passTo(db, {
    subjectKind: 'report',
    subjectId: id,
    unitId,
    orgPath,
    holderName: holder.name,
    holderAccountId: holder.accountId,
    doing: holder.doing,
  })
}

export async function logReport(
  db: Db,
  doer: Doer,
  { id, orgPath }: Pick<Report, 'id' | 'orgPath'>,
  act: string,
  details: Record<string, unknown>,
): Promise<void> {
  await logAct(db, doer, { act, subjectKind: 'report', subjectId: id, orgPath, details })
}
