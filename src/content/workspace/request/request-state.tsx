import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { RequestView } from '../../request/request-contract.ts'

const settled = {
  answered: ['waiting', 'Đã gửi, chờ nhận'],
  taken: ['done', 'Đã nhận bài'],
  declined: ['cancelled', 'Không nhận viết'],
  withdrawn: ['cancelled', 'Đã rút'],
} as const

/** Where a request stands, and its day while nothing was sent. */
export function RequestState(props: { request: Pick<RequestView, 'state' | 'dueOn'> }) {
  const t = useT(en)
  const { today } = useSession()
  const { state, dueOn } = props.request
  if (state !== 'open' && state !== 'writing') {
    const [sign, word] = settled[state]
    return <StateBadge state={sign} word={t(word)} />
  }
  const day = shortDate(dueOn, t.language)
  return (
    <>
      <StateBadge
        state={state === 'open' ? 'waiting' : 'draft'}
        word={state === 'open' ? t('Chưa nhận viết') : t('Đang viết')}
      />
      <StateBadge
        state={dueOn < today ? 'overdue' : 'onTime'}
        word={dueOn < today ? t('Quá hạn {date}', { date: day }) : t('Hạn {date}', { date: day })}
      />
    </>
  )
}
