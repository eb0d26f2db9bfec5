/** What a file is by its first bytes; the name decides only among what those bytes may be (a zip: Word or Excel). */
export function mimeOf(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  for (const [start, mime] of BEGINNINGS) if (head.startsWith(start)) return mime
  if (/^RIF[FX].{4}cdr/is.test(head)) return COREL_DRAW
  if (head.startsWith('RIFF')) return RIFF[head.slice(8, 12)] ?? UNKNOWN
  if (head.slice(4, 8) === 'ftyp')
    return FTYP[head.slice(8, 12).trim().toLowerCase()] ?? 'video/mp4'
  if (/^\xff[\xe2-\xe7\xf2-\xf7\xfa\xfb]/.test(head)) return 'audio/mpeg'
  if (/^\xff[\xf0\xf1\xf8\xf9]/.test(head)) return 'audio/aac'
  if (head.startsWith('PK\x03\x04')) return OFFICE[ending] ?? 'application/zip'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return OLD_OFFICE[ending] ?? UNKNOWN
  return isText(bytes) ? (TEXTS[ending] ?? UNKNOWN) : UNKNOWN
}

const UNKNOWN = 'application/octet-stream'
/** What print shops here draw in; RIFF until version X3, a zip since. */
const COREL_DRAW = 'application/vnd.corel-draw'

const BEGINNINGS: readonly (readonly [start: string, mime: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG', 'image/png'],
  ['ID3', 'audio/mpeg'],
  ['OggS', 'audio/ogg'],
  ['fLaC', 'audio/flac'],
  ['#!AMR', 'audio/amr'],
  ['\x1aE\xdf\xa3', 'video/webm'],
  ['\x00\x00\x01\xba', 'video/mpeg'],
  ['8BPS', 'image/vnd.adobe.photoshop'],
  // Drawings saved as PostScript (`.ai`, `.eps`), with or without a preview in front.
  ['%!PS', 'application/postscript'],
  ['\xc5\xd0\xd3\xc6', 'application/postscript'],
]
const RIFF: Record<string, string> = {
  WEBP: 'image/webp',
  WAVE: 'audio/wav',
  'AVI ': 'video/x-msvideo',
}
/** By the brand of the container; any other is a film. */
const FTYP: Record<string, string> = {
  m4a: 'audio/mp4',
  qt: 'video/quicktime',
  '3gp4': 'video/3gpp',
  '3gp5': 'video/3gpp',
  '3gp6': 'video/3gpp',
  heic: 'image/heic',
  heix: 'image/heic',
  mif1: 'image/heic',
  avif: 'image/avif',
}
const OFFICE: Record<string, string> = {
  cdr: COREL_DRAW,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}
const OLD_OFFICE: Record<string, string> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
}
/** HTML is kept as text, so that a stranger's page is never a page of ours. */
const TEXTS: Record<string, string> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  htm: 'text/plain; charset=utf-8',
  html: 'text/plain; charset=utf-8',
}

/** Programs and archives are full of control bytes, text holds next to none; UTF-16 says so in front. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  if (/^(?:fffe|feff)/.test(Buffer.from(sample.subarray(0, 2)).toString('hex'))) return true
  if (Buffer.from(sample.subarray(0, 4)).toString('latin1').startsWith('MZ')) return false
  return !sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}

/** Shown by the browser itself; everything else is saved, so that nothing runs in our name. */
export function isShownInPlace(mime: string): boolean {
  return /^(?:image\/(?:jpeg|png|webp)|(?:video|audio)\/(?:mp4|webm|ogg|mpeg|wav|quicktime|aac|flac))$/.test(
    mime,
  )
}

/** Sound and film: sent and fetched in pieces. */
export function isRecording(mime: string): boolean {
  return /^(?:video|audio)\//.test(mime)
}

/** What nobody can tell may be a program; a photo must come where it loses its place and camera. */
export function comesInParts(firstBytes: Uint8Array, name: string): boolean {
  return !/^(?:application\/octet-stream|image\/(?!vnd))/.test(mimeOf(firstBytes, name))
}
