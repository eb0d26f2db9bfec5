import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { useT } from '../../../ui/language.tsx'
import type { CellView } from '../../contract.ts'
import { en } from '../../en.ts'
import { findCell } from '../../report/section.ts'
import { figureLabel } from '../figure/figure-link.tsx'
import { openProseField, type ProseField, type ProseFieldUse } from './prose-field.ts'
import type { FigureRef } from './prose-text.ts'
import css from './prose.module.css'

export interface ProseHandle {
  /** Puts a figure where the caret was last. */
  insert: (figure: FigureRef) => void
}

/** A `<textarea>` cannot hold figures. */
const TEXTBOX = { role: 'textbox', tabIndex: 0, 'aria-multiline': true } as const

/** A part of the paper one writes in; no markup is ever kept, only words and figures. */
export function ProseEditor(props: {
  id: string
  label: string
  text: string
  cells: readonly CellView[]
  onChange: (text: string) => void
  onOpenFigure: (figure: FigureRef) => void
  handle: Ref<ProseHandle>
}) {
  const t = useT(en)
  const { text, cells, onChange, onOpenFigure } = props
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<ProseField>(undefined)
  const first = useRef(text)
  const figure: ProseFieldUse['figure'] = (ref) => {
    const cell = findCell(cells, ref.code, ref.row)
    const words = cell?.text ?? (ref.row === '' ? '?' : '0')
    return {
      words: cell?.override ? `${words} (*)` : words,
      spoken: figureLabel(t, cell),
      doubt: cell ? cell.marked && !cell.override : ref.row === '',
    }
  }
  const use = useRef<ProseFieldUse>({ onChange, onOpenFigure, figure })

  useEffect(() => {
    use.current = { onChange, onOpenFigure, figure }
    field.current?.show(text)
    field.current?.label()
  })
  useEffect(() => {
    if (!root.current) return undefined
    const opened = openProseField(root.current, first.current, () => use.current)
    field.current = opened
    return () => {
      opened.close()
    }
  }, [])
  useImperativeHandle(props.handle, () => ({
    insert: (ref) => {
      field.current?.insert(ref)
    },
  }))

  return (
    <div
      {...TEXTBOX}
      ref={root}
      id={props.id}
      className={`${css['prose']} ${css['editor']}`}
      aria-label={props.label}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
    />
  )
}
