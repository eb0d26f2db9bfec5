import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, NumberInput, TextInput } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useFocusRefused } from '../plan/plan-focus.ts'
import { useAmendmentDeed } from './amendment-calls.ts'

/** Number and date of the amending document; says who will be told. */
export function AmendmentIssue(props: {
  amendment: AmendmentView
  /** Signed outside: then number, symbol and date are asked for. */
  onPaper: boolean
  onClose: () => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { amendment, onPaper, onClose } = props
  const typed = useDraft(`amendment-issued:${amendment.id}`, {
    number: '',
    symbol: amendment.planSymbol ?? '',
    issuedOn: today,
    signerPosition: '',
    signerName:
      amendment.approval?.state === 'approved' ? (amendment.approval.decidedByName ?? '') : '',
  })
  const issue = useAmendmentDeed(amendment, {
    act: () =>
      plansClient.issueAmendment({
        params: { amendmentId: amendment.id },
        body: {
          version: amendment.version,
          number: typed.value.number.trim() === '' ? null : Number(typed.value.number),
          symbol: typed.value.symbol.trim() === '' ? null : typed.value.symbol,
          issuedOn: typed.value.issuedOn === '' ? null : typed.value.issuedOn,
          signedOnPaper: onPaper,
          signerPosition: typed.value.signerPosition,
          signerName: typed.value.signerName,
        },
      }),
    said: t('Đã ban hành lần sửa đổi'),
    done: () => {
      typed.acknowledged()
      onClose()
    },
  })
  useFocusRefused(issue.error)
  const errors = problemFields(issue.error)
  const control = (name: keyof typeof typed.value) => ({
    id: `amendment-${name}`,
    value: typed.value[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((now) => ({ ...now, [name]: value }))
    },
  })
  const units = Math.max(0, ...amendment.changeList.map((one) => one.impact?.units ?? 0))
  return (
    <Dialog
      open
      title={onPaper ? t('Ghi lần sửa đổi đã ký trên giấy') : t('Ban hành lần sửa đổi')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={issue.isPending}
            onClick={() => {
              issue.mutate()
            }}
          >
            {t('Ban hành')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          'Có hiệu lực ngay: {changes} thay đổi, nhiều nhất {units} đơn vị một việc; {followers} đơn vị có kế hoạch riêng được báo để theo hoặc giữ riêng.',
          {
            changes: number(amendment.changeList.length, t.language),
            units: number(units, t.language),
            followers: number(amendment.followers.length, t.language),
          },
        )}
      </p>
      <ProblemNotice error={issue.error} />
      <NumberInput {...control('number')} label={t('Số')} required={onPaper} />
      <TextInput {...control('symbol')} label={t('Ký hiệu')} required={onPaper} />
      <DateInput {...control('issuedOn')} label={t('Ngày ban hành')} required={onPaper} />
      <TextInput {...control('signerName')} label={t('Người ký')} />
      <TextInput
        {...control('signerPosition')}
        label={t('Chức vụ người ký')}
        hint={t('Để trống: như trong kế hoạch nếu cùng người ký, nếu không thì người đứng đầu.')}
      />
    </Dialog>
  )
}
