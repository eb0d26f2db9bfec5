import { z } from 'zod'

/**
 * A document on its way between offices as QCVN 102:2016/BTTTT packs it. Lengths are those of Decree 30/2020,
 * Annex VI; organisations are named by the ids of Decision 20/2020 and, for gateways that are not there yet,
 * by the older ones of QCVN 102.
 */
const bounded = (name: string, most: number) =>
  z.string().trim().max(most, `${name} dài quá ${most} ký tự (Nghị định 30/2020/NĐ-CP, Phụ lục VI)`)
const needed = (name: string, most: number) => bounded(name, most).min(1, `Chưa có ${name}`)

/** "H42.12.3": first the ministry or province, then each level below it (Decision 20/2020, article 4). */
const organId = /^(?=.{3,35}$)[A-Z]\d{2}(?:\.[A-Z0-9]+)*$/u
/** "000.00.12.H42": the same from the lowest level up, thirteen signs (QCVN 102:2016). */
const formerOrganId = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/u

const partySchema = z
  .object({
    organId: z
      .string()
      .regex(organId, 'Mã định danh phải như H42.12.3, không quá 35 ký tự')
      .nullable()
      .default(null),
    formerOrganId: z
      .string()
      .regex(formerOrganId, 'Mã định danh cũ phải như 000.00.12.H42')
      .nullable()
      .default(null),
    name: needed('tên cơ quan', 200),
    /** The directly superior agency. */
    inCharge: bounded('Tên cơ quan chủ quản', 200).default(''),
    address: bounded('Địa chỉ', 250).default(''),
    email: bounded('Thư điện tử', 100).default(''),
    telephone: bounded('Điện thoại', 50).default(''),
    fax: bounded('Số fax', 50).default(''),
    website: bounded('Trang thông tin', 100).default(''),
  })
  .refine((party) => party.organId !== null || party.formerOrganId !== null, {
    path: ['organId'],
    message: 'Cơ quan chưa có mã định danh',
  })

const attachmentSchema = z.object({
  name: needed('tên tệp', 255),
  contentType: needed('kiểu tệp', 100),
  description: bounded('Mô tả tệp', 500).default(''),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})

/** What the sender means by sending it: a new document, or what becomes of one sent before. */
const purposes = ['new', 'recall', 'update', 'replace'] as const

export const edxmlDocumentSchema = z.object({
  from: partySchema,
  to: z.array(partySchema).min(1, 'Chưa có nơi nhận'),
  /** Null until the clerk has entered it in the register. */
  number: z.number().int().positive().max(99_999_999_999).nullable(),
  notation: needed('ký hiệu', 30),
  place: bounded('Địa danh', 50),
  issuedOn: z.iso.date().nullable(),
  kindName: needed('tên loại văn bản', 100),
  subject: needed('trích yếu', 500),
  signer: z.object({
    /** "KT. CHỦ TỊCH", empty when the head signs. */
    competence: bounded('Quyền hạn ký', 100).default(''),
    position: bounded('Chức vụ', 100),
    fullName: bounded('Họ tên người ký', 50),
  }),
  dueOn: z.iso.date().nullable().default(null),
  /** Recipients as the document lists them, those outside the network too. */
  places: z.array(bounded('Nơi nhận', 500)).default([]),
  priority: z.number().int().min(0).max(4).default(0),
  pages: z.number().int().min(0).max(999).default(0),
  appendices: z.array(bounded('Tên phụ lục', 500)).default([]),
  purpose: z.enum(purposes).default('new'),
  /** Why it is recalled, updated or replaced. */
  reason: bounded('Lý do', 500).default(''),
  /** The document this one answers to: recalls, updates, replaces. */
  earlierDocumentId: z.string().nullable().default(null),
  staff: z
    .object({
      department: bounded('Đơn vị soạn thảo', 250),
      name: bounded('Người soạn thảo', 100),
      telephone: bounded('Điện thoại', 100).default(''),
      email: bounded('Thư điện tử', 100).default(''),
    })
    .nullable()
    .default(null),
  attachments: z.array(attachmentSchema),
})

export type EdxmlDocument = z.output<typeof edxmlDocumentSchema>
export type EdxmlDocumentInput = z.input<typeof edxmlDocumentSchema>
export type EdxmlPurpose = (typeof purposes)[number]

export const edxmlPurposes: readonly EdxmlPurpose[] = purposes

/** "H42.12.3,2026/01/24,19/KH-UBND"; null while number or date is missing. */
export function edxmlDocumentId(
  senderId: string,
  document: Pick<EdxmlDocument, 'number' | 'notation' | 'issuedOn'>,
): string | null {
  if (document.number === null || document.issuedOn === null) return null
  return `${senderId},${slashed(document.issuedOn)},${document.number}/${document.notation}`
}

/** Dates in edXML are written 2026/01/24. */
export function slashed(isoDate: string): string {
  return isoDate.replaceAll('-', '/')
}

/** What has become of a document that was sent (QCVN 102:2016). */
export const edxmlStatuses: Readonly<Record<string, string>> = {
  '01': 'Đã đến',
  '02': 'Từ chối tiếp nhận',
  '03': 'Đã tiếp nhận',
  '04': 'Đã phân công',
  '05': 'Đang xử lý',
  '06': 'Hoàn thành',
  '13': 'Lấy lại',
  '15': 'Đồng ý lấy lại',
  '16': 'Từ chối lấy lại',
}
