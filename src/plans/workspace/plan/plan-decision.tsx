import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from './plan-calls.ts'
import { usePlanDeed } from './plan-deed.ts'
import { ChangeList } from './plan-change-list.tsx'
import styles from './plan-life.module.css'

/** Approve or return, under the thumb. What is approved is the content shown, by its hash. */
export function DecisionBar(props: { plan: PlanView }) {
  const t = useT(en)
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <section className={`${styles.bar} no-print`} aria-label={t('Quyết định')}>
        <Button
          icon="undo"
          onClick={() => {
            setAsking('return')
          }}
        >
          {t('Trả lại')}
        </Button>
        <Button
          kind="primary"
          icon="approve"
          onClick={() => {
            setAsking('approve')
          }}
        >
          {t('Duyệt')}
        </Button>
      </section>
      {asking === 'approve' ? <ApproveDialog {...props} onClose={close} /> : null}
      {asking === 'return' ? <ReturnDialog {...props} onClose={close} /> : null}
    </>
  )
}

function ApproveDialog(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const hash = plan.approval?.contentHash ?? ''
  const approve = usePlanDeed(plan.id, {
    act: () =>
      plansClient.approvePlan({ params: { planId: plan.id }, body: { contentHash: hash } }),
    said: t('Đã duyệt kế hoạch'),
    done: onClose,
  })
  const moved = approve.error instanceof ApiProblem && approve.error.status === 409
  return (
    <ConfirmDialog
      open
      title={t('Duyệt kế hoạch?')}
      act={t('Duyệt đúng bản này')}
      busy={approve.isPending}
      onAct={() => {
        if (moved) onClose()
        else approve.mutate()
      }}
      onClose={onClose}
    >
      <p>
        {t(
          'Văn thư lấy đúng bản anh chị vừa xem để ký, cấp số: {n} việc và mọi câu chữ. Nếu ai sửa trước khi ban hành thì phải trình lại.',
          {
            n: number(
              plan.lineList.filter((line) => line.state !== 'withdrawn').length,
              t.language,
            ),
          },
        )}
      </p>
      <p className="soft small">{t('Mã nội dung: {hash}…', { hash: hash.slice(0, 12) })}</p>
      <ProblemNotice error={approve.error} />
    </ConfirmDialog>
  )
}

function ReturnDialog(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const draft = useDraft(`return-plan:${plan.id}`, '')
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  const giveBack = usePlanDeed(plan.id, {
    act: () => plansClient.returnPlan({ params: { planId: plan.id }, body: { reason } }),
    said: t('Đã trả lại kế hoạch'),
    done: () => {
      draft.acknowledged()
      onClose()
    },
  })
  const fields = problemFields(giveBack.error)
  return (
    <Dialog
      open
      title={t('Trả lại kế hoạch')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={giveBack.isPending}
            onClick={() => {
              setTried(true)
              if (reason !== '') giveBack.mutate()
            }}
          >
            {t('Trả lại để sửa')}
          </Button>
        </>
      }
    >
      <TextArea
        id="return-reason"
        label={t('Lý do trả lại')}
        hint={t('{name} đọc được nguyên văn. Nói rõ chỗ nào, cần sửa thế nào.', {
          name: plan.approval?.requestedByName ?? '',
        })}
        required
        maxLength={2000}
        value={draft.value}
        error={fields['reason'] ?? (tried && reason === '' ? t('Phải ghi lý do trả lại.') : null)}
        onChange={(event) => {
          draft.set(event.target.value)
        }}
      />
      {giveBack.error && Object.keys(fields).length === 0 ? (
        <ProblemNotice error={giveBack.error} />
      ) : null}
    </Dialog>
  )
}

/** For whoever decides again: what is otherwise than the last time. */
export function SinceLastTime(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const query = useQuery({
    queryKey: ['plans', 'changes', plan.id, plan.version],
    queryFn: ({ signal }) => plansClient.listPlanChanges({ params: { planId: plan.id }, signal }),
  })
  return (
    <Answer query={query} lines={2}>
      {({ since, items }) =>
        since === null ? null : (
          <details className={`card ${styles.since}`} open>
            <summary>
              <h2>
                {t('{n} chỗ khác so với bản trình lúc {time}', {
                  n: number(items.length, t.language),
                  time: dateTime(since.submittedAt, t.language),
                })}
              </h2>
            </summary>
            <ChangeList items={items} />
          </details>
        )
      }
    </Answer>
  )
}
