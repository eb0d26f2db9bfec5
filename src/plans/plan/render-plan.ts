import { type OfficialDocument, renderDocx, renderPdf } from '../../documents/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { listPaperBudget } from '../budget/budget-queries.ts'
import { getPlanLetterhead } from './plan-document-queries.ts'
import { asDraftPlan, planDocument } from './plan-document.ts'
import { isInForce } from './plan.ts'
import type { PlanView } from './plan-contract.ts'
import { viewPlan } from './plan-view-queries.ts'

/**
 * The plan as the caller may read it; typeset after the transaction. Before it is approved the print says so; what is
 * approved is printed as it is to be signed, without number and date.
 */
export async function renderPlan(
  db: Db,
  actor: Actor,
  planId: string,
  format: 'docx' | 'pdf',
): Promise<Printed> {
  const plan = await viewPlan(db, actor, planId)
  const lines = plan.lineList.filter((line) => line.state !== 'withdrawn')
  const head = await getPlanLetterhead(db, plan.unit.id, plan.issuedOn)
  const budgetLines = await listPaperBudget(db, planId)
  const isDraft = plan.state !== 'approved' && !isInForce(plan)
  const whole = planDocument({ ...plan, lines, budgetLines }, head)
  return printed(isDraft ? asDraftPlan(whole) : whole, format, { name: nameOf(plan), isDraft })
}

export interface Printed {
  bytes: () => Promise<Uint8Array>
  mime: string
  saveAs: string
}

/** To be saved under its name, without the marks a file system may not like. */
export function printed(
  document: OfficialDocument,
  format: 'docx' | 'pdf',
  { name, isDraft }: { name: string; isDraft: boolean },
): Printed {
  return {
    bytes: () => (format === 'docx' ? renderDocx(document) : renderPdf(document)),
    mime: MIME[format],
    saveAs: `${isDraft ? 'Dự thảo ' : ''}${name.replace(/[\\/:*?"<>|]/g, '-')}.${format}`,
  }
}

const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** "Kế hoạch 27/KH-UBND 2026". */
function nameOf({ number, symbol, year }: Pick<PlanView, 'number' | 'symbol' | 'year'>): string {
  const sign = number === null ? '' : ` ${number}/${symbol ?? ''}`
  return `Kế hoạch${sign} ${year}`
}
