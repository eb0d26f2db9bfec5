import type { ReactNode } from 'react'
import { useT } from '../../../ui/language.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'

/** Where a plan or an amendment stands on its way to be signed, in a sentence; in force it says nothing. */
export function ApprovalStanding(props: {
  state: string
  approval: PlanView['approval']
  /** Of one that is being written and was not returned. */
  draft: ReactNode
  /** What to do with what was approved. */
  next: string
}) {
  const t = useT(en)
  const { approval, state } = props
  if (state === 'draft' && approval?.state === 'returned') {
    return (
      <Notice
        kind="warning"
        title={t('{name} trả lại để sửa', { name: approval.decidedByName ?? '' })}
      >
        <p>{approval.reason}</p>
        {approval.decidedAt ? (
          <p className="soft small">
            <Moment at={approval.decidedAt} />
          </p>
        ) : null}
      </Notice>
    )
  }
  if (state === 'draft') return props.draft
  if (state === 'submitted') {
    return (
      <Notice
        title={t('{name} trình, đang chờ lãnh đạo duyệt', {
          name: approval?.requestedByName ?? '',
        })}
      >
        <p>{t('Sửa một chữ là yêu cầu duyệt hết giá trị và phải trình lại.')}</p>
      </Notice>
    )
  }
  if (state === 'approved') {
    return (
      <Notice
        kind="success"
        title={t('{name} đã duyệt đúng bản này', { name: approval?.decidedByName ?? '' })}
      >
        <p>{props.next}</p>
      </Notice>
    )
  }
  return null
}
