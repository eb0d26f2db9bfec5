import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Checkbox, DateInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-units.ts'
import type { PostView } from '../../post/post-contract.ts'
import { FOCAL_FOR, POST_RANKS } from '../../post/post.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'
import { focalLabel, rankLabel } from '../unit-labels.ts'

/** A post there is from a day on, or what a post is called and for what its holder is the one to ask. */
export function PostDialog(props: { unitId: string; post: PostView | null; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { unitId, post, onClose } = props
  const [typed, setTyped] = useState({
    title: post?.title ?? '',
    rank: post?.rank ?? ('officer' as const),
    focalFor: post?.focalFor ?? [],
    openedOn: today,
  })
  const save = useMutation({
    mutationFn: () => {
      const { openedOn, ...body } = typed
      return post
        ? organization.changePost({ params: { postId: post.id }, body })
        : organization.openPost({ params: { unitId }, body: { ...body, openedOn } })
    },
    onSuccess: async () => {
      toast(post ? t('Đã lưu') : t('Đã thêm chức danh'))
      await refreshOrganization()
      onClose()
    },
  })
  const fields = problemFields(save.error)
  const set = (change: Partial<typeof typed>) => {
    setTyped((now) => ({ ...now, ...change }))
  }
  return (
    <FormDialog
      title={post ? t('Sửa chức danh') : t('Thêm chức danh')}
      act={post ? t('Lưu') : t('Thêm chức danh')}
      busy={save.isPending}
      error={save.error}
      placed={['title', 'rank', 'openedOn']}
      onClose={onClose}
      onAct={() => {
        save.mutate()
      }}
    >
      <TextInput
        id="post-title"
        label={t('Tên chức danh')}
        hint={t('Ví dụ: Phó Chủ tịch, Công chức văn hóa – xã hội.')}
        required
        value={typed.title}
        error={fields['title']}
        onChange={(event) => {
          set({ title: event.target.value })
        }}
      />
      <Select
        id="post-rank"
        label={t('Vị trí')}
        value={typed.rank}
        options={POST_RANKS.map((rank) => ({ value: rank, label: rankLabel(rank, t) }))}
        onChange={(event) => {
          const rank = POST_RANKS.find((one) => one === event.target.value)
          if (rank) set({ rank })
        }}
      />
      <fieldset className="stack">
        <legend>{t('Làm đầu mối')}</legend>
        {FOCAL_FOR.map((focal) => (
          <Checkbox
            key={focal}
            id={`post-${focal}`}
            label={focalLabel(focal, t)}
            checked={typed.focalFor.includes(focal)}
            onChange={(event) => {
              const others = typed.focalFor.filter((one) => one !== focal)
              set({ focalFor: event.target.checked ? [...others, focal] : others })
            }}
          />
        ))}
      </fieldset>
      {post ? null : (
        <DateInput
          id="post-from"
          label={t('Có từ ngày')}
          required
          value={typed.openedOn}
          error={fields['openedOn']}
          onChange={(event) => {
            set({ openedOn: event.target.value })
          }}
        />
      )}
    </FormDialog>
  )
}
