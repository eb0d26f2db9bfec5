import type { PublicUnitPage } from '../../organization/index.ts'
import { number, shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import type { State } from '../../ui/state-badge.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { type Column, TableGroup, TableHead } from '../../ui/table.tsx'
import { type Translator, vietnamese } from '../../ui/translate.ts'
import type { PublishedPlan } from '../plan/published-plan.ts'
import { en } from './en.ts'

type Line = PublishedPlan['lines'][number]

/** A section of tasks: its heading, and the pieces of its one table. */
export interface DrawnTasks {
  id: string
  title: string
  pieces: readonly string[]
}

/**
 * The tasks of a plan, group by group: hundreds of cells, of which a report from the field changes a few. `remarkHref` is
 * where a reader says something of a task: its ordinal is added; absent, the unit is no more and nobody is asked.
 */
export async function drawTasks(
  { drawn }: Pick<PublicUnitPage, 'drawn'>,
  t: Translator,
  { lines }: Pick<PublishedPlan, 'lines'>,
  remarkHref: string | undefined,
): Promise<DrawnTasks[]> {
  const columns = columnsOf(t, remarkHref)
  const sections = [
    {
      id: 'nhiem-vu',
      title: t('Nhiệm vụ'),
      groups: groupsOf(lines.filter((line) => line.origin !== 'duty')),
    },
    {
      id: 'theo-don-vi',
      title: t('Nhiệm vụ theo đơn vị'),
      groups: groupsOf(lines.filter((line) => line.origin === 'duty')),
    },
  ].filter(({ groups }) => groups.length > 0)
  return Promise.all(
    sections.map(async ({ id, title, groups }) => ({
      id,
      title,
      pieces: await Promise.all([
        drawn({ tasks: title, columns: columns.length }, () => (
          <TableHead caption={title} hideCaption columns={columns} />
        )),
        ...groups.map((group) =>
          drawn({ group, remarkHref }, () => (
            <TableGroup
              {...group}
              {...vietnamese(t.language)}
              columns={columns}
              rowKey={(line) => line.ordinal}
            />
          )),
        ),
      ]),
    })),
  )
}

function columnsOf(t: Translator, remarkHref: string | undefined): Column<Line>[] {
  const columns: Column<Line>[] = [
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
    {
      header: t('Kết quả'),
      render: (line) => <Result line={line} ended={remarkHref === undefined} />,
    },
  ]
  if (remarkHref === undefined) return columns
  return [
    ...columns,
    {
      header: t('Góp ý'),
      plain: true,
      render: (line) => (
        <a
          className="remark"
          href={`${remarkHref}&viec=${line.ordinal}`}
          aria-label={t('Góp ý về việc: {task}', { task: line.content.slice(0, 80) })}
        >
          {t('Góp ý')}
        </a>
      ),
    },
  ]
}

function Result({ line, ended }: { line: Line; ended: boolean }) {
  const t = useT(en)
  const untouched = line.progress.done + line.progress.overdue === 0
  return (
    <span>
      <StateBadge
        state={untouched && ended ? 'cancelled' : stateOf(line)}
        word={untouched ? (ended ? t('Kết thúc cùng đơn vị') : t('Chưa đến hạn')) : undefined}
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
