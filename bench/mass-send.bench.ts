import { spawn } from 'node:child_process'
import { channelsOf, openChannelOffice, openChannelWorld } from '../test/channel-office.ts'
import { print } from './report.ts'

// One short message to everybody who subscribed to a commune's channel, 100 a call. Sent twice: what the first needs
// to get going does not count as growth of memory.
const SUBSCRIBERS = 100_000
const MEGABYTE = 2 ** 20

// As bin/bench.js starts this one.
const provider = spawn(process.execPath, [...process.execArgv, '/bench/sms-provider.ts'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const url = await new Promise<string>((ready) => {
  provider.stdout.once('data', (said: Buffer) => ready(said.toString().trim()))
})

const world = await openChannelWorld()
Object.assign(world.house.config.outside, { speedsms: url })
const { clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
const api = channelsOf(clerk)
const settings = { provider: 'speedsms', brandname: 'UBNDXABM' } as const
const { id: channelId } = await openChannel('sms', true, settings)
await api.connectChannel({ params: { channelId }, body: { keys: { token: 'token-1' } } })
await world.owner.query(
  `insert into channels.subscriber (id, org_path, unit_id, channel_id, address, state, source, consent, asked_at,
     joined_at, added_by_name)
   select gen_random_uuid(), org_path, unit_id, id, (84900000000 + n)::text, 'joined', 'list', 'Phiếu đăng ký', now(),
     now(), 'Trần Thị Hoa'
   from channels.channel, generate_series(1, $2::integer) n where id = $1`,
  [channelId, SUBSCRIBERS],
)
await world.owner.query('analyze channels.subscriber')

const cold = await sendToAll()
const before = process.memoryUsage.rss() / MEGABYTE
const warm = await sendToAll()
const after = process.memoryUsage.rss() / MEGABYTE

// The limit is a lower one: the ratio is to be above 1.
print({ name: 'short messages, first mailing', value: cold, unit: 'messages/s', limit: 5000 })
print({ name: 'short messages, second mailing', value: warm, unit: 'messages/s', limit: 5000 })
print({
  name: 'memory after the second, of that before it',
  value: after,
  unit: 'MB',
  limit: before,
})
await world.close()
provider.kill()

/** Messages a second, from the moment it is due until the delivery is settled. */
async function sendToAll(): Promise<number> {
  const item = await approve({
    channels: { sms: { text: 'Tu 1/12 nop ho so khai sinh tai nha.' } },
  })
  const { items } = await plan(item, channelId)
  const deliveryId = items[0]?.id ?? ''
  const begun = performance.now()
  await send()
  const seconds = (performance.now() - begun) / 1000
  const { accepted, open } = await api.getMailing({ params: { deliveryId } })
  if (accepted !== SUBSCRIBERS || open > 0)
    throw new Error(`${accepted} sent, ${open} batches open`)
  return accepted / seconds
}
