import type { Actor } from '../../platform/actor.ts'
import { plainWords } from '../../platform/plain-letters.ts'

/** As it is stored: what people type differs in case and spaces around. */
export function accountName(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** Why this cannot be a name to sign in with; null when it can. */
export function faultOfName(name: string): string | null {
  return /^[a-z0-9][a-z0-9._@-]{1,79}$/.test(name)
    ? null
    : 'Tên đăng nhập gồm 2 đến 80 chữ thường không dấu, chữ số và các dấu . _ @ -'
}

/** Where the actor administers. */
export function administeredPaths(actor: Actor): string[] {
  return actor.grants.filter(({ role }) => role === 'administrator').map(({ orgPath }) => orgPath)
}

/** An account is administered where it belongs, and above. */
export function canAdminister(actor: Actor, account: { homePath: string | null }): boolean {
  const { homePath } = account
  return homePath !== null && administeredPaths(actor).some((path) => homePath.startsWith(path))
}

/** `Trần Thị Hoa` → `tran.thi.hoa`: a name to begin with. */
export function suggestedName(displayName: string): string {
  return plainWords(displayName).replaceAll(' ', '.').slice(0, 80)
}
