import { documentIssuers, documentTypes, spokenAbbreviations } from './abbreviations.ts'
import { readDigits, readNumber, romanValue } from './read-number.ts'

/**
 * A text as a speaker says it: numbers, dates, hours, telephone numbers, numbers of documents and abbreviations in
 * words. Punctuation stays: it is where the speaker breathes. Applying it twice changes nothing.
 */
export function spoken(text: string): string {
  let said = text.normalize('NFC').replaceAll('Ð', 'Đ')
  for (const [pattern, say] of RULES) said = said.replace(pattern, say)
  return said
    .replaceAll(/[ \t]{2,}/g, ' ')
    .replaceAll(/ +([,.;:!?])/g, '$1')
    .trim()
}

type Say = (match: string, ...parts: string[]) => string

/** Not inside a longer word or number: \b knows ASCII letters only, and phones of 2022 read no lookbehind. */
const FROM = String.raw`(^|[^\p{L}\p{N}])`
const TO = String.raw`(?![\p{L}\p{N}])`
const rule = (pattern: string, say: Say, flags = 'gu'): readonly [RegExp, Say] => [
  new RegExp(FROM + pattern + TO, flags),
  (match, before = '', ...parts) => before + say(match.slice(before.length), ...parts),
]

const D = String.raw`(0?[1-9]|[12]\d|3[01])`
const M = String.raw`(0?[1-9]|1[0-2])`
const Y = String.raw`((?:19|20)\d{2})`
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`

/** In order: what is read as a whole comes before the numbers in it. */
const RULES: readonly (readonly [RegExp, Say])[] = [
  [/https?:\/\/(?:www\.)?([^\s<>"]*[^\s<>".,;:!?)])/giu, (_, address = '') => sayAddress(address)],
  rule(String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`, (mail) =>
    sayAddress(mail).replace('@', ' a còng '),
  ),
  rule(String.raw`(?:[a-z0-9-]+\.)+(?:vn|com|org|net)(?:/[^\s.,;]*)?`, sayAddress),
  rule(String.raw`(\d{1,5})/(?:${Y}/)?([\p{Lu}][\p{L}\d&]*(?:-[\p{Lu}][\p{L}\d&]*)*)`, sayDocument),
  rule(
    String.raw`(?:(ngày|Ngày) )?${D}[/.-]${M}[/.-]${Y}`,
    (_, word, day = '', month = '', year = '') => sayDate(word, day, month, year),
  ),
  rule(
    String.raw`(ngày|Ngày|từ|đến|trước|sau|hôm|sáng|trưa|chiều|tối|Thứ \p{L}+|thứ \p{L}+,?|Chủ nhật|chủ nhật)\s+${D}/${M}`,
    (_, word = '', day = '', month = '') => {
      const before = /^ngày$/i.test(word) ? word : `${word} ngày`
      return `${before} ${readNumber(day)} tháng ${sayMonth(month)}`
    },
  ),
  rule(
    String.raw`(tháng|Tháng) ${M}/${Y}`,
    (_, word = '', month = '', year = '') => `${word} ${sayMonth(month)} năm ${readNumber(year)}`,
  ),
  rule(
    String.raw`(quý|Quý) ([IVX]+|\d)(?:/${Y})?`,
    (_, word = '', which = '', year) =>
      `${word} ${sayQuarter(which)}${year ? ` năm ${readNumber(year)}` : ''}`,
  ),
  rule(
    String.raw`(khóa|Khóa|lần thứ|thứ|chương|Chương|phần|Phần|mục|Mục|hạng|cấp|loại) ([IVXLC]+)`,
    (_, word = '', roman = '') => `${word} ${readNumber(String(romanValue(roman)))}`,
  ),
  rule(
    String.raw`([01]?\d|2[0-4])\s?(?:h|giờ|:)\s?([0-5]\d)(?:\s?(?:phút|'))?`,
    (_, hour = '', minute = '') =>
      minute === '00'
        ? `${readNumber(hour)} giờ`
        : `${readNumber(hour)} giờ ${readNumber(minute)} phút`,
  ),
  rule(String.raw`([01]?\d|2[0-4])\s?h`, (_, hour = '') => `${readNumber(hour)} giờ`),
  // Telephone numbers: mobile, fixed lines with their code, and the short ones with 1800 or 1900.
  rule(String.raw`(?:\+84|0)(?:[ .-]?\d){8,10}`, (number) =>
    readDigits(number.replace('+', 'cộng ')).replace('c ộ n g', 'cộng'),
  ),
  rule(String.raw`1[89]00(?:[ .-]?\d){2,6}`, readDigits),
  rule(
    String.raw`(điện thoại|đường dây nóng|tổng đài|gọi|số máy|mã số|mã|số tài khoản|tài khoản|CCCD|căn cước)( số)?:? (\d{3,})`,
    (_, word = '', number, digits = '') => `${word}${number ?? ''} ${readDigits(digits)}`,
    'giu',
  ),
  rule(
    String.raw`(${NUMBER})\s?(?:–|-|—)\s?(${NUMBER})`,
    (_, from = '', to = '') => `${readNumber(from)} đến ${readNumber(to)}`,
  ),
  [/([\p{L}\d])\s?%/gu, (_, before = '') => `${before} phần trăm`],
  rule(
    String.raw`(${NUMBER})\s?(m2|m²|km2|km²|ha|km|kg|cm|mm|m3|m³|m|đ|đồng|VNĐ|VND|tr|tỷ|tỉ)`,
    (_, number = '', unit = '') => `${readNumber(number)} ${UNITS[unit] ?? unit}`,
  ),
  rule(String.raw`(\d+)/(\d+)`, (_, a = '', b = '') => `${readNumber(a)} trên ${readNumber(b)}`),
  // Codes such as 1.001193 are no numbers: each of their figures is said.
  rule(String.raw`\d+(?:\.\d+){1,}`, (written) =>
    /^\d{1,3}(?:\.\d{3})+$/.test(written) ? readNumber(written) : sayCode(written),
  ),
  rule(String.raw`0\d+`, readDigits),
  rule(NUMBER, readNumber),
  [/ ?& ?/gu, () => ' và '],
  ...Object.entries(spokenAbbreviations)
    .sort(([a], [b]) => b.length - a.length)
    .map(([short, long]) => rule(short.replaceAll('&', ' và '), () => long)),
]

