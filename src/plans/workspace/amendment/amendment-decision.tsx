import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import { plansClient } from '../plan/plan-calls.ts'
import styles from '../plan/plan-life.module.css'
import { useAmendmentDeed } from './amendment-calls.ts'

/** Approve or return, under the thumb. */
export function AmendmentDecision(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <section className={`${styles.bar} no-print`} aria-label={t('Quyết định')}>
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
      </section>
      {asking === 'approve' ? <Approve {...props} onClose={close} /> : null}
      {asking === 'return' ? <GiveBack {...props} onClose={close} /> : null}
    </>
  )
}

function Approve(props: { amendment: AmendmentView; onClose: () => void }) {
  const t = useT(en)
  const { amendment, onClose } = props
  const contentHash = amendment.approval?.contentHash ?? ''
  const approve = useAmendmentDeed(amendment, {
    act: () =>
      plansClient.approveAmendment({
        params: { amendmentId: amendment.id },
        body: { contentHash },
      }),
    said: t('Đã duyệt lần sửa đổi'),
    done: onClose,
  })
  return (
    <ConfirmDialog
      open
      title={t('Duyệt lần sửa đổi?')}
      act={t('Duyệt đúng bản này')}
      busy={approve.isPending}
      onAct={() => {
        approve.mutate()
      }}
      onClose={onClose}
    >
      <p>
        {t('{n} thay đổi, đúng như đang hiện. Ai sửa một chỗ là phải trình lại.', {
          n: number(amendment.changeList.length, t.language),
        })}
      </p>
      <p className="soft small">{t('Mã nội dung: {hash}…', { hash: contentHash.slice(0, 12) })}</p>
      <ProblemNotice error={approve.error} />
    </ConfirmDialog>
  )
}

function GiveBack(props: { amendment: AmendmentView; onClose: () => void }) {
  const t = useT(en)
  const { amendment, onClose } = props
  const draft = useDraft(`return-amendment:${amendment.id}`, '')
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  const giveBack = useAmendmentDeed(amendment, {
    act: () =>
      plansClient.returnAmendment({ params: { amendmentId: amendment.id }, body: { reason } }),
    said: t('Đã trả lại lần sửa đổi'),
    done: () => {
      draft.acknowledged()
      onClose()
    },
  })
  const refused = problemFields(giveBack.error)['reason']
  return (
    <Dialog
      open
      title={t('Trả lại lần sửa đổi')}
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
            {t('Trả lại để sửa')}
          </Button>
        </>
      }
    >
      <TextArea
        id="return-amendment-reason"
        label={t('Lý do trả lại')}
        required
        maxLength={2000}
        value={draft.value}
        error={refused ?? (tried && reason === '' ? t('Phải ghi lý do trả lại.') : null)}
        onChange={(event) => {
          draft.set(event.target.value)
        }}
      />
      {refused ? null : <ProblemNotice error={giveBack.error} />}
    </Dialog>
  )
}
