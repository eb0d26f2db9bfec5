import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { ImageAttrs } from '../../body/body.ts'
import { en } from '../../en.ts'
import { mediaAddress } from '../editor/block-views.ts'
import css from './media.module.css'

/** The words of a picture in this text; those of the library stay as they are. */
export function ImageDialog(props: {
  image: ImageAttrs
  onClose: () => void
  onSave: (words: Pick<ImageAttrs, 'alt' | 'caption'>) => void
}) {
  const t = useT(en)
  const { image } = props
  const [alt, setAlt] = useState(image.alt)
  const [caption, setCaption] = useState(image.caption)
  const [tried, setTried] = useState(false)
  const missing = alt.trim() === ''
  return (
    <Dialog
      open
      title={t('Ảnh trong bài')}
      onClose={props.onClose}
      footer={
        <Button
          kind="primary"
          onClick={() => {
            setTried(true)
            if (!missing) props.onSave({ alt: alt.trim(), caption: caption.trim() })
          }}
        >
          {t('Lưu')}
        </Button>
      }
    >
      <img className={css['large']} src={mediaAddress(image.mediaId)} alt={image.alt} />
      <TextArea
        id="image-alt"
        label={t('Mô tả ảnh')}
        required
        rows={2}
        maxLength={500}
        value={alt}
        error={tried && missing ? t('Hãy mô tả ảnh; chưa có mô tả thì chưa dùng được.') : undefined}
        onChange={(event) => {
          setAlt(event.target.value)
        }}
      />
      <TextInput
        id="image-caption"
        label={t('Chú thích dưới ảnh')}
        maxLength={500}
        value={caption}
        onChange={(event) => {
          setCaption(event.target.value)
        }}
      />
    </Dialog>
  )
}
