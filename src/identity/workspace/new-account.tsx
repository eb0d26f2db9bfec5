import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { unitQuery } from '../../organization/workspace/organization-calls.ts'
import { TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { FormDialog } from '../../workspace/form-dialog.tsx'
import { problemFields } from '../../workspace/problem-notice.tsx'
import { useSession } from '../../workspace/session.ts'
import { suggestedName } from '../account/account.ts'
import { en } from '../en.ts'
import { accountClient, refreshAccounts } from './account-calls.ts'
import { GRANT_FIELDS, grantBody, GrantFields } from './grant-fields.tsx'
import type { TypedGrant } from './grant-fields.tsx'
import { ToldPassword } from './told-password.tsx'

/** An account for somebody, with a first right; its one-time password is shown once. */
export function NewAccount(props: {
  /** Chosen before; else one's own. */
  unitId: string | undefined
  home: { id: string; name: string }
  onClose: () => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { data } = useQuery({
    ...unitQuery(props.unitId ?? ''),
    enabled: props.unitId !== undefined,
  })
  const [displayName, setDisplayName] = useState('')
  const [name, setName] = useState<string | null>(null)
  const [grant, setGrant] = useState<TypedGrant>({
    units: [data ?? props.home],
    role: 'officer',
    from: today,
    to: '',
    postId: '',
  })
  const typedName = name ?? suggestedName(displayName)
  const create = useMutation({
    mutationFn: () =>
      accountClient.createAccount({ body: { name: typedName, displayName, ...grantBody(grant) } }),
    onSuccess: refreshAccounts,
  })
  const fields = problemFields(create.error)
  if (create.data) return <ToldPassword {...create.data} onClose={props.onClose} />
  return (
    <FormDialog
      title={t('Tạo tài khoản')}
      act={t('Tạo tài khoản')}
      busy={create.isPending}
      error={create.error}
      placed={['name', 'displayName', ...GRANT_FIELDS]}
      onClose={props.onClose}
      onAct={() => {
        create.mutate()
      }}
    >
      <TextInput
        id="account-display"
        label={t('Họ và tên')}
        required
        autoComplete="off"
        value={displayName}
        error={fields['displayName']}
        onChange={(event) => {
          setDisplayName(event.target.value)
        }}
      />
      <TextInput
        id="account-name"
        label={t('Tên đăng nhập')}
        hint={t('Chữ thường không dấu, chữ số và các dấu . _ @ -')}
        required
        autoComplete="off"
        value={typedName}
        error={fields['name']}
        onChange={(event) => {
          setName(event.target.value)
        }}
      />
      <GrantFields
        typed={grant}
        fields={fields}
        person={displayName}
        onSet={(change) => {
          setGrant((now) => ({ ...now, ...change }))
        }}
      />
    </FormDialog>
  )
}
