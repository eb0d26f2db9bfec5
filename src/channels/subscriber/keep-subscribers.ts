import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import type { Channel } from '../channel/channel.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { addressOf, isSubscribed, type SubscribedCode } from './subscriber.ts'
import { insertSubscribers, leaveSubscriber } from './subscriber-queries.ts'

export interface Added {
  added: number
  kept: number
  wrong: string[]
}

/** The channel, where it is one that people subscribe to and the actor is an officer of its unit. */
export async function getSubscribedChannel(
  db: Db,
  actor: Actor,
  channelId: string,
): Promise<Channel & { code: SubscribedCode }> {
  const channel = await getChannel(db, channelId)
  refuseUnlessOfficer(actor, channel.unitId)
  const { code } = channel
  if (!isSubscribed(code)) throw new Refusal(409, 'Kênh này không có người đăng ký.')
  return { ...channel, code }
}

/** People who agreed in a way the office can show. Whoever left of their own will is not brought back. */
export async function addSubscribers(
  db: Db,
  actor: Actor,
  channelId: string,
  typed: { addresses: readonly string[]; consent: string },
): Promise<Added> {
  const channel = await getSubscribedChannel(db, actor, channelId)
  const wrong: string[] = []
  const addresses = new Set<string>()
  for (const one of typed.addresses) {
    const address = addressOf(channel.code, one)
    if (address === null) wrong.push(one)
    else addresses.add(address)
  }
  const by = { consent: typed.consent, name: actor.name }
  const added = await insertSubscribers(db, channel, [...addresses], by)
  await logAct(db, actor, {
    act: 'add-subscribers',
    subjectKind: 'channel',
    subjectId: channelId,
    orgPath: channel.orgPath,
    details: { added, consent: typed.consent },
  })
  return { added, kept: addresses.size - added, wrong }
}

/** Somebody asked the office not to be written to any more. */
export async function removeSubscriber(
  db: Db,
  actor: Actor,
  channelId: string,
  subscriberId: string,
): Promise<void> {
  const channel = await getSubscribedChannel(db, actor, channelId)
  if (!(await leaveSubscriber(db, subscriberId)))
    throw notFound('Người này không còn trong danh sách.')
  await logAct(db, actor, {
    act: 'remove-subscriber',
    subjectKind: 'channel',
    subjectId: channelId,
    orgPath: channel.orgPath,
    details: { subscriberId },
  })
}
