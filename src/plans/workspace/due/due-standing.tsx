import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { StandingCheck } from '../../due/due-date.ts'
import type { OccurrenceView } from '../../due/occurrence-contract.ts'
import { en } from '../../en-due.ts'
import { useAct } from './due-calls.ts'
import { due } from './due-client.ts'

type Standing = NonNullable<OccurrenceView['standing']>

/** How often standing work is looked at, who said so, and a way to say otherwise for this task. */
export function DueStanding(props: { occurrence: OccurrenceView; standing: Standing }) {
  const t = useT(en)
  const { occurrence, standing } = props
  const [open, setOpen] = useState(false)
  const edit = occurrence.may.setStanding ? (
    <Button
      kind={standing.asks ? 'normal' : 'quiet'}
      onClick={() => {
        setOpen(true)
      }}
    >
      {standing.asks ? t('Chọn chu kỳ') : t('Đặt lại mốc kiểm tra')}
    </Button>
  ) : null
  return (
    <>
      {standing.asks ? (
        <Notice
          kind="warning"
          title={t('Kế hoạch ghi “định kỳ” mà không nói bao lâu một lần')}
          action={edit}
        >
          <p>{t('Đến khi rõ chu kỳ, việc chỉ có một hạn ở cuối kế hoạch.')}</p>
        </Notice>
      ) : (
        <p className="cluster small">
          <span>
            {t('Mốc kiểm tra: {every}', { every: checkWords(standing.every, t) })}{' '}
            <span className="soft">({fromWords(standing.from, t)})</span>
          </span>
          {edit}
        </p>
      )}
      <StandingDialog
        key={occurrence.lineId}
        lineId={occurrence.lineId}
        standing={standing}
        open={open}
        onClose={() => {
          setOpen(false)
        }}
      />
    </>
  )
}

function StandingDialog(props: {
  lineId: string
  standing: Standing
  open: boolean
  onClose: () => void
}) {
  const t = useT(en)
  const { lineId, standing, open, onClose } = props
  const [every, setEvery] = useState<StandingCheck | ''>(
    standing.from === 'line' ? standing.every : '',
  )
  const act = useAct(onClose, async () => {
    await due.setLineCheck({ params: { lineId }, body: { every: every === '' ? null : every } })
    toast(t('Đã đặt lại mốc kiểm tra; các hạn chưa đến được tính lại'))
  })
  return (
    <ConfirmDialog
      open={open}
      title={t('Việc này kiểm tra bao lâu một lần?')}
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
          ...(standing.asks ? [] : [{ value: '', label: t('Theo kế hoạch') }]),
          ...CHECKS.map((value) => ({ value, label: checkWords(value, t) })),
        ]}
        empty={standing.asks ? t('Chọn chu kỳ') : undefined}
        onChange={(event) => {
          setEvery(CHECKS.find((value) => value === event.target.value) ?? '')
        }}
      />
    </ConfirmDialog>
  )
}

const CHECKS: readonly StandingCheck[] = ['month', 'quarter', 'half_year', 'year', 'none']

function checkWords(every: StandingCheck, t: Translator): string {
  const said: Record<StandingCheck, string> = {
    month: t('hằng tháng'),
    quarter: t('hằng quý'),
    half_year: t('6 tháng một lần'),
    year: t('hằng năm'),
    none: t('chỉ ở cuối kế hoạch'),
  }
  return said[every]
}

function fromWords(from: Standing['from'], t: Translator): string {
  if (from === 'line') return t('đặt riêng cho việc này')
  return from === 'plan' ? t('theo kế hoạch') : t('theo quy định chung')
}
