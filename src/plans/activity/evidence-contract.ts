import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { date, dayTyped, id, instant } from '../contract-parts.ts'

/** Where a thing on paper is to be found: a newspaper's page, an official document's number. */
const citation = z.object({
  title: z.string().trim().min(1, 'Hãy ghi tên bài, tên văn bản.').max(500),
  /** Newspaper, station, issuing office. */
  outlet: z.string().trim().min(1, 'Hãy ghi tên báo, đài hoặc cơ quan ban hành.').max(300),
  publishedOn: dayTyped,
  page: z.string().trim().max(60).nullable().default(null),
  number: z.string().trim().max(100).nullable().default(null),
})

/** What leaves of a list of people: the count. The names have a table and a way of their own. */
const attendance = z.object({
  headCount: z.int(),
  made: z.enum(['typed', 'sheet', 'scan']),
  /** The names or the scanned sheet are erased after that day; the count stays. */
  retainUntil: date,
  erased: z.boolean(),
})

export const evidenceView = z.object({
  id,
  /** What carries it. */
  kind: z.enum(['link', 'photo', 'file', 'citation', 'roster']),
  /** What it shows: a code of the catalogue of evidence kinds (law). */
  shows: z.string(),
  caption: z.string().nullable(),
  url: z.string().nullable(),
  fileId: id.nullable(),
  fileName: z.string().nullable(),
  mime: z.string().nullable(),
  size: z.int().nullable(),
  hasThumbnail: z.boolean(),
  citation: citation.nullable(),
  attendance: attendance.nullable(),
  pageTitle: z.string().nullable(),
  pageState: z.enum(['waiting', 'alive', 'dead', 'refused']).nullable(),
  /** When the page was last looked at, last seen alive, first missed, last found changed. */
  pageSeenAt: instant.nullable(),
  pageAliveAt: instant.nullable(),
  pageGoneAt: instant.nullable(),
  pageChangedAt: instant.nullable(),
  /** Our own copy, as it was first seen. */
  copyFileId: id.nullable(),
  lookOn: date.nullable(),
  /** The same picture, or nearly, already proves something else. */
  reusedFrom: z
    .object({
      evidenceId: id,
      activityId: id,
      title: z.string(),
      happenedOn: date,
      unitName: z.string(),
    })
    .nullable(),
  /** The same, of a unit whose records the reader may not see. */
  reusedElsewhere: z.boolean(),
  createdAt: instant,
  createdBy: z.string(),
  withdrawnAt: instant.nullable(),
  withdrawnBy: z.string().nullable(),
})

export const pageLook = z.object({
  seenAt: instant,
  state: z.enum(['alive', 'dead', 'refused']),
  title: z.string().nullable(),
  /** The text differs from the look before. */
  changed: z.boolean(),
  copyFileId: id.nullable(),
})

export const attendee = z.object({
  name: z.string().trim().min(1, 'Thiếu họ và tên.').max(200),
  position: z.string().trim().max(200).nullable().default(null),
  office: z.string().trim().max(300).nullable().default(null),
  contact: z.string().trim().max(100).nullable().default(null),
})

export type EvidenceView = z.infer<typeof evidenceView>
export type PageLook = z.infer<typeof pageLook>
export type Attendee = z.infer<typeof attendee>

const shows = z.string().min(1).max(60).optional()
const caption = z.string().trim().max(500).optional()

