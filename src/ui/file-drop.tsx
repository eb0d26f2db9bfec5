import { useState } from 'react'
import { described, FieldError, type FieldProps } from './field.tsx'
import { fileSize } from './format.ts'
import { Icon } from './icon.tsx'
import { useT } from './language.tsx'

/** A drop zone around the native file input. The chosen files are the caller's; `files` shows them. */
export function FileDrop(
  props: FieldProps & {
    accept?: string | undefined
    multiple?: boolean | undefined
    /** Opens the camera at once on a phone. */
    camera?: boolean | undefined
    files?: readonly { name: string; size: number }[] | undefined
    onFiles: (files: File[]) => void
  },
) {
  const t = useT()
  const [over, setOver] = useState(false)
  return (
    <div className="field">
      <label
        className={['drop', over && 'over', props.error && 'wrong'].filter(Boolean).join(' ')}
        htmlFor={props.id}
      >
        <Icon name={props.camera ? 'record' : 'upload'} />
        <span>{props.label}</span>
        <span className="hint" id={`${props.id}-hint`}>
          {props.hint ?? t('Kéo tệp vào đây hoặc bấm để chọn')}
        </span>
        <input
          {...described({ ...props, hint: true })}
          type="file"
          accept={props.accept}
          multiple={props.multiple}
          capture={props.camera ? 'environment' : undefined}
          onDragEnter={() => {
            setOver(true)
          }}
          onDragLeave={() => {
            setOver(false)
          }}
          onDrop={() => {
            setOver(false)
          }}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // Emptied, so that the same file chosen again is heard again.
            event.target.value = ''
            if (files.length > 0) props.onFiles(files)
          }}
        />
      </label>
      {props.files && props.files.length > 0 ? (
        <ul aria-label={t('Đang chọn {n} tệp', { n: props.files.length })} className="files">
          {props.files.map((file) => (
            <li key={`${file.name} ${file.size}`}>
              {file.name} <span className="hint">{fileSize(file.size, t.language)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldError id={props.id} error={props.error} />
    </div>
  )
}
