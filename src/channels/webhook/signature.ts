import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Zalo: `X-ZEvent-Signature: mac=` and the plain SHA-256 (no HMAC) of app id, raw body, the body's timestamp and the
 * secret of the official account.
 */
export function isSignedByZalo(
  header: string | undefined,
  raw: Buffer,
  { appId, timestamp, secret }: { appId: string; timestamp: string; secret: string },
): boolean {
  const mac = createHash('sha256').update(appId).update(raw).update(timestamp).update(secret)
  return isSame(header?.replace(/^mac=/, ''), mac.digest('hex'))
}

/** Facebook: `X-Hub-Signature-256: sha256=` and the HMAC of the raw body with the secret of the app. */
export function isSignedByFacebook(
  header: string | undefined,
  raw: Buffer,
  secret: string,
): boolean {
  const mac = createHmac('sha256', secret).update(raw)
  return isSame(header?.replace(/^sha256=/, ''), mac.digest('hex'))
}

function isSame(given: string | undefined, made: string): boolean {
  if (given?.length !== made.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(made))
}
