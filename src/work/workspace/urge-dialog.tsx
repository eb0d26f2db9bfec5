import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { number } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { ProblemNotice } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'

/** Reminds units of what they owe, with a word of one's own. */
export function UrgeDialog(props: {
  title: string
  /** "Gửi đến UBND xã A, UBND xã B." */
  to: string
  /** What the reminder says by itself. */
  hint: string
  urge: (note: string | null) => Promise<{ urged: number; already: number }>
  onUrged: () => Promise<void>
  onClose: () => void
}) {
  const t = useT(en)
  const [note, setNote] = useState('')
  const deed = useMutation({
    mutationFn: () => props.urge(note.trim() || null),
    onSuccess: async ({ urged, already }) => {
      const n = { n: number(urged, t.language), already: number(already, t.language) }
      toast(
        already > 0
          ? t('Đã nhắc {n} đơn vị; {already} đơn vị đã được nhắc hôm nay', n)
          : t('Đã nhắc {n} đơn vị', n),
      )
      props.onClose()
      await props.onUrged()
    },
  })
  return (
    <ConfirmDialog
      open
      title={props.title}
      act={t('Gửi lời nhắc')}
      busy={deed.isPending}
      onClose={props.onClose}
      onAct={() => {
        deed.mutate()
      }}
    >
      <p>
        {props.to} {t('Mỗi đơn vị nhận nhiều nhất một lời nhắc một ngày.')}
      </p>
      <TextArea
        id="urge-note"
        label={t('Lời nhắn thêm')}
        hint={props.hint}
        maxLength={500}
        rows={3}
        value={note}
        onChange={(event) => {
          setNote(event.target.value)
        }}
      />
      <ProblemNotice error={deed.error} />
    </ConfirmDialog>
  )
}
