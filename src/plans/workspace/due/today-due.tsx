import { useInfiniteQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { useSession } from '../../../workspace/session.ts'
import { Holding } from '../../../work/workspace/holding.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import type { DueItem } from '../../due/due-contract.ts'
import { en } from '../../en-due.ts'
import { dueQuery } from './due-calls.ts'
import { counted, shorten, timeliness } from './due-words.ts'

const LATE_SHOWN = 3
const SOON_SHOWN = 5

/** What is late, then what falls due in ten working days; a few rows of each, the board has them all. */
export function TodayDue(props: { unitId: string }) {
  const t = useT(en)
  const { today } = useSession()
  const late = useInfiniteQuery(dueQuery(props.unitId, { state: 'late', part: 'lead' }))
  const open = useInfiniteQuery(
    dueQuery(props.unitId, { state: 'open', part: 'lead', from: today }),
  )
  return (
    <>
      <Answer query={late}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length > 0 ? (
            <Section
              title={t('Quá hạn')}
              actions={<BoardLink late total={pages[0]?.total ?? items.length} />}
            >
              <DueRows label={t('Việc quá hạn')} items={items.slice(0, LATE_SHOWN)} />
            </Section>
          ) : null
        }}
      </Answer>
      <Section title={t('Đến hạn trong 10 ngày làm việc')} actions={<BoardLink />}>
        <Answer query={open}>
          {({ pages }) => {
            const soon = pages
              .flatMap((page) => page.items)
              .filter((item) => item.timeliness === 'soon' || item.timeliness === 'today')
            return soon.length > 0 ? (
              <DueRows label={t('Việc sắp đến hạn')} items={soon.slice(0, SOON_SHOWN)} />
            ) : (
              <NothingSoon next={pages[0]?.items.find((item) => item.timeliness === 'later')} />
            )
          }}
        </Answer>
      </Section>
    </>
  )
}

function DueRows(props: { label: string; items: readonly DueItem[] }) {
  const t = useT(en)
  return (
    <ul className="rows" aria-label={props.label}>
      {props.items.map((item) => {
        const { state, word } = timeliness(item, t)
        return (
          <li key={item.id}>
            <a href={href(`/viec?xem=${item.id}`)}>{shorten(item.content, 140)}</a>
            <div className="cluster small">
              <StateBadge state={state} word={word} />
              <span>
                {t('Hạn {date}', { date: shortDate(item.dueOn, t.language) })} · {item.label}
              </span>
            </div>
            <p className="small">
              <Holding by={item.heldBy} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function BoardLink(props: { late?: boolean; total?: number }) {
  const t = useT(en)
  return (
    <ButtonLink kind="quiet" href={href(props.late ? '/viec?tinh-trang=late&vai=lead' : '/viec')}>
      {props.total === undefined
        ? t('Xem mọi việc đến hạn')
        : t('Xem cả {n} việc trễ', { n: counted(props.total, t) })}
    </ButtonLink>
  )
}

function NothingSoon(props: { next: DueItem | undefined }) {
  const t = useT(en)
  const { next } = props
  return (
    <EmptyState
      icon="check"
      level="h3"
      title={t('Mười ngày làm việc tới không có việc nào đến hạn')}
    >
      {next
        ? t('Việc gần nhất đến hạn {date}: {what}', {
            date: shortDate(next.dueOn, t.language),
            what: shorten(next.content, 120),
          })
        : t('Việc của kế hoạch sẽ hiện ở đây khi sắp đến hạn.')}
    </EmptyState>
  )
}
