import {
  type AnsweringServer,
  type Asked,
  openAnsweringServer,
  type Reply,
} from './answering-server.ts'

export interface FakeFacebook extends AnsweringServer {
  onPost: (() => Reply) | null
  onRead: (() => Reply | null) | null
  posts: Record<string, unknown>[]
}

const refuse = (code: number, message: string, subcode?: number): Reply => ({
  status: 400,
  json: { error: { message, type: 'OAuthException', code, error_subcode: subcode } },
})

/** A page of the Graph API: unpublished pictures, one post, removal, counters. */
export async function openFakeFacebook(): Promise<FakeFacebook> {
  const state = {
    onPost: null as FakeFacebook['onPost'],
    onRead: null as FakeFacebook['onRead'],
    posts: [] as Record<string, unknown>[],
  }
  const answer = ({ method, path, body }: Asked): Reply => {
    const { pathname, searchParams } = new URL(path, 'http://facebook')
    if (searchParams.get('access_token') !== 'page-token') {
      return refuse(190, 'Error validating access token')
    }
    if (method === 'DELETE') return { json: { success: true } }
    if (method === 'GET') {
      const counted = state.onRead?.()
      if (counted) return counted
      return {
        json: {
          reactions: { summary: { total_count: 21 } },
          comments: { summary: { total_count: 3 } },
          shares: { count: 4 },
        },
      }
    }
    const sent = JSON.parse(body) as Record<string, unknown>
    if (pathname === '/page-1/photos') {
      if (sent['published'] !== false) return refuse(100, 'photos must stay unpublished')
      return { json: { id: 'media-1' } }
    }
    if (pathname !== '/page-1/feed') return refuse(100, 'Unsupported post request')
    const told = state.onPost?.()
    if (told) return told
    state.posts.push(sent)
    const id = `page-1_${state.posts.length}`
    return { json: { id, permalink_url: `https://facebook.example/${id}` } }
  }
  return Object.assign(state, await openAnsweringServer(answer))
}
