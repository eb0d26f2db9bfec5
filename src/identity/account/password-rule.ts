/** What a password must be; its figures are dated (`account.password` of law). */
export interface PasswordRule {
  leastCharacters: number
  /** Of small letters, capitals, digits, others: how many kinds must be in it. */
  kindsOfCharacters: number
  /** Days after which an administrator must choose a new one; null: never. */
  administratorDays: number | null
  /** Days without a sign-in after which the account is locked; null: never. */
  idleDays: number | null
}

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/** Why the text cannot be a password of that account; null when it can. */
export function faultOfPassword(
  password: string,
  accountName: string,
  rule: PasswordRule,
): string | null {
  const typed = password.normalize('NFC')
  if (typed.length < rule.leastCharacters) {
    return `Mật khẩu phải dài ít nhất ${rule.leastCharacters} ký tự.`
  }
  if (KINDS.filter((kind) => kind.test(typed)).length < rule.kindsOfCharacters) {
    return rule.kindsOfCharacters === KINDS.length
      ? 'Mật khẩu phải có chữ thường, chữ hoa, chữ số và ký tự khác (dấu cách cũng được).'
      : `Mật khẩu phải có ${rule.kindsOfCharacters} trong 4 loại: chữ thường, chữ hoa, chữ số, ký tự khác.`
  }
  if (typed.toLowerCase().includes(accountName)) {
    return 'Mật khẩu không được chứa tên đăng nhập.'
  }
  return null
}
