import { z } from 'zod'
import type { LinkPage } from '../../identity/index.ts'
import { publicHeadOf } from '../../organization/index.ts'
import type { House } from '../../platform/house.ts'
import { once } from '../../platform/idempotency.ts'
import { createTranslator } from '../../ui/translate.ts'
import { readProofFiles } from '../activity/add-evidence.ts'
import { getAsked, listGuestDues, listProposals, PURPOSE } from '../outside/outside-queries.ts'
import { acceptInvitation, sendProposal } from '../outside/send-proposal.ts'
import { en } from './en-outside.ts'
import { OutsideTask } from './outside-task.tsx'

/** `/l/{token}` of a body outside the system: the task, "we know", and what was done for it. */
export function outsidePage(house: House): LinkPage {
  return {
    purpose: PURPOSE,
    show: (guest, { language, form, sent }) =>
      house.database.read(guest.scope, async (db) => {
        const t = createTranslator([en], language)
        const asked = await getAsked(db, guest.subject.id)
        const dues = await listGuestDues(db, asked.id)
        const proposals = await listProposals(db, asked.id)
        return {
          title: t('Đề nghị phối hợp'),
          description: t('Việc {name} đề nghị phối hợp.', { name: asked.issuerName }),
          unit: await publicHeadOf(db, asked.issuerId, language),
          crumbs: [],
          body: (
            <OutsideTask
              guest={{ name: guest.name, expiresAt: guest.expiresAt }}
              asked={asked}
              dues={dues}
              proposals={proposals}
              form={form}
              sent={sent}
            />
          ),
        }
      }),
    submit: async (guest, sent) => {
      const deed = sent.parse(deeds)
      const files = deed.deed === 'report' && sent.files.length > 0 ? sent.files : []
      const read = files.length > 0 ? await readProofFiles(files) : []
      await house.database.write(guest.scope, (db) =>
        once(db, guest.linkId, sent.key, deed.deed, () =>
          deed.deed === 'accept'
            ? acceptInvitation(db, guest)
            : sendProposal(db, house.fileStore, guest, toldBy(deed), read),
        ),
      )
    },
  }
}

const report = z.object({
  deed: z.literal('report'),
  title: z.string('Hãy ghi đã làm việc gì.').trim().max(500, 'Hãy ghi ngắn hơn 500 ký tự.'),
  happenedOn: z.iso.date('Hãy ghi ngày làm.'),
  occurrenceId: z.uuid('Hãy chọn lại lần đến hạn.').optional(),
  people: z.coerce
    .number('Số người phải là số.')
    .int('Số người phải là số nguyên.')
    .min(1, 'Số người phải từ 1.')
    .max(10_000_000, 'Số người quá lớn.')
    .optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'Đường dẫn phải bắt đầu bằng https:// hoặc http://.' })
    .max(2000)
    .optional(),
  note: z.string().max(2000, 'Hãy ghi ngắn hơn 2.000 ký tự.').optional(),
})

const deeds = z.discriminatedUnion('deed', [z.object({ deed: z.literal('accept') }), report])

function toldBy(told: z.output<typeof report>) {
  return {
    occurrenceId: told.occurrenceId ?? null,
    happenedOn: told.happenedOn,
    title: told.title,
    people: told.people ?? null,
    url: told.url ?? null,
    note: told.note ?? null,
  }
}
