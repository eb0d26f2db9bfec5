import { randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { ruleSetOn } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import type { PasswordRule } from './password-rule.ts'

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

/** What a password chosen today must be. A demonstration lives on other days and is left for weeks: nothing grows old. */
export function passwordRuleToday({ demo }: { demo: boolean }): PasswordRule {
  const params: Partial<PasswordRule> = ruleSetOn('account.password', today())?.params ?? {}
  const rule = { ...UNKNOWN_DAY, ...params }
  return demo ? { ...rule, administratorDays: null, idleDays: null } : rule
}

/** Before the first edition of the rule. */
const UNKNOWN_DAY: PasswordRule = {
  leastCharacters: 14,
  kindsOfCharacters: 3,
  administratorDays: null,
  idleDays: null,
}

const CONSONANTS = 'bcdghklmnprstvx'
const VOWELS = 'aeiou'

/** `Kemo-Tari-budo-73`: some 43 bits that can be read out on the telephone; good for one sign-in. */
export function newPassword(): string {
  const words = Array.from({ length: 3 }, () => syllable() + syllable())
  const [first = '', ...others] = words
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others, randomInt(10, 100)].join('-')
}

function syllable(): string {
  return pick(CONSONANTS) + pick(VOWELS)
}

function pick(letters: string): string {
  return letters[randomInt(letters.length)] ?? ''
}
