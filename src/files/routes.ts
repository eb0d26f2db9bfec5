import { bind, type Binding, type Download, type Piece } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { notFound } from '../platform/refusal.ts'
import { fileOperations } from './contract.ts'
import { getFile } from './file-queries.ts'
import { isRecording, isShownInPlace } from './mime.ts'
import { uploadRoutes } from './upload-routes.ts'

export function fileRoutes(house: House): Binding {
  const { operations } = bind(fileOperations, {
    downloadFile: async ({ db, params }): Promise<Download> => {
      const file = await getFile(db, params.fileId)
      const bytes = isRecording(file.mime)
        ? { size: file.size, read: (piece: Piece) => house.fileStore.read(file.hash, piece) }
        : await house.fileStore.bytes(file.hash)
      return isShownInPlace(file.mime)
        ? { bytes, mime: file.mime }
        : { bytes, mime: file.mime, saveAs: file.name }
    },
    downloadThumbnail: async ({ db, params }): Promise<Download> => {
      const file = await getFile(db, params.fileId)
      if (file.thumbnailHash === null) throw notFound('Tệp này không có ảnh thu nhỏ.')
      return { bytes: await house.fileStore.bytes(file.thumbnailHash), mime: 'image/webp' }
    },
  })
  return { operations: [...operations, ...uploadRoutes(house).operations] }
}
