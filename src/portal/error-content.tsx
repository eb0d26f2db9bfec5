import type { Problem } from '../platform/contract.ts'
import type { PageContent } from '../platform/pages.ts'

/** The page of what could not be done. In Vietnamese, since nobody knows which language was read. */
export function errorContent(problem: Problem): PageContent {
  return {
    title: problem.title,
    description: problem.detail,
    unit: null,
    crumbs: [],
    tags: [],
    unlisted: true,
    body: (
      <section className="narrow">
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        <p>
          <a href="/">Về trang tìm đơn vị</a>
        </p>
        {problem.status >= 500 ? <p className="soft">Mã yêu cầu: {problem.requestId}</p> : null}
      </section>
    ),
  }
}
