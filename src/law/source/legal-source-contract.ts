import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'

const codes = z.array(z.string().trim().min(1).max(60)).max(20).default([])
const day = z.iso.date('Hãy chọn một ngày.')

const written = {
  code: z.string().trim().min(3, 'Hãy ghi số, ký hiệu văn bản.').max(60),
  title: z.string().trim().min(1, 'Hãy ghi trích yếu.').max(500),
  /** Null only for one that came without it. */
  issuedOn: day.nullable(),
  /** Null: from the day of issue. */
  effectiveFrom: day.nullable().default(null),
  /** The first day it is no longer law. */
  effectiveTo: day.nullable().default(null),
  /** Numbers of documents on record. */
  replacedBy: codes,
  amendedBy: codes,
  note: z.string().trim().max(500).default(''),
}

const listedSources = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      issuedOn: z.iso.date().nullable(),
      effectiveFrom: z.iso.date().nullable(),
      effectiveTo: z.iso.date().nullable(),
      replacedBy: z.array(z.string()),
      amendedBy: z.array(z.string()),
      note: z.string().nullable(),
      /** Whether what became of it, and its days, were checked against the text itself. */
      verified: z.boolean(),
      datesVerified: z.boolean(),
    }),
  ),
  next: z.null(),
  may: z.object({ edit: z.boolean() }),
})

export type ListedSources = z.infer<typeof listedSources>

export const legalSourceOperations = defineContract({
  listLegalSources: {
    method: 'GET',
    path: '/legal-sources',
    summary:
      'Văn bản pháp luật hệ thống biết: hiệu lực từ ngày nào đến ngày nào, văn bản nào thay thế, sửa đổi',
    may: 'official',
    response: listedSources,
  },
  addLegalSource: {
    method: 'POST',
    path: '/legal-sources',
    summary: 'Ghi một văn bản, kể cả của tỉnh; từ đó việc viện dẫn được kiểm tra hiệu lực',
    may: 'official',
    body: z.object(written),
    response: listedSources,
  },
  changeLegalSource: {
    method: 'POST',
    path: '/legal-sources/changes',
    summary: 'Sửa một văn bản đã ghi, hoặc ghi nó hết hiệu lực từ một ngày và văn bản thay thế',
    may: 'official',
    body: z.object(written),
    response: listedSources,
  },
})
