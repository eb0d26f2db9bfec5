/**
 * Letters of writings that no font here has, and marks over something else than a letter, become U+FFFD one
 * by one. Left to Typst they would be boxes that all read as the first of them, and Typst 0.13 aborts on such
 * boxes beside marks or writing from right to left (found by fuzzing, 2026-11).
 */
export function settable(text: string): string {
  return text
    .replace(/[\uFE00-\uFE0F]/gu, '')
    .replace(foreignScript, '\uFFFD')
    .replace(rightToLeftOrRare, '\uFFFD')
    .replace(strayMark, '\uFFFD')
    .replace(numberedSymbol, (symbol) => symbol.replace(/[/-]/gu, '$&\u2060'))
}

/** "12/KH-UBND": word joiners keep it in one piece at the end of a line. */
const numberedSymbol = /(?<=\d)\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*/gu
const foreignScript =
  /[\p{Co}\p{Cn}]|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])\p{Any}/gu
const rightToLeftOrRare =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|(?!\p{Emoji})[\u{10000}-\u{10FFFF}]/gu
const strayMark =
  /(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0300-\u036F])\p{M}|(?![\u0300-\u036F])\p{M}/gu
