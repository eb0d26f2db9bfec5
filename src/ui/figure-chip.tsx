import type { ReactNode } from 'react'
import { number } from './format.ts'
import { useLanguage } from './language.tsx'

/**
 * A figure that opens the records it counted: a link with `href`, a button with `onOpen`.
 * `label` is spoken: "Xem 12 bài đã đăng". `doubt` marks a figure with something missing behind it.
 */
export function FigureChip(props: {
  value: number | string
  unit?: ReactNode
  label: string
  href?: string | undefined
  onOpen?: (() => void) | undefined
  open?: boolean | undefined
  doubt?: boolean | undefined
}) {
  const language = useLanguage()
  const className = props.doubt ? 'chip doubt' : 'chip'
  const content = (
    <>
      {typeof props.value === 'number' ? number(props.value, language) : props.value}
      {props.unit ? <small> {props.unit}</small> : null}
      {props.doubt ? <span aria-hidden="true">?</span> : null}
    </>
  )
  return props.href ? (
    <a className={className} href={props.href} aria-label={props.label}>
      {content}
    </a>
  ) : (
    <button
      type="button"
      className={className}
      aria-label={props.label}
      aria-expanded={props.open ?? false}
      onClick={props.onOpen}
    >
      {content}
    </button>
  )
}
