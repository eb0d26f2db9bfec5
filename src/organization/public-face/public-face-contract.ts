import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { CONTACT_KINDS } from './contact.ts'

const contact = z.object({
  kind: z.enum(CONTACT_KINDS),
  label: z.string().trim().min(1, 'Hãy ghi tên của mục này.').max(120),
  value: z.string().trim().min(1, 'Hãy ghi số, địa chỉ hoặc đường dẫn.').max(300),
  note: z.string().trim().max(300).nullable().default(null),
})

const site = z.object({ host: z.string(), prefix: z.string(), isPrimary: z.boolean() })

const face = z.object({
  introduction: z.string(),
  contacts: z.array(contact),
  version: z.int(),
  changedAt: z.string().nullable(),
  changedByName: z.string().nullable(),
  /** The unit's own address on this host; null: it has no public pages. */
  slug: z.string().nullable(),
  sites: z.array(site),
  may: z.object({ edit: z.boolean(), administer: z.boolean() }),
})

export type PublicFaceView = z.output<typeof face>

export const publicFaceContract = defineContract({
  getPublicFace: {
    method: 'GET',
    path: '/units/:unitId/public-face',
    summary: 'Thông tin công khai của đơn vị: lời giới thiệu, nơi liên hệ, tên miền',
    may: 'official',
    response: face,
  },
  savePublicFace: {
    method: 'PUT',
    path: '/units/:unitId/public-face',
    summary: 'Sửa lời giới thiệu và nơi liên hệ; hiện ngay trên mọi trang công khai của đơn vị',
    may: 'official',
    body: z.object({
      version: z.int().min(0),
      introduction: z.string().trim().max(5000),
      contacts: z.array(contact).max(20, 'Ghi nhiều nhất 20 nơi liên hệ.'),
    }),
    response: face,
  },
  saveSites: {
    method: 'PUT',
    path: '/units/:unitId/sites',
    summary: 'Tên miền riêng, hoặc đường dẫn trên cổng của tỉnh, dẫn đến trang của đơn vị',
    may: 'official',
    body: z.object({
      sites: z
        .array(
          z.object({
            host: z
              .string()
              .trim()
              .toLowerCase()
              .regex(/^[a-z0-9.-]+(:\d+)?$/, 'Tên miền chưa đúng, ví dụ binhminh.anson.gov.vn.'),
            prefix: z
              .string()
              .trim()
              .regex(/^(\/[a-z0-9-]+)*$/, 'Đường dẫn có dạng /xa-binh-minh hoặc để trống.'),
          }),
        )
        .max(10),
    }),
    response: z.object({ items: z.array(site), next: z.null() }),
  },
})