export const evidenceOperations = {
  addEvidenceFiles: {
    method: 'POST',
    path: '/activities/:activityId/evidence',
    summary: 'Thêm ảnh hoặc tệp làm minh chứng (một hay nhiều tệp `file`)',
    may: 'official',
    upload: true,
    body: z.object({ shows, caption }),
    response: z.object({ items: z.array(evidenceView) }),
  },
  addEvidenceUpload: {
    method: 'POST',
    path: '/activities/:activityId/evidence-uploads',
    summary: 'Lấy một tệp lớn đã gửi xong từng phần làm minh chứng',
    may: 'official',
    body: z.object({ fileId: id, shows, caption }),
    response: evidenceView,
  },
  addEvidenceLink: {
    method: 'POST',
    path: '/activities/:activityId/evidence-links',
    summary: 'Thêm đường dẫn làm minh chứng; hệ thống tự lưu một bản sao và xem lại theo lịch',
    may: 'official',
    body: z.object({
      url: z
        .url({ protocol: /^https?$/, error: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.' })
        .max(2000),
      shows,
      caption,
    }),
    response: evidenceView,
  },
  addCitation: {
    method: 'POST',
    path: '/activities/:activityId/citations',
    summary: 'Thêm bài báo giấy, văn bản giấy: tên, nơi đăng, ngày, trang hoặc số',
    may: 'official',
    body: citation.extend({ shows, caption }),
    response: evidenceView,
  },
  changeEvidence: {
    method: 'PATCH',
    path: '/evidence/:evidenceId',
    summary: 'Sửa chú thích và loại của một minh chứng',
    may: 'official',
    body: z.object({
      shows: z.string().min(1).max(60),
      caption: z.string().trim().max(500).nullable(),
    }),
    response: evidenceView,
  },
  lookAtPage: {
    method: 'POST',
    path: '/evidence/:evidenceId/look',
    summary: 'Xem lại ngay trang của một đường dẫn',
    may: 'official',
    body: z.object({}),
    response: evidenceView,
  },
  listPageLooks: {
    method: 'GET',
    path: '/evidence/:evidenceId/looks',
    summary: 'Những lần đã xem trang của một đường dẫn, mới nhất trước',
    may: 'official',
    response: z.object({ items: z.array(pageLook) }),
  },
  withdrawEvidence: {
    method: 'POST',
    path: '/evidence/:evidenceId/withdraw',
    summary: 'Rút một minh chứng',
    may: 'official',
    body: z.object({}),
    response: evidenceView,
  },
} as const satisfies Record<string, Operation>

/** Lists of people: what is read of them is written down, and only the very unit reads it. */
export const attendanceOperations = {
  readAttendanceSheet: {
    method: 'POST',
    path: '/activities/:activityId/attendance-sheets',
    summary:
      'Đọc danh sách điểm danh từ tệp Excel, CSV (tệp `file`) hoặc nội dung dán; chưa lưu gì',
    may: 'official',
    upload: true,
    body: z.object({ text: z.string().max(1_000_000).optional() }),
    response: z.object({ attendees: z.array(attendee), notes: z.array(z.string()) }),
  },
  addAttendance: {
    method: 'POST',
    path: '/activities/:activityId/attendance',
    summary: 'Lưu danh sách điểm danh; số người tham gia được đếm từ danh sách',
    may: 'official',
    body: z.object({
      attendees: z.array(attendee).min(1, 'Danh sách chưa có ai.').max(5000),
      made: z.enum(['typed', 'sheet']).default('typed'),
      caption,
    }),
    response: evidenceView,
  },
  addAttendanceScan: {
    method: 'POST',
    path: '/activities/:activityId/attendance-scans',
    summary: 'Lưu ảnh chụp, bản quét danh sách điểm danh (tệp `file`) cùng số người trên đó',
    may: 'official',
    upload: true,
    body: z.object({
      headCount: z.int('Hãy ghi số người trên danh sách.').min(1).max(100_000),
      caption,
    }),
    response: evidenceView,
  },
  openAttendance: {
    method: 'POST',
    path: '/evidence/:evidenceId/attendees',
    summary: 'Mở danh sách điểm danh; lần mở được ghi lại',
    may: 'official',
    body: z.object({}),
    response: z.object({
      attendees: z.array(attendee),
      hasScan: z.boolean(),
      /** Who opened it, the latest first. */
      looks: z.array(z.object({ seenAt: instant, name: z.string() })),
    }),
  },
  downloadAttendanceScan: {
    method: 'POST',
    path: '/evidence/:evidenceId/attendance-scan',
    summary: 'Mở bản chụp danh sách điểm danh; lần mở được ghi lại',
    may: 'official',
    download: true,
  },
} as const satisfies Record<string, Operation>
