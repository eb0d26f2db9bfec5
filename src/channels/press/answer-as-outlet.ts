import { sql } from 'kysely'
import { keepFile } from '../../files/index.ts'
import type { GuestActor } from '../../identity/index.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import type { NewEvidence, readProofFiles } from '../../plans/index.ts'
import type { Delivery, DeliveryDetails } from '../delivery/delivery.ts'
import { getDelivery, lockDelivery } from '../delivery/delivery-queries.ts'
import { recordDelivered } from '../delivery/record-delivered.ts'
import { tellOffice } from '../delivery/settle-outcome.ts'
import { logDelivery } from '../delivery/keep-trail.ts'
import { giveUp } from '../delivery/settle-delivery.ts'

interface Placed {
  /** Local date of the issue or the broadcast. */
  appearedOn: string
  url: string | null
  details: DeliveryDetails
}

type ProofFiles = Awaited<ReturnType<typeof readProofFiles>>

/** The outlet says that it appeared, and with what; that is the activity, with the clipping as its evidence. */
export async function confirmAsOutlet(
  db: Db,
  store: FileStore,
  guest: GuestActor,
  { appearedOn, url, details }: Placed,
  files: ProofFiles,
): Promise<void> {
  const delivery = await lockHandedOver(db, guest)
  if (appearedOn > today()) {
    throw new InvalidForm({ appearedOn: 'Ngày đăng, phát không được sau hôm nay.' })
  }
  const now = instant()
  const noon = new Date(`${appearedOn}T12:00:00+07:00`).toISOString()
  await sql`
    update channels.delivery set state = 'confirmed', note = null,
      details = details || ${JSON.stringify(details)}::jsonb,
      external_url = coalesce(${url}, external_url), left_at = ${noon < now ? noon : now},
      settled_at = ${now}, settled_by_name = ${guest.name}, version = version + 1
    where shard = ${delivery.shard} and id = ${delivery.id}
  `.execute(db)
  const clippings: NewEvidence[] = []
  for (const { name, bytes, mime, image } of files) {
    const { id: fileId } = await keepFile(db, store, {
      orgPath: delivery.orgPath,
      name,
      kind: image ? 'photo' : 'document',
      bytes,
      mime,
      ...(image ? { image } : {}),
      createdBy: null,
      createdByName: guest.name,
    })
    clippings.push(image ? { kind: 'photo', fileId } : { kind: 'file', fileId, mime })
  }
  await recordDelivered(db, await getDelivery(db, delivery.id), clippings)
  await tellOffice(db, delivery, `${guest.name} xác nhận đã đăng, phát “${delivery.title}”.`)
  await logDelivery(db, guest, delivery, 'confirm-as-outlet', {
    url,
    files: files.length,
    linkId: guest.linkId,
  })
}

/** The outlet does not carry it: nothing has appeared, and the office may place it elsewhere. */
export async function declineAsOutlet(db: Db, guest: GuestActor, reason: string): Promise<void> {
  const delivery = await lockHandedOver(db, guest)
  const sentence = `${guest.name} không đăng, phát: ${reason}`
  await giveUp(db, delivery, sentence)
  await tellOffice(db, delivery, `“${delivery.title}”: ${sentence}`)
  await logDelivery(db, guest, delivery, 'decline-as-outlet', { reason, linkId: guest.linkId })
}

async function lockHandedOver(db: Db, guest: GuestActor): Promise<Delivery> {
  const delivery = await lockDelivery(db, guest.subject.id)
  if (delivery.state === 'handed_over') return delivery
  throw new Refusal(409, 'Bài này không còn chờ tòa soạn trả lời. Hãy mở lại đường dẫn để xem.')
}
