import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'

interface Subscribed {
  id: string
  orgPath: string
}

const PURPOSES = ['join', 'leave'] as const
type Purpose = (typeof PURPOSES)[number]

/** Sealed with the key of the installation: nothing has to be kept for a hundred thousand letters. */
export function tokenFor(
  house: Pick<House, 'secrets'>,
  purpose: Purpose,
  { id, orgPath }: Subscribed,
): string {
  const sealed = house.secrets.seal(JSON.stringify([purpose, id, orgPath]))
  return sealed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Whom a token speaks of; 404 for anything this installation has not made for this purpose. */
export function readToken(
  house: Pick<House, 'secrets'>,
  purpose: Purpose,
  token: string,
): Subscribed {
  try {
    const said = house.secrets.open(token.replaceAll('-', '+').replaceAll('_', '/'))
    const [made, id, orgPath] = JSON.parse(said) as [string, string, string]
    if (made === purpose) return { id, orgPath }
  } catch {
    // Falls through: a token of somebody's own making.
  }
  throw notFound('Đường dẫn này không đúng hoặc đã hết hạn.')
}

/** Where a subscriber leaves: a page for people, an address for the button of the mail program (RFC 8058). */
export function leaveAddresses(
  house: Pick<House, 'secrets' | 'config'>,
  subscribed: Subscribed,
): { page: string; oneClick: string } {
  const token = tokenFor(house, 'leave', subscribed)
  const root = house.config.publicUrl
  return { page: `${root}/thoi-nhan/${token}`, oneClick: `${root}/hooks/thoi-nhan/${token}` }
}
