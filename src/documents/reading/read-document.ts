import { foreignFormat } from './foreign-formats.ts'
import { isHtml } from './html-decode.ts'
import type { ReadingOptions } from './pdf-reader.ts'
import type { ReadDocument as AsRead, Span } from './read-document-shape.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { docxOfOldWord, isOldOffice } from './read-old-word.ts'
import { isPdf, readPdf } from './read-pdf.ts'
import { isPicture, readScan } from './read-scan.ts'
import { readText } from './read-text.ts'
import { Unreadable } from './unreadable.ts'

export interface ReadDocument extends AsRead {
  /** Places of words recognised in a picture that may be wrong; empty where letters were read as letters. */
  doubtful: Span[]
  /** How many pages were recognised from pictures. */
  scannedPages: number
}

/**
 * Reads a document by what is in it, whatever the file is called; only a picture must be called one, since
 * recognising letters takes long. Throws Unreadable with a sentence when the bytes are no document, or a format
 * that is not read; rejects with the signal's reason when cancelled.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<ReadDocument> {
  options.signal?.throwIfAborted()
  if (bytes.length === 0) throw new Unreadable(`Tệp “${shown(fileName)}” trống, không có chữ nào.`)
  if (isPdf(bytes)) return await readPdf(bytes, options)
  if (isPicture(bytes)) {
    if (!/\.(?:jpe?g|png|webp|tiff?)$/iu.test(fileName)) throw pictureCalledOtherwise(fileName)
    return await readScan(bytes, options)
  }
  if (isOldOffice(bytes)) {
    const { signal } = options
    return lettersOnly(readDocx(await docxOfOldWord(bytes, signal ? { signal } : {})))
  }
  if (isHtml(bytes)) return lettersOnly(readHtml(bytes))
  const foreign = foreignFormat(bytes)
  if (foreign === wordFormat) return lettersOnly(readDocx(bytes))
  if (foreign) throw new Unreadable(`Tệp “${shown(fileName)}” là ${foreign}. ${formatsRead}`)
  return lettersOnly(readText(bytes))
}

/** Whether reading takes pages of work rather than a moment: a PDF, a photo, or a file to convert first. */
export function takesTime(bytes: Uint8Array): boolean {
  return isPdf(bytes) || isPicture(bytes) || isOldOffice(bytes)
}

const wordFormat = 'tệp Word (.docx)'
const formatsRead =
  'Đọc được tệp Word (.docx), PDF, trang Word lưu dạng web (.htm), ảnh chụp trang văn bản (.jpg, .png) và văn bản thuần (.txt, .md); hãy lưu lại ở một trong các dạng đó.'

function lettersOnly(document: AsRead): ReadDocument {
  return { ...document, doubtful: [], scannedPages: 0 }
}

function pictureCalledOtherwise(fileName: string): Unreadable {
  return new Unreadable(
    `Tệp “${shown(fileName)}” là ảnh, không phải văn bản; nếu đó là ảnh chụp trang văn bản, hãy đặt lại đuôi tệp là .jpg hoặc .png rồi gửi lại.`,
  )
}

function shown(fileName: string): string {
  return fileName.replace(/[\p{Cc}“”]/gu, '').slice(-80)
}
