import type { ReactNode } from 'react'
import { dateTime, longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { signedPlan } from '../paper/signed.ts'
import { SignedPapers } from '../paper/signed-papers.tsx'

type Fact = readonly [name: string, value: ReactNode]

/** When, by whom, until when, with whom: what one asks of a plan before reading it. */
export function PlanFacts(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const day = (date: string) => longDate(date, t.language)
  const facts: Fact[] = []
  const isInForce = plan.state === 'issued' || plan.state === 'closed'
  if (isInForce && plan.issuedOn !== null) facts.push([t('Ban hành'), day(plan.issuedOn)])
  const approved = approvedBy(plan, t)
  if (approved !== null) facts.push([t('Duyệt'), approved])
  facts.push([t('Thời gian thực hiện'), `${day(plan.fromOn)} – ${day(plan.toOn)}`])
  if (plan.closedOn !== null) facts.push([t('Kết thúc'), day(plan.closedOn)])
  if (plan.signedPapers.length > 0)
    facts.push([t('Bản ký'), <SignedPapers of={signedPlan(plan)} key="papers" />])
  if (plan.heldBy) {
    facts.push([
      t('Đang ở'),
      t('{who}, {doing}, từ {at}, {n} ngày làm việc', {
        who: plan.heldBy.name,
        doing: plan.heldBy.doing,
        at: dateTime(plan.heldBy.since, t.language),
        n: plan.heldBy.workingDays,
      }),
    ])
  }
  return <KeyValue items={facts} />
}

function approvedBy(plan: PlanView, t: ReturnType<typeof useT>): string | null {
  if (plan.signedOnPaper) return t('Ký trên giấy, ngoài hệ thống')
  const { approval } = plan
  if (approval?.state !== 'approved' || approval.decidedAt === null) return null
  return t('{name}, {time}', {
    name: approval.decidedByName ?? '',
    time: dateTime(approval.decidedAt, t.language),
  })
}
