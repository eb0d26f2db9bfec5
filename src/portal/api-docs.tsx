import { notFound } from '../platform/refusal.ts'
import type { ApiDocument, ApiOperation } from '../platform/openapi.ts'
import type { Page } from '../platform/pages.ts'
import { useT } from '../ui/language.tsx'
import { createTranslator } from '../ui/translate.ts'
import { en } from './en.ts'
import { type Schema, wordsOfSchema } from './schema-words.ts'

interface Listed extends ApiOperation {
  method: string
  path: string
}

/** `/api/docs`: what programs may ask, read from the same contracts that answer; a page a module, without a script. */
export function apiDocsPages(document: ApiDocument): Page[] {
  const modules = modulesOf(document)
  return [
    {
      path: '/api/docs',
      render: async ({ language }) => {
        const t = createTranslator([en], language)
        return {
          ...bare(t('Giao diện lập trình (API)')),
          crumbs: [],
          body: <Modules modules={modules} root={rootIn(language)} />,
        }
      },
    },
    {
      path: '/api/docs/:module',
      render: async ({ params, language }) => {
        const t = createTranslator([en], language)
        const name = params['module'] ?? ''
        const operations = modules.get(name)
        if (!operations) throw notFound(t('API không có phần này.'))
        return {
          ...bare(`API: ${name}`),
          crumbs: [
            { label: t('Giao diện lập trình (API)'), href: rootIn(language) },
            { label: name },
          ],
          body: <Operations name={name} operations={operations} />,
        }
      },
    },
  ]
}

function rootIn(language: 'vi' | 'en'): string {
  return language === 'en' ? '/en/api/docs' : '/api/docs'
}

function bare(title: string) {
  return { title, description: title, unit: null, tags: [], unlisted: true }
}

function modulesOf({ paths }: ApiDocument): Map<string, Listed[]> {
  const modules = new Map<string, Listed[]>()
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const [module = ''] = operation.tags
      const listed = { ...operation, method: method.toUpperCase(), path }
      modules.set(module, [...(modules.get(module) ?? []), listed])
    }
  }
  return modules
}

function Modules(props: { modules: ReadonlyMap<string, readonly Listed[]>; root: string }) {
  const t = useT(en)
  return (
    <article className="article">
      <h1>{t('Giao diện lập trình (API)')}</h1>
      <p>
        {t(
          'Mọi việc làm được trên màn hình đều làm được qua API, với đúng quyền của tài khoản. Địa chỉ bắt đầu bằng /api/v1; dữ liệu là JSON; từ chối là application/problem+json có câu giải thích.',
        )}
      </p>
      <p>
        {t('Đăng nhập bằng POST /api/v1/session, giữ cookie nhận được và gửi lại ở mỗi lần gọi.')}
      </p>
      <p>
        <a href="/api/openapi.json">{t('Mô tả OpenAPI 3.1 cho máy đọc')}</a>
      </p>
      <h2>{t('Các phần')}</h2>
      <ul>
        {[...props.modules].map(([name, operations]) => (
          <li key={name}>
            <a href={`${props.root}/${name}`}>{name}</a>{' '}
            <span className="soft">{t('{n} lời gọi', { n: operations.length })}</span>
          </li>
        ))}
      </ul>
    </article>
  )
}

function Operations(props: { name: string; operations: readonly Listed[] }) {
  const t = useT(en)
  return (
    <>
      <h1>API: {props.name}</h1>
      {props.operations.map((operation) => (
        <section key={operation.operationId} id={operation.operationId} className="call">
          <h2>
            <a href={`#${operation.operationId}`}>
              <code>
                {operation.method} {operation.path}
              </code>
            </a>
          </h2>
          <p lang="vi">{operation.summary}</p>
          <p className="soft">
            {operation.operationId} ·{' '}
            {operation['x-may'] === undefined ? t('ai cũng gọi được') : t('cần đăng nhập')}
          </p>
          <Parts operation={operation} />
        </section>
      ))}
    </>
  )
}

function Parts({ operation }: { operation: Listed }) {
  const t = useT(en)
  const { parameters, requestBody, responses } = operation
  return (
    <>
      {parameters.length > 0 ? (
        <Part
          title={t('Tham số')}
          words={parameters
            .map(
              (one) =>
                `${one.name}${one.required ? '' : '?'} (${one.in}): ${wordsOfSchema(one.schema)}`,
            )
            .join('\n')}
        />
      ) : null}
      {Object.entries(requestBody?.content ?? {}).map(([mime, { schema }]) => (
        <Part key={mime} title={t('Gửi lên: {mime}', { mime })} words={wordsOf(schema)} />
      ))}
      {Object.entries(responses['200']?.content ?? {}).map(([mime, { schema }]) => (
        <Part key={mime} title={t('Trả về: {mime}', { mime })} words={wordsOf(schema)} />
      ))}
    </>
  )
}

function wordsOf(schema: Schema | undefined): string {
  return schema === undefined ? '' : wordsOfSchema(schema)
}

function Part({ title, words }: { title: string; words: string }) {
  if (words === '') return <p>{title}</p>
  return (
    <details>
      <summary>{title}</summary>
      <pre>{words}</pre>
    </details>
  )
}
