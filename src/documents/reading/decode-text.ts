import { legacyEncoding } from './legacy-vietnamese.ts'
import { Unreadable } from './unreadable.ts'

/** Bytes to text by byte order mark, else UTF-8, else a good guess that is told in a note. */
export function decodeText(bytes: Uint8Array): { text: string; notes: string[] } {
  if (starts(bytes, [0xef, 0xbb, 0xbf])) return utf8(bytes.subarray(3))
  if (starts(bytes, [0xff, 0xfe])) return { text: decode(bytes.subarray(2), 'utf-16le'), notes: [] }
  if (starts(bytes, [0xfe, 0xff])) return { text: decode(bytes.subarray(2), 'utf-16be'), notes: [] }
  const wide = unmarkedUtf16(bytes)
  if (wide) {
    return {
      text: decode(bytes, wide),
      notes: ['Tệp dùng mã UTF-16 không có dấu hiệu đầu tệp; đã chuyển sang Unicode.'],
    }
  }
  refuseBinary(bytes)
  return utf8(bytes)
}

function utf8(bytes: Uint8Array): { text: string; notes: string[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    return eightBit(bytes)
  }
}

function eightBit(bytes: Uint8Array): { text: string; notes: string[] } {
  const loose = decode(bytes, 'utf-8')
  const broken = loose.match(/\ufffd/gu)?.length ?? 0
  if (broken <= 3 && /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(loose)) {
    return {
      text: loose.replace(/\ufffd/gu, ''),
      notes: [`Tệp bị hỏng ${broken} ký tự; đã bỏ các ký tự đó.`],
    }
  }
  const western = decode(bytes, 'windows-1252')
  const legacy = legacyEncoding(western)
  if (legacy) {
    throw new Unreadable(
      `Văn bản gõ bằng bảng mã ${legacy}, chưa chuyển được; hãy mở bằng Unikey hoặc Word, đổi sang Unicode rồi lưu lại.`,
    )
  }
  const vietnamese = decode(bytes, 'windows-1258').normalize('NFC')
  const words =
    vietnamese.match(
      /(?<!\p{L})(?:và|của|các|được|trong|hành|chính|nhân|dân|thực|hiện|kế|hoạch|ban|xã|năm|về|công)(?!\p{L})/giu,
    )?.length ?? 0
  const all = vietnamese.match(/\p{L}+/gu)?.length ?? 0
  if (words > 0 && words >= all * 0.08) {
    return { text: vietnamese, notes: ['Tệp dùng bảng mã Windows-1258; đã chuyển sang Unicode.'] }
  }
  throw new Unreadable('Không nhận ra bảng mã của tệp; hãy lưu lại bằng mã UTF-8.')
}

function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, 4096)
  if (size < 8) return null
  const zeros = [0, 0]
  for (let at = 0; at < size; at++) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (odd > size * 0.2 && even < size * 0.02) return 'utf-16le'
  return even > size * 0.2 && odd < size * 0.02 ? 'utf-16be' : null
}

/** Text has next to no control bytes; photos, archives and programs are full of them. */
function refuseBinary(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) {
    if (
      byte === 0 ||
      byte === 127 ||
      (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
    )
      controls++
  }
  if (controls > sample.length * 0.005 + 2) {
    throw new Unreadable('Tệp không phải văn bản: nội dung là dữ liệu nhị phân.')
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
