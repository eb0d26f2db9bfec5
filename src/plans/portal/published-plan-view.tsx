import { labelOf } from '../../law/index.ts'
import { BarChart } from '../../ui/bar-chart.tsx'
import { Drawn } from '../../ui/draw.tsx'
import { fileSize, longDate, number, percent, shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese } from '../../ui/translate.ts'
import type { PublishedPlan } from '../plan/published-plan.ts'
import { en } from './en.ts'
import type { DrawnTasks } from './published-tasks.tsx'

/** An issued plan and its progress, for anybody. */
export function PublishedPlanView(props: {
  plan: PublishedPlan
  /** The page itself. */
  href: string
  tasks: readonly DrawnTasks[]
}) {
  const t = useT(en)
  const { plan } = props
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
      {props.tasks.map(({ id, title, pieces }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <Drawn as="table" className="table cards" pieces={pieces} />
        </section>
      ))}
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
