import type { Problem } from '../platform/contract.ts'
import type { ErrorAt } from '../platform/errors.ts'
import type { PageContent } from '../platform/pages.ts'
import { createTranslator } from '../ui/translate.ts'
import { en } from './en.ts'
import { frontOf } from './navigation.ts'
import { SearchForm } from './search-form.tsx'

/** The page of what could not be done. A refusal without an English sentence is said as it was written, in Vietnamese. */
export function errorContent(problem: Problem, at: ErrorAt): PageContent {
  const { language, unit } = at
  const t = createTranslator([en], language)
  const inEnglish = problem.status === 404 ? t(NOWHERE) : t(NOT_DONE)
  const detail = t(problem.detail)
  const title = language === 'vi' ? problem.title : inEnglish
  return {
    title,
    description: detail,
    unit,
    crumbs: [],
    tags: [],
    unlisted: true,
    body: (
      <section className="narrow">
        <h1>{title}</h1>
        <p lang={detail === problem.detail ? 'vi' : undefined}>{detail}</p>
        {unit && problem.status === 404 ? <SearchForm root={unit.root} words="" /> : null}
        <p>
          <a href={unit?.root ?? frontOf(at)}>
            {unit ? t('Về trang đầu của {name}', { name: unit.name }) : t('Về trang tìm đơn vị')}
          </a>
        </p>
        {problem.status >= 500 ? (
          <p className="soft">{t('Mã yêu cầu: {id}', { id: problem.requestId })}</p>
        ) : null}
      </section>
    ),
  }
}

const NOWHERE = 'Không tìm thấy'
const NOT_DONE = 'Không thực hiện được'
