import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en.ts'
import type { MediaView } from '../../media/media-contract.ts'
import { content, refreshContent } from '../content-calls.ts'
import css from './media.module.css'
import { mediaAddress } from '../editor/block-views.ts'
import { faultIn, SpokenFields, spokenOf, typedSpoken } from './spoken-fields.tsx'

/** Description, caption and source of a file in the library; what is said in a recording. */
export function MediaWords(props: { media: MediaView; onSaved: (media: MediaView) => void }) {
  const t = useT(en)
  const { media } = props
  const [words, setWords] = useState({
    alt: media.alt,
    caption: media.caption,
    credit: media.credit,
  })
  const [tried, setTried] = useState(false)
  const [spoken, setSpoken] = useState(() => typedSpoken(media))
  const isImage = media.kind === 'image'
  const recorded = media.kind === 'audio' || media.kind === 'video' ? media.kind : null
  const missing = isImage ? words.alt.trim() === '' : faultIn(spoken) !== null
  const save = useMutation({
    mutationFn: () =>
      content.editMedia({
        params: { mediaId: media.id },
        body: { version: media.version, ...words, ...(recorded ? spokenOf(spoken) : {}) },
      }),
    onSuccess: async (saved) => {
      await refreshContent()
      props.onSaved(saved)
    },
  })
  const set = (change: Partial<typeof words>) => {
    setWords((now) => ({ ...now, ...change }))
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!missing) save.mutate()
      }}
    >
      {isImage ? (
        <img className={css['large']} src={mediaAddress(media.id)} alt={media.alt} />
      ) : null}
      {isImage ? (
        <TextArea
          id="media-alt"
          label={t('Mô tả ảnh')}
          hint={t('Ví dụ: Cán bộ một cửa hướng dẫn một cụ bà nộp hồ sơ trên máy tính.')}
          required
          rows={2}
          maxLength={500}
          value={words.alt}
          error={
            tried && missing ? t('Hãy mô tả ảnh; chưa có mô tả thì chưa dùng được.') : undefined
          }
          onChange={(event) => {
            set({ alt: event.target.value })
          }}
        />
      ) : null}
      {recorded ? (
        <SpokenFields
          media={{ id: media.id, kind: recorded }}
          typed={spoken}
          onChange={setSpoken}
        />
      ) : null}
      <TextInput
        id="media-caption"
        label={isImage ? t('Chú thích dưới ảnh') : t('Tên, chú thích')}
        maxLength={500}
        value={words.caption}
        onChange={(event) => {
          set({ caption: event.target.value })
        }}
      />
      <TextInput
        id="media-credit"
        label={t('Người chụp, nguồn')}
        maxLength={200}
        value={words.credit}
        onChange={(event) => {
          set({ credit: event.target.value })
        }}
      />
      <ProblemNotice error={save.error} />
      <div>
        <Button type="submit" kind="primary" busy={save.isPending}>
          {t('Lưu')}
        </Button>
      </div>
    </form>
  )
}
