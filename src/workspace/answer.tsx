import type { ReactNode } from 'react'
import { ApiProblem } from '../platform/client.ts'
import { Button } from '../ui/button.tsx'
import { useT } from '../ui/language.tsx'
import { Notice, Skeleton } from '../ui/notice.tsx'
import { Pagination } from '../ui/page.tsx'
import { en } from './english.ts'
import { NotFoundScreen } from './error-screen.tsx'
import { ProblemNotice, problemSentence } from './problem-notice.tsx'

/** What a query of one answer and a query of pages have in common. */
export interface Asked<T> {
  data: T | undefined
  error: Error | null
  fetchStatus: 'fetching' | 'paused' | 'idle'
  isFetching: boolean
  refetch: () => Promise<unknown>
}

/** An answer of the server, what stands there until it comes, and what happened when it did not. */
export function Answer<T>(props: {
  query: Asked<T>
  /** Lines of the skeleton, about as many as will come. */
  lines?: number | undefined
  /** The answer is the whole screen: a record that is not there is a screen that is not there. */
  wholeScreen?: boolean
  children: (data: T) => ReactNode
}) {
  const t = useT(en)
  const { data, error, fetchStatus, isFetching, refetch } = props.query
  const again = (
    <Button busy={isFetching} onClick={() => void refetch()}>
      {t('Thử lại')}
    </Button>
  )
  if (data !== undefined) {
    return (
      <>
        {error ? (
          <Notice kind="warning" live title={t('Đang xem bản đã tải trước đó')} action={again}>
            <p>{problemSentence(error, t)}</p>
          </Notice>
        ) : null}
        {props.children(data)}
      </>
    )
  }
  if (props.wholeScreen && error instanceof ApiProblem && error.status === 404) {
    return <NotFoundScreen />
  }
  if (error) return <ProblemNotice error={error} action={again} />
  if (fetchStatus === 'paused') {
    return (
      <Notice kind="warning" title={t('Đang mất mạng')}>
        <p>{t('Phần này sẽ tự hiện khi có mạng lại.')}</p>
      </Notice>
    )
  }
  return <Skeleton lines={props.lines} />
}

/** "Xem thêm" under a list that is read page by page; nothing when all of it is shown. */
export function MoreRows(props: {
  query: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
  shown: number
  total?: number | undefined
  /** Say how many there are even when all are shown. */
  alwaysCount?: boolean
}) {
  const t = useT(en)
  const { query, shown, total } = props
  if (!query.hasNextPage && !props.alwaysCount) return null
  return (
    <Pagination
      shown={shown}
      total={total}
      more={
        query.hasNextPage ? (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('Xem thêm')}
          </Button>
        ) : null
      }
    />
  )
}
