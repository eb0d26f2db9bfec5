const MARK_BYTES = 16

/**
 * What must be erasable is kept with its own id in front: the store keeps the same content once, so only content that
 * nothing else can have may be removed without asking.
 */
export function withMark(id: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), bytes])
}

export function withoutMark(kept: Uint8Array): Uint8Array {
  return kept.subarray(MARK_BYTES)
}
