import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Unit } from '../unit/unit.ts'
import type { SplitQuestion, UnitHistory } from './history-contract.ts'

/** What became of a unit and what it came from. */
export async function viewHistory(db: Db, unit: Unit): Promise<UnitHistory> {
  return {
    names: await listNames(db, unit.id),
    superiors: await listSuperiors(db, unit.id),
    events: await listEvents(db, unit.id),
    predecessors: await listRelatives(db, 'successor_id', unit.id),
    successors: await listRelatives(db, 'predecessor_id', unit.id),
    heir: await findHeir(db, unit.id),
  }
}

async function listNames(db: Db, unitId: string): Promise<UnitHistory['names']> {
  const { rows } = await sql<UnitHistory['names'][number]>`
    select name, valid_from as "from", valid_to as "to" from organization.name
    where unit_id = ${unitId} order by valid_from desc
  `.execute(db)
  return rows
}

async function listSuperiors(db: Db, unitId: string): Promise<UnitHistory['superiors']> {
  const { rows } = await sql<UnitHistory['superiors'][number]>`
    select above.id, above.name, s.valid_from as "from", s.valid_to as "to"
    from organization.superior s join organization.unit above on above.id = s.parent_id
    where s.unit_id = ${unitId}
    union all
    select above.id, above.name,
      coalesce((select max(valid_to) + 1 from organization.superior where unit_id = u.id), u.opened_on), u.closed_on
    from organization.unit u join organization.unit above on above.id = u.parent_id
    where u.id = ${unitId}
    order by 3 desc
  `.execute(db)
  return rows
}

async function listEvents(db: Db, unitId: string): Promise<UnitHistory['events']> {
  const { rows } = await sql<UnitHistory['events'][number]>`
    with own as (
      select event_id from organization.event_unit where unit_id = ${unitId}
      union
      select event_id from organization.succession where predecessor_id = ${unitId} or successor_id = ${unitId}
    )
    select e.id, e.kind, e.happened_on as "on", e.legal_source as "legalSource", e.note,
      ${partOf('before')} as before, ${partOf('after')} as after
    from own join organization.event e on e.id = own.event_id
    order by e.happened_on desc, e.kind = 'split' desc, e.id
  `.execute(db)
  return rows
}

/** Each unit by the name it bore on the eve, or from the day on. */
function partOf(part: 'before' | 'after') {
  const day = part === 'before' ? sql`e.happened_on - 1` : sql`e.happened_on`
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('id', u.id, 'name', coalesce(n.name, u.name)) order by u.org_path)
    from organization.event_unit p
    join organization.unit u on u.id = p.unit_id
    left join organization.name n on n.unit_id = u.id and n.valid_from <= ${day}
      and (n.valid_to is null or n.valid_to >= ${day})
    where p.event_id = e.id and p.part = ${part}), '[]')`
}

async function listRelatives(
  db: Db,
  own: 'successor_id' | 'predecessor_id',
  unitId: string,
): Promise<UnitHistory['predecessors']> {
  const other = own === 'successor_id' ? 'predecessor_id' : 'successor_id'
  const { rows } = await sql<UnitHistory['predecessors'][number]>`
    select u.id, u.name, s.share, s.words, s.reads, u.closed_on as "closedOn"
    from organization.succession s join organization.unit u on u.id = ${sql.ref(`s.${other}`)}
    where ${sql.ref(`s.${own}`)} = ${unitId} order by u.opened_on, u.name, u.id
  `.execute(db)
  return rows
}

async function findHeir(db: Db, unitId: string): Promise<UnitHistory['heir']> {
  const { rows } = await sql<{ id: string; name: string }>`
    select heir.id, heir.name from organization.unit u join organization.unit heir on heir.id = u.heir_id
    where u.id = ${unitId}
  `.execute(db)
  return rows[0] ?? null
}

type Question = Omit<SplitQuestion, 'may'> & { paths: string[] }

interface QuestionFilter {
  /** Of successors below these paths. */
  paths: readonly string[]
  state: 'open' | 'answered'
  after?: string | undefined
  limit: number
}

/** Divided units whose successors lie below the paths, by id. */
export async function listSplitQuestions(
  db: Db,
  { paths, state, after, limit }: QuestionFilter,
): Promise<Question[]> {
  const { rows } = await sql<Question>`
    ${questions}
    where ${below(paths)} and (q.answered_at is null) = ${state === 'open'}
      and (${after ?? null}::uuid is null or q.predecessor_id > ${after ?? null}::uuid)
    order by q.predecessor_id limit ${limit}
  `.execute(db)
  return rows
}

export async function countOpenSplits(db: Db, paths: readonly string[]): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from organization.split_question q where q.answered_at is null and ${below(paths)}
  `.execute(db)
  return rows[0]?.open ?? 0
}

export async function findSplitQuestion(db: Db, unitId: string): Promise<Question | undefined> {
  const { rows } = await sql<Question>`${questions} where q.predecessor_id = ${unitId}`.execute(db)
  return rows[0]
}

function below(paths: readonly string[]) {
  return sql`exists (
    select from organization.succession s
    where s.predecessor_id = q.predecessor_id and s.successor_path ^@ any(${[...paths]}::text[]))`
}

/** Offices of several communes bear one name: they are told apart by whose they are. */
const NAMED_APART = sql`case when after.kind = 'peoples_committee' or above.id is null then after.name
  else after.name || ' (' || above.short_name || ')' end`

const questions = sql`
  select jsonb_build_object('id', u.id, 'name', u.name) as predecessor, e.happened_on as "on",
    e.legal_source as "legalSource",
    (select jsonb_agg(jsonb_build_object('id', after.id, 'name', ${NAMED_APART}, 'words', s.words, 'reads', s.reads)
        order by after.name, above.name, after.id)
      from organization.succession s join organization.unit after on after.id = s.successor_id
      left join organization.unit above on above.id = after.parent_id
      where s.predecessor_id = u.id) as successors,
    (select array_agg(s.successor_path) from organization.succession s where s.predecessor_id = u.id) as paths,
    jsonb_build_object('id', q.proposed_heir_id, 'why', q.proposed_why) as proposed,
    case when q.answered_at is null or u.heir_id is null then null else jsonb_build_object('heirId', u.heir_id,
      'at', to_char(q.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'byName', q.answered_by_name)
    end as answer
  from organization.split_question q
  join organization.unit u on u.id = q.predecessor_id
  join organization.event e on e.id = q.event_id`
