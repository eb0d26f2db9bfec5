import type { Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { accountRoutes } from './account/account-routes.ts'
import { nobodys } from './account/check-password.ts'
import { ownAccountRoutes } from './account/own-account-routes.ts'
import { deedRoutes } from './deed/deed-routes.ts'
import { linkRoutes } from './link/link-routes.ts'
import { ownSessionRoutes } from './session/own-session-routes.ts'
import { sessionRoutes } from './session/session-routes.ts'
import { createUnknownNames } from './session/throttle.ts'

/** What `identityContract` describes, noun by noun. */
export function identityRoutes(house: House): Binding {
  const unknownNames = createUnknownNames()
  nobodys().catch((error: unknown) => house.log.error(error))
  const bindings = [
    sessionRoutes(house, unknownNames),
    ownSessionRoutes(house),
    ownAccountRoutes(house, unknownNames),
    linkRoutes(house),
    accountRoutes(house),
    deedRoutes(house),
  ]
  return { operations: bindings.flatMap(({ operations }) => operations) }
}
