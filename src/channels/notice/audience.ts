import type { Role } from '../../platform/actor.ts'

/** Who of the chosen units is meant: by role, by the title of a post, by name. Whoever is named by one of them is. */
export interface Audience {
  roles: readonly Role[]
  titles: readonly string[]
  accountIds: readonly string[]
}

/** The chosen units, and only some of their people or (null) all. */
export interface Wish {
  unitIds: readonly string[]
  only: Audience | null
}

interface Member {
  accountId: string
  roles: readonly Role[]
  titles: readonly string[]
}

export function isMeant({ accountId, roles, titles }: Member, only: Audience | null): boolean {
  return (
    only === null ||
    only.accountIds.includes(accountId) ||
    roles.some((role) => only.roles.includes(role)) ||
    titles.some((title) => only.titles.includes(title))
  )
}
