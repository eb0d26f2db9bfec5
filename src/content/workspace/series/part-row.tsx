import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { daysFromToday, longDate, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { PartView } from '../../series/series-contract.ts'
import { content, refreshContent } from '../content-calls.ts'
import { ItemBadges } from '../item-states.tsx'
import css from './series.module.css'

/** Its place, its day, how far its text is, and the one thing to do next. */
export function PartRow(props: {
  part: PartView
  number: number
  edits: boolean
  onEdit: (part: PartView) => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { part, edits } = props
  const { item } = part
  const isReady = item !== null && (item.state === 'approved' || item.publishedAt !== null)
  return (
    <li className={css['part']}>
      <span className={css['number']} data-ready={isReady}>
        {props.number}
      </span>
      <div>
        <div className="cluster">
          <strong>{part.title}</strong>
          {part.isLate ? <StateBadge state="overdue" word={t('Chậm')} /> : null}
          {item ? (
            <ItemBadges item={{ ...item, publishedOlder: false, withdrawnAt: null }} />
          ) : (
            <span className="soft">{t('Chưa viết')}</span>
          )}
        </div>
        <p className="soft small">
          {longDate(part.dueOn, t.language)}
          {isReady ? null : ` · ${daysFromToday(part.dueOn, today, t.language)}`}
          {item ? ` · ${item.title}` : null}
        </p>
        {part.due ? (
          <p className="small">
            {part.due.state === 'done'
              ? t('Đã làm việc của kế hoạch: {label}', { label: part.due.label })
              : t('Cho việc của kế hoạch: {label}, hạn {day}', {
                  label: part.due.label,
                  day: shortDate(part.due.dueOn, t.language),
                })}
          </p>
        ) : null}
        {part.brief ? <p className="small">{part.brief}</p> : null}
      </div>
      <div className={`cluster ${css['acts']}`}>
        {item ? (
          <ButtonLink href={href(`/noi-dung/${item.id}`)}>{t('Mở bài')}</ButtonLink>
        ) : part.may.write ? (
          <WritePart part={part} isNext={part.dueOn <= today || part.isLate} />
        ) : null}
        {edits ? (
          <Button
            kind="quiet"
            onClick={() => {
              props.onEdit(part)
            }}
          >
            {t('Sửa kỳ')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

function WritePart(props: { part: PartView; isNext: boolean }) {
  const t = useT(en)
  const router = useRouter()
  const write = useMutation({
    mutationFn: () => content.writeSeriesPart({ params: { partId: props.part.id }, body: {} }),
    onSuccess: async ({ itemId }) => {
      await refreshContent()
      await router.navigate({ href: `/noi-dung/${itemId}` })
    },
  })
  return (
    <>
      <Button
        kind={props.isNext ? 'primary' : 'normal'}
        icon="write"
        busy={write.isPending}
        onClick={() => {
          write.mutate()
        }}
      >
        {t('Viết kỳ này')}
      </Button>
      <ProblemNotice error={write.error} />
    </>
  )
}
