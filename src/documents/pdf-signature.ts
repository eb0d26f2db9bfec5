/** What can be said of the bytes of a PDF without opening it. */
export interface PdfFacts {
  /** A signature dictionary with a signed range: somebody signed it, validly or not. */
  isSigned: boolean
}

/**
 * Null when the bytes are no PDF: a header near the beginning and the end mark near the end (ISO 32000, 7.5.2, 7.5.5).
 * The dictionary of a signature is never compressed, since it names the byte range it signs (12.8.1).
 */
export function pdfFacts(bytes: Uint8Array): PdfFacts | null {
  const head = textOf(bytes.subarray(0, 1024))
  const tail = textOf(bytes.subarray(-2048))
  if (!head.includes('%PDF-') || !/startxref\s+\d+\s+%%EOF/.test(tail)) return null
  const body = textOf(bytes)
  const ranges = body.matchAll(/\/ByteRange\s*\[\s*0\s+\d+\s+(\d+)\s+\d+\s*\]/g)
  const isSigned = [...ranges].some(([, end]) => Number(end) <= bytes.length)
  return { isSigned: isSigned && /\/(?:SubFilter|Filter)\s*\/[\w.]+/.test(body) }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
