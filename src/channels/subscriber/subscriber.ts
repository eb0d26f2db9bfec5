import type { ChannelCode } from '../../content/index.ts'

/** Ways that reach those who asked for it, one by one. */
export const SUBSCRIBED_CODES = ['sms', 'email'] as const satisfies readonly ChannelCode[]
export type SubscribedCode = (typeof SUBSCRIBED_CODES)[number]

export type SubscriberState = 'asked' | 'joined' | 'left' | 'bounced'

export function isSubscribed(code: ChannelCode): code is SubscribedCode {
  return (SUBSCRIBED_CODES as readonly string[]).includes(code)
}

/** A number of Viet Nam's mobile networks as 84…; null for anything else. Spaces, dots, +84 and 84 are taken. */
function phoneOf(typed: string): string | null {
  const digits = typed.replaceAll(/[\s.()-]/g, '').replace(/^\+?84/, '0')
  return /^0[35789]\d{8}$/.test(digits) ? `84${digits.slice(1)}` : null
}

function emailOf(typed: string): string | null {
  const address = typed.trim().toLowerCase()
  return address.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[a-z]{2,}$/.test(address)
    ? address
    : null
}

/** As it is kept and compared; null when it is no address of that way. */
export function addressOf(code: SubscribedCode, typed: string): string | null {
  return code === 'sms' ? phoneOf(typed) : emailOf(typed)
}
