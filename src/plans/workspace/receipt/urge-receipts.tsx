import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-receipt.ts'
import { plansClient } from '../plan/plan-calls.ts'

/** Reminds all that have not acknowledged the plan, with a word of one's own. */
export function UrgeReceipts(props: { planId: string; waiting: number }) {
  const t = useT(en)
  const { planId, waiting } = props
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const cache = useQueryClient()
  const urge = useMutation({
    mutationFn: () =>
      plansClient.urgeReceipts({ params: { planId }, body: { note: note.trim() || null } }),
    onSuccess: async ({ urged, already }) => {
      const n = { n: number(urged, t.language), already: number(already, t.language) }
      toast(
        already > 0
          ? t('Đã nhắc {n} đơn vị; {already} đơn vị đã được nhắc hôm nay', n)
          : t('Đã nhắc {n} đơn vị', n),
      )
      setAsking(false)
      setNote('')
      await cache.invalidateQueries({ queryKey: ['plans', 'sent', planId] })
    },
  })
  const n = number(waiting, t.language)
  return (
    <>
      <div className="cluster">
        <Button
          icon="bell"
          onClick={() => {
            setAsking(true)
          }}
        >
          {t('Nhắc {n} đơn vị chưa tiếp nhận', { n })}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('Nhắc tiếp nhận kế hoạch')}
        act={t('Gửi lời nhắc')}
        busy={urge.isPending}
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          urge.mutate()
        }}
      >
        <p>
          {t('Gửi đến {n} đơn vị chưa tiếp nhận.', { n })}{' '}
          {t('Mỗi đơn vị nhận nhiều nhất một lời nhắc một ngày.')}
        </p>
        <TextArea
          id="receipt-note"
          label={t('Lời nhắn thêm')}
          hint={t('Số, ngày và tên kế hoạch đã có sẵn trong lời nhắc.')}
          maxLength={500}
          rows={3}
          value={note}
          onChange={(event) => {
            setNote(event.target.value)
          }}
        />
        <ProblemNotice error={urge.error} />
      </ConfirmDialog>
    </>
  )
}
