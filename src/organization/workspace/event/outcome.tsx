import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-events.ts'
import type { EventOutcome } from '../../event/event-contract.ts'
import css from './event.module.css'

/** What an order comes to, group by group; a group without lines is left out. */
export function Outcome({ outcome }: { outcome: EventOutcome }) {
  const t = useT(en)
  const groups: { title: string; lines: string[] }[] = [
    {
      title: t('Kết thúc hoạt động'),
      lines: outcome.closed.map(({ name, heir }) =>
        heir === null
          ? t('{name}: không có ai đảm nhận tiếp', { name })
          : t('{name} → {heir}', { name, heir }),
      ),
    },
    {
      title: t('Đơn vị mới'),
      lines: outcome.opened.map(({ name, under }) =>
        under === null ? name : t('{name}, thuộc {under}', { name, under }),
      ),
    },
    {
      title: t('Chuyển về'),
      lines: outcome.moved.map(({ name, under }) => `${name} → ${under}`),
    },
    {
      title: t('Tên mới'),
      lines: outcome.renamed.map(({ from, to }) => `${from} → ${to}`),
    },
    {
      title: t('Ai đọc hồ sơ cũ của ai'),
      lines: outcome.reads.map(({ successor, predecessor }) =>
        t('{successor} đọc hồ sơ của {predecessor}', { successor, predecessor }),
      ),
    },
    {
      title: t('Chức danh kết thúc'),
      lines: outcome.posts.map(({ unit, title, holder }) =>
        [unit, title, holder].filter(Boolean).join(', '),
      ),
    },
    {
      title: t('Địa chỉ trang công khai'),
      lines: outcome.addresses.map(({ from, to }) =>
        to === null ? t('/{from}/ giữ nguyên', { from }) : `/${from}/ → /${to}/`,
      ),
    },
    { title: t('Câu hỏi phải trả lời sau'), lines: outcome.asked },
  ]
  return (
    <div className={css['groups']}>
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title} className={css['card']}>
            <h2>
              {title} <span className="soft">({lines.length})</span>
            </h2>
            <ul>
              {counted(lines).map(([line, times]) => (
                <li key={line}>
                  {line}
                  {times > 1 ? <span className="soft"> (× {times})</span> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

/** Two offices of one name are one line, with how many they are. */
function counted(lines: readonly string[]): [line: string, times: number][] {
  const times = new Map<string, number>()
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1)
  return [...times]
}
