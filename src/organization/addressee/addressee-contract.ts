import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { ADDRESSEE_KINDS } from './addressee.ts'

const id = z.uuid('Mã không đúng dạng.')
const version = z.int().min(1)
const optional = (most: number) => z.string().trim().max(most).nullable().default(null)

const addresseeTyped = z.object({
  name: typedReason('Hãy ghi tên cơ quan, tổ chức.', 200),
  kind: z.enum(ADDRESSEE_KINDS, 'Hãy chọn loại.'),
  address: optional(300),
  email: z
    .email('Thư điện tử không đúng, ví dụ vanthu@moj.gov.vn.')
    .max(200)
    .nullable()
    .default(null),
  phone: z
    .string()
    .trim()
    .max(60)
    .regex(/^[\d\s+().,;/-]*$/, 'Điện thoại chỉ gồm số và dấu cách, ví dụ 024 3823 1234.')
    .nullable()
    .default(null),
  validFrom: typedDate('Ngày bắt đầu không đúng.').nullable().default(null),
})

const ref = z.object({ id, name: z.string() })

/** What the catalogue of ended bodies says of a name; proposed, never taken unasked. */
const knownEnd = z.object({
  name: z.string(),
  /** The first day without it. */
  endedOn: z.iso.date(),
  heir: z.string().nullable(),
  /** The heir as it stands in the register, if it does. */
  heirId: id.nullable(),
  source: z.string().nullable(),
  verified: z.boolean(),
})
export type KnownEndView = z.infer<typeof knownEnd>

export const addressee = z.object({
  id,
  name: z.string(),
  kind: z.enum(ADDRESSEE_KINDS),
  address: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  validFrom: z.iso.date().nullable(),
  /** The last day. */
  validTo: z.iso.date().nullable(),
  hasEnded: z.boolean(),
  /** Who is written to since then: the last of a row of successors. */
  successor: ref.nullable(),
  /** Written in twice, under these names too. */
  otherNames: z.array(ref),
  /** Where the catalogue knows its end and the register does not yet. */
  knownEnd: knownEnd.nullable(),
  /** Whose register it stands in. */
  unit: z.object({ id, shortName: z.string() }),
  version,
  may: z.object({ edit: z.boolean() }),
})

export type AddresseeView = z.infer<typeof addressee>
export type AddresseeTyped = z.infer<typeof addresseeTyped>

const filter = z.object({
  words: z.string().trim().max(200).optional(),
  kind: z.enum(ADDRESSEE_KINDS).optional(),
  state: z.enum(['all', 'current', 'ended']).default('all'),
})
export type AddresseeFilter = z.infer<typeof filter>

/** The bodies outside the system a unit writes to and works with. */
export const addresseeOperations = defineContract({
  listAddressees: {
    method: 'GET',
    path: '/units/:unitId/addressees',
    summary:
      'Sổ cơ quan, tổ chức ngoài hệ thống của đơn vị và của cấp trên; nơi đã kết thúc kèm nơi thay thế',
    may: 'official',
    query: filter.extend({
      cursor: typedCursor('place'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({
      items: z.array(addressee),
      next: z.string().nullable(),
      total: z.int(),
      /** Of the words asked for, where they are the name of a body that ended. */
      knownEnd: knownEnd.nullable(),
      may: z.object({ add: z.boolean() }),
    }),
  },
  addAddressee: {
    method: 'POST',
    path: '/units/:unitId/addressees',
    summary: 'Ghi một cơ quan, tổ chức ngoài hệ thống vào sổ',
    may: 'official',
    body: addresseeTyped,
    response: addressee,
  },
  editAddressee: {
    method: 'PUT',
    path: '/addressees/:addresseeId',
    summary: 'Sửa tên, loại, địa chỉ, thư điện tử, điện thoại',
    may: 'official',
    body: addresseeTyped.extend({ version }),
    response: addressee,
  },
  endAddressee: {
    method: 'POST',
    path: '/addressees/:addresseeId/end',
    summary:
      'Ngày cuối của cơ quan, tổ chức và nơi thay thế từ hôm sau; không có ngày: bỏ kết thúc',
    may: 'official',
    body: z.object({
      version,
      lastDay: typedDate('Hãy chọn ngày cuối cùng.').nullable(),
      successorId: id.nullable().default(null),
    }),
    response: addressee,
  },
  mergeAddressee: {
    method: 'POST',
    path: '/addressees/:addresseeId/merge',
    summary: 'Ghi trùng: gộp vào một mục khác của sổ, tên này thành tên khác của mục đó',
    may: 'official',
    body: z.object({ version, intoId: id }),
    response: addressee,
  },
  separateAddressee: {
    method: 'POST',
    path: '/addressees/:addresseeId/separation',
    summary: 'Gộp nhầm: tách lại thành một mục riêng',
    may: 'official',
    response: addressee,
  },
})
