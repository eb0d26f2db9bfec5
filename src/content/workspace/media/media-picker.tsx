import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { useSettled } from '../../../workspace/settled.ts'
import { en } from '../../en.ts'
import type { MediaKind } from '../../media/media.ts'
import type { MediaView } from '../../media/media-contract.ts'
import { mediaQuery } from '../content-calls.ts'
import { MediaTile } from './media-tile.tsx'
import { MediaUpload } from './media-upload.tsx'
import { MediaWords } from './media-words.tsx'
import css from './media.module.css'

/** Chooses from the library, or puts a file into it first. A picture is described before it can be taken. */
export function MediaPicker(props: {
  unitId: string
  kinds: readonly MediaKind[]
  onClose: () => void
  onPick: (media: MediaView) => void
}) {
  const t = useT(en)
  const { unitId, kinds, onPick } = props
  const [typed, setTyped] = useState('')
  const [describing, setDescribing] = useState<MediaView | null>(null)
  const words = useSettled(typed.trim(), 250)
  const query = useInfiniteQuery(
    mediaQuery(unitId, kinds.length === 1 ? kinds[0] : undefined, words),
  )
  const take = (media: MediaView) => {
    if (media.usable) onPick(media)
    else setDescribing(media)
  }
  if (describing) {
    return (
      <Dialog open title={t('Mô tả ảnh trước khi dùng')} onClose={props.onClose}>
        <Notice>
          <p>
            {t(
              'Người không nhìn thấy ảnh sẽ nghe câu mô tả này. Hãy nói trong ảnh có ai, đang làm gì.',
            )}
          </p>
        </Notice>
        <MediaWords media={describing} onSaved={onPick} />
      </Dialog>
    )
  }
  return (
    <Dialog open title={t('Chọn từ kho của đơn vị')} onClose={props.onClose}>
      <MediaUpload unitId={unitId} kinds={kinds} onAdded={take} />
      <TextInput
        id="media-words"
        type="search"
        label={t('Tìm trong kho')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
      <Answer query={query} lines={4}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.items)
          const items = all.filter(({ kind }) => kinds.includes(kind))
          if (items.length === 0) {
            return (
              <EmptyState icon="picture" level="h3" title={t('Kho chưa có tệp nào như vậy')}>
                {t('Chọn tệp từ máy ở trên; tệp được giữ trong kho để dùng lại.')}
              </EmptyState>
            )
          }
          return (
            <>
              <ul className={css['tiles']}>
                {items.map((media) => (
                  <li key={media.id}>
                    <button
                      type="button"
                      className={css['pick']}
                      onClick={() => {
                        take(media)
                      }}
                    >
                      <MediaTile media={media} />
                    </button>
                  </li>
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
    </Dialog>
  )
}
