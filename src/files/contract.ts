import { defineContract } from '../platform/contract.ts'

export const filesContract = defineContract({
  downloadFile: {
    method: 'GET',
    path: '/files/:fileId',
    summary: 'Tải tệp; ảnh và PDF mở ngay trong trình duyệt',
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
})
