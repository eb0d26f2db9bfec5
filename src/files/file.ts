export type FileKind = 'photo' | 'document' | 'plan_source' | 'report' | 'page_copy'

/** A file's row; its bytes are in the store under `hash`. */
export interface StoredFile {
  id: string
  orgPath: string
  hash: string
  name: string
  mime: string
  size: number
  kind: FileKind
  width: number | null
  height: number | null
  thumbnailHash: string | null
  differenceHash: string | null
}

/** By its first bytes, then by its name; a name alone never makes a file an image. */
export function mimeOf(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (head.startsWith('%PDF-')) return 'application/pdf'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG')) return 'image/png'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  if (head.startsWith('ID3') || ending === 'mp3') return 'audio/mpeg'
  if (head.slice(4, 8) === 'ftyp') return ending === 'm4a' ? 'audio/mp4' : 'video/mp4'
  if (head.startsWith('PK')) return OFFICE[ending] ?? 'application/zip'
  return TEXTS[ending] ?? 'application/octet-stream'
}

/** Only pictures are shown in place; everything else is saved, so that nothing runs in our name. */
export function isShownInPlace(mime: string): boolean {
  return /^image\/(jpeg|png|webp)$/.test(mime)
}

const OFFICE: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}
const TEXTS: Record<string, string> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  doc: 'application/msword',
  htm: 'text/plain; charset=utf-8',
  html: 'text/plain; charset=utf-8',
}
