import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { readableUnit } from '../../plans/index.ts'
import { canKeepChannels } from './channel.ts'
import { channelOperations, type ChannelView } from './channel-contract.ts'
import { listChannels } from './channel-queries.ts'
import { closeChannel, editChannel, openChannel } from './keep-channel.ts'
import { saveSecrets } from './keep-secret.ts'

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
