import { randomBytes, randomInt } from 'node:crypto'

const MOST = 0xfff
let lastMs = 0
let counter = 0

/**
 * A UUIDv7 of our own making: ordered by time, so that indexes grow at one end. Those one process makes come in the
 * order they were made, also within a millisecond (RFC 9562, 6.2, method 1).
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    counter = randomInt(MOST >> 1)
  } else if (counter < MOST) counter += 1
  else {
    lastMs += 1
    counter = randomInt(MOST >> 1)
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return textOf(bytes)
}

/** Smaller than every id made since this many milliseconds ago, by the machine's time. */
export function idOfAge(ms: number): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(Date.now() - ms, 0, 6)
  return textOf(bytes)
}

function textOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
