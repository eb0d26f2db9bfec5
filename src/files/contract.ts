import { defineContract, type Operation } from '../platform/contract.ts'
import { uploadOperations } from './upload-contract.ts'

export const fileOperations = {
  downloadFile: {
    method: 'GET',
    path: '/files/:fileId',
    summary: 'Tải tệp; ảnh, video và âm thanh mở ngay trong trình duyệt, theo từng đoạn nó cần',
    may: 'official',
    download: true,
  },
  downloadThumbnail: {
    method: 'GET',
    path: '/files/:fileId/thumbnail',
    summary: 'Ảnh thu nhỏ',
    may: 'official',
    download: true,
  },
} as const satisfies Record<string, Operation>

export const filesContract = defineContract({ ...fileOperations, ...uploadOperations })
