import type { ReactNode } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import styles from './import-cell.module.css'
import { asText } from './import-paths.ts'
import { useReview } from './import-review-state.ts'

const LONG = 600

/** One field of the draft: takes the focus, tints its words in the document, shows its doubt and its mark. */
export function FieldBox(props: {
  path: string
  children: ReactNode
  className?: string | undefined
}) {
  const { active, setActive, doubts } = useReview()
  const { path } = props
  const doubtful = doubts.some((one) => one.path === path && !one.settled)
  return (
    <div
      data-field={path}
      tabIndex={-1}
      className={[
        styles.box,
        props.className,
        doubtful && styles.doubt,
        active === path && styles.active,
      ]
        .filter(Boolean)
        .join(' ')}
      onFocus={() => {
        if (active !== path) setActive(path)
      }}
    >
      {props.children}
    </div>
  )
}

/** The mark of a corrected cell, with what stood there when it was read. */
export function CorrectedMark(props: { path: string }) {
  const t = useT(en)
  const { corrected } = useReview()
  if (!corrected.has(props.path)) return null
  const before = asText(corrected.get(props.path))
  return (
    <p className={styles.mark}>
      <span className="state active">
        <span aria-hidden="true">✎</span>
        {t('Đã sửa')}
      </span>{' '}
      {before === '' ? t('Trước đó để trống.') : t('Trước đó: “{before}”', { before })}
    </p>
  )
}

/** The words of the document beside what was made of them. */
export function Original(props: { path: string }) {
  const t = useT(en)
  const { view, places } = useReview()
  const place = places.find((one) => one.path === props.path)
  if (!place) return null
  const words = view.draft.source.slice(place.at.start, place.at.end).trim()
  return (
    <blockquote className={styles.original}>
      <span className="soft">{t('Nguyên văn:')}</span>{' '}
      {words.length > LONG ? `${words.slice(0, LONG).trimEnd()}…` : words}
    </blockquote>
  )
}

export function CellError(props: { path: string }) {
  const { saving } = useReview()
  const sentence = saving.errors[props.path]
  return sentence ? (
    <p className={styles.error}>
      <Icon name="warning" /> {sentence}
    </p>
  ) : null
}
