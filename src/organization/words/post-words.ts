import { leftAfter, takeApart, wordsOf } from './unit-name-words.ts'

/** A post of the house, as a document may name it: "Công chức Văn phòng – Thống kê". */
export interface PostForMatching {
  id: string
  unitId: string
  title: string
}

interface PostsMeant<Post> {
  posts: Post[]
  /** 0–1; below 0.8 a person must choose. */
  sure: number
  why: string
}

/** What follows "công chức", "cán bộ" …; null where the words name nobody of the staff. */
export function staffWordsIn(words: readonly string[]): string[] | null {
  const people = words[0] === CAC ? words.slice(1) : words
  const staff = STAFF.find((one) => one.every((word, index) => people[index] === word))
  if (staff === undefined || people.length === staff.length) return null
  const rest = people.slice(staff.length)
  return staffWordsIn(rest) ?? rest
}

export function namesStaff(text: string): boolean {
  return staffWordsIn(wordsOf(text)) !== null
}

/** The post of that title among the posts of one unit; undefined unless it is sure. */
export function surePostNamed<Post extends Pick<PostForMatching, 'title'>>(
  text: string,
  posts: readonly Post[],
): Post | undefined {
  const asked = staffWordsIn(wordsOf(text))
  const found = asked === null ? undefined : postsNamed(asked, posts)
  return found?.posts.length === 1 && found.sure > 0.8 ? found.posts[0] : undefined
}

/** The posts whose title says what the words after "công chức" say; a title of several units is found in each. */
export function postsNamed<Post extends Pick<PostForMatching, 'title'>>(
  words: readonly string[],
  posts: readonly Post[],
): PostsMeant<Post> | undefined {
  const asked = takeApart(words).core
  const titled = posts.flatMap((post) => {
    const title = staffWordsIn(wordsOf(post.title))
    return title === null ? [] : [{ post, title: takeApart(title).core }]
  })
  for (const { sure, how, fits } of WAYS) {
    const found = titled.filter(({ post, title }) => fits(asked, title, post.title))
    const [first] = found
    if (first === undefined) continue
    if (new Set(found.map(({ title }) => title.join(' '))).size > 1) return undefined
    return {
      posts: found.map(({ post }) => post),
      sure,
      why: `${how} “${first.post.title}”`,
    }
  }
  return undefined
}

/** The title itself, then its beginning, then one of its halves: "kế toán ngân sách" is of "Tài chính – Kế toán". */
const WAYS: readonly {
  sure: number
  how: string
  fits: (asked: readonly string[], title: readonly string[], written: string) => boolean
}[] = [
  {
    sure: 0.95,
    how: 'đúng chức danh',
    fits: (asked, title) => leftAfter(asked, title) === 0,
  },
  {
    sure: 0.85,
    how: 'tên viết gọn của chức danh',
    fits: (asked, title) => asked.length > 1 && leftAfter(asked, title) !== undefined,
  },
  {
    sure: 0.6,
    how: 'có thể là chức danh',
    fits: (asked, _, written) =>
      halvesOf(written).some((half) => ` ${asked.join(' ')} `.includes(` ${half} `)),
  },
]

function halvesOf(title: string): string[] {
  const halves = title.split(/\s[-–]\s/u).map((half) => wordsOf(half))
  if (halves.length < 2) return []
  return halves
    .map((half) => staffWordsIn(half) ?? half)
    .filter((half) => half.length > 1)
    .map((half) => half.join(' '))
}

const CAC = wordsOf('các')[0]
const STAFF = ['công chức', 'cán bộ', 'viên chức', 'chuyên viên'].map((staff) => wordsOf(staff))
