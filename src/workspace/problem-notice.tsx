import { ApiProblem } from '../platform/client.ts'
import { useT } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { en } from './english.ts'

/**
 * Why an act was not done, above the form that keeps what was typed: `<ProblemNotice error={mutation.error} />`.
 * Sentences for fields belong at their fields (`problemFields`); here stand the others. Rethrows a bug.
 */
export function ProblemNotice(props: { error: unknown }) {
  const t = useT(en)
  const { error } = props
  if (error === null || error === undefined) return null
  if (!(error instanceof ApiProblem)) throw error
  return (
    <Notice kind="error" live title={error.title}>
      <p>{error.detail}</p>
      {error.status >= 500 && error.requestId ? (
        <p>
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
