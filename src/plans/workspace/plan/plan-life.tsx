import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { ApprovalStanding } from '../paper/approval-standing.tsx'
import { signedPlan } from '../paper/signed.ts'
import { SignedDialog } from '../paper/signed-papers.tsx'
import { CloseDialog } from './plan-close.tsx'
import { IssueDialog } from './plan-issue.tsx'
import { RecallDialog, SubmitDialog } from './plan-submit.tsx'

type Asking = 'submit' | 'recall' | 'issue' | 'recordSigned' | 'attachSigned' | 'close'

/** What may be done with the plan now, the next step of its way first. */
export function PlanLife(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const { may } = plan
  const [asking, setAsking] = useState<Asking | null>(null)
  const ask = (what: Asking) => () => {
    setAsking(what)
  }
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      {may.submit ? (
        <Button kind="primary" onClick={ask('submit')}>
          {t('Trình duyệt')}
        </Button>
      ) : null}
      {may.issue ? (
        <Button kind="primary" icon="approve" onClick={ask('issue')}>
          {t('Ghi số, ban hành')}
        </Button>
      ) : null}
      {may.recordSigned ? (
        <Button onClick={ask('recordSigned')}>{t('Đã ký trên giấy')}</Button>
      ) : null}
      {may.recall && !may.decide ? (
        <Button icon="undo" onClick={ask('recall')}>
          {t('Rút lại để sửa')}
        </Button>
      ) : null}
      {may.attachSigned ? (
        <Button icon="upload" onClick={ask('attachSigned')}>
          {t('Đưa vào bản ký')}
        </Button>
      ) : null}
      {may.close ? <Button onClick={ask('close')}>{t('Kết thúc kế hoạch')}</Button> : null}
      {asking === 'submit' ? <SubmitDialog plan={plan} onClose={close} /> : null}
      {asking === 'recall' ? <RecallDialog plan={plan} onClose={close} /> : null}
      {asking === 'issue' || asking === 'recordSigned' ? (
        <IssueDialog plan={plan} onPaper={asking === 'recordSigned'} onClose={close} />
      ) : null}
      {asking === 'attachSigned' ? <SignedDialog of={signedPlan(plan)} onClose={close} /> : null}
      {asking === 'close' ? <CloseDialog plan={plan} onClose={close} /> : null}
    </>
  )
}

/** Where the plan stands, in a sentence. */
export function PlanStanding({ plan }: { plan: PlanView }) {
  const t = useT(en)
  if (plan.state === 'closed') {
    return (
      <Notice title={t('Kế hoạch đã kết thúc')}>
        <p>{plan.closingNote}</p>
      </Notice>
    )
  }
  return (
    <ApprovalStanding
      state={plan.state}
      approval={plan.approval}
      draft={
        <Notice title={t('Kế hoạch chưa ban hành')}>
          <p>
            {t(
              'Chỉ đơn vị mình thấy. Hạn bắt đầu được tính và việc được giao khi kế hoạch có số, ngày và người ký.',
            )}
          </p>
        </Notice>
      }
      next={t(
        'Tải bản DOCX đưa vào hệ thống văn bản để ký và cấp số; có số rồi thì ghi số, ngày, người ký và đưa bản PDF đã ký vào đây.',
      )}
    />
  )
}
