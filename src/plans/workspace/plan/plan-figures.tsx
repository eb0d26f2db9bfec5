import { FigureChip } from '../../../ui/figure-chip.tsx'
import { number, percent } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Progress } from '../../../ui/notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { en } from '../../en.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import styles from './plan-screen.module.css'

/** How far the plan is; each figure opens the due work it counted. */
export function PlanFigures(props: { plan: PlanView }) {
  const t = useT(en)
  const { progress, id } = props.plan
  const board = (state: string) =>
    href(`/viec-den-han?ke-hoach=${id}&vai=lead&duoi=1&tinh-trang=${state}`)
  const n = (value: number) => number(value, t.language)
  const judged = progress.done + progress.overdue
  return (
    <section className={styles.figures} aria-label={t('Tiến độ')}>
      <Progress
        label={t('Đã xong {done} trên {total} lần đến hạn', {
          done: n(progress.done),
          total: n(progress.total),
        })}
        value={progress.done}
        max={progress.total}
        figure={percent(progress.done / progress.total, t.language)}
      />
      <p className="cluster">
        <FigureChip
          value={progress.done}
          unit={t('đã xong')}
          label={t('{n} đã xong, xem từng việc', { n: n(progress.done) })}
          href={board('done')}
        />
        <FigureChip
          value={progress.overdue}
          unit={t('quá hạn')}
          label={t('{n} quá hạn, xem từng việc', { n: n(progress.overdue) })}
          href={board('late')}
        />
        <FigureChip
          value={progress.open}
          unit={t('còn lại')}
          label={t('{n} còn lại, xem từng việc', { n: n(progress.open) })}
          href={board('open')}
        />
        {progress.onTimeRate === null ? null : (
          <span className="soft">
            {t('Đúng hạn {rate}: {onTime} trên {judged} lần đã xong hoặc quá hạn', {
              rate: percent(progress.onTimeRate, t.language),
              onTime: n(progress.onTime),
              judged: n(judged),
            })}
          </span>
        )}
      </p>
    </section>
  )
}
