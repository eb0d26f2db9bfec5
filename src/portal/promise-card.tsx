import type { PublishedPlanTitle } from '../plans/index.ts'
import { number, percent } from '../ui/format.ts'
import { useT } from '../ui/language.tsx'
import { vietnamese } from '../ui/translate.ts'
import { en } from './en.ts'

/** The year's plan in one glance: what fell due, what was done, with the denominator. */
export function PromiseCard({ root, plan }: { root: string; plan: PublishedPlanTitle }) {
  const t = useT(en)
  const { total, done, onTime, overdue, onTimeRate } = plan.progress
  const n = (value: number) => number(value, t.language)
  return (
    <section className="promise" aria-labelledby="da-hua">
      <h2 id="da-hua">{t('Đã hứa, đã làm')}</h2>
      {total === 0 ? (
        <p className="soft">{t('Chưa có việc nào đến hạn.')}</p>
      ) : (
        <>
          <p className="promise-figure">
            <strong>{n(done)}</strong>{' '}
            <span>
              {t('trên {total} lần đến hạn trong năm đã xong', { total: n(total) })}
              {overdue > 0 ? t(', {n} lần đang quá hạn', { n: n(overdue) }) : null}.
            </span>
          </p>
          <progress value={done} max={total}>
            {t('{done} trên {total}', { done: n(done), total: n(total) })}
          </progress>
          {onTimeRate === null ? null : (
            <p className="soft">
              {t('Đúng hạn {rate}: {done} trên {all} lần đã xong hoặc quá hạn.', {
                rate: percent(onTimeRate, t.language),
                done: n(onTime),
                all: n(done + overdue),
              })}
            </p>
          )}
        </>
      )}
      <p>
        <a href={`${root}ke-hoach/${plan.slug}`} {...vietnamese(t.language)}>
          {plan.title}
        </a>
      </p>
    </section>
  )
}
