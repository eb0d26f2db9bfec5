import { randomInt, randomUUID } from 'node:crypto'

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
  const order = counter.toString(16).padStart(3, '0')
  // What is random of a version 4 stands in the same place; Node keeps a store of it.
  return `${timeIn(lastMs)}-7${order}${randomUUID().slice(18)}`
}

/** Smaller than every id made since this many milliseconds ago, by the machine's time. */
export function idOfAge(ms: number): string {
  return `${timeIn(Date.now() - ms)}-0000-0000-000000000000`
}

/** The first two groups. */
function timeIn(ms: number): string {
  const hex = ms.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}`
}
