import { sql } from 'kysely'
import { listSignedLinks } from '../../identity/index.ts'
import { getAddressee } from '../../organization/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant, localDate } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { letterSymbol } from './invitation-letter.ts'
import type { OutsideView, Proposal } from './outside-contract.ts'

/** Which page answers the links of these invitations. */
export const PURPOSE = 'phoi-hop'

/** An assignment as far as somebody outside may be asked for it. */
export interface Asked {
  id: string
  orgPath: string
  planId: string
  lineId: string
  unitId: string | null
  part: 'lead' | 'coordinating'
  state: 'open' | 'withdrawn'
  words: string
  unitName: string | null
  outsideName: string | null
  addresseeId: string | null
  acknowledgedAt: string | null
  content: string
  outputs: string[]
  timingWords: string[]
  planTitle: string
  planNumber: string | null
  planIssuedOn: string | null
  issuerId: string
  issuerName: string
  issuerPath: string
  issuerShard: number
  issuerSymbol: string
  /** Of the office of the issuer that leads the task; null: none does. */
  leadSymbol: string | null
  /** What the plan says after "Lưu:". */
  archive: string | null
}

export async function getAsked(db: Db, assignmentId: string): Promise<Asked> {
  const { rows } = await sql<Asked>`
    select a.id, a.org_path as "orgPath", a.plan_id as "planId", a.line_id as "lineId", a.unit_id as "unitId", a.part,
      a.state, a.words, u.name as "unitName", a.outside_name as "outsideName", a.addressee_id as "addresseeId",
      a.acknowledged_at as "acknowledgedAt",
      v.content, v.outputs, array(select item ->> 'text' from jsonb_array_elements(v.timing) item) as "timingWords",
      p.title as "planTitle", p.number || '/' || p.symbol as "planNumber", p.issued_on as "planIssuedOn",
      issuer.document_symbol as "issuerSymbol", p.outline ->> 'archive' as archive, (
        select lead.document_symbol from plans.assignment led join organization.unit lead on lead.id = led.unit_id
        where led.line_id = a.line_id and led.part = 'lead' and led.state = 'open' and lead.parent_id = p.unit_id
          and lead.area_id = issuer.area_id
        order by led.id limit 1
      ) as "leadSymbol",
      p.unit_id as "issuerId", issuer.name as "issuerName", p.org_path as "issuerPath", p.shard as "issuerShard"
    from plans.assignment a
    join plans.plan p on p.id = a.plan_id
    join organization.unit issuer on issuer.id = p.unit_id
    join plans.line l on l.id = a.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    left join organization.unit u on u.id = a.unit_id
    where a.id = ${assignmentId}
  `.execute(db)
  const [asked] = rows
  if (!asked) throw notFound('Không tìm thấy việc được giao này.')
  return asked
}

/** How a letter names the body. */
export function nameOf({ outsideName, unitName, words }: Asked): string {
  return outsideName ?? unitName ?? words
}

export async function viewOutside(
  db: Db,
  actor: Actor,
  assignmentId: string,
): Promise<OutsideView> {
  const asked = await getAsked(db, assignmentId)
  const links = await listSignedLinks(db, PURPOSE, [assignmentId])
  const isIssuer = actsFor(actor, asked.issuerId, 'officer')
  return {
    name: nameOf(asked),
    addressee: asked.addresseeId === null ? null : await getAddressee(db, actor, asked.addresseeId),
    invitations: links.map((link) => ({
      id: link.id,
      forWhom: link.forWhom,
      createdAt: link.createdAt,
      createdByName: link.createdByName,
      lastDay: localDate(link.expiresAt),
      state: link.revokedAt ? 'revoked' : link.expiresAt > instant() ? 'open' : 'expired',
      lastUsedAt: link.lastUsedAt,
    })),
    proposals: await listProposals(db, assignmentId),
    letterSymbol: letterSymbol(asked),
    may: { invite: isIssuer && asked.state === 'open', decide: isIssuer },
  }
}

/** The newest first. */
export async function listProposals(db: Db, assignmentId: string): Promise<Proposal[]> {
  return readProposals(db, sql`p.assignment_id = ${assignmentId}`)
}

export async function getProposal(db: Db, proposalId: string): Promise<Proposal> {
  const [proposal] = await readProposals(db, sql`p.id = ${proposalId}`)
  if (!proposal) throw notFound('Không tìm thấy báo cáo này.')
  return proposal
}

async function readProposals(db: Db, which: ReturnType<typeof sql>): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select p.id, p.occurrence_id as "occurrenceId", p.happened_on as "happenedOn", p.title, p.people, p.url, p.note,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'isPhoto', f.kind = 'photo') order by f.id)
        from files.file f where f.id = any(p.file_ids)
      ), '[]') as files, p.sent_at as "sentAt", p.sent_by_name as "sentByName", p.state,
      p.decided_by_name as "decidedByName", p.reason, p.activity_id as "activityId"
    from plans.proposal p where ${which} order by p.sent_at desc, p.id desc limit 200
  `.execute(db)
  return rows
}

export interface GuestDue {
  id: string
  label: string
  dueOn: string
  state: 'open' | 'done'
}

/** What the body is asked for by when, the next first; what is past and done is left out. */
export async function listGuestDues(db: Db, assignmentId: string): Promise<GuestDue[]> {
  const { rows } = await sql<GuestDue>`
    select id, label, due_on as "dueOn", state from plans.occurrence
    where assignment_id = ${assignmentId} and state <> 'cancelled' order by due_on, id limit 60
  `.execute(db)
  return rows
}
