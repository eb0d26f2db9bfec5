import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { lawContract } from '../law/index.ts'
import { openApiDocument } from '../platform/openapi.ts'
import { apiDocsPages } from './api-docs.tsx'

const pages = apiDocsPages(openApiDocument({ law: lawContract }, 'https://lantoa.example.vn'))

async function read(at: 0 | 1, params: Record<string, string>): Promise<string> {
  const content = await pages[at]?.render({ params, query: {}, language: 'vi', site: undefined })
  return content && 'body' in content ? renderToStaticMarkup(content.body) : ''
}

test('every call stands on the page of its module with what it takes and answers, without a script', async () => {
  expect(await read(0, {})).toContain('href="/api/docs/law"')
  const law = await read(1, { module: 'law' })
  for (const [name, { summary }] of Object.entries(lawContract)) {
    expect(law).toContain(`id="law.${name}"`)
    expect(law).toContain(summary)
  }
  expect(law).toContain('effectiveTo?: string (date) | null')
  expect(law).not.toMatch(/<script|style=/)
  await expect(read(1, { module: 'x' })).rejects.toThrow('API không có phần này.')
})
