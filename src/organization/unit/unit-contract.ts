import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { TIERS, UNIT_KINDS } from './unit.ts'

const unitSchema = z.object({
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
      cursor: z
        .string()
        .max(200)
        .regex(/^(?:[a-z0-9]+\.)+$/, 'Dấu trang không đúng; hãy tải lại danh sách từ đầu.')
        .optional(),
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
    response: unitSchema.extend({
      slug: z.string().nullable(),
      /** From the top down. */
      ancestors: z.array(z.object({ id: z.uuid(), name: z.string(), shortName: z.string() })),
    }),
  },
})
