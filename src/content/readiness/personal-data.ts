/** What a text tells about a person, as it is written there. */
export interface PersonalDatum {
  code: 'phone' | 'mail' | 'identity' | 'bank'
  value: string
}

/** Numbers and addresses the unit itself has made public, and those everybody may know. */
export interface PublicContacts {
  phones: readonly string[]
  mails: readonly string[]
}

/** No part of a longer number, a date or a code. */
const ALONE = String.raw`(^|[^\p{L}\d.,/-])`
const GAP = String.raw`[ .\u00a0-]?`
const PHONE = new RegExp(
  String.raw`${ALONE}(\(?(?:\+84|84|0)${GAP}\d{2,3}\)?(?:${GAP}\d{2,4}){2,3})(?![\d/]|[.,-]\d)`,
  'gu',
)
/** Twelve figures of the identity card, nine of the older one, alone or in groups of three. */
const IDENTITY = new RegExp(
  String.raw`${ALONE}(\d{3}(?:[ .]?\d{3}){3}|\d{3}(?:[ .]?\d{3}){2})(?![\d/]|[.,-]\d)`,
  'gu',
)
const IDENTITY_WORD =
  /(căn cước|cccd|cmnd|chứng minh (?:nhân dân|thư)|số định danh|giấy tờ tùy thân)[^.\n]{0,40}$/iu
const BANK =
  /(?:số tài khoản|tài khoản(?: ngân hàng)?|stk|tk)(?: ngân hàng)?(?: số)?[\s:]*((?:\d[ .-]?){5,18}\d)/giu
const MAIL = /[\p{L}\d.+_-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu

/** Each number once, under the name that fits best. */
export function personalDataIn(text: string, known: PublicContacts): PersonalDatum[] {
  const found: PersonalDatum[] = []
  let rest = text
  const take = (code: PersonalDatum['code'], value: string) => {
    found.push({ code, value: value.trim() })
    rest = rest.replace(value, ' '.repeat(value.length))
  }
  for (const [, number = ''] of text.matchAll(BANK)) take('bank', number)
  for (const { 1: before = '', 2: number = '', index } of rest.matchAll(IDENTITY)) {
    if (isIdentity(number, rest.slice(0, index + before.length))) take('identity', number)
  }
  for (const [, , number = ''] of rest.matchAll(PHONE)) {
    if (isPhone(number) && !known.phones.some((one) => samePhone(one, number)))
      take('phone', number)
  }
  for (const [mail] of rest.matchAll(MAIL)) {
    const lower = mail.toLowerCase()
    const isPublic =
      lower.endsWith('.gov.vn') || known.mails.some((one) => one.toLowerCase() === lower)
    if (!isPublic) take('mail', mail)
  }
  return unique(found)
}

/** A number of twelve figures that begins with the code of a province, or any that is called so. */
function isIdentity(written: string, before: string): boolean {
  const figures = figuresOf(written)
  if (IDENTITY_WORD.test(before)) return true
  // Amounts are written with dots ("123.456.789 đồng"); nine figures alone are more often money than a person.
  return figures.length === 12 && /^0\d{2}[0-9]\d{8}$/.test(figures) && !written.includes('.')
}

/** Ten figures of a mobile, ten or eleven of a fixed line. 1900 and 113 are nobody's own. */
function isPhone(written: string): boolean {
  const figures = national(written)
  return /^0[35789]\d{8}$/.test(figures) || /^02\d{8,9}$/.test(figures)
}

function samePhone(a: string, b: string): boolean {
  return national(a) === national(b)
}

function national(written: string): string {
  return figuresOf(written).replace(/^84(?=\d{9,10}$)/, '0')
}

function figuresOf(written: string): string {
  return written.replaceAll(/\D/g, '')
}

function unique(found: PersonalDatum[]): PersonalDatum[] {
  return [
    ...new Map(
      found.map((one) => [`${one.code} ${figuresOf(one.value) || one.value}`, one]),
    ).values(),
  ]
}
