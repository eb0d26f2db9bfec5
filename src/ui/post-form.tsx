import type { ReactNode } from 'react'
import type { ShownForm } from '../platform/form-pages.ts'
import { useT } from './language.tsx'
import { Notice } from './notice.tsx'

/** The form of a public page that works without JavaScript: sent once, shown again with what is wrong. */
export function PostForm(props: {
  form: ShownForm
  /** What of the address the form is about: `?bai=0123`. Absent: nothing. */
  about?: string
  /** Files come with it. */
  files?: boolean | undefined
  children: ReactNode
}) {
  const t = useT()
  const wrong = Object.entries(props.form.problems)
  return (
    // "?" is this very page without what the address says after it.
    <form
      method="post"
      action={props.about ?? '?'}
      encType={props.files ? 'multipart/form-data' : undefined}
      className="stack"
    >
      {wrong.length > 0 ? (
        <Notice kind="error" live title={t('Chưa gửi được. Hãy sửa những chỗ sau rồi gửi lại:')}>
          <ul>
            {wrong.map(([name, sentence]) => (
              <li key={name}>
                <a href={`#${name}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <input type="hidden" name="key" value={props.form.key} />
      {props.children}
    </form>
  )
}

/** Wires a field of `field.tsx` to what was typed and what is wrong with it. */
export function typedField(form: ShownForm, name: string) {
  const typed = form.typed[name]
  return {
    id: name,
    name,
    defaultValue: typeof typed === 'string' ? typed : undefined,
    error: form.problems[name],
  }
}
