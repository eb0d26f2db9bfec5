/** "1.250" → 1250, "12,5" → 12.5, "" → undefined; NaN when it is no number. */
export function readNumber(text: string): number | undefined {
  const plain = text.replaceAll(/\s/g, '')
  if (plain === '') return undefined
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) || /^\d+(,\d+)?$/.test(plain)) {
    return Number(plain.replaceAll('.', '').replace(',', '.'))
  }
  return Number.NaN
}
