import { useEffect, useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { fileSize } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-activity.ts'
import type { Photo } from './record-form.ts'
import css from './record.module.css'

/** The camera first; on a PC the files. What is chosen shows at once. */
export function RecordPhotos(props: {
  photos: readonly Photo[]
  onChange: (change: (now: Photo[]) => Photo[]) => void
}) {
  const t = useT(en)
  const { photos, onChange } = props
  const add = (files: File[]) => {
    onChange((now) => [...now, ...files.map((file) => ({ id: crypto.randomUUID(), file }))])
  }
  return (
    <div className="stack">
      <div className={css['photos']}>
        <div className={css['camera']}>
          <FileDrop
            id="record-camera"
            label={photos.length > 0 ? t('Chụp thêm ảnh') : t('Chụp ảnh')}
            hint={t('Mở máy ảnh')}
            accept="image/*"
            camera
            onFiles={add}
          />
        </div>
        <FileDrop
          id="record-files"
          label={t('Chọn ảnh, tệp có sẵn')}
          hint={t('Có thể chọn nhiều; ảnh được xóa vị trí chụp')}
          accept="image/*,application/pdf,audio/*,video/*"
          multiple
          onFiles={add}
        />
      </div>
      <Thumbnails
        files={photos}
        onRemove={(id) => {
          onChange((now) => now.filter((photo) => photo.id !== id))
        }}
      />
    </div>
  )
}

export function Thumbnails(props: {
  files: readonly Photo[]
  onRemove?: ((id: string) => void) | undefined
}) {
  const t = useT(en)
  const { files, onRemove } = props
  if (files.length === 0) return null
  return (
    <ul className={css['thumbnails']} aria-label={t('Ảnh, tệp đã chọn')}>
      {files.map(({ id, file }, index) => (
        <li key={id}>
          <Preview file={file} name={t('Ảnh {n}: {name}', { n: index + 1, name: file.name })} />
          {onRemove ? (
            <Button
              icon="close"
              iconOnly
              onClick={() => {
                onRemove(id)
              }}
            >
              {t('Bỏ {name}', { name: file.name })}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Preview(props: { file: File; name: string }) {
  const { language } = useT(en)
  const { file, name } = props
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    if (!image.current) return undefined
    const made = URL.createObjectURL(file)
    image.current.src = made
    return () => {
      URL.revokeObjectURL(made)
    }
  }, [file])
  return file.type.startsWith('image/') ? (
    <img ref={image} alt={name} />
  ) : (
    <span className={css['file']}>
      <Icon name="plan" />
      <span>{file.name}</span>
      <span className="soft">{fileSize(file.size, language)}</span>
    </span>
  )
}
