import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { StandingCheck } from '../../due/due-date.ts'
import { en } from '../../en-due.ts'
import { useAct } from './due-calls.ts'

/** How often standing work is looked at: of a task, or of the plan for all that say nothing else. */
export function StandingDialog(props: {
  title: string
  /** What is set here; null: inherited. */
  every: StandingCheck | null
  /** In words, what holds when nothing is set here; absent: something has to be chosen. */
  inherited?: string
  save: (every: StandingCheck | null) => Promise<unknown>
  onClose: () => void
}) {
  const t = useT(en)
  const { inherited, onClose } = props
  const cache = useQueryClient()
  const [every, setEvery] = useState<StandingCheck | ''>(props.every ?? '')
  const act = useAct(onClose, async () => {
    await props.save(every === '' ? null : every)
    toast(t('Đã đặt lại mốc kiểm tra; các hạn chưa đến được tính lại'))
    await cache.invalidateQueries({ queryKey: ['plans'] })
  })
  return (
    <ConfirmDialog
      open
      title={props.title}
      act={t('Đặt mốc')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <ProblemNotice error={act.error} />
      <p>{t('Chỉ các hạn chưa đến và chưa làm gì được thay; việc đã làm giữ nguyên.')}</p>
      <Select
        id="standing-every"
        label={t('Mốc kiểm tra')}
        value={every}
        options={[
          ...(inherited === undefined ? [] : [{ value: '', label: inherited }]),
          ...CHECKS.map((value) => ({ value, label: checkWords(value, t) })),
        ]}
        empty={inherited === undefined ? t('Chọn chu kỳ') : undefined}
        onChange={(event) => {
          setEvery(CHECKS.find((value) => value === event.target.value) ?? '')
        }}
      />
    </ConfirmDialog>
  )
}

const CHECKS: readonly StandingCheck[] = ['month', 'quarter', 'half_year', 'year', 'none']

export function checkWords(every: StandingCheck, t: Translator): string {
  const said: Record<StandingCheck, string> = {
    month: t('hằng tháng'),
    quarter: t('hằng quý'),
    half_year: t('6 tháng một lần'),
    year: t('hằng năm'),
    none: t('chỉ ở cuối kế hoạch'),
  }
  return said[every]
}
