import { wordsOf } from '../words/unit-name-words.ts'

/** Why a successor is proposed to carry on: it took all people, the rest, the code, the name; or nothing speaks for any. */
export type ProposalReason = 'people' | 'rest' | 'code' | 'name' | 'first'

/** What is known of one successor of a divided unit. */
export interface Part {
  id: string
  /** `xã Bình Minh`. */
  name: string
  /** The official code of its area on the day. */
  code: string | null
  /** How the resolution says what it took: `Nhập một phần diện tích, toàn bộ dân số`. */
  words: string | null
}

/** Who most likely carries on for the divided unit. A proposal: a person answers. */
export function proposeHeir(
  divided: Pick<Part, 'name' | 'code'>,
  parts: readonly [Part, ...Part[]],
): { id: string; why: ProposalReason } {
  const place = placeOf(divided.name)
  const reasons: [ProposalReason, (part: Part) => boolean][] = [
    ['people', ({ words }) => /toàn bộ dân số/i.test(words ?? '')],
    ['rest', ({ words }) => /phần còn lại|toàn bộ|đổi tên/i.test(words ?? '')],
    ['code', ({ code }) => code !== null && code === divided.code],
    ['name', ({ name }) => placeOf(name) === place],
  ]
  for (const [why, fits] of reasons) {
    const found = parts.find(fits)
    if (found) return { id: found.id, why }
  }
  return { id: parts[0].id, why: 'first' }
}

/** `UBND xã Hoà Lạc` → `hòa lạc`, wherever the tone stands. */
function placeOf(name: string): string {
  const words = wordsOf(name).join(' ')
  return words.replace(PREFIX, '')
}

const TIER = ['thị trấn', 'thị xã', 'thành phố', 'đặc khu', 'phường', 'huyện', 'quận', 'tỉnh', 'xã']
const PREFIX = new RegExp(
  `^(?:${wordsOf('ủy ban nhân dân').join(' ')} )?(?:${TIER.map((word) => wordsOf(word).join(' ')).join('|')}) `,
)
