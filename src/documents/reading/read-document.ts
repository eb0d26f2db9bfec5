import { foreignFormat } from './foreign-formats.ts'
import { readText } from './read-text.ts'
import { Unreadable } from './unreadable.ts'

export interface ReadDocument {
  /** NFC, LF, no control characters but tabs. */
  text: string
  /** Vietnamese sentences on what was converted while reading. */
  notes: string[]
}

/**
 * Reads a document's text from its bytes, whatever the file is called. Throws Unreadable with a
 * sentence when the bytes are no document, or a format not read yet.
 */
export function readDocument(bytes: Uint8Array, fileName: string): ReadDocument {
  if (bytes.length === 0) throw new Unreadable(`Tệp “${shown(fileName)}” trống, không có chữ nào.`)
  const reader = readers.find((one) => one.takes(bytes))
  if (reader) return reader.read(bytes)
  const foreign = foreignFormat(bytes)
  if (foreign) {
    throw new Unreadable(`Tệp “${shown(fileName)}” là ${foreign}. ${formatsRead}`)
  }
  return readText(bytes)
}

/** Formats known by their first bytes; a new one is one more file and one more entry here. */
const readers: { takes(bytes: Uint8Array): boolean; read(bytes: Uint8Array): ReadDocument }[] = []

const formatsRead =
  'Hiện chỉ đọc được văn bản thuần (.txt) và Markdown (.md) bằng tiếng Việt Unicode; hãy lưu lại ở một trong hai dạng đó.'

function shown(fileName: string): string {
  return fileName.replace(/[\p{Cc}“”]/gu, '').slice(-80)
}
