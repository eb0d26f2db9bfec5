/** What a file that is not plain text really is, told by its first bytes; null for text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, 4096))
  for (const [name, start] of openings) if (head.startsWith(start)) return name
  for (const [name, pattern] of signatures) if (pattern.test(head)) return name
  if (!head.startsWith('PK\u0003\u0004') && !head.startsWith('PK\u0005\u0006')) return null
  return zipKind(bytes, head)
}

const openings: [string, string][] = [
  ['tệp Word đời cũ (.doc) hoặc tệp Office 97', '\u00d0\u00cf\u0011\u00e0'],
  ['tệp nén', '\u001f\u008b'],
  ['chương trình máy tính', '\u007fELF'],
]

const signatures: [string, RegExp][] = [
  ['tệp PDF', /^[\s\S]{0,64}%PDF-/u],
  ['tệp RTF', /^\{\\rtf/u],
  [
    'trang web (HTML)',
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/iu,
  ],
  ['trang web lưu trọn gói (MHTML)', /^(?:From:[^\n]*\n[\s\S]{0,300})?MIME-Version:\s*1/iu],
  [
    'ảnh',
    /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/u,
  ],
  ['ảnh hoặc đoạn phim', /^[\s\S]{4}ftyp/u],
  ['tệp âm thanh', /^(?:ID3|OggS|fLaC|RIFF[\s\S]{4}WAVE|\u00ff\u00fb)/u],
  ['tệp nén', /^(?:Rar!|7z\u00bc\u00af|BZh|\u00fd7zXZ)/u],
  ['chương trình máy tính', /^(?:MZ[\s\S]{30,}PE\0\0)/u],
]

function zipKind(bytes: Uint8Array, head: string): string {
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - 16_384)))
  const names = head + tail
  if (names.includes('word/')) return 'tệp Word (.docx)'
  if (names.includes('xl/')) return 'bảng tính Excel (.xlsx)'
  if (names.includes('ppt/')) return 'tệp trình chiếu (.pptx)'
  return names.includes('opendocument') ? 'tệp LibreOffice' : 'tệp nén (.zip)'
}

/** Bytes as characters of the same number, so that patterns can look at them. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  }
  return text
}
