import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import css from './account.module.css'

/** A one-time password, shown this once: nobody can read it again. */
export function ToldPassword(props: {
  account: { name: string; displayName: string }
  /** Null when the answer came a second time. */
  password: string | null
  onClose: () => void
}) {
  const t = useT(en)
  const { account, password } = props
  const text = t('Tên đăng nhập: {name}\nMật khẩu dùng một lần: {password}', {
    name: account.name,
    password: password ?? '',
  })
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    toast(t('Đã chép tên đăng nhập và mật khẩu'))
  }
  return (
    <Dialog
      open
      title={t('Mật khẩu dùng một lần của {name}', { name: account.displayName })}
      onClose={props.onClose}
      footer={
        <>
          {password === null ? null : (
            <Button
              onClick={() => {
                void copy()
              }}
            >
              {t('Chép')}
            </Button>
          )}
          <Button kind="primary" onClick={props.onClose}>
            {t('Tôi đã ghi lại')}
          </Button>
        </>
      }
    >
      {password === null ? (
        <Notice kind="warning" title={t('Mật khẩu đã hiện một lần và không đọc lại được')}>
          <p>{t('Hãy cấp mật khẩu mới cho tài khoản này.')}</p>
        </Notice>
      ) : (
        <>
          <p>
            {t('Tên đăng nhập')}: <strong>{account.name}</strong>
          </p>
          <code className={css['secret']}>{password}</code>
          <Notice kind="warning" title={t('Mật khẩu chỉ hiện lần này')}>
            <p>
              {t(
                'Đọc cho chính người đó hoặc đưa tận tay; đăng nhập lần đầu phải chọn mật khẩu riêng.',
              )}
            </p>
          </Notice>
        </>
      )}
    </Dialog>
  )
}
