import { useQueries } from '@tanstack/react-query'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { dayOf } from '../../../work/workspace/holding.tsx'
import type { DueItem, DueTask } from '../../due/due-contract.ts'
import { en } from '../../en-due.ts'
import { type DueFilters, dueUnitsQuery } from './due-calls.ts'
import {
  Achieved,
  Finished,
  Holder,
  Timeliness,
  useDueColumns,
  useEvidenceWords,
  When,
  Work,
} from './due-cells.tsx'
import { keyOf, numbered, shorten, taskTimeliness, unitWords, waitingWords } from './due-words.ts'
import css from './due.module.css'

/** A task of several units, a unit of an opened one, or what stands there until they have come. */
type Row =
  | { kind: 'task'; task: DueTask; open: boolean }
  | { kind: 'unit'; item: DueItem; alone: boolean }
  | { kind: 'rest'; task: DueTask; failed: boolean; more: number }

/** Tasks that several units have are one row each; opened, their units stand under it. */
export function DueTaskTable(props: {
  caption: string
  unitId: string
  tasks: readonly DueTask[]
  filters: DueFilters
  address: Address
}) {
  const t = useT(en)
  const { unitId, filters, address } = props
  const opened = new Set(address.get('mo')?.split(','))
  const shown = props.tasks.filter((task) => !task.only && opened.has(keyOf(task)))
  const units = useQueries({
    queries: shown.map((task) => dueUnitsQuery(unitId, filtersOf(task, filters))),
  })
  const rows = props.tasks.flatMap((task): Row[] => {
    if (task.only) return [{ kind: 'unit', item: task.only, alone: true }]
    const at = shown.indexOf(task)
    if (at < 0) return [{ kind: 'task', task, open: false }]
    return [{ kind: 'task', task, open: true }, ...unitRows(task, units[at])]
  })
  const toggle = (task: DueTask) => {
    const key = keyOf(task)
    if (!opened.delete(key)) opened.add(key)
    address.go({ mo: [...opened].join(',') }, 'replace')
  }
  const evidence = useEvidenceWords()
  const columns = useDueColumns<Row>({
    renderWork: (row) => {
      if (row.kind === 'task') {
        return (
          <TaskName
            task={row.task}
            open={row.open}
            onToggle={() => {
              toggle(row.task)
            }}
          />
        )
      }
      if (row.kind === 'rest') return <Rest row={row} address={address} />
      const href = address.with({ xem: row.item.id })
      return row.alone ? (
        <Work item={row.item} href={href} />
      ) : (
        <a href={href} className={css['of-unit']}>
          {unitWords(row.item, t)}
        </a>
      )
    },
    renderWhen: (row) => {
      if (row.kind === 'rest') return null
      if (row.kind === 'task') {
        return (
          <When dueOn={row.task.dueOn}>
            <StateBadge {...taskTimeliness(row.task, t)} />
          </When>
        )
      }
      const badge = <Timeliness item={row.item} />
      return row.alone ? <When dueOn={row.item.dueOn}>{badge}</When> : badge
    },
    renderHolder: (row) => {
      if (row.kind === 'rest') return null
      if (row.kind === 'unit')
        return row.alone ? <Holder item={row.item} /> : <Since item={row.item} />
      return row.task.units > row.task.done ? (
        <span className={css['holder']}>
          <span className="soft">{t('Còn chờ {names}', { names: waitingWords(row.task, t) })}</span>
        </span>
      ) : null
    },
    renderResult: (row) => {
      if (row.kind === 'rest') return null
      if (row.kind === 'unit')
        return <Achieved {...row.item} beneath={evidence(row.item.evidence)} />
      const { done, units, late } = row.task
      const beneath = late > 0 ? t('đơn vị xong, {n} trễ', { n: late }) : t('đơn vị xong')
      return <Achieved achieved={done} target={units} beneath={beneath} />
    },
  })
  return (
    <Table
      caption={props.caption}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => (row.kind === 'unit' ? row.item.id : `${row.kind} ${keyOf(row.task)}`)}
      rowClass={(row) => classOf(row, address.get('xem'))}
    />
  )
}

function TaskName(props: { task: DueTask; open: boolean; onToggle: () => void }) {
  const t = useT(en)
  const { task } = props
  return (
    <>
      <button
        type="button"
        className={css['expand']}
        aria-expanded={props.open}
        onClick={props.onToggle}
      >
        <Icon name={props.open ? 'down' : 'open'} />
        <span>
          {numbered(task.lineLabel)}
          {shorten(task.content, 160)}
        </span>
      </button>
      <span className={`${css['beneath']} ${css['inset']}`}>
        {task.label} · {t('{n} đơn vị', { n: task.units })}
        {task.part === 'coordinating' ? ` · ${t('phối hợp')}` : null}
      </span>
    </>
  )
}

/** The name of the unit stands before it already. */
function Since(props: { item: DueItem }) {
  const t = useT(en)
  const { since, workingDays } = props.item.heldBy
  if (props.item.state !== 'open') return <Finished item={props.item} named={false} />
  const from = dayOf(since, t.language)
  return (
    <span className={`${css['holder']} soft`}>
      {workingDays > 0
        ? t('Đang giữ từ {from}, {n} ngày làm việc', { from, n: workingDays })
        : t('Đang giữ từ {from}', { from })}
    </span>
  )
}

function Rest(props: { row: Extract<Row, { kind: 'rest' }>; address: Address }) {
  const t = useT(en)
  const { task, failed, more } = props.row
  if (failed)
    return (
      <span className={css['of-unit']}>
        {t('Chưa tải được các đơn vị; bấm tên việc để thử lại.')}
      </span>
    )
  if (more === 0)
    return <span className={`${css['of-unit']} soft`}>{t('Đang tải các đơn vị…')}</span>
  const all = { nhom: 'don-vi', dong: task.lineId, tu: task.dueOn, den: task.dueOn, mo: undefined }
  return (
    <a href={props.address.with(all)} className={css['of-unit']}>
      {t('Xem thêm {n} đơn vị', { n: more })}
    </a>
  )
}

interface Answer {
  data?: { items: DueItem[]; total: number } | undefined
  isError: boolean
}

const ORDER: Partial<Record<DueItem['timeliness'], number>> = {
  late: 0,
  done_on_time: 2,
  done_late: 2,
}

const nameOf = ({ unit, words }: DueItem) => unit?.shortName ?? words
const rank = (item: DueItem) => ORDER[item.timeliness] ?? 1

function unitRows(task: DueTask, answer: Answer | undefined): Row[] {
  if (!answer?.data) return [{ kind: 'rest', task, failed: answer?.isError === true, more: 0 }]
  const { items, total } = answer.data
  const rows = items
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b), 'vi'))
    .map((item): Row => ({ kind: 'unit', item, alone: false }))
  const more = total - items.length
  return more > 0 ? [...rows, { kind: 'rest', task, failed: false, more }] : rows
}

/** Those still open are looked at together with those that are done. */
function filtersOf(task: DueTask, filters: DueFilters): DueFilters {
  const { state } = filters
  return {
    ...filters,
    state: state === 'open' ? 'all' : state,
    lineId: task.lineId,
    part: task.part,
    from: task.dueOn,
    to: task.dueOn,
  }
}

function classOf(row: Row, chosen: string | undefined): string | undefined {
  const names = [
    (row.kind === 'rest' || (row.kind === 'unit' && !row.alone)) && css['sub'],
    row.kind === 'unit' && row.item.id === chosen && css['chosen'],
  ]
  return names.filter(Boolean).join(' ') || undefined
}
