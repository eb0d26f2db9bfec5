import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DateInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-units.ts'
import type { PostView } from '../../post/post-contract.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'

/** The holder leaves the post, or the post is given up, after a last day; rights that came with it end too. */
export function EndDialog(props: { what: 'leave' | 'end'; post: PostView; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { what, post, onClose } = props
  const [lastDay, setLastDay] = useState(today)
  const end = useMutation({
    mutationFn: () => {
      const call = { params: { postId: post.id }, body: { lastDay } }
      return what === 'leave' ? organization.endHolding(call) : organization.endPost(call)
    },
    onSuccess: async () => {
      toast(what === 'leave' ? t('Đã ghi thôi giữ chức') : t('Đã bỏ chức danh'))
      await refreshOrganization()
      onClose()
    },
  })
  return (
    <FormDialog
      title={
        what === 'leave'
          ? t('Thôi giữ {post}', { post: post.title })
          : t('Bỏ chức danh {post}', { post: post.title })
      }
      act={what === 'leave' ? t('Thôi giữ') : t('Bỏ chức danh')}
      danger
      busy={end.isPending}
      error={end.error}
      placed={['lastDay']}
      onClose={onClose}
      onAct={() => {
        end.mutate()
      }}
    >
      <p>
        {post.holder
          ? t('{name} thôi giữ sau ngày này; quyền đi theo chức danh cũng hết từ hôm sau.', {
              name: post.holder.name,
            })
          : t('Chức danh không còn sau ngày này; hồ sơ cũ giữ nguyên.')}
      </p>
      <DateInput
        id="end-day"
        label={t('Ngày cuối cùng')}
        required
        value={lastDay}
        error={problemFields(end.error)['lastDay']}
        onChange={(event) => {
          setLastDay(event.target.value)
        }}
      />
    </FormDialog>
  )
}
