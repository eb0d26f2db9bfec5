/** How an office is reached: what stands at the foot of each of its public pages. */
export const CONTACT_KINDS = [
  'petition',
  'hotline',
  'one_stop',
  'office',
  'phone',
  'email',
  'spokesperson',
  'website',
] as const

export type ContactKind = (typeof CONTACT_KINDS)[number]

export interface Contact {
  kind: ContactKind
  label: string
  /** A number, an address, an e-mail address, a web address. */
  value: string
  /** Hours, the room, whom to ask for. */
  note: string | null
}

/** Where a press of the finger leads: it calls, writes or opens; null for a place. */
export function contactHref({ value }: Pick<Contact, 'value'>): string | null {
  const text = value.trim()
  if (/^https?:\/\/\S+$/i.test(text)) return text
  if (EMAIL.test(text)) return `mailto:${text}`
  const digits = text.replace(/[\s.()-]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null
}

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

/** A sentence when the value does not fit the kind. */
export function contactFault({ kind, value }: Pick<Contact, 'kind' | 'value'>): string | null {
  const href = contactHref({ value })
  if (kind === 'email' && !href?.startsWith('mailto:')) {
    return 'Địa chỉ thư điện tử chưa đúng, ví dụ ubnd@binhminh.gov.vn.'
  }
  if (kind === 'website' && !href?.startsWith('http')) {
    return 'Địa chỉ trang phải bắt đầu bằng https://.'
  }
  if ((kind === 'phone' || kind === 'hotline') && !href?.startsWith('tel:')) {
    return 'Số điện thoại chỉ gồm chữ số, có thể có dấu cách, dấu chấm hoặc dấu +.'
  }
  return null
}
