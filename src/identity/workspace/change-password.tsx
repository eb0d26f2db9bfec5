import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Checkbox, TextInput } from '../../ui/field.tsx'
import { Mark } from '../../ui/icon.tsx'
import { useT } from '../../ui/language.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { ProblemNotice, problemFields } from '../../workspace/problem-notice.tsx'
import { sessionQuery, signOut } from '../../workspace/session.ts'
import { toast } from '../../workspace/toasts.tsx'
import { faultOfPassword } from '../account/password-rule.ts'
import type { PasswordRule } from '../account/password-rule.ts'
import { en } from '../en.ts'
import { accountClient, ownAccountQuery } from './account-calls.ts'

const route = getRouteApi('/mat-khau')

/** One's own new password; after a one-time one there is no other way on. */
export function ChangePassword() {
  const t = useT(en)
  const query = useQuery(ownAccountQuery)
  return (
    <main className="sign-in">
      <title>{`${t('Đổi mật khẩu')} · Lan Tỏa`}</title>
      <div className="brand">
        <Mark />
        <span>Lan Tỏa</span>
      </div>
      <Answer query={query}>
        {({ name, mustChange, rule }) => <Form name={name} forced={mustChange} rule={rule} />}
      </Answer>
    </main>
  )
}

function Form({ name, forced, rule }: { name: string; forced: boolean; rule: PasswordRule }) {
  const t = useT(en)
  const router = useRouter()
  const queryClient = useQueryClient()
  const { ve } = route.useSearch()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [visible, setVisible] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const fields = problemFields(problem)
  const fault = password === '' ? null : faultOfPassword(password, name, rule)
  const type = visible ? 'text' : 'password'

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      await accountClient.changeOwnPassword({ body: { current, password } })
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      toast(t('Đã đổi mật khẩu; các máy khác phải đăng nhập lại'))
      router.history.replace(href(ve ?? '/'))
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const leave = async () => {
    await signOut()
    await router.navigate({ to: '/dang-nhap' })
    queryClient.clear()
  }
  return (
    <>
      <form className="card stack" noValidate onSubmit={(event) => void submit(event)}>
        <div>
          <h1>{forced ? t('Chọn mật khẩu của riêng mình') : t('Đổi mật khẩu')}</h1>
          <p className="soft">
            {forced
              ? t('Mật khẩu đang dùng chỉ để đăng nhập lần này hoặc đã quá hạn.')
              : t('Sau khi đổi, các máy khác của anh chị phải đăng nhập lại.')}
          </p>
        </div>
        {problem && Object.keys(fields).length === 0 ? <ProblemNotice error={problem} /> : null}
        <input type="hidden" name="username" autoComplete="username" value={name} />
        <TextInput
          id="current"
          type={type}
          label={t('Mật khẩu đang dùng')}
          autoComplete="current-password"
          value={current}
          error={fields['current']}
          onChange={(event) => {
            setCurrent(event.target.value)
          }}
        />
        <TextInput
          id="password"
          type={type}
          label={t('Mật khẩu mới')}
          hint={t(
            'Ít nhất {n} ký tự, có chữ thường, chữ hoa, chữ số và ký tự khác. Một câu dễ nhớ có dấu cách là tốt nhất.',
            { n: rule.leastCharacters },
          )}
          autoComplete="new-password"
          value={password}
          error={fields['password']}
          onChange={(event) => {
            setPassword(event.target.value)
          }}
        />
        {password === '' ? null : (
          <output className="soft small">
            {fault === null ? t('✓ Mật khẩu dùng được.') : fault}
          </output>
        )}
        <Checkbox
          id="visible"
          label={t('Hiện mật khẩu')}
          checked={visible}
          onChange={(event) => {
            setVisible(event.target.checked)
          }}
        />
        <Button kind="primary" type="submit" wide busy={busy}>
          {t('Đổi mật khẩu')}
        </Button>
      </form>
      <div className="cluster">
        {forced ? <span /> : <a href={href(ve ?? '/')}>{t('Quay lại, không đổi')}</a>}
        <Button kind="quiet" onClick={() => void leave()}>
          {t('Đăng xuất')}
        </Button>
      </div>
    </>
  )
}
