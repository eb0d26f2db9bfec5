import { useQuery } from '@tanstack/react-query'
import { postsQuery } from '../../organization/workspace/organization-calls.ts'
import { Select, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { en } from '../en.ts'

export interface TypedHolder {
  holderName: string
  holderPostId: string | null
}

/** What a dialog begins with: a post, or the name that was typed. */
export function holderOf(kept: TypedHolder | null): TypedHolder {
  if (kept === null) return { holderName: '', holderPostId: null }
  const { holderName, holderPostId } = kept
  return holderPostId === null ? { holderName, holderPostId } : { holderName: '', holderPostId }
}

/** Who keeps it: a post of the unit, whoever holds it, or a name. */
export function HolderField(props: {
  id: string
  unitId: string
  value: TypedHolder
  errors: Readonly<Record<string, string>>
  onChange: (holder: TypedHolder) => void
}) {
  const t = useT(en)
  const { id, value, errors, onChange } = props
  const { data } = useQuery(postsQuery(props.unitId, undefined))
  const posts = data?.items ?? []
  return (
    <>
      {posts.length > 0 ? (
        <Select
          id={`${id}-post`}
          label={t('Chức danh phụ trách')}
          hint={t('Người giữ chức danh thay đổi thì lời nhắc theo người mới.')}
          empty={t('Không theo chức danh, ghi tên')}
          options={posts.map((post) => ({
            value: post.id,
            label: post.holder ? `${post.title} (${post.holder.name})` : post.title,
          }))}
          value={value.holderPostId ?? ''}
          error={errors['holderPostId']}
          onChange={({ target }) => {
            onChange({ ...value, holderPostId: target.value || null })
          }}
        />
      ) : null}
      {value.holderPostId === null ? (
        <TextInput
          id={id}
          label={t('Ai phụ trách')}
          hint={t('Tên người hoặc chức danh, ví dụ: công chức văn hóa – xã hội.')}
          required
          maxLength={200}
          value={value.holderName}
          error={errors['holderName']}
          onChange={({ target }) => {
            onChange({ ...value, holderName: target.value })
          }}
        />
      ) : null}
    </>
  )
}
