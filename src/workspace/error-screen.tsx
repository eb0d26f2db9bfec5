import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ApiProblem } from '../platform/client.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { useT } from '../ui/language.tsx'
import { EmptyState, Notice } from '../ui/notice.tsx'
import { en } from './english.ts'
import { href } from './navigation.ts'
import { Screen } from './screen.tsx'

/** A screen that failed: what happened, what was kept, what to do, and the id to find it in the log. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const t = useT(en)
  const router = useRouter()
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundScreen />
  return (
    <Screen title={t('Chưa mở được trang này')}>
      <Notice
        kind="error"
        live
        title={error instanceof ApiProblem ? error.title : undefined}
        action={
          <>
            <Button
              kind="primary"
              onClick={() => {
                reset()
                void router.invalidate()
              }}
            >
              {t('Thử lại')}
            </Button>
            <ButtonLink href={href('/')}>{t('Về Hôm nay')}</ButtonLink>
          </>
        }
      >
        <p>{explain(error, t)}</p>
        {error instanceof ApiProblem && error.requestId ? (
          <p>
            {t('Mã lỗi')}: <code>{error.requestId}</code>
          </p>
        ) : null}
      </Notice>
    </Screen>
  )
}

/** The same when even the frame could not be shown: the session itself did not answer. */
export function FrameError(props: ErrorComponentProps) {
  return (
    <main className="alone">
      <ErrorScreen {...props} />
    </main>
  )
}

export function NotFoundScreen() {
  const t = useT(en)
  return (
    <Screen title={t('Không có trang này')}>
      <EmptyState
        icon="search"
        title={t('Không có trang này')}
        action={<ButtonLink href={href('/')}>{t('Về Hôm nay')}</ButtonLink>}
      >
        {t('Địa chỉ có thể đã gõ sai, hoặc hồ sơ không thuộc phạm vi của đơn vị anh chị.')}
      </EmptyState>
    </Screen>
  )
}

function explain(error: unknown, t: ReturnType<typeof useT>): string {
  if (error instanceof ApiProblem) {
    if (error.status > 0 && error.status < 500) return error.detail
    if (error.status === 0) {
      return t('Không kết nối được máy chủ. Những gì anh chị đã gõ vẫn được giữ trên máy này.')
    }
  }
  return t(
    'Đã có lỗi ngoài dự tính. Những gì anh chị đã gõ vẫn được giữ trên máy này. Hãy thử lại; nếu vẫn lỗi, gửi mã dưới đây cho người quản trị.',
  )
}
