import type { ReadDocument as PlainDocument } from './read-document.ts'
import { readDocument } from './read-document.ts'
import type { ReadDocument } from './read-document-shape.ts'
import { readDocx } from './read-docx.ts'
import { docxOfOldWord, isOldOffice } from './read-old-word.ts'
import { isPdf, readPdf } from './read-pdf.ts'
import type { ReadingOptions } from './pdf-reader.ts'
import { isPicture, readScan } from './read-scan.ts'

/**
 * Reads a document of any format: what takes long (PDF, scans, old Word files) in a process of its own, with
 * progress and cancelling. Throws Unreadable with a sentence.
 */
export async function readAnyDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<ReadDocument> {
  options.signal?.throwIfAborted()
  if (isPdf(bytes)) return await readPdf(bytes, options)
  if (isPicture(bytes)) return await readScan(bytes, options)
  if (isOldOffice(bytes)) return readDocx(await docxOfOldWord(bytes, options))
  return withTables(readDocument(bytes, fileName))
}

/** Text without marks has no tables of its own. */
function withTables(read: PlainDocument): ReadDocument {
  return { tables: [], ...read }
}
