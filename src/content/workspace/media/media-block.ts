import type { ImageAttrs, RecordingAttrs } from '../../body/body.ts'
import type { Attachment } from '../../item/item-content.ts'
import type { MediaView } from '../../media/media-contract.ts'

/** A file of the library as a text holds it: bound by its bytes, with words of its own. */
export function imageOf(media: MediaView): ImageAttrs {
  const { id, hash, alt, caption, credit } = media
  return {
    mediaId: id,
    hash,
    alt,
    caption: [caption, credit === '' ? '' : `Ảnh: ${credit}`].filter(Boolean).join(' '),
    width: media.width ?? 1,
    height: media.height ?? 1,
  }
}

export function recordingOf(media: MediaView): RecordingAttrs {
  const { id, hash, kind, mime, caption, seconds, cues, transcript } = media
  return {
    mediaId: id,
    hash,
    kind: kind === 'video' ? 'video' : 'audio',
    mime,
    caption,
    seconds,
    ...(cues ? { cues } : {}),
    ...(transcript === '' ? {} : { transcript }),
  }
}

export function attachmentOf({ id, hash, name, mime, size }: MediaView): Attachment {
  return { mediaId: id, hash, name, mime, size }
}
