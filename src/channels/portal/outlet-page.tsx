import { z } from 'zod'
import { findMediaByHash, getItem, takeOutAgain } from '../../content/index.ts'
import type { GuestActor, LinkPage } from '../../identity/index.ts'
import { getUnit, publicHeadOf } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { once } from '../../platform/idempotency.ts'
import { readProofFiles } from '../../plans/index.ts'
import { createTranslator } from '../../ui/translate.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'
import { confirmAsOutlet, declineAsOutlet } from '../press/answer-as-outlet.ts'
import { OUTLET_PURPOSE } from '../press/give-outlet-link.ts'
import { en } from './en-outlet.ts'
import { OutletTask } from './outlet-task.tsx'

/** `/l/{token}` of an editor: the approved text to take, and a form to say that it appeared or will not. */
export function outletPage(house: House): LinkPage {
  return {
    purpose: OUTLET_PURPOSE,
    show: (guest, { language, address, form }) =>
      house.database.read(guest.scope, async (db) => {
        const t = createTranslator([en], language)
        const placement = await readPlacement(db, guest)
        return {
          title: t('Đề nghị đăng, phát'),
          description: t('{unit} gửi một bài đã duyệt.', { unit: placement.unit.name }),
          unit: await publicHeadOf(db, placement.unit.id, language),
          crumbs: [],
          body: (
            <OutletTask guest={guest} placement={placement} files={`${address}/tep/`} form={form} />
          ),
        }
      }),
    submit: async (guest, sent) => {
      const deed = sent.parse(deeds)
      const appeared = deed.deed === 'confirm'
      const files = appeared && sent.files.length > 0 ? await readProofFiles(sent.files) : []
      await house.database.write(guest.scope, (db) =>
        once(db, guest.linkId, sent.key, deed.deed, () =>
          appeared
            ? confirmAsOutlet(db, house.fileStore, guest, placedBy(deed), files)
            : declineAsOutlet(db, guest, deed.reason),
        ),
      )
    },
    file: (guest, hash) =>
      house.database.read(guest.scope, async (db) => {
        const { waiting, carried, unit } = await readPlacement(db, guest)
        const shown = waiting && carried.images.some((image) => image.hash === hash)
        return shown ? ((await findMediaByHash(db, unit.id, hash)) ?? null) : null
      }),
  }
}

const short = (most: number) =>
  z.string().trim().max(most, `Hãy ghi ngắn hơn ${most} ký tự.`).optional()

const confirmed = z.object({
  deed: z.literal('confirm'),
  appearedOn: z.iso.date('Hãy ghi ngày đăng, phát.'),
  column: short(200),
  issue: short(100),
  page: short(40),
  times: z.coerce
    .number('Số lượt phát phải là số.')
    .int('Số lượt phát phải là số nguyên.')
    .min(1, 'Số lượt phát phải từ 1.')
    .max(10_000, 'Số lượt phát quá lớn.')
    .optional(),
  minutes: z
    .string()
    .transform((typed) => Number(typed.replace(',', '.')))
    .pipe(z.number('Số phút phải là số.').min(0.1, 'Số phút phải lớn hơn 0.').max(10_000))
    .optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'Đường dẫn phải bắt đầu bằng https:// hoặc http://.' })
    .max(2000)
    .optional(),
})

const deeds = z.discriminatedUnion('deed', [
  confirmed,
  z.object({
    deed: z.literal('decline'),
    reason: z.string('Hãy ghi lý do.').trim().max(1000, 'Hãy ghi ngắn hơn 1.000 ký tự.'),
  }),
])

function placedBy(told: z.output<typeof confirmed>) {
  const { appearedOn, url, column, issue, page, times, minutes } = told
  return { appearedOn, url: url ?? null, details: { column, issue, page, times, minutes } }
}

export type Placement = Awaited<ReturnType<typeof readPlacement>>

/** The text exactly as it was handed over, and whether the outlet has still to answer. */
async function readPlacement(db: Db, guest: GuestActor) {
  const delivery = await getDelivery(db, guest.subject.id)
  const { itemId, itemNumber, code, unitId, state } = delivery
  return {
    delivery,
    unit: await getUnit(db, unitId),
    language: (await getItem(db, itemId)).language,
    carried: await takeOutAgain(db, itemId, itemNumber, code),
    waiting: state === 'handed_over',
  }
}
