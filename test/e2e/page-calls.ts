import type { Page } from 'playwright-core'

/** The API as the page itself calls it. */
export async function call<T>(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const asked = { method, path: `/api/v1${path}`, body: body ? JSON.stringify(body) : null }
  return page.evaluate(async (one) => {
    const answer = await fetch(one.path, {
      method: one.method,
      body: one.body,
      headers: {
        'content-type': 'application/json',
        ...(one.method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
      },
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return answer.json()
  }, asked) as Promise<T>
}

/** Of whoever is signed in there. */
export async function unitOf(page: Page): Promise<string> {
  const session = await call<{ units: { id: string }[] }>(page, 'GET', '/session')
  return session.units[0]?.id ?? ''
}
