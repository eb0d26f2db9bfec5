import { z } from 'zod'
import type { GuestActor, LinkPage } from '../../identity/index.ts'
import { getUnit, publicHeadOf } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { once } from '../../platform/idempotency.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { createTranslator } from '../../ui/translate.ts'
import { isGuestsTurn, latestApproval, linkPurposeOf, stepsByApproval } from '../../work/index.ts'
import { approveItem, returnItem } from '../item/decide-item.ts'
import { mediaOf } from '../item/item-content.ts'
import { ITEM_SUBJECT } from '../item/item.ts'
import { getItem, getVersion } from '../item/item-queries.ts'
import { findMediaByHash } from '../media/media-queries.ts'
import { en } from './en-guest.ts'
import { GuestApproval } from './guest-approval-view.tsx'

/** `/l/{token}` of somebody without an account: exactly what will go out, and their decision on it. */
export function guestApprovalPage(house: House): LinkPage {
  return {
    purpose: linkPurposeOf(ITEM_SUBJECT),
    show: (guest, { language, address, form }) =>
      house.database.read(guest.scope, async (db) => {
        const t = createTranslator([en], language)
        const asked = await readAsked(db, guest)
        return {
          title: t('Đề nghị duyệt nội dung'),
          description: t('{unit} đề nghị duyệt một nội dung.', { unit: asked.unit.name }),
          unit: await publicHeadOf(db, asked.unit.id, language),
          crumbs: [],
          body: <GuestApproval guest={guest} asked={asked} files={`${address}/tep/`} form={form} />,
        }
      }),
    submit: async (guest, sent) => {
      const { decision, hash, reason } = sent.parse(deeds)
      if (decision === 'return' && reason === undefined) {
        throw new InvalidForm({ reason: 'Phải ghi lý do trả lại.' })
      }
      await house.database.write(guest.scope, (db) =>
        once(db, guest.linkId, sent.key, decision, () =>
          decision === 'approve'
            ? approveItem(db, guest, guest.subject.id, hash)
            : returnItem(db, guest, guest.subject.id, reason ?? ''),
        ),
      )
    },
    file: (guest, hash) =>
      house.database.read(guest.scope, async (db) => {
        const { content, unit, turn } = await readAsked(db, guest)
        const shown = turn && mediaOf(content).some((file) => file.hash === hash)
        return shown ? ((await findMediaByHash(db, unit.id, hash)) ?? null) : null
      }),
  }
}

const deeds = z.object({
  decision: z.enum(['approve', 'return'], 'Hãy chọn duyệt hoặc trả lại.'),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().max(2000, 'Hãy ghi ngắn hơn 2.000 ký tự.').optional(),
})

export type Asked = Awaited<ReturnType<typeof readAsked>>

/** The text as it stands, and whether it waits for this guest: only then they see it. */
async function readAsked(db: Db, guest: GuestActor) {
  const item = await getItem(db, guest.subject.id)
  const { content, contentHash } = await getVersion(db, item.id, item.number)
  const approval = await latestApproval(db, item.id)
  const steps = await stepsByApproval(db, approval ? [approval.id] : [])
  return {
    unit: await getUnit(db, item.unitId),
    item,
    content,
    contentHash,
    approval,
    steps: steps.get(approval?.id ?? '') ?? [],
    turn: approval !== undefined && item.state === 'submitted' && isGuestsTurn(guest, approval),
  }
}
