import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, NumberInput, TextInput } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { problemFields, problemSentence } from '../../../workspace/problem-notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { planQuery, plansClient } from './plan-calls.ts'
import { useFocusRefused } from './plan-focus.ts'
import { duesIn } from './plan-dues.ts'
import styles from './plan-screen.module.css'

/** Number, date and signer; says who will see what from then on. `onPaper`: signed outside, nobody approved it here. */
export function IssueDialog(props: { plan: PlanView; onPaper: boolean; onClose: () => void }) {
  const t = useT(en)
  const client = useQueryClient()
  const { today } = useSession()
  const { plan } = props
  const typed = useDraft(`plan-issue:${plan.id}`, {
    number: plan.number === null ? '' : String(plan.number),
    symbol: plan.symbol ?? `${plan.kindCode}-UBND`,
    issuedOn: plan.issuedOn ?? today,
    place: plan.place ?? '',
    signerPosition: plan.signerPosition ?? '',
    signerName: plan.signerName ?? approverOf(plan) ?? '',
  })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  useFocusRefused(problem)
  const errors = problemFields(problem)
  const control = (name: keyof typeof typed.value) => ({
    id: `issue-${name}`,
    value: typed.value[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((now) => ({ ...now, [name]: value }))
    },
  })
  const issue = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const form = typed.value
      const issued = await plansClient.issuePlan({
        params: { planId: plan.id },
        body: {
          version: plan.version,
          number: form.number.trim() === '' ? Number.NaN : Number(form.number),
          symbol: form.symbol,
          issuedOn: form.issuedOn,
          place: form.place.trim() === '' ? null : form.place,
          signerPosition: form.signerPosition,
          signerName: form.signerName,
          signedOnPaper: props.onPaper,
        },
      })
      typed.acknowledged()
      client.setQueryData(planQuery(plan.id).queryKey, issued)
      await client.invalidateQueries({ queryKey: ['plans'], refetchType: 'none' })
      toast(t('Đã ban hành kế hoạch'))
      props.onClose()
    } catch (error) {
      setProblem(error)
      if (error instanceof ApiProblem && error.status === 409) {
        await client.invalidateQueries({ queryKey: planQuery(plan.id).queryKey })
      }
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.onPaper ? t('Ghi kế hoạch đã ký trên giấy') : t('Ghi số, ban hành kế hoạch')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button kind="primary" busy={busy} onClick={() => void issue()}>
            {props.onPaper ? t('Ghi là đã ban hành') : t('Ban hành')}
          </Button>
        </>
      }
    >
      <Consequence plan={plan} onPaper={props.onPaper} />
      {problem ? (
        <Notice kind="error" live title={t('Chưa ban hành được')}>
          <p>{problemSentence(problem, t)}</p>
        </Notice>
      ) : null}
      <div className={styles.fields}>
        <NumberInput {...control('number')} label={t('Số')} required />
        <TextInput {...control('symbol')} label={t('Ký hiệu')} required />
        <DateInput {...control('issuedOn')} label={t('Ngày ban hành')} required />
        <TextInput {...control('place')} label={t('Nơi ký')} />
        <TextInput {...control('signerPosition')} label={t('Chức vụ người ký')} required />
        <TextInput {...control('signerName')} label={t('Người ký')} required />
      </div>
    </Dialog>
  )
}

/** Who approved here is most often who signs. */
function approverOf({ approval }: PlanView): string | null {
  return approval?.state === 'approved' ? approval.decidedByName : null
}

function Consequence(props: { plan: PlanView; onPaper: boolean }) {
  const t = useT(en)
  const { plan } = props
  const { today } = useSession()
  const dates = plan.lineList.flatMap((line) => duesIn(line.timing, plan))
  const past = dates.filter((one) => one.dueOn < today).length
  const unmatched = new Set(plan.lineList.flatMap((line) => line.unmatchedWords)).size
  const n = (value: number) => number(value, t.language)
  return (
    <Notice title={t('Sau khi ban hành, không lấy lại được')}>
      <ul>
        {props.onPaper ? (
          <li>{t('Kế hoạch mang dòng chữ “Ký trên giấy, ngoài hệ thống”.')}</li>
        ) : null}
        <li>{t('Đơn vị cấp dưới đọc được kế hoạch và thấy việc giao cho mình.')}</li>
        <li>{t('Người dân đọc được kế hoạch trên trang công khai của đơn vị.')}</li>
        <li>
          {t('{lines} việc với {dates} lần đến hạn bắt đầu được tính.', {
            lines: n(plan.lineList.length),
            dates: n(dates.length),
          })}
        </li>
        {past > 0 ? (
          <li>{t('{n} lần có hạn trước hôm nay sẽ hiện ngay là quá hạn.', { n: n(past) })}</li>
        ) : null}
        {unmatched > 0 ? (
          <li>
            {t('{n} cụm từ chưa rõ đơn vị: việc ở đó do đơn vị mình giữ cho tới khi chỉ rõ.', {
              n: n(unmatched),
            })}
          </li>
        ) : null}
      </ul>
    </Notice>
  )
}
