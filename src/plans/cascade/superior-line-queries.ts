import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import type { PaperLine } from '../plan/plan-document.ts'

/** A line of a superior's issued plan, as a unit below that may take it over sees it. */
export interface SuperiorLine extends PaperLine {
  id: string
  version: number
  /** What it asks of the unit; null: of others. */
  assigned: 'lead' | 'coordinating' | null
  /** The unit's own live line that was taken from it or also fulfils it. */
  takenIn: { lineId: string; planId: string; title: string } | null
}

export async function listSuperiorLines(
  db: Db,
  unit: Pick<Unit, 'id'>,
  planId: string,
  lineIds: readonly string[] | null = null,
): Promise<SuperiorLine[]> {
  const { rows } = await sql<SuperiorLine>`
    select l.id, l.version, v.origin, v.group_title as "groupTitle", v.label, v.content, v.leads, v.coordinating,
      v.outputs, v.timing, (
        select a.part from plans.assignment a
        where a.line_id = l.id and a.unit_id = ${unit.id} and a.state = 'open'
        order by a.part = 'lead' desc limit 1
      ) as assigned, (
        select jsonb_build_object('lineId', own.id, 'planId', p.id, 'title', p.title)
        from plans.plan p
        join plans.line own on own.plan_id = p.id and own.withdrawn_at is null
        join plans.line_version ov on ov.line_id = own.id and ov.version = own.version
        where p.unit_id = ${unit.id} and p.state <> 'closed'
          and (ov.source_line_id = l.id
            or exists (select from plans.fulfils f where f.line_id = own.id and f.source_line_id = l.id))
        order by p.state = 'issued' desc, p.id limit 1
      ) as "takenIn"
    from plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.plan_id = ${planId} and l.withdrawn_at is null
      and (${lineIds === null} or l.id = any(${[...(lineIds ?? [])]}::uuid[]))
    order by l.ordinal
  `.execute(db)
  return rows
}

/** Every one of these different lines is a live one of a plan in force of the unit's superiors. */
export async function areSuperiorLines(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  lineIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select from plans.line l join plans.plan p on p.id = l.plan_id
    where l.id = any(${[...lineIds]}::uuid[]) and l.withdrawn_at is null and p.state = 'issued' and p.visible_below
      and p.unit_id <> ${unit.id} and ${unit.orgPath}::text ^@ p.org_path
  `.execute(db)
  return rows.length === lineIds.length
}

export interface SuperiorPlan {
  id: string
  number: number | null
  symbol: string | null
  kindCode: string
  title: string
  year: number
  issuedOn: string | null
  issuer: string
}

/** An issued plan of one of the unit's superiors; undefined when it is none, or not to be seen. */
export async function findSuperiorPlan(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  planId: string,
): Promise<SuperiorPlan | undefined> {
  const { rows } = await sql<SuperiorPlan>`
    select p.id, p.number, p.symbol, p.kind_code as "kindCode", p.title, p.year, p.issued_on as "issuedOn",
      u.name as issuer
    from plans.plan p join organization.unit u on u.id = p.unit_id
    where p.id = ${planId} and p.state in ('issued', 'closed') and p.visible_below and p.unit_id <> ${unit.id}
      and ${unit.orgPath}::text ^@ p.org_path
  `.execute(db)
  return rows[0]
}
