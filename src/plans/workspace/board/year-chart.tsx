import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { ButtonLink } from '../../../ui/button.tsx'
import { monthName, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { Translator } from '../../../ui/translate.ts'
import type { Address } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { useSession } from '../../../workspace/session.ts'
import type { DueBar } from '../../board/board-contract.ts'
import { en } from '../../en-board.ts'
import type { DueFilters } from '../due/due-calls.ts'
import { numbered, shorten } from '../due/due-words.ts'
import { ScrollRegion } from '../plan/plan-scroll.tsx'
import { barsQuery } from './board-calls.ts'
import { lastDayOf } from './board-groups.ts'
import { NothingFound } from './board-nothing.tsx'
import { listAddress } from './list-address.ts'
import { monthsOfBar } from './year-months.ts'
import { YearMonth } from './year-month.tsx'
import { useArrows } from './year-arrows.ts'
import css from './year-chart.module.css'

const LONG = 90

/** Tasks against the months of a year: a band while there is work, a sign where it falls due. On a phone a list. */
export function YearChart(props: { unitId: string; address: Address; filters: DueFilters }) {
  const t = useT(en)
  const { today } = useSession()
  const { unitId, address, filters } = props
  const year = yearOf(address.get('nam'), today)
  const query = useInfiniteQuery(barsQuery(unitId, year, filters))
  return (
    <>
      <div className="cluster">
        <YearLink address={address} year={Number(year) - 1} />
        <h2 aria-live="polite">{t('Năm {year}', { year })}</h2>
        <YearLink address={address} year={Number(year) + 1} />
      </div>
      <Answer query={query} lines={8}>
        {({ pages }) => {
          const bars = pages.flatMap((page) => page.items)
          if (bars.length === 0) return <NothingFound />
          return (
            <div className="stack" aria-busy={query.isFetching || undefined}>
              <Chart
                year={year}
                bars={bars}
                hrefOf={(bar, month) =>
                  listAddress(address, filters.below === 'true', {
                    dong: bar.lineId,
                    'tinh-trang': 'all',
                    ...(month ? { tu: `${month}-01`, den: lastDayOf(month) } : {}),
                  })
                }
              />
              <p className="soft small">
                {t(
                  '✓ xong, ▲ trễ, ◐ đến hạn trong tháng này, ● sẽ đến hạn, ‖ tạm dừng; vạch xám là thời gian làm. Phím mũi tên đi từ ô này sang ô khác.',
                )}
              </p>
              <MoreRows query={query} shown={bars.length} />
            </div>
          )
        }}
      </Answer>
    </>
  )
}

function Chart(props: {
  year: string
  bars: readonly DueBar[]
  hrefOf: (bar: DueBar, month?: string) => string
}) {
  const t = useT(en)
  const { today } = useSession()
  const { year, bars, hrefOf } = props
  const ref = useRef<HTMLElement>(null)
  useArrows(ref)
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const now = today.slice(0, 7)
  const ofSeveral = new Set(bars.map(({ planId }) => planId)).size > 1
  const isNow = (month: string) => (month === now ? css['now'] : undefined)
  return (
    <ScrollRegion ref={ref} className={css['frame']} label={t('Lịch các việc theo tháng')}>
      <table className={css['chart']}>
        <caption className="unseen">{t('Các việc trong năm {year} theo tháng', { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Việc')}</th>
            {months.map((month) => (
              <th key={month} scope="col" className={isNow(month)}>
                <abbr title={monthName(month, t.language)}>{Number(month.slice(5))}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => {
            const marks = monthsOfBar(bar, months, today)
            return (
              <tr key={bar.lineId}>
                <th scope="row">
                  <a href={hrefOf(bar)}>
                    {numbered(bar.lineLabel)}
                    {shorten(bar.content, LONG)}
                  </a>
                  {ofSeveral ? <span className={css['beneath']}>{bar.issuer}</span> : null}
                  <span className={css['sum']}>{doneWords(bar, t)}</span>
                </th>
                {months.map((month) => (
                  <td key={month} className={isNow(month)}>
                    <YearMonth mark={marks.get(month)} href={hrefOf(bar, month)} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** On a phone, where what is done is left out. */
function doneWords({ spans }: DueBar, t: Translator): string {
  const done = spans.filter(({ units, done }) => units === done).length
  return t('{done}/{n} hạn đã xong', {
    done: number(done, t.language),
    n: number(spans.length, t.language),
  })
}

function YearLink(props: { address: Address; year: number }) {
  const { address, year } = props
  return (
    <ButtonLink className="no-print" kind="quiet" href={address.with({ nam: String(year) })}>
      {year}
    </ButtonLink>
  )
}

function yearOf(asked: string | undefined, today: string): string {
  return asked && /^(19|20)\d\d$/.test(asked) ? asked : today.slice(0, 4)
}
