import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { fileSize } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import type { Attachment } from '../../item/item-content.ts'
import { mediaAddress } from '../editor/block-views.ts'
import { attachmentOf } from '../media/media-block.ts'
import { MediaPicker } from '../media/media-picker.tsx'
import css from './item.module.css'

/** Papers that go with the text, and the design files a printer gets; approved with it. */
export function AttachmentsField(props: {
  unitId: string
  attachments: readonly Attachment[]
  onChange: (attachments: Attachment[]) => void
}) {
  const t = useT(en)
  const { attachments, onChange } = props
  const [picking, setPicking] = useState(false)
  return (
    <div className={css['attachments']}>
      <p className={css['label']}>{t('Tệp kèm theo, tệp thiết kế in')}</p>
      {attachments.length > 0 ? (
        <ul className="rows">
          {attachments.map((file) => (
            <li key={file.mediaId}>
              <div className="cluster">
                <a href={mediaAddress(file.mediaId)} download>
                  {file.name}
                </a>
                <span className="soft small">{fileSize(file.size, t.language)}</span>
                <Button
                  kind="quiet"
                  icon="remove"
                  onClick={() => {
                    onChange(attachments.filter(({ mediaId }) => mediaId !== file.mediaId))
                  }}
                >
                  {t('Bỏ')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <Button
          icon="upload"
          onClick={() => {
            setPicking(true)
          }}
        >
          {t('Thêm tệp')}
        </Button>
      </div>
      {picking ? (
        <MediaPicker
          unitId={props.unitId}
          kinds={['design']}
          onClose={() => {
            setPicking(false)
          }}
          onPick={(media) => {
            const others = attachments.filter(({ mediaId }) => mediaId !== media.id)
            onChange([...others, attachmentOf(media)])
            setPicking(false)
          }}
        />
      ) : null}
    </div>
  )
}
