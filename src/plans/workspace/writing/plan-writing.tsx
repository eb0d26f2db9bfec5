import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-writing.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { LinesTakeOver } from '../cascade/lines-take-over.tsx'
import { LineAdd } from './line-add.tsx'
import { OutlineForm } from './outline-form.tsx'

/** A plan that is being written: its parts around the tasks, and new tasks. */
export function PlanWriting(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const [asking, setAsking] = useState<'outline' | 'line' | 'superior' | null>(null)
  const close = () => {
    setAsking(null)
  }
  if (plan.state !== 'draft' || !plan.may.edit) return null
  return (
    <div className="cluster no-print">
      <Button
        onClick={() => {
          setAsking('line')
        }}
      >
        {t('Thêm việc')}
      </Button>
      <Button
        onClick={() => {
          setAsking('superior')
        }}
      >
        {t('Lấy thêm việc của cấp trên')}
      </Button>
      <Button
        icon="write"
        onClick={() => {
          setAsking('outline')
        }}
      >
        {t('Sửa tên, thời gian và các phần chung')}
      </Button>
      {asking === 'line' ? <LineAdd plan={plan} onClose={close} /> : null}
      {asking === 'superior' ? <LinesTakeOver plan={plan} onClose={close} /> : null}
      {asking === 'outline' ? <OutlineForm plan={plan} onClose={close} /> : null}
    </div>
  )
}
