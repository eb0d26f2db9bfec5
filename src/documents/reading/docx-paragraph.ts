import { lettersOfFont, type LegacyLetters, type LegacyText } from './docx-legacy-letters.ts'
import type { ListMark } from './docx-numbering.ts'
import { isPictureFont, symbolText, withoutPrivateSigns } from './docx-symbols.ts'

/** The text of a paragraph as it comes, with the fonts it comes in. */
export class ParagraphText {
  readonly #pieces: { text: string; letters: LegacyLetters | null }[] = []

  get empty(): boolean {
    return this.#pieces.length === 0
  }

  get blank(): boolean {
    return this.#pieces.every(({ text }) => text.trim() === '')
  }

  get beginsWithDash(): boolean {
    return /^\s*[-–—+•*]/u.test(this.#pieces.map(({ text }) => text).join(''))
  }

  add(text: string, font = ''): void {
    const letters = lettersOfFont(font)
    const last = this.#pieces.at(-1)
    // VNI may keep a letter and its mark in two runs, so runs of one font are converted together.
    if (last && last.letters === letters) last.text += text
    else this.#pieces.push({ text, letters })
  }

  /** Text in a font of pictures: letters stand for signs. */
  addRun(text: string, font: string): void {
    if (!isPictureFont(font)) return this.add(text, font)
    for (const sign of text) {
      const code = sign.codePointAt(0) ?? 0
      const isPicture = (code & 0xff00) === 0xf000 || (!/^symbol/iu.test(font) && code < 0x100)
      if (isPicture && sign.trim() !== '') this.addSymbol(code, font)
      else this.add(sign)
    }
  }

  addSymbol(code: number, font: string): void {
    const first = this.blank
    this.add(first ? '-' : symbolText(code, font))
  }

  /** The lines between line breaks; the list mark stands before the first. */
  lines(mark: ListMark | null, legacy: LegacyText): string[] {
    const text = withoutPrivateSigns(
      this.#pieces
        .map(({ text: piece, letters }) => (letters ? legacy.convert(piece, letters) : piece))
        .join(''),
    )
    if (mark?.bullet && text.trim() === '') return []
    const letters = mark?.font === undefined ? null : lettersOfFont(mark.font)
    const shown = mark && letters ? legacy.convert(mark.text, letters) : (mark?.text ?? '')
    return (shown + text.replace(/^\s+/u, '')).split('\n')
  }
}
