import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import { signedAmendment } from '../paper/signed.ts'
import { SignedDialog } from '../paper/signed-papers.tsx'
import { plansClient } from '../plan/plan-calls.ts'
import { useAmendmentDeed } from './amendment-calls.ts'
import { AmendmentIssue } from './amendment-issue.tsx'

type Asking = 'submit' | 'issue' | 'paper' | 'attachSigned' | 'discard'

/** What may be done with the amendment now, the next step first. */
export function AmendmentActions(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { amendment } = props
  const { may, state } = amendment
  const [asking, setAsking] = useState<Asking | null>(null)
  const ask = (what: Asking) => () => {
    setAsking(what)
  }
  const close = () => {
    setAsking(null)
  }
  const isEmpty = amendment.changes === 0
  return (
    <>
      {may.submit ? (
        <Button kind="primary" disabled={isEmpty} onClick={ask('submit')}>
          {t('Trình duyệt')}
        </Button>
      ) : null}
      {may.issue && state === 'approved' ? (
        <Button kind="primary" icon="approve" onClick={ask('issue')}>
          {t('Ban hành')}
        </Button>
      ) : null}
      {may.issue && state === 'draft' ? (
        <Button disabled={isEmpty} onClick={ask('paper')}>
          {t('Đã ký trên giấy')}
        </Button>
      ) : null}
      {may.attachSigned ? (
        <Button icon="upload" onClick={ask('attachSigned')}>
          {t('Đưa vào bản ký')}
        </Button>
      ) : null}
      {may.change ? (
        <Button kind="quiet" icon="remove" onClick={ask('discard')}>
          {t('Bỏ lần sửa đổi')}
        </Button>
      ) : null}
      {asking === 'submit' ? <Submit amendment={amendment} onClose={close} /> : null}
      {asking === 'issue' || asking === 'paper' ? (
        <AmendmentIssue amendment={amendment} onPaper={asking === 'paper'} onClose={close} />
      ) : null}
      {asking === 'attachSigned' ? (
        <SignedDialog of={signedAmendment(amendment)} onClose={close} />
      ) : null}
      {asking === 'discard' ? <Discard amendment={amendment} onClose={close} /> : null}
    </>
  )
}

function Submit(props: { amendment: AmendmentView; onClose: () => void }) {
  const t = useT(en)
  const { amendment, onClose } = props
  const submit = useAmendmentDeed(amendment, {
    act: () =>
      plansClient.submitAmendment({
        params: { amendmentId: amendment.id },
        body: { version: amendment.version },
      }),
    said: t('Đã trình lãnh đạo duyệt'),
    done: onClose,
  })
  return (
    <ConfirmDialog
      open
      title={t('Trình duyệt lần sửa đổi?')}
      act={t('Trình duyệt')}
      busy={submit.isPending}
      onAct={() => {
        submit.mutate()
      }}
      onClose={onClose}
    >
      <p>{t('Lãnh đạo duyệt đúng các thay đổi này. Ai sửa một chỗ là phải trình lại.')}</p>
      <ProblemNotice error={submit.error} />
    </ConfirmDialog>
  )
}

function Discard(props: { amendment: AmendmentView; onClose: () => void }) {
  const t = useT(en)
  const { amendment, onClose } = props
  const cache = useQueryClient()
  const { navigate } = useRouter()
  const discard = useMutation({
    mutationFn: () =>
      plansClient.discardAmendment({
        params: { amendmentId: amendment.id },
        body: { version: amendment.version },
      }),
    onSuccess: async ({ planId }) => {
      await cache.invalidateQueries({ queryKey: ['plans'] })
      toast(t('Đã bỏ lần sửa đổi'))
      await navigate({ href: `/ke-hoach/${planId}` })
    },
  })
  return (
    <ConfirmDialog
      open
      danger
      title={t('Bỏ lần sửa đổi này?')}
      act={t('Bỏ lần sửa đổi')}
      busy={discard.isPending}
      onAct={() => {
        discard.mutate()
      }}
      onClose={onClose}
    >
      <p>{t('Kế hoạch giữ như cũ. Các thay đổi đã soạn không dùng lại được.')}</p>
      <ProblemNotice error={discard.error} />
    </ConfirmDialog>
  )
}
