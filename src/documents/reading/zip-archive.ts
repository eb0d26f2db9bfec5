import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { Unreadable } from './unreadable.ts'

export interface ZipArchive {
  has(name: string): boolean
  /** Of all parts, as the directory writes them. */
  names(): string[]
  /** The unpacked bytes of a part, undefined when there is none. Throws Unreadable above `most` bytes. */
  read(name: string, most: number): Uint8Array | undefined
}

interface ZipEntry {
  name: string
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

const mostInAll = 60 * 1024 * 1024
const mostEntries = 20_000

/**
 * Opens a zip without unpacking it. What the directory admits to is checked here, what the parts
 * really hold while they are unpacked, since a directory may lie. Throws Unreadable.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  let left = mostInAll
  return {
    has: (name) => entries.has(keyOf(name)),
    names: () => [...entries.values()].map((entry) => entry.name),
    read(name, most) {
      const entry = entries.get(keyOf(name))
      if (!entry) return undefined
      const part = unpack(packedBytes(bytes, view, entry), entry, Math.min(most, left))
      left -= part.length
      return part
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, ZipEntry> {
  const end = findEnd(bytes, view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) throw tooLarge()
  const entries = new Map<string, ZipEntry>()
  let total = 0
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken()
    if ((view.getUint16(at + 8, true) & 1) === 1) {
      throw new Unreadable('Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.')
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const size = view.getUint32(at + 24, true)
    total += size
    if (total > mostInAll) throw tooLarge()
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))
    entries.set(keyOf(name), {
      name: name.replaceAll('\\', '/').replace(/^\//u, ''),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size,
      offset: view.getUint32(at + 42, true),
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw broken()
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array {
  const at = entry.offset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw broken()
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + entry.packedSize > bytes.length) throw broken()
  return bytes.subarray(start, start + entry.packedSize)
}

function unpack(packed: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.size > most) throw tooLarge()
  const part = entry.method === 0 ? packed : inflated(packed, entry, most)
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw broken()
  return part
}

function inflated(packed: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.method !== 8) throw broken()
  const part = new Uint8Array(entry.size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > most) throw tooLarge()
    if (length + chunk.length > part.length) throw broken()
    part.set(chunk, length)
    length += chunk.length
  })
  // Deflate packs up to 1000 to 1: small steps keep what one step can unpack near 16 MB.
  const step = 16 * 1024
  try {
    for (let at = 0; at === 0 || at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : broken()
  }
  return part.subarray(0, length)
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase()
}

function broken(): Unreadable {
  return new Unreadable('Tệp bị hỏng hoặc tải về chưa hết; hãy mở thử bằng Word rồi gửi lại.')
}

function tooLarge(): Unreadable {
  return new Unreadable('Tệp bung ra lớn hơn 60 MB, không phải một văn bản bình thường.')
}
