import { sql } from 'kysely'
import { type ChannelCode, getItem } from '../../content/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { PRINTED_CODES } from '../channel/channel.ts'
import type { Printed, PrintedWay } from './printed-contract.ts'

type Run = PrintedWay['runs'][number] & { code: ChannelCode }
type GivenOut = PrintedWay['deliveries'][number] & { code: ChannelCode }

/** Each way on paper that was printed or given out, of all versions. */
export async function viewPrinted(db: Db, actor: Actor, itemId: string): Promise<Printed> {
  const item = await getItem(db, itemId)
  const { rows: runs } = await sql<Run>`
    select id, code, item_number as "itemNumber", copies, printed_on as "printedOn", printer,
      recorded_by_name as "recordedByName", void_reason as "voidReason"
    from channels.print_run where item_id = ${itemId} order by printed_on, id limit 500
  `.execute(db)
  const { rows: deliveries } = await sql<GivenOut>`
    select d.id as "deliveryId", d.code, c.name as "channelName", d.target, d.state,
      coalesce((d.details ->> 'copies')::integer, 0) as copies, d.details ->> 'place' as place,
      d.details ->> 'from' as "from", d.details ->> 'to' as "to", d.activity_id as "activityId"
    from channels.delivery d join channels.channel c on c.id = d.channel_id
    where d.item_id = ${itemId} and d.code = any(${[...PRINTED_CODES]}::text[]) and d.state <> 'cancelled'
    order by d.due_at, d.id limit 500
  `.execute(db)
  return {
    items: PRINTED_CODES.map((code) => wayOf(code, runs, deliveries)).filter(
      (way) => way.runs.length + way.deliveries.length > 0,
    ),
    next: null,
    approved: item.state === 'approved',
    may: { record: actsFor(actor, item.unitId, 'officer') },
  }
}

function wayOf(
  code: ChannelCode,
  allRuns: readonly Run[],
  allDeliveries: readonly GivenOut[],
): PrintedWay {
  const runs = allRuns.filter((run) => run.code === code)
  const deliveries = allDeliveries.filter((delivery) => delivery.code === code)
  const isOut = ({ state }: GivenOut) => ['handed_over', 'confirmed', 'retracted'].includes(state)
  return {
    code,
    printed: sum(runs.filter(({ voidReason }) => voidReason === null)),
    out: sum(deliveries.filter(isOut)),
    runs,
    deliveries,
  }
}

function sum(rows: readonly { copies: number }[]): number {
  return rows.reduce((total, { copies }) => total + copies, 0)
}
