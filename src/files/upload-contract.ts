import { z } from 'zod'
import type { Operation } from '../platform/contract.ts'
import { MOST_UPLOAD_BYTES } from './upload.ts'

const uploadView = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  /** Bytes that have arrived: the next part begins here. */
  received: z.int(),
  /** Once it is whole. */
  fileId: z.uuid().nullable(),
})

export type UploadView = z.infer<typeof uploadView>

export const uploadOperations = {
  beginUpload: {
    method: 'POST',
    path: '/units/:unitId/uploads',
    summary: 'Bắt đầu gửi một tệp lớn theo từng phần',
    may: 'official',
    body: z.object({
      name: z.string().trim().min(1, 'Tệp phải có tên.').max(255),
      size: z
        .int()
        .min(1, 'Tệp này trống.')
        .max(MOST_UPLOAD_BYTES, 'Tệp lớn hơn 2 GB. Hãy đăng lên kênh video rồi gửi đường dẫn.'),
    }),
    response: uploadView,
  },
  getUpload: {
    method: 'GET',
    path: '/uploads/:uploadId',
    summary: 'Tệp đang gửi đã nhận được đến đâu',
    may: 'official',
    response: uploadView,
  },
  sendUploadPart: {
    method: 'PUT',
    path: '/uploads/:uploadId/parts/:start',
    summary:
      'Gửi phần bắt đầu từ byte `start` (tệp `file`, tối đa 8 MB); gửi lại cùng phần thì không sao',
    may: 'official',
    upload: true,
    body: z.object({
      /** SHA-256 of the part, hex. */
      hash: z.string().regex(/^[0-9a-f]{64}$/, 'Mã băm phải là SHA-256 viết bằng 64 chữ số hex.'),
    }),
    response: uploadView,
  },
  finishUpload: {
    method: 'POST',
    path: '/uploads/:uploadId/finish',
    summary: 'Ghép các phần thành tệp; kèm được một ảnh xem trước (tệp `file`)',
    may: 'official',
    upload: true,
    body: z.object({}),
    response: uploadView.extend({ fileId: z.uuid() }),
  },
  discardUpload: {
    method: 'DELETE',
    path: '/uploads/:uploadId',
    summary: 'Bỏ tệp đang gửi dở',
    may: 'official',
  },
} as const satisfies Record<string, Operation>
