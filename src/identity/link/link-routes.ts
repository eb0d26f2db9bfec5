import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { linkOperations } from './link-contract.ts'
import { revokeSignedLink } from './revoke-signed-link.ts'

export function linkRoutes(_house: House): Binding {
  return bind(linkOperations, {
    revokeLink: async ({ act, actor, params }) => {
      await act((db) => revokeSignedLink(db, actor, params.linkId))
      return undefined
    },
  })
}
