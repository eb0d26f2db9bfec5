import { readApart, type ReadingOptions } from './pdf-reader.ts'
import type { ReadPages } from './pdf-process.ts'
import { Unreadable } from './unreadable.ts'

const mostBytes = 60 * 1024 * 1024

/**
 * Reads a PDF, recognising the letters of scanned pages. Throws Unreadable with a sentence when it is locked,
 * broken, too large, or no PDF; rejects with the signal's reason when cancelled.
 */
export async function readPdf(bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadPages> {
  if (bytes.length > mostBytes)
    throw new Unreadable('Tệp PDF lớn hơn 60 MB; hãy giảm độ phân giải khi quét hoặc tách tệp.')
  if (!isPdf(bytes)) throw new Unreadable('Tệp không phải PDF.')
  return await readApart({ kind: 'pdf', bytes }, options)
}

/** The mark stands within the first 1024 bytes, often after a byte order mark or a mail's head. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}
