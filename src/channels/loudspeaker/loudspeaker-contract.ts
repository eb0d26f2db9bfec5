import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'

const id = z.uuid()
const instant = z.iso.datetime({ error: 'Giờ phải có dạng 2026-11-20T08:00:00Z.' })

const airingView = z.object({
  id,
  deliveryId: id,
  cluster: z.string(),
  startsAt: z.string(),
  state: z.enum(['planned', 'played', 'missed']),
  playedAt: z.string().nullable(),
  playedSeconds: z.number().nullable(),
})

export const airingList = z.object({ items: z.array(airingView), next: z.null() })

const recordingView = z.object({
  id,
  itemNumber: z.int(),
  /** To be heard at `/api/files/{fileId}`. */
  fileId: id,
  name: z.string(),
  seconds: z.number().nullable(),
  /** LUFS, and dB of full scale; null where the form of the file was not measured. */
  loudness: z.number().nullable(),
  peak: z.number().nullable(),
  verdict: z.enum(['good', 'quiet', 'loud', 'clipped', 'unmeasured']),
  createdAt: z.string(),
  createdByName: z.string(),
})

const recordingList = z.object({ items: z.array(recordingView), next: z.null() })

export const loudspeakerOperations = {
  listAirings: {
    method: 'GET',
    path: '/deliveries/:deliveryId/airings',
    summary: 'Lịch phát trên từng cụm loa và kết quả phát',
    may: 'official',
    response: airingList,
  },
  planAirings: {
    method: 'PUT',
    path: '/deliveries/:deliveryId/airings',
    summary: 'Đặt lịch phát cho từng cụm loa',
    may: 'official',
    body: z.object({
      version: z.int().min(1),
      airings: z
        .array(z.object({ cluster: z.string().trim().min(1).max(120), startsAt: instant }))
        .max(500, 'Một bản tin có nhiều nhất 500 lần phát.'),
    }),
    response: airingList,
  },
  listRecordings: {
    method: 'GET',
    path: '/items/:itemId/recordings',
    summary: 'Các bản ghi âm của bài, kèm thời lượng và độ to',
    may: 'official',
    response: recordingList,
  },
  addRecording: {
    method: 'POST',
    path: '/items/:itemId/recordings',
    summary: 'Thêm bản ghi âm cho đúng bản chữ hiện nay; WAV được đo độ to',
    may: 'official',
    upload: true,
    body: z.object({}),
    response: recordingList,
  },
  downloadHandOver: {
    method: 'GET',
    path: '/channels/:channelId/hand-over',
    summary: 'Gói bàn giao cho hệ thống nguồn: lịch phát CSV và JSON, kịch bản, âm thanh',
    may: 'official',
    query: z.object({ from: instant, to: instant }),
    download: true,
  },
  importPlayLog: {
    method: 'POST',
    path: '/channels/:channelId/play-log',
    summary: 'Đọc nhật ký phát (Excel, CSV) của hệ thống truyền thanh',
    may: 'official',
    upload: true,
    body: z.object({}),
    response: z.object({
      rows: z.array(
        z.object({
          row: z.int(),
          cluster: z.string(),
          at: z.string(),
          seconds: z.int(),
          outcome: z.enum(['matched', 'known', 'unmatched']),
          title: z.string().nullable(),
        }),
      ),
      wrong: z.array(z.object({ row: z.int(), sentence: z.string() })),
      confirmed: z.int(),
    }),
  },
} as const satisfies Record<string, Operation>
