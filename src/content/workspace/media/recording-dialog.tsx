import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { RecordingAttrs } from '../../body/body.ts'
import { en } from '../../en.ts'
import { faultIn, SpokenFields, spokenOf, typedSpoken } from './spoken-fields.tsx'

type Words = Pick<RecordingAttrs, 'caption' | 'cues' | 'transcript'>

/** The words of a recording in this text; those of the library stay as they are. */
export function RecordingDialog(props: {
  recording: RecordingAttrs
  onClose: () => void
  onSave: (words: { [K in keyof Words]-?: NonNullable<Words[K]> | null }) => void
}) {
  const t = useT(en)
  const { recording } = props
  const [caption, setCaption] = useState(recording.caption)
  const [typed, setTyped] = useState(() =>
    typedSpoken({ cues: recording.cues ?? null, transcript: recording.transcript ?? '' }),
  )
  return (
    <Dialog
      open
      title={recording.kind === 'video' ? t('Phim trong bài') : t('Bản ghi âm trong bài')}
      onClose={props.onClose}
      footer={
        <Button
          kind="primary"
          disabled={faultIn(typed) !== null}
          onClick={() => {
            const { cues, transcript } = spokenOf(typed)
            props.onSave({ caption: caption.trim(), cues, transcript: transcript || null })
          }}
        >
          {t('Lưu')}
        </Button>
      }
    >
      <SpokenFields
        media={{ id: recording.mediaId, kind: recording.kind }}
        typed={typed}
        onChange={setTyped}
      />
      <TextInput
        id="recording-caption"
        label={t('Tên, chú thích')}
        maxLength={500}
        value={caption}
        onChange={(event) => {
          setCaption(event.target.value)
        }}
      />
    </Dialog>
  )
}
