import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Checkbox, DateInput, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-units.ts'
import type { PostView } from '../../post/post-contract.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'

/** Somebody takes the post, from a day, perhaps to a day; who holds it leaves the day before. */
export function AppointDialog({ post, onClose }: { post: PostView; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const [typed, setTyped] = useState({ personName: '', from: today, to: '', acting: false })
  const appoint = useMutation({
    mutationFn: () =>
      organization.appointHolder({
        params: { postId: post.id },
        body: { ...typed, to: typed.to || null },
      }),
    onSuccess: async () => {
      toast(t('Đã giao {post} cho {name}', { post: post.title, name: typed.personName }))
      await refreshOrganization()
      onClose()
    },
  })
  const fields = problemFields(appoint.error)
  const set = (change: Partial<typeof typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  return (
    <FormDialog
      title={t('Giao chức danh: {post}', { post: post.title })}
      act={t('Giao chức danh')}
      busy={appoint.isPending}
      error={appoint.error}
      placed={['personName', 'from', 'to']}
      onClose={onClose}
      onAct={() => {
        appoint.mutate()
      }}
    >
      {post.holder && post.holder.until === null ? (
        <p>{t('{name} thôi giữ từ hôm trước ngày nhận chức.', { name: post.holder.name })}</p>
      ) : null}
      <TextInput
        id="appoint-name"
        label={t('Họ và tên')}
        required
        value={typed.personName}
        error={fields['personName']}
        onChange={(event) => {
          set({ personName: event.target.value })
        }}
      />
      <DateInput
        id="appoint-from"
        label={t('Nhận chức từ ngày')}
        required
        value={typed.from}
        error={fields['from']}
        onChange={(event) => {
          set({ from: event.target.value })
        }}
      />
      <DateInput
        id="appoint-to"
        label={t('Đến hết ngày')}
        hint={t('Để trống nếu chưa có ngày thôi giữ.')}
        value={typed.to}
        error={fields['to']}
        onChange={(event) => {
          set({ to: event.target.value })
        }}
      />
      <Checkbox
        id="appoint-acting"
        label={t('Giao quyền hoặc phụ trách, chưa bổ nhiệm')}
        checked={typed.acting}
        onChange={(event) => {
          set({ acting: event.target.checked })
        }}
      />
    </FormDialog>
  )
}
