import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { RequestView } from '../../request/request-contract.ts'
import { content, itemsQuery, refreshContent } from '../content-calls.ts'

type Asking = 'answer' | 'decline' | 'return' | 'withdraw'

/** What whoever looks may do with it next. */
export function RequestActions(props: { request: RequestView }) {
  const t = useT(en)
  const router = useRouter()
  const { request } = props
  const { may } = request
  const [asking, setAsking] = useState<Asking>()
  const params = { requestId: request.id }
  const begin = useMutation({
    mutationFn: () => content.beginRequest({ params, body: {} }),
    onSuccess: async ({ itemId }) => {
      await refreshContent()
      if (itemId) await router.navigate({ href: `/noi-dung/${itemId}` })
    },
  })
  const take = useMutation({
    mutationFn: () => content.takeAnswer({ params, body: {} }),
    onSuccess: async ({ takenItemId }) => {
      toast(t('Đã thành bản soạn của đơn vị'))
      await refreshContent()
      if (takenItemId) await router.navigate({ href: `/noi-dung/${takenItemId}` })
    },
  })
  const ask = (what: Asking) => () => {
    setAsking(what)
  }
  const close = () => {
    setAsking(undefined)
  }
  return (
    <>
      <div className="cluster">
        {may.begin ? (
          <Button
            kind="primary"
            icon="write"
            busy={begin.isPending}
            onClick={() => {
              begin.mutate()
            }}
          >
            {t('Nhận viết')}
          </Button>
        ) : null}
        {may.answer ? (
          <Button kind={request.itemApproved ? 'primary' : 'normal'} onClick={ask('answer')}>
            {t('Gửi bài đã duyệt')}
          </Button>
        ) : null}
        {may.take ? (
          <>
            <Button
              kind="primary"
              icon="check"
              busy={take.isPending}
              onClick={() => {
                take.mutate()
              }}
            >
              {t('Nhận làm bài của đơn vị')}
            </Button>
            <Button onClick={ask('return')}>{t('Đề nghị sửa')}</Button>
          </>
        ) : null}
        {may.answer ? (
          <Button kind="quiet" onClick={ask('decline')}>
            {t('Không nhận viết')}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button kind="quiet" onClick={ask('withdraw')}>
            {t('Thôi không đặt nữa')}
          </Button>
        ) : null}
      </div>
      <ProblemNotice error={begin.error ?? take.error} />
      {asking === 'answer' ? <AnswerDialog request={request} onClose={close} /> : null}
      {asking && asking !== 'answer' ? (
        <ReasonDialog request={request} asking={asking} onClose={close} />
      ) : null}
    </>
  )
}

function AnswerDialog(props: { request: RequestView; onClose: () => void }) {
  const t = useT(en)
  const { request, onClose } = props
  const [chosen, setChosen] = useState(request.itemApproved ? (request.itemId ?? '') : '')
  const query = useInfiniteQuery(itemsQuery(request.unit.id, { state: 'approved' }))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const answer = useMutation({
    mutationFn: () =>
      content.answerRequest({ params: { requestId: request.id }, body: { itemId: chosen } }),
    onSuccess: async () => {
      toast(t('Đã gửi bài'))
      await refreshContent()
      onClose()
    },
  })
  return (
    <Dialog
      open
      title={t('Gửi bài đã duyệt')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={answer.isPending}
            disabled={chosen === ''}
            onClick={() => {
              answer.mutate()
            }}
          >
            {t('Gửi bài')}
          </Button>
        </>
      }
    >
      <p>{t('Nơi đặt nhận đúng bản đã duyệt này cùng ảnh của nó.')}</p>
      <Select
        id="answer-item"
        label={t('Bài của đơn vị')}
        empty={items.length === 0 ? t('Chưa có bài nào được duyệt') : t('Chọn bài')}
        value={chosen}
        options={items.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => {
          setChosen(event.target.value)
        }}
      />
      <ProblemNotice error={answer.error} />
    </Dialog>
  )
}

function ReasonDialog(props: {
  request: RequestView
  asking: Exclude<Asking, 'answer'>
  onClose: () => void
}) {
  const t = useT(en)
  const { request, asking, onClose } = props
  const [reason, setReason] = useState('')
  const send = useMutation({
    mutationFn: () => {
      const call = { params: { requestId: request.id }, body: { reason } }
      if (asking === 'decline') return content.declineRequest(call)
      return asking === 'return' ? content.returnAnswer(call) : content.withdrawRequest(call)
    },
    onSuccess: async () => {
      toast(t('Đã trả lời'))
      await refreshContent()
      onClose()
    },
  })
  const title = {
    decline: t('Không nhận viết'),
    return: t('Đề nghị sửa'),
    withdraw: t('Thôi không đặt nữa'),
  }[asking]
  const fields = problemFields(send.error)
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={send.isPending}
            onClick={() => {
              send.mutate()
            }}
          >
            {t('Gửi trả lời')}
          </Button>
        </>
      }
    >
      <TextArea
        id="request-reason"
        label={asking === 'return' ? t('Cần sửa gì') : t('Lý do')}
        required={asking !== 'withdraw'}
        maxLength={1000}
        value={reason}
        error={fields['reason']}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
      {fields['reason'] ? null : <ProblemNotice error={send.error} />}
    </Dialog>
  )
}
