import { bind, type Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { InvalidForm } from '../platform/refusal.ts'
import { beginUpload } from './begin-upload.ts'
import { finishUpload, joinParts, readPreview } from './finish-upload.ts'
import { isThere, keepUploadPart, storePart } from './keep-upload-part.ts'
import { discardUpload } from './remove-upload.ts'
import { uploadOperations, type UploadView } from './upload-contract.ts'
import { getUpload, listUploadParts } from './upload-queries.ts'
import type { Upload } from './upload.ts'

export function uploadRoutes(house: House): Binding {
  const { fileStore: store } = house
  return bind(uploadOperations, {
    beginUpload: ({ act, actor, params, body }) =>
      act(async (db) => viewOf(await beginUpload(db, actor, params.unitId, body))),
    getUpload: async ({ db, actor, params }) => viewOf(await getUpload(db, actor, params.uploadId)),
    sendUploadPart: async ({ act, actor, params, body, files }) => {
      const start = Number(params.start)
      const bytes = files[0]?.bytes
      if (!bytes || !Number.isSafeInteger(start) || start < 0) {
        throw new InvalidForm({ file: 'Thiếu phần tệp hoặc vị trí của nó.' })
      }
      const { upload, there } = await house.database.read(actor.scope, async (db) => {
        const found = await getUpload(db, actor, params.uploadId)
        const part = { start, size: bytes.length, hash: body.hash }
        return { upload: found, there: await isThere(db, found, part) }
      })
      if (there) return viewOf(upload)
      const part = await storePart(store, upload, { start, bytes, hash: body.hash })
      return act(async (db) => viewOf(await keepUploadPart(db, actor, upload.id, part)))
    },
    finishUpload: async ({ act, actor, params, files }) => {
      const { upload, parts } = await house.database.read(actor.scope, async (db) => ({
        upload: await getUpload(db, actor, params.uploadId),
        parts: await listUploadParts(db, params.uploadId),
      }))
      if (upload.fileId !== null) return { ...viewOf(upload), fileId: upload.fileId }
      const preview = await readPreview(files[0]?.bytes)
      const whole = await joinParts(store, upload, parts)
      return act(async (db) => ({
        ...viewOf(upload),
        fileId: await finishUpload(db, store, actor, upload, whole, preview),
      }))
    },
    discardUpload: async ({ act, actor, params }) => {
      await act((db) => discardUpload(db, actor, params.uploadId))
      return undefined
    },
  })
}

function viewOf({ id, name, size, received, fileId }: Upload): UploadView {
  return { id, name, size, received, fileId }
}
