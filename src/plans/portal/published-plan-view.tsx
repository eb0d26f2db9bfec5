import { labelOf } from '../../law/index.ts'
import { BarChart } from '../../ui/bar-chart.tsx'
import { fileSize, longDate, number, percent, shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import type { State } from '../../ui/state-badge.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { GroupedTable } from '../../ui/table.tsx'
import { vietnamese } from '../../ui/translate.ts'
import type { PublishedPlan } from '../plan/published-plan.ts'
import { en } from './en.ts'

type Line = PublishedPlan['lines'][number]

/** An issued plan and its progress, for anybody. */
export function PublishedPlanView(props: {
  plan: PublishedPlan
  /** The page itself. */
  href: string
  remarkHref: string
}) {
  const t = useT(en)
  const { plan, remarkHref } = props
  return (
    <>
      <header className="welcome">
        <h1 {...vietnamese(t.language)}>{plan.title}</h1>
        <p className="lead" {...vietnamese(t.language)}>
          {plan.issuer}
        </p>
        <p className="soft">{issued(plan, t)}</p>
        {plan.paper ? (
          <p>
            <SignedPaper paper={plan.paper} href={`${props.href}/ban-ky.pdf`} />
          </p>
        ) : null}
        <Amendments plan={plan} href={props.href} />
      </header>
      <PlanProgress plan={plan} />
      {plan.purposes.length === 0 ? null : (
        <section aria-labelledby="muc-dich">
          <h2 id="muc-dich">{t('Mục đích')}</h2>
          <div className="article" {...vietnamese(t.language)}>
            <ul>
              {plan.purposes.map((purpose) => (
                <li key={purpose}>{purpose}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <Tasks
        id="nhiem-vu"
        title={t('Nhiệm vụ')}
        remarkHref={remarkHref}
        lines={plan.lines.filter((line) => line.origin !== 'duty')}
      />
      <Tasks
        id="theo-don-vi"
        title={t('Nhiệm vụ theo đơn vị')}
        remarkHref={remarkHref}
        lines={plan.lines.filter((line) => line.origin === 'duty')}
      />
    </>
  )
}

function SignedPaper(props: { paper: NonNullable<PublishedPlan['paper']>; href: string }) {
  const t = useT(en)
  const { paper, href } = props
  return (
    <>
      <a href={href}>{paper.isSigned ? t('Bản có chữ ký số') : t('Bản đã ký')}</a>{' '}
      <span className="soft">(PDF, {fileSize(paper.size, t.language)})</span>
    </>
  )
}

/** Which documents changed it since, the signed paper of each where anybody may have it. */
function Amendments({ plan, href }: { plan: PublishedPlan; href: string }) {
  const t = useT(en)
  return plan.amendments?.map(({ ordinal, paper, ...facts }) => (
    <p key={ordinal}>
      {t('Sửa đổi, bổ sung lần {n}:', { n: ordinal })}{' '}
      <span className="soft">{issued({ ...facts, year: plan.year }, t)}</span>
      {paper ? (
        <>
          . <SignedPaper paper={paper} href={`${href}/sua-doi/${ordinal}/ban-ky.pdf`} />
        </>
      ) : null}
    </p>
  ))
}

function issued(
  plan: Pick<PublishedPlan, 'issuedOn' | 'number' | 'symbol' | 'year'>,
  t: ReturnType<typeof useT>,
): string {
  if (plan.issuedOn === null) return t('Năm {year}', { year: plan.year })
  const date = shortDate(plan.issuedOn, t.language)
  if (plan.number === null || plan.symbol === null) return t('Ban hành ngày {date}', { date })
  const written = String(plan.number).padStart(2, '0')
  return t('Số {number}/{symbol}, ngày {date}', { number: written, symbol: plan.symbol, date })
}

function PlanProgress({ plan }: { plan: PublishedPlan }) {
  const t = useT(en)
  const { done, overdue, onTime, onTimeRate } = plan.progress
  const counted = done + overdue
  return (
    <section aria-labelledby="tien-do">
      <h2 id="tien-do">{t('Đã làm đến đâu')}</h2>
      <dl className="figures">
        <div>
          <dt>{t('Đã hoàn thành')}</dt>
          <dd>{number(done, t.language)}</dd>
        </div>
        <div>
          <dt>{t('Đang quá hạn')}</dt>
          <dd className={overdue > 0 ? 'late' : undefined}>{number(overdue, t.language)}</dd>
        </div>
        <div>
          <dt>{t('Tỷ lệ đúng hạn')}</dt>
          {onTimeRate === null ? (
            <dd className="none">{t('Chưa có việc nào đến hạn')}</dd>
          ) : (
            <>
              <dd>{percent(onTimeRate, t.language)}</dd>
              <dd className="soft">
                {t('{done} đúng hạn trên {all} lần (đã xong và quá hạn)', {
                  done: number(onTime, t.language),
                  all: number(counted, t.language),
                })}
              </dd>
            </>
          )}
        </div>
      </dl>
      {plan.byChannel.length === 0 ? (
        <p className="soft">{t('Chưa có hoạt động nào được ghi nhận.')}</p>
      ) : (
        <BarChart
          caption={t('Hoạt động theo hình thức')}
          what={t('Hình thức')}
          measure={t('Số hoạt động')}
          bars={plan.byChannel
            .map(({ channelKind, activities }) => ({
              label: labelOf('channel_kind', channelKind, t.language),
              value: activities,
            }))
            .sort((a, b) => b.value - a.value)}
        />
      )}
      <p className="soft">{t('Tính đến {date}', { date: longDate(plan.asOf, t.language) })}</p>
    </section>
  )
}

function Tasks(props: {
  id: string
  title: string
  lines: readonly Line[]
  /** Where a reader says something of a task: its ordinal is added. */
  remarkHref: string
}) {
  const t = useT(en)
  if (props.lines.length === 0) return null
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <GroupedTable
        caption={props.title}
        hideCaption
        groups={groupsOf(props.lines)}
        {...vietnamese(t.language)}
        rowKey={(line) => line.ordinal}
        columns={[
          { header: t('TT'), render: (line) => line.label ?? '–' },
          {
            header: t('Nội dung'),
            render: (line) => (
              <span id={`viec-${line.ordinal}`} {...vietnamese(t.language)}>
                {line.content}
              </span>
            ),
            heading: true,
          },
          {
            header: t('Đơn vị thực hiện'),
            render: (line) => <span {...vietnamese(t.language)}>{line.leads.join('; ')}</span>,
          },
          {
            header: t('Thời gian'),
            render: (line) => <span {...vietnamese(t.language)}>{line.timingText}</span>,
          },
          { header: t('Kết quả'), render: (line) => <Result line={line} /> },
          {
            header: t('Góp ý'),
            plain: true,
            render: (line) => (
              <a
                className="remark"
                href={`${props.remarkHref}&viec=${line.ordinal}`}
                aria-label={t('Góp ý về việc: {task}', { task: line.content.slice(0, 80) })}
              >
                {t('Góp ý')}
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}

function Result({ line }: { line: Line }) {
  const t = useT(en)
  return (
    <span>
      <StateBadge
        state={stateOf(line)}
        word={line.progress.done + line.progress.overdue === 0 ? t('Chưa đến hạn') : undefined}
      />
      {line.activities === 0 ? null : (
        <span className="soft">
          {' '}
          {t('Đã làm {n} lần', { n: number(line.activities, t.language) })}
          {line.lastOn === null
            ? null
            : `, ${t('gần nhất {date}', { date: shortDate(line.lastOn, t.language) })}`}
        </span>
      )}
    </span>
  )
}

function stateOf({ progress }: Line): State {
  if (progress.overdue > 0) return 'overdue'
  if (progress.done === 0) return 'unknown'
  return progress.open === 0 ? 'done' : 'onTime'
}

function groupsOf(lines: readonly Line[]): { title: string | null; rows: Line[] }[] {
  const groups: { title: string | null; rows: Line[] }[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && last.title === line.groupTitle) last.rows.push(line)
    else groups.push({ title: line.groupTitle, rows: [line] })
  }
  return groups
}
