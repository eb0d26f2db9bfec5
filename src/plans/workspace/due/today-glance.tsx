import { ButtonLink } from '../../../ui/button.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { type State, StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { TodayView } from '../../due/due-contract.ts'
import { en } from '../../en-due.ts'

/** Before anything is read: how much is late, due today, due soon. Each opens its list. */
export function TodayGlance(props: { view: TodayView }) {
  const t = useT(en)
  const { overdue, dueToday, dueSoon, today } = props.view
  const n = (value: number) => number(value, t.language)
  return (
    <nav className="cluster" aria-label={t('Việc đến hạn, tóm tắt')}>
      {overdue > 0 ? (
        <Figure
          state="overdue"
          word={t('{n} việc quá hạn', { n: n(overdue) })}
          path="/viec?tinh-trang=late&vai=lead"
        />
      ) : (
        <Figure state="done" word={t('không việc nào trễ')} path="/viec" />
      )}
      {dueToday > 0 ? (
        <Figure
          state="dueSoon"
          word={t('{n} việc đến hạn hôm nay', { n: n(dueToday) })}
          path={`/viec?den=${today}`}
        />
      ) : null}
      {dueSoon > 0 ? (
        <Figure
          state="dueSoon"
          word={t('{n} việc trong 10 ngày làm việc tới', { n: n(dueSoon) })}
          path="/viec"
        />
      ) : null}
    </nav>
  )
}

function Figure(props: { state: State; word: string; path: string }) {
  return (
    <ButtonLink kind="quiet" href={href(props.path)}>
      <StateBadge state={props.state} word={props.word} />
    </ButtonLink>
  )
}
