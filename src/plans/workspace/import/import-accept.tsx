import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { documentKinds } from '../../../documents/document-kind.ts'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import {
  Checkbox,
  DateInput,
  NumberInput,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { href } from '../../../workspace/navigation.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import { type FactsForm, factsOf, formOf } from './import-facts-form.ts'
import styles from './import-facts.module.css'
import { forecast } from './import-forecast.ts'
import { useReview } from './import-review-state.ts'
import { problemSentence } from '../plan/plan-answer.tsx'
import { draftQuery, plansClient } from '../plan/plan-calls.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'

/** The last look: the facts of the plan and what will come of it. */
export function AcceptDialog(props: { onClose: () => void }) {
  const t = useT(en)
  const router = useRouter()
  const client = useQueryClient()
  const review = useReview()
  const { view, decisions, saving, forget } = review
  const typed = useDraft<Partial<FactsForm>>(`plan-facts:${view.id}`, {})
  const form = { ...formOf(view.suggested), ...typed.value }
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  useFocusRefused(problem)
  const errors = problem instanceof ApiProblem ? problem.fields : {}
  const control = (name: Exclude<keyof FactsForm, 'issued'>) => ({
    id: `accept-${name}`,
    value: form[name],
    error: errors[name] ?? errors[`facts.${name}`],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((now) => ({ ...now, [name]: value }))
    },
  })
  const accept = async () => {
    setBusy(true)
    setProblem(null)
    try {
      if (!(await saving.flush())) {
        setProblem(new Error(saving.sentence))
        return
      }
      const { version } = client.getQueryData(draftQuery(view.id).queryKey) ?? view
      const { planId } = await plansClient.acceptDraft({
        params: { draftId: view.id },
        body: {
          version,
          facts: factsOf(form),
          issued: form.issued,
          matches: Object.entries(decisions.matches).map(([words, units]) => ({
            words,
            unitIds: units.map((unit) => unit.id),
          })),
        },
      })
      typed.acknowledged()
      forget()
      await client.invalidateQueries({ queryKey: ['plans'], refetchType: 'none' })
      toast(t('Đã nhận kế hoạch'))
      router.history.push(href(`/ke-hoach/${planId}`))
    } catch (error) {
      setProblem(error)
      if (error instanceof ApiProblem && error.status === 409) {
        await client.invalidateQueries({ queryKey: draftQuery(view.id).queryKey })
      }
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('Nhận làm kế hoạch của đơn vị')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Soát tiếp')}</Button>
          <Button kind="primary" busy={busy} onClick={() => void accept()}>
            {t('Nhận kế hoạch')}
          </Button>
        </>
      }
    >
      <Summary />
      {problem ? (
        <Notice kind="error" live title={t('Chưa nhận được kế hoạch')}>
          <p>{problemSentence(problem, t)}</p>
        </Notice>
      ) : null}
      <TextArea {...control('title')} label={t('Tên kế hoạch')} rows={3} required />
      <div className={styles.fields}>
        <Select
          {...control('kindCode')}
          label={t('Loại văn bản')}
          options={Object.entries(documentKinds).map(([value, label]) => ({ value, label }))}
        />
        <NumberInput {...control('year')} label={t('Năm kế hoạch')} required />
        <DateInput {...control('fromOn')} label={t('Thực hiện từ ngày')} required />
        <DateInput {...control('toOn')} label={t('Đến hết ngày')} required />
      </div>
      <Checkbox
        id="accept-issued"
        label={t('Văn bản đã ban hành (có số, ngày và người ký)')}
        hint={
          form.issued
            ? t(
                'Kế hoạch có hiệu lực ngay: đơn vị được giao thấy việc, người dân thấy trang công khai.',
              )
            : t('Kế hoạch là bản nháp của đơn vị cho tới khi anh chị bấm Ban hành.')
        }
        checked={form.issued}
        onChange={(event) => {
          const { checked } = event.target
          typed.set((now) => ({ ...now, issued: checked }))
        }}
      />
      {form.issued ? (
        <div className={styles.fields}>
          <NumberInput {...control('number')} label={t('Số')} required />
          <TextInput {...control('symbol')} label={t('Ký hiệu')} required />
          <DateInput {...control('issuedOn')} label={t('Ngày ban hành')} required />
          <TextInput {...control('place')} label={t('Nơi ký')} />
          <TextInput {...control('signerPosition')} label={t('Chức vụ người ký')} required />
          <TextInput {...control('signerName')} label={t('Người ký')} required />
        </div>
      ) : null}
    </Dialog>
  )
}

function Summary() {
  const t = useT(en)
  const { view, decisions, doubts } = useReview()
  const come = forecast(view, decisions)
  const n = (value: number) => number(value, t.language)
  const open = doubts.filter((one) => !one.settled).length
  return (
    <>
      <KeyValue
        items={[
          [t('Số việc'), n(come.tasks)],
          [
            t('Giao việc'),
            t('{n} lượt giao cho {units} đơn vị', { n: n(come.assignments), units: n(come.units) }),
          ],
          [
            t('Đến hạn'),
            come.undated > 0
              ? t('{n} lần; {undated} việc không ghi thời gian, lấy hạn là hết kế hoạch', {
                  n: n(come.dueDates),
                  undated: n(come.undated),
                })
              : t('{n} lần', { n: n(come.dueDates) }),
          ],
        ]}
      />
      {open > 0 || come.unmatched > 0 ? (
        <Notice kind="warning">
          <p>
            {open > 0 ? t('Còn {n} chỗ chưa xem lại.', { n: n(open) }) : null}{' '}
            {come.unmatched > 0
              ? t('{n} cụm từ chưa rõ đơn vị: việc ở đó do đơn vị mình giữ cho tới khi chỉ rõ.', {
                  n: n(come.unmatched),
                })
              : null}
          </p>
        </Notice>
      ) : null}
    </>
  )
}
