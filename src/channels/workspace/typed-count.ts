/** "1.250" and "2,5" as people write them; undefined for an empty field, NaN for what is no number. */
export function countTyped(text: string): number | undefined {
  const plain = text.trim().replaceAll('.', '').replace(',', '.')
  return plain === '' ? undefined : Number(plain)
}
