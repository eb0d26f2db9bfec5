import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Draft, DraftState, Reading } from './draft.ts'

export async function getDraft(db: Db, draftId: string): Promise<Draft> {
  const { rows } = await sql<Draft>`
    select ${DRAFT} from plans.draft d where d.id = ${draftId}
  `.execute(db)
  return rows[0] ?? missing()
}

/** The draft, kept from other changes until the transaction ends. */
export async function lockDraft(db: Db, draftId: string): Promise<Draft> {
  const { rows } = await sql<Draft>`
    select ${DRAFT} from plans.draft d where d.id = ${draftId} for update
  `.execute(db)
  return rows[0] ?? missing()
}

export interface DraftSummary {
  id: string
  fileName: string
  title: string | null
  tasks: number
  state: DraftState
  reading: Reading | null
  planId: string | null
  version: number
  createdAt: string
  createdBy: string
}

const PAGE = 50
const OPEN: DraftState[] = ['reading', 'unreadable', 'reviewing']

/** Newest first; the title is the one read, corrections not counted. */
export async function listDrafts(
  db: Db,
  unitId: string,
  state: DraftState | 'open',
  cursor: string | undefined,
): Promise<{ items: DraftSummary[]; next: string | null }> {
  const { rows } = await sql<DraftSummary>`
    select d.id, d.file_name as "fileName", d.as_read ->> 'title' as title,
      jsonb_array_length(d.as_read -> 'tasks') as tasks, d.state, d.reading, d.plan_id as "planId", d.version,
      d.created_at as "createdAt", d.created_by_name as "createdBy"
    from plans.draft d
    where d.unit_id = ${unitId} and d.state = any(${state === 'open' ? OPEN : [state]}::text[])
      and (${cursor ?? null}::uuid is null or d.id < ${cursor ?? null})
    order by d.id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

const DRAFT = sql`
  d.id, d.org_path as "orgPath", d.unit_id as "unitId", d.file_name as "fileName", d.file_id as "fileId", d.state, d.reading,
  d.plan_id as "planId", d.as_read as "asRead", d.corrections, d.decisions, d.version, d.created_at as "createdAt",
  d.created_by_name as "createdBy"`

function missing(): never {
  throw notFound('Không tìm thấy bản nháp này.')
}
