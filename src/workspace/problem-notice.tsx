import type { ReactNode } from 'react'
import { ApiProblem } from '../platform/client.ts'
import { useT } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { en } from './english.ts'

/**
 * Why an act was not done, above the form that keeps what was typed: `<ProblemNotice error={mutation.error} />`.
 * Sentences for fields belong at their fields (`problemFields`); here stand the others.
 */
export function ProblemNotice(props: { error: unknown; action?: ReactNode }) {
  const t = useT(en)
  const { error, action } = props
  if (error === null || error === undefined) return null
  if (!(error instanceof ApiProblem)) {
    return (
      <Notice kind="error" live title={t('Đã có lỗi ngoài dự tính')} action={action}>
        <p>{t('Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.')}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="error" live title={error.title} action={action}>
      <p>{error.detail}</p>
      {error.status >= 500 && error.requestId ? (
        <p className="soft">
          {t('Mã lỗi')}: <code>{error.requestId}</code>
        </p>
      ) : null}
    </Notice>
  )
}

/** The server's sentence per field: `error={problemFields(mutation.error)['title']}`. */
export function problemFields(error: unknown): Readonly<Record<string, string>> {
  return error instanceof ApiProblem ? error.fields : {}
}

/** All the server said in one line, for a toast or a form without a place per field; one of ours if it said nothing to show. */
export function problemSentence(error: unknown, t: ReturnType<typeof useT>): string {
  if (error instanceof ApiProblem && error.status < 500) {
    const more = Object.values(error.fields).filter((one) => !error.detail.includes(one))
    return [error.detail, ...new Set(more)].filter(Boolean).join(' ')
  }
  return t(
    'Máy chủ gặp lỗi ngoài dự tính. Những gì anh chị đã gõ vẫn còn; hãy thử lại sau ít phút.',
  )
}
