import type { ReactNode } from 'react'
import { ApiProblem } from '../../platform/client.ts'
import { Button } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { Notice, Skeleton } from '../../ui/notice.tsx'
import { en } from '../en.ts'

/** A part of a screen that waits for the server by itself: grey lines, then the data or what went wrong. */
export function Waited<T>(props: {
  query: {
    data: T | undefined
    error: Error | null
    fetchStatus: 'fetching' | 'paused' | 'idle'
    refetch: () => Promise<unknown>
  }
  lines?: number | undefined
  children: (data: T) => ReactNode
}) {
  const t = useT(en)
  const { data, error, fetchStatus, refetch } = props.query
  if (data !== undefined) return props.children(data)
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (fetchStatus === 'paused') {
    return (
      <Notice kind="warning" title={t('Đang mất mạng')}>
        <p>{t('Phần này sẽ tự hiện khi có mạng lại.')}</p>
      </Notice>
    )
  }
  return <Skeleton lines={props.lines} />
}

/** What happened in a sentence; with `onRetry` a way to try again. */
export function Problem(props: { error: Error; onRetry?: (() => void) | undefined }) {
  const t = useT(en)
  const { error, onRetry } = props
  return (
    <Notice
      kind="error"
      live
      title={error instanceof ApiProblem ? error.title : t('Đã có lỗi ngoài dự tính')}
      action={onRetry ? <Button onClick={onRetry}>{t('Thử lại')}</Button> : undefined}
    >
      <p>
        {error instanceof ApiProblem
          ? error.detail
          : t('Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.')}
      </p>
      {error instanceof ApiProblem && error.status >= 500 && error.requestId ? (
        <p className="soft">
          {t('Mã lỗi')}: <code>{error.requestId}</code>
        </p>
      ) : null}
    </Notice>
  )
}
