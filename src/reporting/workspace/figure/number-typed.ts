/** "1.250" → 1250, "83,5" → 83.5; null when it is not a number of zero or more. */
export function numberTyped(text: string): number | null {
  const clean = text.trim().replaceAll(' ', '')
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(clean) ? clean.replaceAll('.', '') : clean
  return /^\d+([.,]\d+)?$/.test(grouped) ? Number(grouped.replace(',', '.')) : null
}
