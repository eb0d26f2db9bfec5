import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { FormDialog } from '../../workspace/form-dialog.tsx'
import { ProblemNotice, problemFields } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import type { AccountView } from '../account/account-contract.ts'
import { en } from '../en.ts'
import { accountClient, refreshAccounts } from './account-calls.ts'
import { ToldPassword } from './told-password.tsx'

type Doing = 'rename' | 'password' | 'close' | 'reopen' | null

/** What an administrator does to an account as a whole; each asks before it is done. */
export function AccountActs({ account }: { account: AccountView }) {
  const t = useT(en)
  const [doing, setDoing] = useState<Doing>(null)
  const { may } = account
  if (!may.administer) return null
  const open = account.state === 'active'
  const act = (what: NonNullable<Doing>, label: string) => (
    <Button
      onClick={() => {
        setDoing(what)
      }}
    >
      {label}
    </Button>
  )
  const stop = () => {
    setDoing(null)
  }
  return (
    <>
      {act('rename', t('Sửa họ tên'))}
      {open && may.resetPassword ? act('password', t('Cấp mật khẩu mới')) : null}
      {open && !may.isSelf ? act('close', t('Khóa tài khoản')) : null}
      {!open && may.resetPassword ? act('reopen', t('Mở khóa')) : null}
      {doing === 'rename' ? <Rename account={account} onClose={stop} /> : null}
      {doing === 'close' ? <Close account={account} onClose={stop} /> : null}
      {doing === 'password' || doing === 'reopen' ? (
        <NewPassword account={account} what={doing} onClose={stop} />
      ) : null}
    </>
  )
}

interface ActProps {
  account: AccountView
  onClose: () => void
}

function NewPassword({ account, what, onClose }: ActProps & { what: 'password' | 'reopen' }) {
  const t = useT(en)
  const give = useMutation({
    mutationFn: () => {
      const call = { params: { accountId: account.id } }
      return what === 'password'
        ? accountClient.resetPassword(call)
        : accountClient.reopenAccount(call)
    },
    onSuccess: refreshAccounts,
  })
  if (give.data) return <ToldPassword {...give.data} onClose={onClose} />
  const title = what === 'password' ? t('Cấp mật khẩu mới') : t('Mở khóa')
  return (
    <ConfirmDialog
      open
      title={`${title}: ${account.displayName}`}
      act={title}
      busy={give.isPending}
      onClose={onClose}
      onAct={() => {
        give.mutate()
      }}
    >
      <p>
        {what === 'password'
          ? t('Mật khẩu cũ hết dùng được và mọi máy của người này phải đăng nhập lại.')
          : t('Tài khoản dùng lại được với một mật khẩu dùng một lần.')}
      </p>
      <ProblemNotice error={give.error} />
    </ConfirmDialog>
  )
}

function Close({ account, onClose }: ActProps) {
  const t = useT(en)
  const close = useMutation({
    mutationFn: () => accountClient.closeAccount({ params: { accountId: account.id } }),
    onSuccess: async () => {
      toast(t('Đã khóa tài khoản'))
      await refreshAccounts()
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      danger
      title={t('Khóa tài khoản {name}?', { name: account.displayName })}
      act={t('Khóa tài khoản')}
      busy={close.isPending}
      onClose={onClose}
      onAct={() => {
        close.mutate()
      }}
    >
      <p>
        {t(
          'Người này bị đăng xuất ngay ở mọi máy và không đăng nhập được nữa. Những gì họ đã ghi giữ nguyên; mở khóa lại lúc nào cũng được.',
        )}
      </p>
      <ProblemNotice error={close.error} />
    </ConfirmDialog>
  )
}

function Rename({ account, onClose }: ActProps) {
  const t = useT(en)
  const [displayName, setDisplayName] = useState(account.displayName)
  const rename = useMutation({
    mutationFn: () =>
      accountClient.renameAccount({ params: { accountId: account.id }, body: { displayName } }),
    onSuccess: async () => {
      toast(t('Đã lưu'))
      await refreshAccounts()
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('Sửa họ tên')}
      act={t('Lưu')}
      busy={rename.isPending}
      error={rename.error}
      placed={['displayName']}
      onClose={onClose}
      onAct={() => {
        rename.mutate()
      }}
    >
      <TextInput
        id="account-display"
        label={t('Họ và tên')}
        required
        value={displayName}
        error={problemFields(rename.error)['displayName']}
        onChange={(event) => {
          setDisplayName(event.target.value)
        }}
      />
    </FormDialog>
  )
}
