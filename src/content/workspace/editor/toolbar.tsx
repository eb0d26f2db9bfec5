import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEffect, useReducer, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import type { ImageAttrs, RecordingAttrs } from '../../body/body.ts'
import { en } from '../../en.ts'
import { RecordingDialog } from '../media/recording-dialog.tsx'
import { ImageDialog } from '../media/image-dialog.tsx'
import { MediaPicker } from '../media/media-picker.tsx'
import { imageOf, recordingOf } from '../media/media-block.ts'
import { LinkDialog, ReferenceDialog } from './inline-dialogs.tsx'
import { selectedAtom } from './nodes.ts'
import { TableDialog } from './table-dialog.tsx'
import css from './editor.module.css'

type Asking =
  | 'link'
  | 'reference'
  | 'image'
  | 'recording'
  | 'table'
  | 'edit-image'
  | 'edit-recording'
  | 'edit-table'
  | null

/** What can be done with the words one stands in. */
export function Toolbar(props: { editor: Editor; unitId: string }) {
  const t = useT(en)
  const { editor } = props
  const [asking, setAsking] = useState<Asking>(null)
  useFollowing(editor)
  const run = (act: (chain: ChainedCommands) => ChainedCommands) => () => {
    act(editor.chain().focus()).run()
  }
  const ask = (what: Asking) => () => {
    setAsking(what)
  }
  const close = () => {
    setAsking(null)
    editor.commands.focus()
  }
  const atom = selectedAtom(editor)
  return (
    <>
      <div className={css['toolbar']} role="toolbar" aria-label={t('Định dạng')}>
        <Tool icon="bold" on={editor.isActive('bold')} act={run((c) => c.toggleBold())}>
          {t('Chữ đậm')}
        </Tool>
        <Tool
          icon="heading"
          on={editor.isActive('heading', { level: 2 })}
          act={run((c) => c.toggleHeading({ level: 2 }))}
        >
          {t('Đề mục')}
        </Tool>
        <Tool
          icon="subheading"
          on={editor.isActive('heading', { level: 3 })}
          act={run((c) => c.toggleHeading({ level: 3 }))}
        >
          {t('Đề mục nhỏ')}
        </Tool>
        <Tool icon="list" on={editor.isActive('bulletList')} act={run((c) => c.toggleBulletList())}>
          {t('Danh sách gạch đầu dòng')}
        </Tool>
        <Tool
          icon="numbers"
          on={editor.isActive('orderedList')}
          act={run((c) => c.toggleOrderedList())}
        >
          {t('Danh sách đánh số, các bước')}
        </Tool>
        <Tool
          icon="quote"
          on={editor.isActive('blockquote')}
          act={run((c) => c.toggleBlockquote())}
        >
          {t('Trích lời')}
        </Tool>
        <Tool
          icon="note"
          on={editor.isActive('callout')}
          act={run((c) =>
            editor.isActive('callout') ? c.lift('callout') : c.wrapIn('callout', { tone: 'note' }),
          )}
        >
          {t('Khung lưu ý')}
        </Tool>
        <Tool icon="link" on={editor.isActive('link')} act={ask('link')}>
          {t('Đường dẫn')}
        </Tool>
        <Tool icon="law" act={ask('reference')}>
          {t('Viện dẫn văn bản, thủ tục')}
        </Tool>
        <Tool icon="picture" act={ask('image')}>
          {t('Chèn ảnh')}
        </Tool>
        <Tool icon="sound" act={ask('recording')}>
          {t('Chèn âm thanh, phim')}
        </Tool>
        <Tool icon="table" act={ask('table')}>
          {t('Chèn bảng')}
        </Tool>
        <Tool icon="undo" act={run((c) => c.undo())}>
          {t('Hoàn tác')}
        </Tool>
        <Tool icon="redo" act={run((c) => c.redo())}>
          {t('Làm lại')}
        </Tool>
        {atom?.name === 'image' || atom?.name === 'table' ? (
          <Button icon="write" onClick={ask(atom.name === 'image' ? 'edit-image' : 'edit-table')}>
            {atom.name === 'image' ? t('Sửa chú thích ảnh') : t('Sửa bảng')}
          </Button>
        ) : null}
        {atom?.name === 'recording' ? (
          <Button icon="write" onClick={ask('edit-recording')}>
            {t('Phụ đề, lời')}
          </Button>
        ) : null}
        {atom && atom.name !== 'reference' ? (
          <Button icon="remove" onClick={run((c) => c.deleteSelection())}>
            {t('Bỏ khỏi bài')}
          </Button>
        ) : null}
      </div>
      {asking === 'link' ? <LinkDialog editor={editor} onClose={close} /> : null}
      {asking === 'reference' ? <ReferenceDialog editor={editor} onClose={close} /> : null}
      {asking === 'image' || asking === 'recording' ? (
        <MediaPicker
          unitId={props.unitId}
          kinds={asking === 'image' ? ['image'] : ['audio', 'video']}
          onClose={close}
          onPick={(media) => {
            const attrs = asking === 'image' ? imageOf(media) : recordingOf(media)
            editor.chain().focus().insertContent({ type: asking, attrs }).run()
            setAsking(null)
          }}
        />
      ) : null}
      {asking === 'edit-image' && atom ? (
        <ImageDialog
          image={atom.attrs as ImageAttrs}
          onClose={close}
          onSave={(words) => {
            editor.chain().focus().updateAttributes('image', words).run()
            setAsking(null)
          }}
        />
      ) : null}
      {asking === 'edit-recording' && atom ? (
        <RecordingDialog
          recording={atom.attrs as RecordingAttrs}
          onClose={close}
          onSave={(words) => {
            editor.chain().focus().updateAttributes('recording', words).run()
            setAsking(null)
          }}
        />
      ) : null}
      {asking === 'table' || asking === 'edit-table' ? (
        <TableDialog
          table={asking === 'edit-table' && atom ? (atom.attrs as unknown as TableAttrs) : null}
          onClose={close}
          onSave={(table) => {
            const chain = editor.chain().focus()
            if (asking === 'edit-table') chain.updateAttributes('table', { ...table }).run()
            else chain.insertContent({ type: 'table', attrs: table }).run()
            setAsking(null)
          }}
        />
      ) : null}
    </>
  )
}

export interface TableAttrs {
  caption: string
  header: boolean
  rows: string[][]
}

function Tool(props: { icon: IconName; on?: boolean; act: () => void; children: string }) {
  return (
    <Button
      kind="quiet"
      icon={props.icon}
      iconOnly
      title={props.children}
      aria-pressed={props.on}
      onMouseDown={(event) => {
        // The words stay selected.
        event.preventDefault()
      }}
      onClick={props.act}
    >
      {props.children}
    </Button>
  )
}

/** The editor is no React: it says when something else is selected. */
function useFollowing(editor: Editor): void {
  const [, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    editor.on('transaction', again)
    return () => {
      editor.off('transaction', again)
    }
  }, [editor])
}
