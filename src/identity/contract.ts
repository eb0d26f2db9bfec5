import { defineContract } from '../platform/contract.ts'
import { accountOperations } from './account/account-contract.ts'
import { ownAccountOperations } from './account/own-account-contract.ts'
import { deedOperations } from './deed/deed-contract.ts'
import { linkOperations } from './link/link-contract.ts'
import { ownSessionOperations } from './session/own-session-contract.ts'
import { sessionOperations } from './session/session-contract.ts'

export type { WhoAmI } from './session/session-contract.ts'

export const identityContract = defineContract({
  ...sessionOperations,
  ...ownSessionOperations,
  ...linkOperations,
  ...ownAccountOperations,
  ...accountOperations,
  ...deedOperations,
})
