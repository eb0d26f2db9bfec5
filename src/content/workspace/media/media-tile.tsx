import { fileSize } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { en } from '../../en.ts'
import type { MediaKind } from '../../media/media.ts'
import type { MediaView } from '../../media/media-contract.ts'
import { mediaAddress } from '../editor/block-views.ts'
import css from './media.module.css'

const icons = { image: 'picture', audio: 'sound', video: 'record', design: 'note' } as const

/** A file of the library at a glance. */
export function MediaTile(props: { media: MediaView }) {
  const t = useT(en)
  const { media } = props
  return (
    <span className={css['tile']}>
      <span className={css['thumb']}>
        {media.hasThumbnail ? (
          <img src={mediaAddress(media.id, true)} alt="" loading="lazy" />
        ) : (
          <Icon name={icons[media.kind]} />
        )}
      </span>
      <span className={css['name']}>{media.alt || media.caption || media.name}</span>
      <span className="hint">
        {mediaKindLabel(media.kind, t)} · {fileSize(media.size, t.language)}
        {media.uses > 0 ? ` · ${t('dùng ở {n} bài', { n: media.uses })}` : ''}
      </span>
      {media.usable ? null : <StateBadge state="dueSoon" word={t('Chưa có mô tả')} />}
    </span>
  )
}

export function mediaKindLabel(kind: MediaKind, t: ReturnType<typeof useT>): string {
  if (kind === 'image') return t('Ảnh')
  if (kind === 'audio') return t('Âm thanh')
  return kind === 'video' ? t('Phim') : t('Tệp thiết kế')
}
