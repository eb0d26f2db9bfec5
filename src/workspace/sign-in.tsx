import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { ApiProblem } from '../platform/client.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox, TextInput } from '../ui/field.tsx'
import { Mark } from '../ui/icon.tsx'
import { useT } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { en } from './english.ts'
import { href } from './navigation.ts'
import { languagePreference } from './preference.ts'
import { signIn } from './session.ts'

const route = getRouteApi('/dang-nhap')

export function SignIn() {
  const t = useT(en)
  const router = useRouter()
  const { ve } = route.useSearch()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [visible, setVisible] = useState(false)
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const [problem, setProblem] = useState<string>()

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (busy) return
    if (account.trim() === '' || password === '') {
      setMissing(true)
      document.querySelector<HTMLElement>(account.trim() === '' ? '#account' : '#password')?.focus()
      return
    }
    setBusy(true)
    setProblem(undefined)
    try {
      await signIn(account.trim(), password)
      router.history.replace(href(ve ?? '/'))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem([error.detail, ...Object.values(error.fields)].join(' '))
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="sign-in">
      <title>{`${t('Đăng nhập')} · Lan Tỏa`}</title>
      <div className="brand">
        <Mark />
        <span>Lan Tỏa</span>
      </div>
      <form className="card stack" noValidate onSubmit={(event) => void submit(event)}>
        <div>
          <h1>{t('Đăng nhập để làm việc')}</h1>
          <p className="soft">{t('Dùng tài khoản cơ quan cấp.')}</p>
        </div>
        {problem ? (
          <Notice kind="error" live title={t('Chưa đăng nhập được')}>
            <p>{problem}</p>
          </Notice>
        ) : null}
        <TextInput
          id="account"
          name="username"
          label={t('Tên tài khoản')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={account}
          error={missing && account.trim() === '' ? t('Hãy nhập tên tài khoản.') : undefined}
          onChange={(event) => {
            setAccount(event.target.value)
          }}
        />
        <TextInput
          id="password"
          name="password"
          type={visible ? 'text' : 'password'}
          label={t('Mật khẩu')}
          autoComplete="current-password"
          value={password}
          error={missing && password === '' ? t('Hãy nhập mật khẩu.') : undefined}
          onChange={(event) => {
            setPassword(event.target.value)
          }}
        />
        <Checkbox
          id="visible"
          label={t('Hiện mật khẩu')}
          checked={visible}
          onChange={(event) => {
            setVisible(event.target.checked)
          }}
        />
        <Button kind="primary" type="submit" wide busy={busy}>
          {t('Đăng nhập')}
        </Button>
        <p className="soft small">
          {t('Quên mật khẩu? Hãy báo người quản trị của đơn vị để được cấp lại.')}
        </p>
      </form>
      <div className="cluster">
        <a href="/">{t('Xem trang thông tin cho người dân')}</a>
        <Button
          kind="quiet"
          lang={t.language === 'vi' ? 'en' : 'vi'}
          onClick={() => {
            languagePreference.set(t.language === 'vi' ? 'en' : 'vi')
          }}
        >
          {t.language === 'vi' ? 'English' : 'Tiếng Việt'}
        </Button>
      </div>
    </main>
  )
}
