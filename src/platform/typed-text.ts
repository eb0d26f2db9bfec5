/**
 * What no text may hold: control characters other than tab and line ends, halves of a surrogate pair, and the two
 * non-characters XML excludes. PostgreSQL refuses some of them, and a DOCX with the others does not open.
 */
const UNWRITABLE = /(?![\t\n\r\u0080-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

export const UNWRITABLE_SENTENCE =
  'Nội dung có ký tự ẩn không lưu được (thường do sao chép từ nơi khác). Hãy xóa đoạn đó rồi gõ lại.'

export function isWritable(text: string): boolean {
  return !UNWRITABLE.test(text)
}

/** Where in a form, as names and positions joined by dots, a text cannot be written; null when all can. */
export function findUnwritable(form: unknown): string | null {
  // A list instead of recursion: what was typed may be nested deeper than the stack.
  const open: [string, unknown][] = [['', form]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next
    if (typeof value === 'string' && !isWritable(value)) return path
    if (typeof value !== 'object' || value === null) continue
    for (const [name, member] of Object.entries(value)) {
      if (!isWritable(name)) return path
      open.push([path === '' ? name : `${path}.${name}`, member])
    }
  }
  return null
}

/** Without what hides or turns letters around: "‮gpj.exe" reads as a picture. */
export function plainFileName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
    .trim()
}
