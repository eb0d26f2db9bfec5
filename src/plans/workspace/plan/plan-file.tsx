import type { PlanView } from '../../plan/plan-contract.ts'
import { PlanAmendments } from '../amendment/plan-amendments.tsx'
import { PlanRelations } from '../directive/plan-relations.tsx'
import { PlanSent } from '../receipt/plan-sent.tsx'
import { PlanShortcomings } from '../shortcoming/plan-shortcomings.tsx'
import { AccountableField } from './accountable-field.tsx'
import { PlanCheck } from './plan-check.tsx'
import { PlanFacts } from './plan-facts.tsx'
import styles from './plan-screen.module.css'

/** What is kept of a plan beside its words: who answers for it, what it follows, how it was changed, who got it. */
export function PlanFile(props: { plan: PlanView; inForce: boolean }) {
  const { plan, inForce } = props
  return (
    <>
      {inForce ? <PlanFacts plan={plan} /> : null}
      <div className={styles.accountable}>
        <AccountableField plan={plan} lineId={null} />
      </div>
      <PlanCheck plan={plan} />
      <PlanRelations plan={plan} />
      {inForce ? (
        <>
          <PlanShortcomings plan={plan} />
          <PlanAmendments plan={plan} />
          <PlanSent plan={plan} />
        </>
      ) : null}
    </>
  )
}
