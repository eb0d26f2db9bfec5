/**
 * What a sign of a picture font (Symbol, Wingdings, Webdings) says in plain text. `code` is the
 * place in the font, with or without the private area (U+F000) Word puts it in.
 */
export function symbolText(code: number, font: string): string {
  const place = code & 0xff
  const known = /^symbol/iu.test(font) ? symbols.get(place) : wingdings.get(place)
  return known ?? '•'
}

/** Signs of the private area whose font is not told: nearly always a bullet. */
export function withoutPrivateSigns(text: string): string {
  return text
    .replace(/^(\s*)[\uf000-\uf0ff]/u, '$1-')
    .replace(/[\uf000-\uf0ff]/gu, (sign) => symbolText(sign.charCodeAt(0), 'Wingdings'))
}

/** List bullets as officials type them: "-", and "+" one level down. */
export function bulletText(sign: string): string {
  const [first = ''] = sign.trim()
  return first === '+' || first === 'o' || first === '\uf06f' ? '+' : '-'
}

export function isPictureFont(font: string): boolean {
  return /^(?:symbol|wingdings|webdings|monotype sorts)/iu.test(font)
}

const symbols = new Map<number, string>([
  [0xa3, '≤'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xde, '⇒'],
  [0xd6, '√'],
  [0x2d, '-'],
  [0x2b, '+'],
])

const wingdings = new Map<number, string>([
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0xa8, '☐'],
  [0x78, '☒'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  [0x52, '☑'],
  [0xfc, '✓'],
  [0xfb, '✗'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '→'],
  [0xf0, '⇒'],
  [0x2a, '✉'],
  [0x28, '☎'],
])
