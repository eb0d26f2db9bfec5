import { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { Skeleton } from '../../../ui/notice.tsx'
import type { Body } from '../../body/body.ts'
import { type FindingMarks, findingMarks, marksKey } from './finding-marks.ts'
import { bodyExtensions } from './nodes.ts'
import { pasteCleaned } from './paste-cleaned.ts'
import { type EditorNode, toBody, toEditor } from './to-body.ts'
import { Toolbar } from './toolbar.tsx'
import css from './editor.module.css'

export interface BodyEditorProps {
  unitId: string
  body: Body
  /** Rises when `body` was changed from elsewhere and has to be shown anew. */
  revision: number
  label: string
  language: string
  marks: FindingMarks
  /** Goes to this block; `count` rises with every wish. */
  jump: { block: number; count: number } | null
  onChange: (body: Body) => void
}

/** The body as a document one types into. It knows the blocks of a body and nothing else. */
export function BodyEditor(props: BodyEditorProps) {
  const { body, revision, label, language, marks, jump } = props
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [editor, setEditor] = useState<Editor | null>(null)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!place.current) return undefined
    const made = new Editor({
      element: place.current,
      extensions: [...bodyExtensions(), findingMarks],
      content: toEditor(latest.current.body),
      // The content security policy refuses styles put into the page.
      injectCSS: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', class: css['body'] ?? '' },
        handleDOMEvents: {
          paste: (view, event) => pasteCleaned(made, view, event),
        },
      },
      onUpdate: () => {
        latest.current.onChange(toBody(made.getJSON() as EditorNode))
      },
    })
    setEditor(made)
    return () => {
      made.destroy()
    }
  }, [])

  useEffect(() => {
    if (!editor || revision === 0) return
    editor.commands.setContent(toEditor(latest.current.body), { emitUpdate: false })
  }, [editor, revision])

  useEffect(() => {
    editor?.view.dom.setAttribute('aria-label', label)
    editor?.view.dom.setAttribute('lang', language)
  }, [editor, label, language])

  useEffect(() => {
    if (!editor) return
    editor.view.dispatch(editor.state.tr.setMeta(marksKey, marks).setMeta('addToHistory', false))
  }, [editor, marks])

  useEffect(() => {
    if (!editor || !jump) return
    const block = editor.view.dom.children[jump.block]
    block?.scrollIntoView({ block: 'center' })
    const at = placeOf(editor, jump.block)
    if (at !== null) editor.commands.focus(at)
  }, [editor, jump])

  return (
    <div className={css['frame']} data-empty={body.content.length === 0 || undefined}>
      {editor ? <Toolbar editor={editor} unitId={props.unitId} /> : <Skeleton lines={2} />}
      <div ref={place} />
    </div>
  )
}

/** The end of a block's words, or the block itself. */
function placeOf(editor: Editor, block: number): number | null {
  let at = 0
  for (let place = 0; place < editor.state.doc.childCount; place += 1) {
    const node = editor.state.doc.child(place)
    if (place === block) return at + node.nodeSize - 1
    at += node.nodeSize
  }
  return null
}
