/** As it is stored: what people type differs in case and spaces around. */
export function accountName(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** Why this cannot be a name to sign in with; null when it can. */
export function faultOfName(name: string): string | null {
  return /^[a-z0-9][a-z0-9._@-]{1,79}$/.test(name)
    ? null
    : 'Tên đăng nhập gồm 2 đến 80 chữ thường không dấu, chữ số và các dấu . _ @ -'
}
