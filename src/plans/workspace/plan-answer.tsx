import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem } from '../../platform/client.ts'
import { Button } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { Notice, Skeleton } from '../../ui/notice.tsx'
import { NotFoundScreen } from '../../workspace/error-screen.tsx'
import { en } from '../en.ts'

type Query<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching' | 'refetch'>

/** Shows an answer, what stands there until it comes, and what happened when it did not. */
export function Answer<T>(props: {
  query: Query<T>
  /** Lines of the skeleton, about as many as will come. */
  lines?: number | undefined
  children: (data: T) => ReactNode
}) {
  const { data, error } = props.query
  if (data !== undefined) {
    return (
      <>
        {error ? <Failed query={props.query} stale /> : null}
        {props.children(data)}
      </>
    )
  }
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundScreen />
  return error ? <Failed query={props.query} /> : <Skeleton lines={props.lines ?? 6} />
}

function Failed<T>(props: { query: Query<T>; stale?: boolean }) {
  const t = useT(en)
  const { error, refetch, isFetching } = props.query
  return (
    <Notice
      kind={props.stale ? 'warning' : 'error'}
      live
      title={props.stale ? t('Đang xem bản đã tải trước đó') : t('Chưa tải được')}
      action={
        <Button busy={isFetching} onClick={() => void refetch()}>
          {t('Thử lại')}
        </Button>
      }
    >
      <p>{problemSentence(error, t)}</p>
    </Notice>
  )
}

/** The server's sentence, or one of ours when there is none to show. */
export function problemSentence(error: unknown, t: ReturnType<typeof useT>): string {
  if (error instanceof ApiProblem && error.status < 500) {
    const more = Object.values(error.fields).filter((one) => !error.detail.includes(one))
    return [error.detail, ...new Set(more)].filter(Boolean).join(' ')
  }
  return t(
    'Máy chủ gặp lỗi ngoài dự tính. Những gì anh chị đã gõ vẫn còn; hãy thử lại sau ít phút.',
  )
}
