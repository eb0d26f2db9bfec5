import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { readableUnit } from '../../plans/index.ts'
import { readSmsBalance } from '../adapters/sms-quota.ts'
import { canKeepChannels, type Channel } from './channel.ts'
import { channelOperations, type ChannelView } from './channel-contract.ts'
import { getChannel, listChannels } from './channel-queries.ts'
import { closeChannel, editChannel, openChannel } from './keep-channel.ts'
import { saveSecrets, secretsOf } from './keep-secret.ts'

export function channelRoutes(house: House): Binding {
  return bind(channelOperations, {
    listChannels: async ({ db, actor, params }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      return { items: await viewChannels(db, actor, unit.id), next: null }
    },
    openChannel: ({ act, actor, params, body }) =>
      act(async (db) => {
        const { id } = await openChannel(db, actor, params.unitId, body)
        return viewChannel(db, actor, params.unitId, id)
      }),
    editChannel: ({ act, actor, params, body: { version, ...typed } }) =>
      act(async (db) => {
        const { id, unitId } = await editChannel(db, actor, params.channelId, version, typed)
        return viewChannel(db, actor, unitId, id)
      }),
    readQuota: async ({ db, actor, params, request }) => {
      const channel = await getChannel(db, params.channelId)
      await readableUnit(db, actor, channel.unitId)
      return { balance: await balanceOf(house, channel, request.signal), readAt: instant() }
    },
    closeChannel: ({ act, actor, params, body }) =>
      act(async (db) => {
        const { id, unitId } = await closeChannel(db, actor, params.channelId, body.version)
        return viewChannel(db, actor, unitId, id)
      }),
    connectChannel: ({ act, actor, params, body }) =>
      act(async (db) => {
        const unitId = await saveSecrets(db, house, actor, params.channelId, body)
        return viewChannel(db, actor, unitId, params.channelId)
      }),
  })
}

/** Other platforms tell nothing beforehand; a channel without keys cannot ask. */
async function balanceOf(
  house: House,
  channel: Channel,
  signal: AbortSignal,
): Promise<number | null> {
  if (channel.code !== 'sms' || channel.mode !== 'api') return null
  const secrets = await secretsOf(house, channel, signal, { asKept: true })
  return 'refused' in secrets ? null : readSmsBalance(house, channel, secrets.values, signal)
}

async function viewChannels(db: Db, actor: Actor, unitId: string): Promise<ChannelView[]> {
  const may = { edit: canKeepChannels(actor, unitId) }
  const channels = await listChannels(db, unitId)
  return channels.map((channel) => Object.assign(channel, { may }))
}

async function viewChannel(
  db: Db,
  actor: Actor,
  unitId: string,
  channelId: string,
): Promise<ChannelView> {
  const found = (await viewChannels(db, actor, unitId)).find(({ id }) => id === channelId)
  if (!found) throw notFound('Không tìm thấy kênh này.')
  return found
}
