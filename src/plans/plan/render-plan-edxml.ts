import type { Actor } from '../../platform/actor.ts'
import type { Download } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { renderEdxml } from '../paper/render-edxml.ts'
import type { EdxmlParties } from '../paper/paper-contract.ts'
import { lowerFirst } from './plan-document-items.ts'
import { renderPlan } from './render-plan.ts'
import { viewPlan } from './plan-view-queries.ts'

/** The plan for a document system. */
export async function renderPlanEdxml(
  db: Db,
  store: FileStore,
  actor: Actor,
  planId: string,
  parties: EdxmlParties,
): Promise<Download> {
  const plan = await viewPlan(db, actor, planId)
  const docx = await renderPlan(db, actor, planId, 'docx')
  const facts = {
    ...plan,
    symbol: plan.symbol ?? plan.kindCode,
    kindName: 'Kế hoạch',
    subject: lowerFirst(plan.title),
  }
  return renderEdxml(store, facts, docx, parties)
}
