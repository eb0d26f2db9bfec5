/** How a font of the time before Unicode puts Vietnamese letters on Western codes. */
export type LegacyLetters = 'tcvn3' | 'tcvn3-capitals' | 'vni'

/** Null for a font of Unicode. The `.Vn…H` fonts draw every letter as a capital. */
export function lettersOfFont(font: string): LegacyLetters | null {
  const name = font.trim().replace(/^["']/u, '')
  if (/^\.Vn/iu.test(name)) return /H["']?$/u.test(name) ? 'tcvn3-capitals' : 'tcvn3'
  return /^VNI[- ]/iu.test(name) ? 'vni' : null
}

export function toUnicode(text: string, letters: LegacyLetters): string {
  if (letters === 'vni') return text.replace(vniSigns, (sign) => vni.get(sign) ?? sign)
  const converted = text.replace(/[\u00a1-\u00ff]/gu, (sign) => tcvn3.get(sign) ?? sign)
  return letters === 'tcvn3' ? converted : converted.toUpperCase()
}

/**
 * Converts text by the font it is set in. Many files carry Unicode text that still names an old
 * font: such text stays, and text that could be either goes with what was seen before it.
 */
export class LegacyText {
  #legacy = 0
  #unicode = 0
  readonly #converted = new Set<string>()

  convert(text: string, letters: LegacyLetters): string {
    const letterless = !/[\u00a1-\u00ff]/u.test(text)
    if (letterless && letters !== 'tcvn3-capitals') return text
    if (onlyUnicode.test(text)) {
      this.#unicode++
      return text
    }
    if ((letters === 'vni' ? onlyVni : onlyTcvn3).test(text)) this.#legacy++
    else if (this.#unicode > this.#legacy) return text
    if (!letterless) this.#converted.add(letters === 'vni' ? 'VNI' : 'TCVN3 (.VnTime)')
    return toUnicode(text, letters)
  }

  notes(): string[] {
    return [...this.#converted].map(
      (name) => `Có chữ gõ bằng phông ${name}; đã chuyển sang Unicode, cần đọc lại.`,
    )
  }
}

const onlyUnicode = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]|\p{M}/u
const onlyTcvn3 =
  /[äåæçëïîöüûñðÿþßøÞÜÖÑÆÇÐ×÷]|[a-zA-Z][®¸µ¶·¹\u00ad¬©¨ª«»¼½¾]|[®¸µ¶·¹\u00ad¬©¨ª«»¼½¾§][a-z]/u
const onlyVni = /[äåæëïîöüûñøÄÅÆËÏÎÖÜÛÑØ]/u

const bases = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
/** Sắc, huyền, hỏi, ngã, nặng as Unicode combines them. */
const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

function toned(base: string): string[] {
  return tones.map((tone) => (base + tone).normalize('NFC'))
}

/** Codes of TCVN 5712 (VN3): for each base its five tones, in the order of `tones`. */
const tcvn3 = new Map<string, string>([
  ...pairs('¡¢£¤¥¦§¨©ª«¬\u00ad®', 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...bases.flatMap((base, at) => pairs(tcvn3Tones()[at] ?? '', toned(base).join(''))),
])

function tcvn3Tones(): string[] {
  const codes = [
    'b8b5b6b7b9',
    'bebbbcbdc6',
    'cac7c8c9cb',
    'd0cccecfd1',
    'd5d2d3d4d6',
    'ddd7d8dcde',
    'e3dfe1e2e4',
    'e8e5e6e7e9',
    'edeaebecee',
    'f3eff1f2f4',
    'f8f5f6f7f9',
    'fdfafbfcfe',
  ]
  return codes.map((line) =>
    line.replace(/../gu, (code) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}

/** VNI writes most letters as two signs: the bare letter, then its marks. */
const vni = new Map<string, string>()
for (const [sign, letter] of [
  ...marked('aeouyôö', 'aeouyơư', 'ùøûõï'),
  ...marked('aeo', 'âêô', 'áàåãä'),
  ...marked('a', 'ă', 'éèúüë'),
  ...pairs('íìæóò', toned('i').join('')),
  ['aâ', 'â'],
  ['eâ', 'ê'],
  ['oâ', 'ô'],
  ['aê', 'ă'],
  ...pairs('ôöñî', 'ơưđỵ'),
] as const) {
  vni.set(sign, letter)
  vni.set(sign.toUpperCase(), letter.toUpperCase())
  // Some typing programs leave the mark small behind a capital.
  if (sign.length > 1) vni.set(sign.charAt(0).toUpperCase() + sign.charAt(1), letter.toUpperCase())
}

const vniSigns = /[aeouyôö][ùøûõïáàåãäéèúüëâê]|[íìæóòôöñî]/giu

function marked(signs: string, letters: string, marks: string): (readonly [string, string])[] {
  return pairs(signs, letters).flatMap(([sign, letter]) =>
    toned(letter).map((one, tone) => [sign + marks.charAt(tone), one] as const),
  )
}

function pairs(from: string, to: string): (readonly [string, string])[] {
  return from.split('').map((sign, at) => [sign, to.charAt(at)] as const)
}
