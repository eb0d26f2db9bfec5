import { listSignedLinks } from '../../identity/index.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'
import { giveOutletLink, OUTLET_PURPOSE } from './give-outlet-link.ts'
import { type OutletLinkView, pressOperations } from './press-contract.ts'

type Link = Awaited<ReturnType<typeof listSignedLinks>>[number]

export function pressRoutes(house: House): Binding {
  return bind(pressOperations, {
    listOutletLinks: async ({ db, params }) => {
      const { id } = await getDelivery(db, params.deliveryId)
      const links = await listSignedLinks(db, OUTLET_PURPOSE, [id])
      const now = instant()
      return {
        items: links.map((link) => viewOf(link, now)),
        next: null,
      }
    },
    giveOutletLink: ({ act, actor, params, body }) =>
      act(async (db) => {
        const { token } = await giveOutletLink(db, actor, params.deliveryId, body)
        const address = token === null ? null : `${house.config.publicUrl}/l/${token}`
        return { address, forWhom: body.forWhom, lastDay: body.lastDay }
      }),
  })
}

function viewOf(link: Link, now: string): OutletLinkView {
  const { id, forWhom, createdAt, createdByName, expiresAt, revokedAt, lastUsedAt } = link
  const state = revokedAt !== null ? 'revoked' : expiresAt < now ? 'expired' : 'open'
  return { id, forWhom, state, createdAt, createdByName, expiresAt, lastUsedAt }
}
