import { bind, type Binding, type Download } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { notFound } from '../platform/refusal.ts'
import { filesContract } from './contract.ts'
import { getFile } from './file-queries.ts'
import { isShownInPlace } from './file.ts'

export function fileRoutes(house: House): Binding {
  return bind(filesContract, {
    downloadFile: async ({ db, params }): Promise<Download> => {
      const file = await getFile(db, params.fileId)
      const bytes = await house.fileStore.bytes(file.hash)
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
}
