const BROWSERS = [
  ['Edg/', 'Edge'],
  ['coc_coc', 'Cốc Cốc'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** `Chrome, Windows`: enough to know one's own machines; null when nothing is known. */
export function browserName(userAgent: string): string | null {
  const found = [BROWSERS, SYSTEMS].flatMap((list) => {
    const [, name] = list.find(([mark]) => userAgent.includes(mark)) ?? []
    return name === undefined ? [] : [name]
  })
  return found.length === 0 ? null : found.join(', ')
}
