import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { InvalidForm } from '../../platform/refusal.ts'

/** Argon2id (the library's default) at 19 MiB and two passes: about 25 ms here, and many sign-ins at once fit the memory of a small server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const SHORTEST = 8
const LONGEST = 200

export async function hashPassword(password: string): Promise<string> {
  const typed = password.normalize('NFC')
  if (typed.length < SHORTEST || typed.length > LONGEST) {
    throw new InvalidForm({ password: `Mật khẩu phải dài từ ${SHORTEST} đến ${LONGEST} ký tự.` })
  }
  return hash(typed, COST)
}

/** Is it the password of that hash? Without a hash (no such account) it takes as long and says no. */
export async function isPassword(known: string | null, typed: string): Promise<boolean> {
  if (typed.length > LONGEST) return false
  const right = await verify(known ?? (await nobodys()), typed.normalize('NFC'))
  return right && known !== null
}

let nobodysHash: Promise<string> | undefined

/** The hash of a password nobody knows. Asked for once at start, so that the first unknown name takes no longer. */
export function nobodys(): Promise<string> {
  nobodysHash ??= hash(randomBytes(16).toString('hex'), COST)
  return nobodysHash
}
