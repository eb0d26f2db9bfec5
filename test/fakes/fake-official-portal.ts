import {
  type AnsweringServer,
  type Asked,
  openAnsweringServer,
  type Reply,
} from './answering-server.ts'

export interface Post {
  id: number
  slug: string
  link: string
  status: string
  title: string
  content: string
}

export interface FakeOfficialPortal extends AnsweringServer {
  posts: Post[]
  /** What it does instead of answering as it should; `kept`: the post stands there all the same. */
  onPost: (() => { reply: Reply; kept: boolean }) | null
  /** It finds nothing by its slug, whatever is there. */
  isBlind: boolean
}

const refuse = (status: number, message: string): Reply => ({ status, json: { message } })

/** A portal that takes posts as WordPress does: by a token, each with a slug of its own. */
export async function openFakeOfficialPortal(): Promise<FakeOfficialPortal> {
  const state = {
    posts: [] as Post[],
    onPost: null as FakeOfficialPortal['onPost'],
    isBlind: false,
  }
  const answer = ({ method, path, headers, body }: Asked): Reply => {
    const { pathname, searchParams } = new URL(path, 'http://portal')
    if (headers.authorization !== 'Bearer portal-token') return refuse(401, 'invalid token')
    if (!pathname.startsWith('/api/posts')) return refuse(404, 'no route')
    if (method === 'GET') {
      const slug = searchParams.get('slug')
      return { json: state.isBlind ? [] : state.posts.filter((post) => post.slug === slug) }
    }
    if (method === 'DELETE') {
      const id = Number(pathname.split('/').at(-1))
      const before = state.posts.length
      state.posts = state.posts.filter((post) => post.id !== id)
      return state.posts.length < before ? { json: { deleted: true } } : refuse(404, 'gone')
    }
    const { title, content, slug, status } = JSON.parse(body) as Post
    if (!title || !content || !slug || status !== 'publish')
      return refuse(400, 'a field is missing')
    const id = 100 + state.posts.length
    const post = { id, slug, status, title, content, link: `https://cong.example.vn/${id}` }
    const told = state.onPost?.()
    if (!told || told.kept) state.posts.push(post)
    return told?.reply ?? { status: 201, json: post }
  }
  const server = await openAnsweringServer(answer)
  return Object.assign(state, server, { url: `${server.url}/api/posts` })
}
