import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { openTransport } from '../adapters/email.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { secretsOf } from '../channel/keep-secret.ts'
import type { DispatchPayload } from '../delivery/dispatch-job.ts'
import { tokenFor } from './leave-address.ts'
import { findAsked } from './subscriber-queries.ts'

/** The letter that asks to confirm an address. Somebody who has confirmed meanwhile gets none. */
export async function sendJoinLetter(
  house: House,
  { id, path }: DispatchPayload,
  signal: AbortSignal,
): Promise<void> {
  const asked = await house.database.read(scopeOf(path), (db) => findAsked(db, id))
  if (!asked) return
  const channel = await house.database.read(scopeOf(path), (db) => getChannel(db, asked.channelId))
  const secrets = await secretsOf(house, channel, signal)
  const url = ('values' in secrets ? secrets.values['smtpUrl'] : undefined) ?? house.config.smtpUrl
  const from = channel.settings.fromAddress
  // A demonstration writes to nobody.
  if (url === undefined && house.config.demo) return
  if (url === undefined || from === undefined) {
    throw new Error(`channel ${channel.id} has no mail server or sender`)
  }
  const token = tokenFor(house, 'join', { id, orgPath: path })
  const address = `${house.config.publicUrl}/nhan-tin/${token}`
  const transport = openTransport(url)
  try {
    await transport.sendMail({
      from: { name: channel.name, address: from },
      to: asked.address,
      subject: `Xác nhận nhận tin của ${channel.name}`,
      text: [
        `Có người, có lẽ là bạn, xin nhận tin của ${channel.name} tới địa chỉ này.`,
        `Bấm để xác nhận: ${address}`,
        'Nếu không phải bạn, xin bỏ qua thư này: chưa xác nhận thì không có thư nào khác được gửi.',
      ].join('\n\n'),
    })
  } finally {
    transport.close()
  }
}
