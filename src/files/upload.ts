/** An hour of a meeting filmed with a phone; more belongs on a channel, with a link as evidence. */
export const MOST_UPLOAD_BYTES = 2 * 1024 ** 3
export const MOST_PART_BYTES = 8 * 1024 ** 2
/** Of one account: a phone that forgot what it was sending does not fill the disk. */
export const MOST_OPEN_UPLOADS = 20
export const KEEP_UPLOAD_DAYS = 7

export interface Upload {
  id: string
  orgPath: string
  unitId: string
  name: string
  size: number
  received: number
  fileId: string | null
  createdBy: string
}

export interface UploadPart {
  start: number
  size: number
  hash: string
  storedHash: string
}

/** What is to be done with a part: kept, already there, or not the one that is awaited. */
export function judgePart(
  upload: Pick<Upload, 'size' | 'received'>,
  part: { start: number; size: number; hash: string },
  known: Pick<UploadPart, 'size' | 'hash'> | undefined,
): 'next' | 'known' | 'elsewhere' | 'beyond' {
  if (known) return known.size === part.size && known.hash === part.hash ? 'known' : 'elsewhere'
  if (part.start !== upload.received) return 'elsewhere'
  return part.start + part.size > upload.size ? 'beyond' : 'next'
}
