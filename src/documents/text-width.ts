import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Style = 'regular' | 'bold' | 'italic' | 'bold-italic'

const files: Record<Style, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

const read = new Map<Style, (letter: number) => number>()

/** Width in points of a line in Times New Roman: Tinos has its metrics, letter by letter. */
export function widthPt(text: string, sizePt: number, bold: boolean, italic = false): number {
  const style: Style = bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular'
  const advance = read.get(style) ?? readAdvances(style)
  let em = 0
  for (const letter of text.normalize('NFC')) em += advance(letter.codePointAt(0) ?? 32)
  return em * sizePt
}

/** Letter → advance in parts of the size, from the tables `cmap` and `hmtx`. */
function readAdvances(style: Style): (letter: number) => number {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${files[style]}`)
  const bytes = readFileSync(path)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16
    tables.set(bytes.toString('latin1', entry, entry + 4), view.getUint32(entry + 8))
  }
  const at = (table: string) => tables.get(table) ?? 0
  const unit = view.getUint16(at('head') + 18)
  const counted = view.getUint16(at('hhea') + 34)
  const glyphs = glyphsOf(view, at('cmap'))
  const known = new Map<number, number>()
  const advance = (letter: number) => {
    const before = known.get(letter)
    if (before !== undefined) return before
    const glyph = Math.min(glyphs(letter), counted - 1)
    const width = view.getUint16(at('hmtx') + glyph * 4) / unit
    known.set(letter, width)
    return width
  }
  read.set(style, advance)
  return advance
}

/** The map of the basic plane (format 4). */
function glyphsOf(view: DataView, cmap: number): (letter: number) => number {
  let table = 0
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const offset = cmap + view.getUint32(cmap + 8 + index * 8)
    if (view.getUint16(offset) === 4) table = offset
  }
  const segments = view.getUint16(table + 6) / 2
  return (letter) => {
    for (let segment = 0; segment < segments; segment += 1) {
      const end = view.getUint16(table + 14 + segment * 2)
      if (end < letter) continue
      const start = view.getUint16(table + 16 + segments * 2 + segment * 2)
      if (start > letter) return 0
      const delta = view.getUint16(table + 16 + segments * 4 + segment * 2)
      const rangeAt = table + 16 + segments * 6 + segment * 2
      const range = view.getUint16(rangeAt)
      if (range === 0) return (letter + delta) & 0xffff
      const glyph = view.getUint16(rangeAt + range + (letter - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
