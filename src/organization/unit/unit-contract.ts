import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { TIERS, UNIT_KINDS } from './unit.ts'

export const unitSchema = z.object({
  id: z.uuid(),
  areaId: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.enum(UNIT_KINDS),
  tier: z.enum(TIERS),
  name: z.string(),
  shortName: z.string(),
  documentSymbol: z.string(),
  openedOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
})

export type UnitSummary = z.output<typeof unitSchema>

const unitView = unitSchema.extend({
  slug: z.string().nullable(),
  /** From the top down. */
  ancestors: z.array(z.object({ id: z.uuid(), name: z.string(), shortName: z.string() })),
  may: z.object({
    /** Posts, offices, accounts. */
    manage: z.boolean(),
    /** What becomes of it. */
    reorganize: z.boolean(),
  }),
})
export type UnitView = z.output<typeof unitView>

/** A unit in the tree. */
const branch = unitSchema.extend({ hasChildren: z.boolean() })
export type UnitBranch = z.output<typeof branch>

const pathCursor = z
  .string()
  .max(200)
  .regex(/^(?:[a-z0-9]+\.)+$/, 'Dấu trang không đúng; hãy tải lại danh sách từ đầu.')
  .optional()

const on = typedDate('Ngày phải có dạng 2026-11-20.').optional()

export const unitOperations = defineContract({
  listUnits: {
    method: 'GET',
    path: '/units',
    summary: 'Đơn vị đang làm việc và các đơn vị bên dưới vào một ngày',
    may: 'official',
    query: z.object({
      on,
      /** Only the units directly under this one. */
      parentId: z.uuid().optional(),
      kind: z.enum(UNIT_KINDS).optional(),
      cursor: pathCursor,
      limit: z.coerce.number().int().min(1).max(1000).default(500),
    }),
    response: z.object({ items: z.array(unitSchema), next: z.string().nullable() }),
  },
  searchUnits: {
    method: 'GET',
    path: '/units/search',
    summary: 'Tìm đơn vị theo tên (có dấu hoặc không), trong phạm vi tỉnh',
    may: 'official',
    query: z.object({ words: z.string().trim().min(1).max(200), on }),
    response: z.object({ items: z.array(unitSchema), next: z.null() }),
  },
  getUnit: {
    method: 'GET',
    path: '/units/:unitId',
    summary: 'Một đơn vị, các đơn vị cấp trên và địa chỉ trang công khai',
    may: 'official',
    response: unitView,
  },
  listUnitRoots: {
    method: 'GET',
    path: '/units/roots',
    summary: 'Các đơn vị đứng đầu phạm vi của tôi vào một ngày; trước sáp nhập là các đơn vị cũ',
    may: 'official',
    query: z.object({ on }),
    response: z.object({ items: z.array(branch), next: z.null() }),
  },
  listUnitChildren: {
    method: 'GET',
    path: '/units/:unitId/children',
    summary: 'Đơn vị trực thuộc vào một ngày: cơ quan trước, UBND cấp dưới sau',
    may: 'official',
    query: z.object({
      on,
      cursor: pathCursor,
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    response: z.object({ items: z.array(branch), next: z.string().nullable() }),
  },
  renameUnit: {
    method: 'POST',
    path: '/units/:unitId/name',
    summary: 'Đặt tên mới từ một ngày; hồ sơ cũ giữ tên cũ, địa chỉ cũ dẫn sang địa chỉ mới',
    may: 'official',
    body: z.object({
      name: typedReason('Hãy ghi tên đầy đủ của đơn vị.', 200),
      shortName: typedReason('Hãy ghi tên gọn của đơn vị.', 120),
      from: typedDate('Hãy chọn ngày bắt đầu dùng tên mới.'),
    }),
    response: unitView,
  },
  correctUnit: {
    method: 'POST',
    path: '/units/:unitId/correction',
    summary: 'Sửa loại và ký hiệu văn bản ghi sai; văn bản đã ban hành giữ số, ký hiệu cũ',
    may: 'official',
    body: z.object({
      kind: z.enum(UNIT_KINDS),
      documentSymbol: typedReason('Hãy ghi chữ viết tắt đứng sau số văn bản.', 20),
      reason: typedReason('Hãy ghi vì sao sửa.', 500),
    }),
    response: unitView,
  },
})
