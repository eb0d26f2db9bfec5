import { memo, useEffect, useMemo, useRef } from 'react'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import type { Span } from '../../plan-draft.ts'
import { focusField } from './import-keys.ts'
import { piecesOf } from './import-pieces.ts'
import { type Place, unclearWords } from './import-paths.ts'
import styles from './import-paper.module.css'
import { useReview } from './import-review-state.ts'
import { ScrollRegion } from '../plan/plan-scroll.tsx'

/** The document as it was read; what was understood is tinted, and a press on it leads to its field. */
export function Paper() {
  const t = useT(en)
  const { view, places, doubts, active, setActive } = useReview()
  const ref = useRef<HTMLElement>(null)
  const shown = paperPath(active, view.matches)
  const doubtful = useMemo(
    () => new Set(doubts.filter((one) => !one.settled).map((one) => one.path)),
    [doubts],
  )
  const unclear = useMemo(() => unclearWords(view.draft), [view.draft])
  useEffect(() => {
    const paper = ref.current
    const piece = shown && paper?.querySelector<HTMLElement>(`[data-path="${CSS.escape(shown)}"]`)
    if (!paper || !piece) return
    const top = piece.offsetTop - paper.offsetTop
    const inView = top >= paper.scrollTop && top < paper.scrollTop + paper.clientHeight - 60
    if (!inView) paper.scrollTop = top - paper.clientHeight / 3
  }, [shown])
  useEffect(() => {
    const paper = ref.current
    const onPress = (event: MouseEvent) => {
      const piece = event.target instanceof Element && event.target.closest('[data-path]')
      const path = piece ? piece.getAttribute('data-path') : null
      if (!path) return
      setActive(path)
      focusField(path)
    }
    paper?.addEventListener('click', onPress)
    return () => {
      paper?.removeEventListener('click', onPress)
    }
  }, [setActive])
  return (
    <div className={styles.desk}>
      <ScrollRegion ref={ref} className={styles.paper} label={t('Nguyên văn')}>
        <Text
          source={view.draft.source}
          places={places}
          unclear={unclear}
          active={shown}
          doubtful={doubtful}
        />
      </ScrollRegion>
    </div>
  )
}

const Text = memo(function Text(props: {
  source: string
  places: readonly Place[]
  unclear: readonly Span[]
  active: string | null
  doubtful: ReadonlySet<string>
}) {
  const { source, places, unclear, active, doubtful } = props
  const pieces = useMemo(() => piecesOf(source, places, unclear), [source, places, unclear])
  return pieces.map(({ start, text, path, unclear }) =>
    path === null ? (
      <span key={start} className={unclear ? styles.unclear : undefined}>
        {text}
      </span>
    ) : (
      <span
        key={start}
        data-path={path}
        className={[
          styles.read,
          unclear && styles.unclear,
          doubtful.has(path) && styles.doubt,
          path === active && styles.active,
        ]
          .filter(Boolean)
          .join(' ')}
      >
        {text}
      </span>
    ),
  )
})

/** Words stand in the tasks that hold them. */
function paperPath(
  active: string | null,
  matches: readonly { words: string; tasks: readonly number[] }[],
): string | null {
  if (!active?.startsWith('words:')) return active
  const first = matches.find((match) => `words:${match.words}` === active)?.tasks[0]
  return first === undefined ? null : `tasks.${first}`
}
