import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { DateInput, NumberInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-duty.ts'
import type { DueRuleView } from '../../period/period-contract.ts'
import type { PeriodKind } from '../../report/report.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import { periods } from './duty-calls.ts'
import { PERIOD_WORDS, TIER_WORDS } from './duty-words.ts'

type Tier = keyof typeof TIER_WORDS

/** When reports are due from a day on, by which paper. */
export function DueRuleDialog(props: { unitId: string; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { onClose } = props
  const [tier, setTier] = useState<Tier>('commune')
  const [periodKind, setPeriodKind] = useState('')
  const [way, setWay] = useState<'days' | 'day'>('days')
  const [count, setCount] = useState('')
  const [source, setSource] = useState('')
  const [effectiveFrom, setEffectiveFrom] = useState(today)
  const typed = /^\s*\d+\s*$/.test(count) ? Number(count) : Number.NaN
  const set = useReportsAct(async () => {
    const { moved } = await periods.setDueRule({
      params: { unitId: props.unitId },
      body: {
        tier,
        periodKind: periodKind === '' ? null : (periodKind as PeriodKind),
        workingDaysAfterCutoff: way === 'days' ? typed : null,
        dayOfLastMonth: way === 'day' ? typed : null,
        source: source.trim(),
        effectiveFrom,
      },
    })
    toast(t('Đã đặt hạn; {n} báo cáo đang soạn có hạn mới', { n: moved }))
    onClose()
  })
  const fields = problemFields(set.error)
  return (
    <Dialog
      open
      title={t('Đặt hạn gửi báo cáo')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={set.isPending}
            onClick={() => {
              set.mutate()
            }}
          >
            {t('Đặt hạn')}
          </Button>
        </>
      }
    >
      <Select
        id="rule-tier"
        label={t('Đơn vị báo cáo')}
        value={tier}
        options={(Object.keys(TIER_WORDS) as Tier[]).map((value) => ({
          value,
          label: t(TIER_WORDS[value]),
        }))}
        onChange={(event) => {
          setTier(event.target.value as Tier)
        }}
      />
      <Select
        id="rule-period"
        label={t('Kỳ báo cáo')}
        empty={t('Mọi kỳ')}
        value={periodKind}
        options={(Object.keys(PERIOD_WORDS) as PeriodKind[]).map((value) => ({
          value,
          label: t(PERIOD_WORDS[value]),
        }))}
        onChange={(event) => {
          setPeriodKind(event.target.value)
        }}
      />
      <Select
        id="rule-way"
        label={t('Cách tính hạn')}
        value={way}
        options={[
          { value: 'days', label: t('Số ngày làm việc sau ngày chốt số liệu') },
          { value: 'day', label: t('Một ngày của tháng cuối kỳ') },
        ]}
        onChange={(event) => {
          setWay(event.target.value === 'day' ? 'day' : 'days')
        }}
      />
      <NumberInput
        id="rule-count"
        label={way === 'days' ? t('Số ngày làm việc') : t('Ngày')}
        hint={
          way === 'days'
            ? t('Ví dụ 3: hạn là ngày làm việc thứ ba sau ngày chốt số liệu.')
            : t('Ví dụ 20: hạn là ngày 20; rơi vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp.')
        }
        required
        inputMode="numeric"
        value={count}
        error={fields['workingDaysAfterCutoff'] ?? fields['dayOfLastMonth']}
        onChange={(event) => {
          setCount(event.target.value)
        }}
      />
      <TextInput
        id="rule-source"
        label={t('Văn bản quy định')}
        hint={t('Ví dụ “Quyết định số 12/2026/QĐ-UBND”.')}
        required
        maxLength={300}
        value={source}
        error={fields['source']}
        onChange={(event) => {
          setSource(event.target.value)
        }}
      />
      <DateInput
        id="rule-from"
        label={t('Áp dụng từ ngày')}
        hint={t('Kỳ chốt số liệu từ ngày này theo hạn mới; báo cáo đã duyệt giữ hạn cũ.')}
        required
        value={effectiveFrom}
        error={fields['effectiveFrom']}
        onChange={(event) => {
          setEffectiveFrom(event.target.value)
        }}
      />
      {set.error && Object.keys(fields).length === 0 ? <ProblemNotice error={set.error} /> : null}
    </Dialog>
  )
}

export function CloseRuleDialog(props: { rule: DueRuleView; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { rule, onClose } = props
  const [effectiveTo, setEffectiveTo] = useState(today)
  const close = useReportsAct(async () => {
    const { moved } = await periods.closeDueRule({
      params: { ruleId: rule.id },
      body: { effectiveTo },
    })
    toast(t('Đã kết thúc quy định; {n} báo cáo đang soạn có hạn mới', { n: moved }))
    onClose()
  })
  const fields = problemFields(close.error)
  return (
    <ConfirmDialog
      open
      title={t('Kết thúc quy định về hạn?')}
      act={t('Kết thúc')}
      danger
      busy={close.isPending}
      onClose={onClose}
      onAct={() => {
        close.mutate()
      }}
    >
      <p>
        {rule.source}: {rule.words}
      </p>
      <DateInput
        id="rule-to"
        label={t('Ngày cuối áp dụng')}
        required
        value={effectiveTo}
        error={fields['effectiveTo']}
        onChange={(event) => {
          setEffectiveTo(event.target.value)
        }}
      />
      {close.error && Object.keys(fields).length === 0 ? (
        <ProblemNotice error={close.error} />
      ) : null}
    </ConfirmDialog>
  )
}
