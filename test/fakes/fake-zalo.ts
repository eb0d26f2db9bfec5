import {
  type AnsweringServer,
  type Asked,
  openAnsweringServer,
  type Reply,
} from './answering-server.ts'

export interface FakeZalo extends AnsweringServer {
  /** What is answered to an article made; by default it works. */
  onCreate: (() => Reply) | null
  accessToken: string
  refreshToken: string
  /** Articles made so far. */
  articles: Record<string, unknown>[]
}

/** Answers 200 to everything, as the real one does; takes its token in a header of its own and a renewal key once. */
export async function openFakeZalo(): Promise<FakeZalo> {
  const state = {
    onCreate: null as FakeZalo['onCreate'],
    accessToken: 'access-1',
    refreshToken: 'refresh-1',
    articles: [] as Record<string, unknown>[],
  }
  let renewed = 1
  const answer = ({ method, path, headers, body }: Asked): Reply => {
    if (method === 'POST' && path === '/v4/oa/access_token') {
      const form = new URLSearchParams(body)
      if (headers['secret_key'] !== 'app-secret' || form.get('app_id') !== 'app') {
        return { json: { error: -14002, error_name: 'Invalid app' } }
      }
      if (form.get('refresh_token') !== state.refreshToken) {
        return { json: { error: -14014, error_name: 'Invalid refresh token' } }
      }
      renewed += 1
      state.accessToken = `access-${renewed}`
      state.refreshToken = `refresh-${renewed}`
      return {
        json: {
          access_token: state.accessToken,
          refresh_token: state.refreshToken,
          expires_in: '90000',
        },
      }
    }
    if (headers['access_token'] !== state.accessToken) {
      return { json: { error: -216, message: 'Access token is invalid' } }
    }
    if (path === '/v2.0/article/create') {
      const told = state.onCreate?.()
      if (told) return told
      const article = JSON.parse(body) as Record<string, unknown>
      const { cover, title, description, body: parts } = article
      if (!cover || !title || typeof description !== 'string' || !Array.isArray(parts)) {
        return { json: { error: -201, message: 'Invalid parameter' } }
      }
      state.articles.push(article)
      return {
        json: { error: 0, message: 'Success', data: { token: `t${state.articles.length}==` } },
      }
    }
    if (path === '/v2.0/article/verify') {
      return { json: { error: 0, data: { id: `article-${state.articles.length}` } } }
    }
    if (path === '/v2.0/article/remove') return { json: { error: 0, message: 'Success' } }
    return { json: { error: 404, message: 'You are accessing an empty or invalid api' } }
  }
  return Object.assign(state, await openAnsweringServer(answer))
}
