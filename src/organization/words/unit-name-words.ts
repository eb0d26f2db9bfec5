import type { Tier } from '../unit/unit.ts'

/** A unit's name, or words for one, taken apart: `UBND xã Nguyên Giáp` → [ủy ban nhân dân], commune, [nguyên giáp]. */
export interface NameWords {
  core: string[]
  /** `xã`, `thị trấn` … as written; several for "các xã, thị trấn". */
  tierWords: string[]
  tiers: Tier[]
  place: string[]
}

/**
 * Words that can be compared: small letters, abbreviations written out, no punctuation and no `và`, and each tone at
 * the end of its syllable, so that hoà is hòa and Uỷ is Ủy while Hòa stays different from Hoa.
 */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words
    .flatMap((word) => WRITTEN_OUT.get(word) ?? [word])
    .filter((word) => word !== 'và')
    .map(toneLast)
}

export function takeApart(words: readonly string[]): NameWords {
  const start = words.findIndex((_, index) => tierWordAt(words, index) !== null)
  if (start === -1) return { core: [...words], tierWords: [], tiers: [], place: [] }
  const tierWords: string[] = []
  let at = start
  for (;;) {
    const word = tierWordAt(words, at)
    if (word === null) break
    tierWords.push(word)
    at += word.split(' ').length
    if (words[at] === CAC && tierWordAt(words, at + 1) !== null) at += 1
  }
  return {
    core: withoutLink(words.slice(0, start)),
    tierWords,
    tiers: [...new Set(tierWords.flatMap((word) => TIERS_OF.get(word) ?? []))],
    place: words.slice(at),
  }
}

/**
 * How far `words` go along `name`: a word matches itself, or, as an abbreviation, that many words by their first
 * letters (`TT` is thể thao as well as truyền thông). Undefined where they part; else how many of the name are left.
 */
export function leftAfter(words: readonly string[], name: readonly string[]): number | undefined {
  const [word, ...rest] = words
  if (word === undefined) return name.length
  const plain = name[0] === word ? leftAfter(rest, name.slice(1)) : undefined
  if (plain !== undefined) return plain
  if (!/^\p{L}{2,6}$/u.test(word) || name.length < word.length) return undefined
  const letters = word.match(/\p{L}/gu) ?? []
  if (!letters.every((letter, index) => name[index]?.startsWith(letter))) return undefined
  return leftAfter(rest, name.slice(letters.length))
}

/** The same but for one word left out or one letter mistyped: "Văn HĐND và UBND" for "Văn phòng HĐND và UBND". */
export function isNearly(words: readonly string[], name: readonly string[]): boolean {
  if (name.length < 3 || Math.abs(words.length - name.length) > 1) return false
  let head = 0
  while (head < words.length && words[head] === name[head]) head += 1
  let tail = 0
  while (
    tail < Math.min(words.length, name.length) - head &&
    words[words.length - 1 - tail] === name[name.length - 1 - tail]
  ) {
    tail += 1
  }
  const [wrong, right] = [
    words.slice(head, words.length - tail),
    name.slice(head, name.length - tail),
  ]
  if (wrong.length === 0 || right.length === 0) return wrong.length + right.length <= 1
  return wrong.length === 1 && right.length === 1 && differByOne(wrong[0] ?? '', right[0] ?? '')
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

function toneLast(word: string): string {
  const marks = word.normalize('NFD')
  return marks.replace(TONES, '').normalize('NFC') + (marks.match(TONES) ?? []).join('')
}

/** Only what cannot be read otherwise; the rest is matched by first letters. */
const WRITTEN_OUT: ReadonlyMap<string, string[]> = new Map(
  [
    ['ubnd', 'ủy ban nhân dân'],
    ['hđnd', 'hội đồng nhân dân'],
    ['hdnd', 'hội đồng nhân dân'],
    ['vp', 'văn phòng'],
    ['tthc', 'thủ tục hành chính'],
    ['cchc', 'cải cách hành chính'],
    ['mttq', 'mặt trận tổ quốc'],
    ['mttqvn', 'mặt trận tổ quốc việt nam'],
    ['ubmttq', 'ủy ban mặt trận tổ quốc'],
    ['ubmttqvn', 'ủy ban mặt trận tổ quốc việt nam'],
    ['pvhcc', 'phục vụ hành chính công'],
    ['ttđt', 'thông tin điện tử'],
    ['tttt', 'thông tin truyền thông'],
    ['tnmt', 'tài nguyên môi trường'],
    ['lđlđ', 'liên đoàn lao động'],
    ['tx', 'thị xã'],
    ['tp', 'thành phố'],
  ].map(([short = '', long = '']): [string, string[]] => [short, long.split(' ')]),
)

const TIER_WORDS: readonly (readonly [string, readonly Tier[]])[] = [
  ['thị trấn', ['commune']],
  ['thị xã', ['district']],
  ['thành phố', ['province', 'district']],
  ['đặc khu', ['commune']],
  ['tỉnh', ['province']],
  ['huyện', ['district']],
  ['quận', ['district']],
  ['phường', ['commune']],
  ['xã', ['commune']],
  ['trung ương', ['central']],
]
const TIERS_OF: ReadonlyMap<string, readonly Tier[]> = new Map(
  TIER_WORDS.map(([words, tiers]) => [toneLastAll(words), tiers]),
)

const TIER_PARTS = [...TIERS_OF.keys()].map((word) => [word, word.split(' ')] as const)

const CAC = toneLast('các')
const LINKS = new Set(['cấp', 'thuộc', 'của', 'tại', 'trên', 'địa', 'bàn'].map(toneLast))
/** Words after which `xã`, `huyện`, `tỉnh` say no tier: xã hội, Huyện đoàn, Tỉnh ủy. */
const NO_TIER = new Set(['hội', 'đoàn', 'ủy'].map(toneLast))
const COMMITTEE = toneLastAll('ủy ban nhân dân')

function toneLastAll(words: string): string {
  return words.split(' ').map(toneLast).join(' ')
}

function tierWordAt(words: readonly string[], index: number): string | null {
  for (const [word, parts] of TIER_PARTS) {
    if (!parts.every((part, offset) => words[index + offset] === part)) continue
    return NO_TIER.has(words[index + parts.length] ?? '') ? null : word
  }
  return null
}

/** `… thuộc UBND` before the tier word, `cấp`, `của` say only whose the unit is. */
function withoutLink(core: readonly string[]): string[] {
  const words = core.join(' ')
  const owner = [`thuộc`, 'của'].map((link) => ` ${toneLast(link)} ${COMMITTEE}`)
  const own = owner.find((end) => words.endsWith(end))
  const rest = (own === undefined ? words : words.slice(0, -own.length)).split(' ')
  while (LINKS.has(rest.at(-1) ?? '')) rest.pop()
  return rest.filter((word) => word !== '')
}

function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2 || long.length - short.length > 1) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head += 1
  return short.slice(long.length > short.length ? head : head + 1) === long.slice(head + 1)
}
