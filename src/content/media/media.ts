import type { Cue } from '../body/body.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'

export const mediaKinds = ['image', 'audio', 'video', 'design'] as const
export type MediaKind = (typeof mediaKinds)[number]

export interface Media {
  id: string
  orgPath: string
  unitId: string
  kind: MediaKind
  hash: string
  name: string
  mime: string
  size: number
  width: number | null
  height: number | null
  seconds: number | null
  thumbnailHash: string | null
  /** What a reader who cannot see the picture is told. Without it the picture cannot be used. */
  alt: string
  caption: string
  credit: string
  /** Captions of a film, and what is said in a recording. */
  cues: Cue[] | null
  transcript: string
  version: number
  retiredAt: string | null
}

/** What a file of this type is in the library; null: it does not belong there. */
export function mediaKindOf(mime: string): MediaKind | null {
  if (/^image\/(jpeg|png|webp)$/.test(mime)) return 'image'
  if (mime.startsWith('audio/')) return 'audio'
  if (mime.startsWith('video/')) return 'video'
  return mime === 'application/octet-stream' || mime.startsWith('text/') ? null : 'design'
}

/** A picture is described before anybody can put it into a text. */
export function isUsable(media: Pick<Media, 'kind' | 'alt' | 'retiredAt'>): boolean {
  return media.retiredAt === null && (media.kind !== 'image' || media.alt.trim() !== '')
}

export function canEditMedia(actor: Actor, media: Pick<Media, 'unitId'>): boolean {
  return actsFor(actor, media.unitId, 'officer')
}
