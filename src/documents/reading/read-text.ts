import { decodeText } from './decode-text.ts'
import { legacyEncoding } from './legacy-vietnamese.ts'
import type { ReadDocument } from './read-document-shape.ts'
import { Unreadable } from './unreadable.ts'

const mostBytes = 2 * 1024 * 1024
const mostLines = 5000

/** Plain text or Markdown in Vietnamese. */
export function readText(bytes: Uint8Array): ReadDocument {
  if (bytes.length > mostBytes) {
    throw new Unreadable('Tệp văn bản lớn hơn 2 MB; một kế hoạch không dài như vậy.')
  }
  const { text: decoded, notes } = decodeText(bytes)
  const text = cleaned(decoded)
  if (text.trim() === '') throw new Unreadable('Tệp chỉ có khoảng trắng, không có chữ nào.')
  refuseLong(text)
  refuseForeign(text)
  return { text, notes, tables: [] }
}

function cleaned(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\v\u0085\u2028\u2029]/gu, '\n')
      // A page break stays visible to readers of wrapped tables as a space before the line.
      .replace(/\f/gu, ' ')
      .replace(/\u00a0/gu, ' ')
      .replace(/[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff\ufffe\uffff]/gu, (mark) =>
        mark === '\n' || mark === '\t' ? mark : '',
      )
  )
}

function refuseLong(text: string): void {
  let lines = 0
  for (const line of text.split('\n')) if (line.trim() !== '') lines++
  if (lines > mostLines) {
    throw new Unreadable(
      `Văn bản có ${lines.toLocaleString('vi-VN')} dòng, nhiều hơn mức ${mostLines.toLocaleString('vi-VN')} dòng của một kế hoạch.`,
    )
  }
}

function refuseForeign(text: string): void {
  const legacy = legacyEncoding(text)
  if (legacy) {
    throw new Unreadable(
      `Văn bản gõ bằng bảng mã ${legacy}, chưa chuyển được; hãy mở bằng Unikey hoặc Word, đổi sang Unicode rồi lưu lại.`,
    )
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const signs = text.match(/\S/gu)?.length ?? 0
  if (letters < signs * 0.35)
    throw new Unreadable('Tệp hầu như không có chữ, không phải một văn bản.')
  const marked =
    text.match(/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/giu)
      ?.length ?? 0
  if (marked >= letters * 0.06) return
  if (/\b(?:ke hoach|uy ban|nhan dan|thuc hien|tuyen truyen|hanh chinh)\b/iu.test(text)) {
    throw new Unreadable('Văn bản gõ tiếng Việt không dấu; hãy dùng bản có dấu.')
  }
  throw new Unreadable('Tệp không phải văn bản tiếng Việt.')
}
