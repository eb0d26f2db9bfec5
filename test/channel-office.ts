import { channelJobs, channelsContract, channelsRoutes } from '../src/channels/index.ts'
import type { ChannelSettings } from '../src/channels/channel/channel.ts'
import { type ChannelCode, contentRoutes } from '../src/content/index.ts'
import { planRoutes, plansContract } from '../src/plans/index.ts'
import { workRoutes } from '../src/work/index.ts'
import { approveWritten, openContentOffice, writeItem } from './content-office.ts'
import { openWorld, type Visitor, type World } from './world.ts'

export async function openChannelWorld(): Promise<World> {
  return openWorld([workRoutes, planRoutes, contentRoutes, channelsRoutes])
}

export const channelsOf = (visitor: Visitor) => visitor.api(channelsContract)
export const plansOf = (visitor: Visitor) => visitor.api(plansContract)

/** A commune with an approved article and a way to open channels. */
export async function openChannelOffice(world: World) {
  const office = await openContentOffice(world)
  const { unit, clerk, chair } = office
  await world.owner.query(
    'insert into organization.slug (slug, unit_id, is_current) values ($1, $2, true)',
    [`xa-${unit.id.slice(-8)}`, unit.id],
  )
  const openChannel = (
    code: ChannelCode,
    api = false,
    settings: ChannelSettings = code === 'facebook' ? { accountId: 'page-1' } : {},
  ) =>
    channelsOf(clerk).openChannel({
      params: { unitId: unit.id },
      body: {
        code,
        name: `Kênh ${code}`,
        url: 'https://kenh.example.vn',
        mode: api ? 'api' : 'manual',
        settings,
        isListed: true,
        decision: null,
        keeperName: 'Trần Thị Hoa',
      },
    })
  const approve = async (text: Parameters<typeof writeItem>[2] = {}) => {
    const item = await writeItem(clerk, unit.id, text)
    return approveWritten(clerk, chair, item)
  }
  const plan = (
    item: { id: string; contentHash: string },
    channelId: string,
    dueAt = '2026-11-20T01:00:00.000Z',
    targets: string[] = [],
  ) =>
    channelsOf(clerk).planDeliveries({
      params: { itemId: item.id },
      body: { contentHash: item.contentHash, deliveries: [{ channelId, targets, dueAt }] },
    })
  return { ...office, openChannel, approve, plan, send: () => world.runJobs(channelJobs) }
}
