import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { ItemView } from '../../item/item-contract.ts'
import { content, refreshContent } from '../content-calls.ts'

/** Takes it off the portal, or out of the lists. Neither loses anything. */
export function LeaveItem(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  const [asking, setAsking] = useState(false)
  const discard = useMutation({
    mutationFn: (discarded: boolean) =>
      content.discardItem({ params: { itemId: item.id }, body: { discarded } }),
    onSuccess: async (_, discarded) => {
      if (discarded) {
        toast(t('Đã bỏ khỏi danh sách'), () => {
          discard.mutate(false)
        })
      }
      await refreshContent()
    },
  })
  return (
    <div className="stack">
      {item.may.withdraw ? (
        <div>
          <Button
            icon="remove"
            onClick={() => {
              setAsking(true)
            }}
          >
            {t('Gỡ khỏi cổng')}
          </Button>
        </div>
      ) : null}
      {item.may.discard ? (
        <div>
          <Button
            kind="quiet"
            icon="remove"
            busy={discard.isPending}
            onClick={() => {
              discard.mutate(true)
            }}
          >
            {t('Bỏ nội dung này')}
          </Button>
        </div>
      ) : null}
      <ProblemNotice error={discard.error} />
      {asking ? (
        <WithdrawDialog
          item={item}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </div>
  )
}

function WithdrawDialog(props: { item: ItemView; onClose: () => void }) {
  const t = useT(en)
  const { item, onClose } = props
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () => content.withdrawItem({ params: { itemId: item.id }, body: { reason } }),
    onSuccess: async () => {
      toast(t('Đã gỡ khỏi cổng'))
      await refreshContent()
      onClose()
    },
  })
  const fields = problemFields(withdraw.error)
  return (
    <FormDialog
      title={t('Gỡ khỏi cổng')}
      act={t('Gỡ khỏi cổng')}
      busy={withdraw.isPending}
      error={withdraw.error}
      placed={['reason']}
      danger
      onAct={() => {
        withdraw.mutate()
      }}
      onClose={onClose}
    >
      <p>
        {t(
          'Người dân không đọc được bài này nữa; địa chỉ của bài báo là không còn. Bài và các bản vẫn giữ ở đây.',
        )}
      </p>
      <TextArea
        id="withdraw-reason"
        label={t('Lý do gỡ')}
        required
        maxLength={1000}
        value={reason}
        error={fields['reason']}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
    </FormDialog>
  )
}
