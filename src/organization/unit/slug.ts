import { plainWords } from '../../platform/plain-letters.ts'

/** First words of addresses that belong to the program itself. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'api',
  'assets',
  'bieu-mau',
  'dang-nhap',
  'en',
  'favicon',
  'healthz',
  'hooks',
  'l',
  'lam-viec',
  'metrics',
  'q',
  'readyz',
  'robots',
  'sitemap',
  'tep',
  'tim-kiem',
  'tro-giup',
  'vi',
])

/** `Ủy ban nhân dân xã Nguyên Giáp` → `xa-nguyen-giap`; other units keep their whole name. */
export function slugOfName(name: string): string {
  return plainWords(name, '-').replace(/^(?:uy-ban-nhan-dan|ubnd)-(?=.)/, '')
}

/** `tỉnh Hải Dương` → `hai-duong`. */
function slugOfProvince(name: string): string {
  return plainWords(name, '-').replace(/^(?:tinh|thanh-pho|tp)-(?=.)/, '')
}

/** The addresses a unit may get, best first; what is taken or reserved is passed over. */
export function* slugCandidates(name: string, province: string | null): Generator<string> {
  const own = slugOfName(name) || 'don-vi'
  yield own
  const longer = province === null ? own : `${own}-${slugOfProvince(province)}`
  if (longer !== own) yield longer
  for (let number = 2; ; number += 1) yield `${longer}-${number}`
}
