import { useInfiniteQuery } from '@tanstack/react-query'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { Waiting } from '../../../work/contract.ts'
import { dayOf, Holding } from '../../../work/workspace/holding.tsx'
import { whereDecided } from '../../../work/workspace/where-decided.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import { decisionsQuery, reportsQuery } from '../report/report-calls.ts'
import css from './approval.module.css'

/** What waits for the head's decision, the longest first; for others, what their unit has with the head. */
export function ApprovalList() {
  const t = useT(en)
  const unit = useUnit()
  const decides = unit?.role === 'head' || unit?.role === 'administrator'
  return (
    <Screen
      title={t('Duyệt')}
      lead={
        decides
          ? t('Những nội dung đang chờ anh chị quyết định; lâu nhất đứng trước.')
          : t('Lãnh đạo đơn vị duyệt; anh chị xem được nội dung nào đang ở đâu, từ bao giờ.')
      }
    >
      {unit === undefined ? (
        <EmptyState icon="approve" title={t('Tài khoản chưa gắn với đơn vị nào')}>
          {t('Đề nghị người quản trị giao đơn vị cho tài khoản này.')}
        </EmptyState>
      ) : decides ? (
        <Decisions unitId={unit.id} />
      ) : (
        <Submitted unitId={unit.id} />
      )}
    </Screen>
  )
}

function Decisions(props: { unitId: string }) {
  const t = useT(en)
  const query = useInfiniteQuery(decisionsQuery(props.unitId))
  return (
    <Answer query={query} lines={5}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items).filter(({ kind }) => kind === 'approval')
        const total = pages[0]?.counts.approvals ?? 0
        if (total === 0) {
          return (
            <EmptyState icon="approve" title={t('Không có gì chờ anh chị duyệt')}>
              {t(
                'Báo cáo được gửi duyệt sẽ hiện ở đây với tên người trình và số ngày đã chờ. Anh chị xem đúng bản sẽ gửi đi rồi duyệt hoặc trả lại.',
              )}
            </EmptyState>
          )
        }
        return (
          <>
            <ul className={css['waiting']} aria-label={t('Chờ duyệt')}>
              {items.map((item) => (
                <Decision key={item.id} item={item} />
              ))}
            </ul>
            {items.length < total ? (
              <MoreRows query={query} shown={items.length} total={total} />
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}

function Decision(props: { item: Waiting }) {
  const t = useT(en)
  const { item } = props
  return (
    <li className="card">
      <h2>
        <a href={whereDecided(item)}>{item.title}</a>
      </h2>
      <p>
        {t('{name} trình ngày {date}', {
          name: item.byName ?? '',
          date: dayOf(item.since, t.language),
        })}{' '}
        <StateBadge
          state={item.workingDays > 2 ? 'dueSoon' : 'waiting'}
          word={
            item.workingDays === 0
              ? t('mới hôm nay')
              : t('chờ {n} ngày làm việc', { n: item.workingDays })
          }
        />
      </p>
      {item.may.decide ? null : (
        <p className="soft">{t('Anh chị là người trình nên cần một lãnh đạo khác duyệt.')}</p>
      )}
    </li>
  )
}

function Submitted(props: { unitId: string }) {
  const t = useT(en)
  const query = useInfiniteQuery(reportsQuery(props.unitId))
  return (
    <Section title={t('Báo cáo đang chờ lãnh đạo duyệt')}>
      <Answer query={query} lines={4}>
        {({ pages }) => {
          const items = pages
            .flatMap((page) => page.items)
            .filter(({ state }) => state === 'submitted')
          return items.length === 0 ? (
            <EmptyState icon="approve" level="h3" title={t('Không có báo cáo nào đang chờ duyệt')}>
              {t('Báo cáo anh chị gửi duyệt sẽ hiện ở đây, kèm người đang giữ và số ngày.')}
            </EmptyState>
          ) : (
            <ul className={css['waiting']} aria-label={t('Chờ duyệt')}>
              {items.map((report) => (
                <li key={report.id} className="card">
                  <h3>
                    <a href={href(`/bao-cao/${report.id}`)}>{report.title}</a>
                  </h3>
                  {report.holder ? <Holding by={report.holder} /> : null}
                </li>
              ))}
            </ul>
          )
        }}
      </Answer>
    </Section>
  )
}
