import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { UrgeDialog } from '../../../work/workspace/urge-dialog.tsx'
import { en } from '../../en-receipt.ts'
import { plansClient } from '../plan/plan-calls.ts'

/** Reminds all that have not acknowledged the plan. */
export function UrgeReceipts(props: { planId: string; waiting: number }) {
  const t = useT(en)
  const { planId, waiting } = props
  const [asking, setAsking] = useState(false)
  const cache = useQueryClient()
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
      {asking ? (
        <UrgeDialog
          title={t('Nhắc tiếp nhận kế hoạch')}
          to={t('Gửi đến {n} đơn vị chưa tiếp nhận.', { n })}
          hint={t('Số, ngày và tên kế hoạch đã có sẵn trong lời nhắc.')}
          urge={(note) => plansClient.urgeReceipts({ params: { planId }, body: { note } })}
          onUrged={() => cache.invalidateQueries({ queryKey: ['plans', 'sent', planId] })}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </>
  )
}
