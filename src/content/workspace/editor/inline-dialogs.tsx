import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { linkAddress } from '../../body/body.ts'
import { en } from '../../en.ts'

interface Asked {
  editor: Editor
  onClose: () => void
}

export function LinkDialog({ editor, onClose }: Asked) {
  const t = useT(en)
  const before = String(editor.getAttributes('link')['href'] ?? '')
  const [typed, setTyped] = useState(before)
  const [tried, setTried] = useState(false)
  const href = /^[\w-]+(\.[\w-]+)+/.test(typed.trim()) ? `https://${typed.trim()}` : typed.trim()
  const wrong = linkAddress.safeParse(href).error?.issues[0]?.message
  const set = () => {
    setTried(true)
    if (wrong !== undefined) return
    const chain = editor.chain().focus().extendMarkRange('link')
    const { empty } = editor.state.selection
    if (empty && before === '') {
      chain
        .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else chain.setLink({ href }).run()
    onClose()
  }
  return (
    <Dialog
      open
      title={t('Đường dẫn')}
      onClose={onClose}
      footer={
        <>
          {before ? (
            <Button
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetLink().run()
                onClose()
              }}
            >
              {t('Bỏ đường dẫn')}
            </Button>
          ) : null}
          <Button kind="primary" onClick={set}>
            {t('Đặt đường dẫn')}
          </Button>
        </>
      }
    >
      <TextInput
        id="link-address"
        label={t('Địa chỉ')}
        hint={t('Bắt đầu bằng https://; hệ thống tự kiểm tra đường dẫn còn mở được không.')}
        inputMode="url"
        value={typed}
        error={tried ? wrong : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
    </Dialog>
  )
}

export function ReferenceDialog({ editor, onClose }: Asked) {
  const t = useT(en)
  const [kind, setKind] = useState<'law' | 'procedure'>('law')
  const [code, setCode] = useState('')
  const [label, setLabel] = useState('')
  const [tried, setTried] = useState(false)
  const missing = t('Hãy ghi vào đây.')
  return (
    <Dialog
      open
      title={t('Viện dẫn văn bản, thủ tục')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          onClick={() => {
            setTried(true)
            if (code.trim() === '' || label.trim() === '') return
            const attrs = { kind, code: code.trim(), label: label.trim() }
            editor.chain().focus().insertContent({ type: 'reference', attrs }).run()
            onClose()
          }}
        >
          {t('Chèn viện dẫn')}
        </Button>
      }
    >
      <Select
        id="reference-kind"
        label={t('Viện dẫn gì')}
        value={kind}
        options={[
          { value: 'law', label: t('Văn bản pháp luật') },
          { value: 'procedure', label: t('Thủ tục hành chính') },
        ]}
        onChange={(event) => {
          setKind(event.target.value === 'procedure' ? 'procedure' : 'law')
        }}
      />
      <TextInput
        id="reference-code"
        label={kind === 'law' ? t('Số, ký hiệu') : t('Mã thủ tục')}
        hint={kind === 'law' ? t('Ví dụ 118/2025/NĐ-CP') : t('Ví dụ 1.001193')}
        maxLength={80}
        value={code}
        error={tried && code.trim() === '' ? missing : undefined}
        onChange={(event) => {
          setCode(event.target.value)
        }}
      />
      <TextInput
        id="reference-label"
        label={t('Chữ hiện trong bài')}
        hint={
          kind === 'law' ? t('Ví dụ Nghị định số 118/2025/NĐ-CP') : t('Ví dụ Đăng ký khai sinh')
        }
        maxLength={300}
        value={label}
        error={tried && label.trim() === '' ? missing : undefined}
        onChange={(event) => {
          setLabel(event.target.value)
        }}
      />
    </Dialog>
  )
}
