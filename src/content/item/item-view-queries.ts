import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { findUnitsAround } from '../library/library-queries.ts'
import { canOffer, canShare, canUnshare } from '../library/library.ts'
import { notFound } from '../../platform/refusal.ts'
import {
  type Approval,
  canDecide,
  holdersOf,
  latestApproval,
  stepsByApproval,
} from '../../work/index.ts'
import { codeOfItem, publishedPath } from '../published/published-item.ts'
import {
  canDiscard,
  canEdit,
  canPublish,
  canSubmit,
  canWithdraw,
  type Item,
  type ItemVersion,
} from './item.ts'
import type { ItemView } from './item-contract.ts'
import { getItem, getVersion } from './item-queries.ts'

/** An item of the actor's scope with its newest version. What a superior only shares is read in the library. */
export async function viewItem(db: Db, actor: Actor, itemId: string): Promise<ItemView> {
  const item = await getItem(db, itemId)
  if (!actor.scope.paths.some((path) => item.orgPath.startsWith(path))) throw notFound()
  const version = await getVersion(db, itemId, item.number)
  const { publicSlug, ...facts } = await factsOf(db, itemId)
  const approval = await latestApproval(db, itemId)
  const holders = await holdersOf(db, [itemId])
  const around = await findUnitsAround(db, itemId)
  return {
    ...shown(item, version),
    ...facts,
    occurrences: await listServed(db, itemId),
    source: await sourceOf(db, itemId),
    publicPath:
      publicSlug === null ? null : publishedPath({ slug: publicSlug, code: codeOfItem(itemId) }),
    holder: holders.get(itemId) ?? null,
    approval: approval ? await withSteps(db, approval) : null,
    may: {
      edit: canEdit(actor, item),
      submit: canSubmit(actor, item),
      approve: item.state === 'submitted' && approval !== undefined && canDecide(actor, approval),
      publish:
        canPublish(actor, item) &&
        item.publishedNumber !== item.number &&
        version.content.channels.portal !== undefined,
      deliver: canPublish(actor, item),
      withdraw: canWithdraw(actor, item),
      discard: canDiscard(actor, item),
      share: around.below && canShare(actor, item),
      unshare: canUnshare(actor, item),
      offer: around.above && !around.offered && canOffer(actor, item),
    },
  }
}

function shown(item: Item, { content, contentHash }: ItemVersion) {
  const { id, kind, language, state, critical, title, number, version } = item
  return {
    id,
    kind,
    language,
    state,
    critical,
    title,
    number,
    version,
    content,
    contentHash,
    shared: item.sharedNumber !== null,
    sharedOlder: item.sharedNumber !== null && item.sharedNumber !== number,
    publishedOlder: item.publishedNumber !== null && item.publishedNumber !== number,
  }
}

async function withSteps(db: Db, approval: Approval): Promise<ItemView['approval']> {
  const steps = (await stepsByApproval(db, [approval.id])).get(approval.id) ?? []
  return {
    ...approval,
    steps,
    atGuest: approval.state === 'pending' && approval.who.kind === 'guest',
  }
}

type Facts = Pick<
  ItemView,
  | 'unit'
  | 'columnId'
  | 'themes'
  | 'sectors'
  | 'programmes'
  | 'audiences'
  | 'publishedAt'
  | 'withdrawnAt'
  | 'outAt'
  | 'changedAt'
  | 'changedByName'
  | 'createdByName'
> & { publicSlug: string | null }

async function factsOf(db: Db, itemId: string): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
      i.column_id as "columnId", i.themes, i.sectors, i.programmes, i.audiences,
      case when i.published_number is not null then i.published_at end as "publishedAt",
      i.withdrawn_at as "withdrawnAt", case when i.out_number = i.number then i.out_at end as "outAt",
      i.changed_at as "changedAt",
      i.changed_by_name as "changedByName", i.created_by_name as "createdByName", p.slug as "publicSlug"
    from content.item i
    join organization.unit u on u.id = i.unit_id
    left join content.published_item p on p.item_id = i.id
    where i.id = ${itemId}
  `.execute(db)
  const [facts] = rows
  if (!facts) throw notFound()
  return facts
}

async function listServed(db: Db, itemId: string): Promise<ItemView['occurrences']> {
  const { rows } = await sql<ItemView['occurrences'][number]>`
    select o.id, o.plan_id as "planId", o.line_id as "lineId", v.content, o.label, o.due_on as "dueOn", o.state
    from content.item_occurrence served
    join plans.occurrence o on o.id = served.occurrence_id
    join plans.line l on l.id = o.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where served.item_id = ${itemId} order by o.due_on, o.id
  `.execute(db)
  return rows
}

/** Where it was taken from, and whether that has gone on since. */
async function sourceOf(db: Db, itemId: string): Promise<ItemView['source']> {
  const { rows } = await sql<{
    itemId: string
    number: number
    unitName: string
    sharedNumber: number | null
    below: boolean | null
  }>`
    select i.source_item_id as "itemId", i.source_number as number, i.source_unit_name as "unitName",
      source.shared_number as "sharedNumber", source.org_path ^@ i.org_path as below
    from content.item i left join content.item source on source.id = i.source_item_id
    where i.id = ${itemId} and i.source_item_id is not null
  `.execute(db)
  const [source] = rows
  if (!source) return null
  const { sharedNumber, below, ...taken } = source
  return {
    ...taken,
    newer: sharedNumber !== null && sharedNumber > taken.number ? sharedNumber : null,
    // What was offered from below is not shared and goes its own way.
    gone: sharedNumber === null && !below,
  }
}
