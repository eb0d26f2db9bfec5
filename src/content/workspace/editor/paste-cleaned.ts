import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import type { Body } from '../../body/body.ts'

/**
 * Takes pasting out of the browser's hands: its HTML would have to be parsed into elements, which the policy of trusted
 * types refuses, and Word's would be full of what nobody wants. Answers that it was dealt with.
 */
export function pasteCleaned(editor: Editor, _view: EditorView, event: ClipboardEvent): boolean {
  const data = event.clipboardData
  if (!data) return false
  event.preventDefault()
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (html === '') insert(editor, bodyOfText(text))
  else void insertHtml(editor, html)
  return true
}

/** The reader of HTML comes with the first paste. */
async function insertHtml(editor: Editor, html: string): Promise<void> {
  const { bodyFromHtml } = await import('../../body/body-from-html.ts')
  insert(editor, bodyFromHtml(html))
}

/** One paragraph goes into the line one stands in; several become blocks. */
function insert(editor: Editor, body: Body): void {
  if (editor.isDestroyed) return
  const [only, second] = body.content
  if (only === undefined) return
  const inline = second === undefined && only.type === 'paragraph'
  editor
    .chain()
    .focus()
    .insertContent(inline ? (only.content ?? []) : body.content)
    .run()
}

function bodyOfText(text: string): Body {
  const lines = text.normalize('NFC').split(/\r?\n/)
  return {
    type: 'doc',
    content: lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  }
}
