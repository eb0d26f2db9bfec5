import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { channelsOf } from '../../item/item-content.ts'
import { en } from '../../en.ts'
import type { ItemView } from '../../item/item-contract.ts'
import { content, refreshContent } from '../content-calls.ts'
import { channelLabel } from '../item-states.tsx'
import css from '../item/item.module.css'

/** Approve or return, under the thumb. What is approved is the content shown, by its hash. */
export function DecisionBar(props: { item: ItemView }) {
  const t = useT(en)
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <section className={`${css['bar']} no-print`} aria-label={t('Quyết định')}>
        <div className={css['decide']}>
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
        </div>
      </section>
      {asking === 'approve' ? <ApproveDialog item={props.item} onClose={close} /> : null}
      {asking === 'return' ? <ReturnDialog item={props.item} onClose={close} /> : null}
    </>
  )
}

interface Asked {
  item: ItemView
  onClose: () => void
}

function ApproveDialog({ item, onClose }: Asked) {
  const t = useT(en)
  const approve = useMutation({
    mutationFn: () =>
      content.approveItem({
        params: { itemId: item.id },
        body: { contentHash: item.contentHash },
      }),
    onSuccess: async (decided) => {
      toast(
        decided.state === 'approved'
          ? t('Đã duyệt')
          : t('Đã duyệt, chuyển {name}', { name: decided.holder?.name ?? '' }),
      )
      await refreshContent()
      onClose()
    },
  })
  const moved = approve.error instanceof ApiProblem && approve.error.status === 409
  const ways = channelsOf(item.content).map((code) => channelLabel(code, t))
  return (
    <Dialog
      open
      title={t('Duyệt nội dung này?')}
      onClose={onClose}
      footer={
        moved ? (
          <Button
            kind="primary"
            onClick={() => {
              onClose()
              void refreshContent()
            }}
          >
            {t('Xem bản hiện nay')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('Đọc lại đã')}</Button>
            <Button
              kind="primary"
              busy={approve.isPending}
              onClick={() => {
                approve.mutate()
              }}
            >
              {t('Duyệt đúng bản này')}
            </Button>
          </>
        )
      }
    >
      <p>
        {t(
          'Đúng chữ và ảnh anh chị vừa xem sẽ được phát hành: {ways}. Ai sửa một chữ thì phải trình lại.',
          {
            ways: ways.join(', '),
          },
        )}
      </p>
      <p className="soft small">
        {t('Mã nội dung: {hash}…', { hash: item.contentHash.slice(0, 12) })}
      </p>
      <ProblemNotice error={approve.error} />
    </Dialog>
  )
}

function ReturnDialog({ item, onClose }: Asked) {
  const t = useT(en)
  const draft = useDraft(`return-item:${item.id}`, '')
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  const giveBack = useMutation({
    mutationFn: () => content.returnItem({ params: { itemId: item.id }, body: { reason } }),
    onSuccess: async () => {
      draft.acknowledged()
      toast(t('Đã trả lại'))
      await refreshContent()
      onClose()
    },
  })
  const fields = problemFields(giveBack.error)
  return (
    <Dialog
      open
      title={t('Trả lại để sửa')}
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
            {t('Trả lại')}
          </Button>
        </>
      }
    >
      <TextArea
        id="return-reason"
        label={t('Lý do trả lại')}
        hint={t('{name} đọc được nguyên văn. Nói rõ chỗ nào, cần sửa thế nào.', {
          name: item.approval?.requestedByName ?? '',
        })}
        required
        maxLength={2000}
        value={draft.value}
        error={fields['reason'] ?? (tried && reason === '' ? t('Phải ghi lý do trả lại.') : null)}
        onChange={(event) => {
          draft.set(event.target.value)
        }}
      />
      {fields['reason'] ? null : <ProblemNotice error={giveBack.error} />}
    </Dialog>
  )
}
