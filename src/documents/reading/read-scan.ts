import { readApart, type ReadingOptions } from './pdf-reader.ts'
import type { ReadPages } from './pdf-process.ts'
import { Unreadable } from './unreadable.ts'

const mostBytes = 40 * 1024 * 1024

/**
 * Reads a photo or a scan (JPEG, PNG, WebP or TIFF) of one page by recognising its letters, without any network.
 * Throws Unreadable with a sentence when it is no picture or nothing can be read in it.
 */
export async function readScan(
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<ReadPages> {
  if (bytes.length > mostBytes)
    throw new Unreadable('Ảnh lớn hơn 40 MB; hãy chụp hoặc quét ở độ phân giải thấp hơn.')
  if (!isPicture(bytes)) throw new Unreadable('Tệp không phải ảnh JPEG, PNG, WebP hoặc TIFF.')
  return await readApart({ kind: 'photo', bytes }, options)
}

export function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString(
    'latin1',
  )
  return /^(?:\u00ff\u00d8\u00ff|\u0089PNG\r\n|RIFF[\s\S]{4}WEBP|II\*\0|MM\0\*)/u.test(head)
}
