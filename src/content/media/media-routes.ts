import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding, type Download } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { addMedia, readMediaFile } from './add-media.ts'
import { editMedia, retireMedia } from './edit-media.ts'
import { canEditMedia, isUsable } from './media.ts'
import { mediaOperations, type MediaView } from './media-contract.ts'
import { getMedia, listMedia, listUses, type MediaRow } from './media-queries.ts'

export function mediaRoutes(house: House): Binding {
  return bind(mediaOperations, {
    listMedia: async ({ db, actor, params, query }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      const { items, next } = await listMedia(db, unit.id, query)
      return { items: items.map((row) => viewOf(actor, row)), next }
    },
    addMedia: async ({ act, actor, params, body, files }) => {
      const file = await readMediaFile(files)
      const { alt = '', caption = '', credit = '', seconds } = body
      return act(async (db) => {
        const words = { alt, caption, credit, seconds }
        const { id } = await addMedia(db, house.fileStore, actor, params.unitId, file, words)
        return viewOf(actor, await getMedia(db, id))
      })
    },
    getMedia: async ({ db, actor, params }) => ({
      ...viewOf(actor, await getMedia(db, params.mediaId)),
      usedIn: await listUses(db, params.mediaId),
    }),
    editMedia: ({ act, actor, params, body }) =>
      act(async (db) => {
        await editMedia(db, actor, params.mediaId, body)
        return viewOf(actor, await getMedia(db, params.mediaId))
      }),
    retireMedia: ({ act, actor, params }) =>
      act(async (db) => {
        await retireMedia(db, actor, params.mediaId)
        return viewOf(actor, await getMedia(db, params.mediaId))
      }),
    downloadMedia: async ({ db, params, query }): Promise<Download> => {
      const media = await getMedia(db, params.mediaId)
      if (query.small && media.thumbnailHash !== null) {
        return { bytes: await house.fileStore.bytes(media.thumbnailHash), mime: 'image/webp' }
      }
      const bytes = await house.fileStore.bytes(media.hash)
      // Pictures, sound and film cannot act; a design file is saved.
      return media.kind === 'design'
        ? { bytes, mime: media.mime, saveAs: media.name }
        : { bytes, mime: media.mime }
    },
  })
}

function viewOf(actor: Actor, { thumbnailHash, retiredAt, ...row }: MediaRow): MediaView {
  return {
    ...row,
    hasThumbnail: thumbnailHash !== null,
    usable: isUsable({ ...row, retiredAt }),
    may: { edit: canEditMedia(actor, row) },
  }
}
