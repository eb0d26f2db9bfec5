import { useT } from './language.tsx'

type Tone = 'good' | 'soon' | 'late' | 'active' | 'plain'

/** A state is always a word and a shape; colour only repeats it. */
const states = {
  onTime: ['●', 'Đúng hạn', 'good'],
  dueSoon: ['◐', 'Sắp đến hạn', 'soon'],
  overdue: ['▲', 'Quá hạn', 'late'],
  unknown: ['?', 'Chưa rõ', 'plain'],
  paused: ['‖', 'Tạm dừng', 'plain'],
  done: ['✓', 'Hoàn thành', 'good'],
  draft: ['✎', 'Nháp', 'plain'],
  waiting: ['◷', 'Chờ duyệt', 'active'],
  approved: ['✓', 'Đã duyệt', 'good'],
  returned: ['↩', 'Trả lại', 'soon'],
  cancelled: ['✕', 'Đã hủy', 'plain'],
} as const satisfies Record<string, readonly [shape: string, word: string, tone: Tone]>

export type State = keyof typeof states

/** `word` replaces the usual word ("Đã phát"), never its meaning. */
export function StateBadge(props: { state: State; word?: string | undefined }) {
  const t = useT()
  const [shape, word, tone] = states[props.state]
  return (
    <span className={`state ${tone}`}>
      <span aria-hidden="true">{shape}</span>
      {props.word ?? t(word)}
    </span>
  )
}

/** Shape, word and tone, for a calendar or a map that has no room for the badge. */
export function stateSign(state: State): { shape: string; word: string; tone: Tone } {
  const [shape, word, tone] = states[state]
  return { shape, word, tone }
}
