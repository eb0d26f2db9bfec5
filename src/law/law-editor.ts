import type { Actor } from '../platform/actor.ts'
import { Refusal } from '../platform/refusal.ts'

/** The law is the whole installation's: an administrator of the country or of a province, `vn.` or `vn.p7kx.`. */
export function canEditLaw(actor: Actor): boolean {
  return actor.grants.some(
    ({ role, orgPath }) => role === 'administrator' && /^vn\.(?:[^.]+\.)?$/.test(orgPath),
  )
}

/** `what` ends the sentence: "Chỉ người quản trị cấp tỉnh trở lên sửa được …". */
export function refuseUnlessEditor(actor: Actor, what: string): void {
  if (!canEditLaw(actor)) {
    throw new Refusal(403, `Chỉ người quản trị cấp tỉnh trở lên sửa được ${what}.`)
  }
}
