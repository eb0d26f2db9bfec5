import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import type { ImageAttrs } from '../../body/body.ts'
import { channelCodes, specOf } from '../../channel/channel-spec.ts'
import { en } from '../../en.ts'
import type { ItemContent } from '../../item/item-content.ts'
import { mediaAddress } from '../editor/block-views.ts'
import { ImageDialog } from '../media/image-dialog.tsx'
import { imageOf } from '../media/media-block.ts'
import { MediaPicker } from '../media/media-picker.tsx'
import css from './item.module.css'

export function channelNeedsCover(channels: ItemContent['channels']): boolean {
  return channelCodes.some((code) => channels[code] !== undefined && specOf(code).limits.cover)
}

/** The picture at the head of the page and of what is shared. */
export function CoverField(props: {
  unitId: string
  cover: ImageAttrs | null
  needed: boolean
  onChange: (cover: ImageAttrs | null) => void
}) {
  const t = useT(en)
  const { cover, onChange } = props
  const [asking, setAsking] = useState<'pick' | 'words' | null>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <div className={css['cover']} id="item-cover" tabIndex={-1}>
      <p className={css['label']}>
        {t('Ảnh bìa')}{' '}
        {props.needed ? (
          <span className="soft small">{t('(hình thức đã chọn cần có)')}</span>
        ) : null}
      </p>
      {cover ? (
        <figure>
          <img src={mediaAddress(cover.mediaId)} alt={cover.alt} />
          {cover.caption ? <figcaption>{cover.caption}</figcaption> : null}
        </figure>
      ) : null}
      <div className="cluster">
        <Button
          icon="picture"
          onClick={() => {
            setAsking('pick')
          }}
        >
          {cover ? t('Đổi ảnh bìa') : t('Chọn ảnh bìa')}
        </Button>
        {cover ? (
          <>
            <Button
              icon="write"
              onClick={() => {
                setAsking('words')
              }}
            >
              {t('Sửa chú thích ảnh')}
            </Button>
            <Button
              icon="remove"
              onClick={() => {
                onChange(null)
              }}
            >
              {t('Bỏ ảnh bìa')}
            </Button>
          </>
        ) : null}
      </div>
      {asking === 'pick' ? (
        <MediaPicker
          unitId={props.unitId}
          kinds={['image']}
          onClose={close}
          onPick={(media) => {
            onChange(imageOf(media))
            close()
          }}
        />
      ) : null}
      {asking === 'words' && cover ? (
        <ImageDialog
          image={cover}
          onClose={close}
          onSave={(words) => {
            onChange({ ...cover, ...words })
            close()
          }}
        />
      ) : null}
    </div>
  )
}
