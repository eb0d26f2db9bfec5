import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { rightsOf, stateOf } from './mention.ts'
import type { MentionFilter, MentionView } from './mention-contract.ts'

type Row = Omit<MentionView, 'state' | 'may' | 'file'> & {
  orgPath: string
  fileId: string | null
  fileName: string | null
}

const PAGE = 50

const COLUMNS = sql`m.id, m.org_path as "orgPath", m.unit_id as "unitId", m.source_kind as "sourceKind", m.source,
  m.title, m.appeared_on as "appearedOn", m.url, m.file_id as "fileId", f.name as "fileName", m.summary, m.tone,
  m.themes, m.procedure, m.direction, m.directed_at as "directedAt", m.directed_by_name as "directedByName",
  m.due_on as "dueOn", m.remedy, m.remedied_on as "remediedOn", m.remedied_by_name as "remediedByName",
  m.item_id as "itemId", m.created_at as "createdAt", m.created_by_name as "createdByName", m.version`

const FROM = sql`channels.mention m left join files.file f on f.id = m.file_id`

/** Last appeared first. */
export async function listMentions(
  db: Db,
  actor: Actor,
  unitId: string,
  filter: MentionFilter & { cursor?: string | undefined },
): Promise<{ items: MentionView[]; next: string | null }> {
  const [day, id] = filter.cursor?.split('~') ?? []
  const { rows } = await sql<Row>`
    select ${COLUMNS} from ${FROM}
    where ${filtered(unitId, filter)} and ${inTone(filter)} and ${inState(filter.state)}
      and (${id ?? null}::uuid is null or (m.appeared_on, m.id) < (${day ?? null}::date, ${id ?? null}::uuid))
    order by m.appeared_on desc, m.id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE).map((row) => viewOf(row, actor))
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.appearedOn}~${last.id}` : null }
}

/** By state within the chosen tone, and by tone over all states. */
export async function countMentions(db: Db, unitId: string, filter: MentionFilter) {
  const stated = (state: MentionFilter['state']) =>
    counted(sql`${inTone(filter)} and ${inState(state)}`)
  const { rows } = await sql<Record<'all' | MentionFilter['state'] | MentionView['tone'], number>>`
    select ${stated('all')} as "all", ${stated('waiting')} as waiting, ${stated('remedying')} as remedying,
      ${stated('late')} as late, ${stated('done')} as done, ${counted(sql`m.tone = 'good'`)} as good,
      ${counted(sql`m.tone = 'neutral'`)} as neutral, ${counted(sql`m.tone = 'bad'`)} as bad
    from ${FROM} where ${filtered(unitId, filter)}
  `.execute(db)
  const none = { all: 0, waiting: 0, remedying: 0, late: 0, done: 0, good: 0, neutral: 0, bad: 0 }
  return rows[0] ?? none
}

export async function getMention(db: Db, actor: Actor, mentionId: string): Promise<MentionView> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from ${FROM} where m.id = ${mentionId} and m.withdrawn_at is null
  `.execute(db)
  const [row] = rows
  return row ? viewOf(row, actor) : missing()
}

export type LockedMention = MentionView & { orgPath: string }

export async function lockMention(db: Db, actor: Actor, mentionId: string): Promise<LockedMention> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from ${FROM}
    where m.id = ${mentionId} and m.withdrawn_at is null for update of m
  `.execute(db)
  const [row] = rows
  return row ? { ...viewOf(row, actor), orgPath: row.orgPath } : missing()
}

function counted(part: ReturnType<typeof inState>) {
  return sql`(count(*) filter (where ${part}))::integer`
}

function filtered(unitId: string, { sourceKind, from, to, words }: MentionFilter) {
  const like = words ? `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%` : null
  return sql`m.unit_id = ${unitId} and m.withdrawn_at is null
    and (${sourceKind ?? null}::text is null or m.source_kind = ${sourceKind ?? null})
    and (${from ?? null}::date is null or m.appeared_on >= ${from ?? null}::date)
    and (${to ?? null}::date is null or m.appeared_on <= ${to ?? null}::date)
    and (${like}::text is null or concat_ws(' ', m.title, m.source, m.summary, m.procedure) ilike ${like})`
}

function inTone({ tone }: MentionFilter) {
  return tone === undefined ? sql`true` : sql`m.tone = ${tone}`
}

/** The same as `stateOf`. */
function inState(state: MentionFilter['state']) {
  const isOpen = sql`m.remedy is null and m.direction is not null`
  if (state === 'all') return sql`true`
  if (state === 'done') return sql`m.remedy is not null`
  if (state === 'waiting') return sql`(m.direction is null and m.tone = 'bad')`
  return state === 'late'
    ? sql`(${isOpen} and m.due_on < ${today()}::date)`
    : sql`(${isOpen} and (m.due_on is null or m.due_on >= ${today()}::date))`
}

function viewOf(row: Row, actor: Actor): MentionView {
  const { orgPath: _, fileId, fileName, ...rest } = row
  return {
    ...rest,
    file: fileId === null ? null : { id: fileId, name: fileName ?? '' },
    state: stateOf(row, today()),
    may: rightsOf(actor, row),
  }
}

function missing(): never {
  throw notFound('Không tìm thấy dòng này trong sổ báo chí, dư luận.')
}
