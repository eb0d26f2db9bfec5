import type { ReactNode } from 'react'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { Column } from '../../../ui/table.tsx'
import { Holding } from '../../../work/workspace/holding.tsx'
import type { DueItem } from '../../due/due-contract.ts'
import { en } from '../../en-due.ts'
import { numbered, shorten, timeliness, unitWords } from './due-words.ts'
import css from './due.module.css'

export function Timeliness(props: { item: Pick<DueItem, 'timeliness' | 'workingDays'> }) {
  const t = useT(en)
  return <StateBadge {...timeliness(props.item, t)} />
}

/** The task as the plan says it, and which of its dates this is. */
export function Work(props: { item: DueItem; href: string }) {
  const t = useT(en)
  const { item } = props
  return (
    <>
      <a href={props.href} className={css['work']}>
        {numbered(item.lineLabel)}
        {shorten(item.content, 160)}
      </a>
      <span className={css['beneath']}>
        {item.label}
        {item.part === 'coordinating' ? ` · ${t('phối hợp')}` : null}
      </span>
    </>
  )
}

export function When(props: { dueOn: string; children: ReactNode }) {
  const t = useT(en)
  return (
    <span className={css['when']}>
      <span className="number">{shortDate(props.dueOn, t.language)}</span>
      {props.children}
    </span>
  )
}

/** Who has it; with words nobody was found for, those words. */
export function Holder(props: { item: DueItem }) {
  const t = useT(en)
  const { item } = props
  if (item.state !== 'open') return <Finished item={item} named />
  return (
    <span className={css['holder']}>
      {item.unit || item.outside ? null : (
        <span className={css['unclear']}>{unitWords(item, t)}</span>
      )}
      <Holding by={item.heldBy} />
    </span>
  )
}

/** What is done is with nobody any more. */
export function Finished(props: { item: DueItem; named: boolean }) {
  const t = useT(en)
  const { item, named } = props
  const on = item.doneOn === null ? null : shortDate(item.doneOn, t.language)
  const said = [named ? unitWords(item, t) : null, on && t('xong {date}', { date: on })]
  return <span className={`${css['holder']} soft`}>{said.filter(Boolean).join(' · ')}</span>
}

export function Achieved(props: { achieved: number; target: number; beneath: string }) {
  return (
    <span>
      {props.achieved}/{props.target}
      <span className={css['beneath']}>{props.beneath}</span>
    </span>
  )
}

export function useEvidenceWords() {
  const t = useT(en)
  return (n: number) => (n > 0 ? t('{n} minh chứng', { n }) : t('chưa có minh chứng'))
}

/** The columns of all due work. */
export function useDueColumns<Row>(of: {
  renderWork: Column<Row>['render']
  renderWhen: Column<Row>['render']
  renderHolder: Column<Row>['render']
  renderResult: Column<Row>['render']
}): Column<Row>[] {
  const t = useT(en)
  return [
    { header: t('Việc'), heading: true, render: of.renderWork },
    { header: t('Hạn'), render: of.renderWhen },
    { header: t('Đang ở ai'), plain: true, render: of.renderHolder },
    { header: t('Kết quả'), numeric: true, render: of.renderResult },
  ]
}
