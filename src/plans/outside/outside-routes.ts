import { renderDocx, renderPdf } from '../../documents/index.ts'
import { bind, type Binding, type Download } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { Refusal } from '../../platform/refusal.ts'
import { shortDate } from '../../ui/format.ts'
import { getPlanLetterhead } from '../plan/plan-document-queries.ts'
import { acceptProposal, declineProposal } from './decide-proposal.ts'
import { invitationLetter, letterSymbol } from './invitation-letter.ts'
import { inviteOutside } from './invite-outside.ts'
import { outsideOperations } from './outside-contract.ts'
import { getProposal, listGuestDues, viewOutside } from './outside-queries.ts'

export function outsideRoutes(house: House): Binding {
  const addressOf = (token: string) => `${house.config.publicUrl}/l/${token}`
  return bind(outsideOperations, {
    getOutside: ({ db, actor, params }) => viewOutside(db, actor, params.assignmentId),
    inviteOutside: async ({ act, actor, params, body }) => {
      const { link } = await act((db) => inviteOutside(db, actor, params.assignmentId, body))
      const address = link.token === null ? null : addressOf(link.token)
      return { id: link.id, address, lastDay: body.lastDay }
    },
    writeInvitation: async ({ act, actor, params, body }): Promise<Download> => {
      const { asked, link, dates, head } = await act(async (db) => {
        const invited = await inviteOutside(db, actor, params.assignmentId, body)
        const dues = await listGuestDues(db, params.assignmentId)
        return {
          ...invited,
          dates: dues
            .filter(({ state }) => state === 'open')
            .map(({ label, dueOn }) => `${label} (đến hết ngày ${shortDate(dueOn)})`),
          head: await getPlanLetterhead(db, invited.asked.issuerId, null),
        }
      })
      if (link.token === null) {
        throw new Refusal(409, 'Công văn này đã được tạo. Hãy tạo công văn khác để có mã mới.')
      }
      const { forWhom, lastDay, format, symbol = letterSymbol(asked) } = body
      const address = addressOf(link.token)
      const letter = invitationLetter({ ...asked, forWhom, dates, address, lastDay, symbol }, head)
      return {
        bytes: () => (format === 'docx' ? renderDocx(letter) : renderPdf(letter)),
        mime: MIME[format],
        saveAs: `Đề nghị phối hợp - ${forWhom.replaceAll(/[\\/:*?"<>|]/g, '-')}.${format}`,
      }
    },
    acceptProposal: ({ act, actor, params: { proposalId }, body }) =>
      act(async (db) => {
        await acceptProposal(db, actor, proposalId, body)
        return getProposal(db, proposalId)
      }),
    declineProposal: ({ act, actor, params: { proposalId }, body }) =>
      act(async (db) => {
        await declineProposal(db, actor, proposalId, body.reason)
        return getProposal(db, proposalId)
      }),
  })
}

const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