const UNITS: Readonly<Record<string, string>> = {
  m2: 'mét vuông',
  'm²': 'mét vuông',
  km2: 'ki-lô-mét vuông',
  'km²': 'ki-lô-mét vuông',
  m3: 'mét khối',
  'm³': 'mét khối',
  ha: 'héc-ta',
  km: 'ki-lô-mét',
  kg: 'ki-lô-gam',
  cm: 'xăng-ti-mét',
  mm: 'mi-li-mét',
  m: 'mét',
  đ: 'đồng',
  VNĐ: 'đồng',
  VND: 'đồng',
  tr: 'triệu',
}

/** January and April have names of their own in an office's mouth: "tháng Một", "tháng Tư". */
function sayMonth(month: string): string {
  return Number(month) === 4 ? 'tư' : readNumber(String(Number(month)))
}

function sayDate(word: string | undefined, day: string, month: string, year: string): string {
  return `${word ?? 'ngày'} ${readNumber(String(Number(day)))} tháng ${sayMonth(month)} năm ${readNumber(year)}`
}

function sayQuarter(which: string): string {
  const number = /\d/.test(which) ? Number(which) : romanValue(which)
  return number === 4 ? 'bốn' : readNumber(String(number))
}

/** "118/2025/NĐ-CP" → "số một trăm mười tám năm hai nghìn không trăm hai mươi lăm của Chính phủ". */
function sayDocument(whole: string, number = '', year?: string, symbol = ''): string {
  const [type = '', ...issuers] = symbol.split('-')
  const issuer = issuers.map((one) => documentIssuers[one]).find((name) => name !== undefined)
  const parliament = /^QH(\d+)$/.exec(symbol)
  const known = documentTypes[type] !== undefined || issuer !== undefined || parliament !== null
  if (!known) return whole
  const by = parliament ? 'của Quốc hội' : issuer ? `của ${issuer}` : ''
  return [readNumber(number), year ? `năm ${readNumber(year)}` : '', by].filter(Boolean).join(' ')
}

function sayAddress(address: string): string {
  return address
    .replaceAll('.', ' chấm ')
    .replaceAll('/', ' gạch chéo ')
    .replace(/ gạch chéo $/, '')
}

function sayCode(written: string): string {
  return written.split('.').map(readDigits).join(' chấm ')
}
